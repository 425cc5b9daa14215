import string
from string import Template as StringTemplate

import jinja2
import requests
import streamlit as st
from fastapi import FastAPI, Request
from flask import Flask, current_app, render_template_string, request
from jinja2 import DictLoader, Environment, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from langchain.prompts import HumanMessagePromptTemplate
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate, FewShotPromptTemplate, PromptTemplate
from langchain_openai import ChatOpenAI
from llama_index.core.prompts import RichPromptTemplate
from openai import OpenAI

app = Flask(__name__)
api = FastAPI()
client = OpenAI()
llm = ChatOpenAI(model="gpt-4.1")
LETTER = Template("Write a letter to {{ customer }} about: {{ subject }}")
STYLES = {"short": "Answer briefly: {text}", "long": "Explain at length: {text}"}


@app.post("/render")
def render():
    body = request.get_json()
    # ruleid: untrusted-prompt-template-ssti
    prompt = ImmutableSandboxedEnvironment().from_string(body["template"]).render(customer=body["customer"])
    # ok: untrusted-prompt-template-ssti
    letter = LETTER.render(customer=body["customer"], subject=body["subject"])
    return client.responses.create(model="gpt-4.1", input=prompt + letter).output_text


def mixed_jinja():
    name = request.args.get("name")
    # text around it does not help: this is Jinja
    # ruleid: untrusted-prompt-template-ssti
    return ImmutableSandboxedEnvironment().from_string(f"You are {name}. {{{{ task }}}}").render(task="sort the mail")


@app.post("/render/aliased")
def aliased():
    import jinja2 as j

    # ruleid: untrusted-prompt-template-ssti
    inline = ImmutableSandboxedEnvironment(trim_blocks=True).from_string(request.form["inline"]).render()
    # an option that from_string does not know
    # ruleid: untrusted-prompt-template-ssti
    trimmed = j.Template(request.form["trimmed"], trim_blocks=True).render()
    return inline + trimmed + ImmutableSandboxedEnvironment().from_string(
        # the text of the form
        # ruleid: untrusted-prompt-template-ssti
        request.form.get("letter"),  # may be empty
    ).render(customer=request.form["customer"])


@api.post("/env")
async def env(req: Request):
    data = await req.json()
    environment = Environment(trim_blocks=True)
    # ruleid: untrusted-prompt-template-ssti
    text = environment.from_string(data["prompt"]).render(user=data["user"])
    # ok: untrusted-prompt-template-ssti
    boxed = ImmutableSandboxedEnvironment().from_string(data["prompt"]).render(user=data["user"])
    sandbox = SandboxedEnvironment()
    # ok: untrusted-prompt-template-ssti
    return text, boxed, sandbox.from_string(data["prompt"]).render()


def loaders():
    # ruleid: untrusted-prompt-template-ssti
    loader = DictLoader({"system": request.form["system"], "user": "{{ q }}"})
    return Environment(loader=loader).get_template("system").render()


@app.route("/preview")
def preview():
    # ruleid: untrusted-prompt-template-ssti
    return ImmutableSandboxedEnvironment(autoescape=True).from_string(request.args["prompt"]).render(settings=current_app.config)


@api.post("/chain")
def chain(template: str, text: str, style: str):
    # ruleid: untrusted-prompt-template-ssti
    custom = PromptTemplate.from_template(template)
    # ok: untrusted-prompt-template-ssti
    fixed = PromptTemplate.from_template("Summarise: {text}")
    # ok: untrusted-prompt-template-ssti
    styled = PromptTemplate.from_template(STYLES[style])
    # ok: untrusted-prompt-template-ssti
    doubled = PromptTemplate.from_template(template.replace("{", "{{").replace("}", "}}"))
    return [(p | llm).invoke({"text": text}) for p in (custom, fixed, styled, doubled)]


@api.post("/mustache")
def mustache(body: dict):
    # ruleid: untrusted-prompt-template-ssti
    prompt = PromptTemplate(template=body["prompt"], template_format="mustache", input_variables=["q"])
    # ruleid: untrusted-prompt-template-ssti
    jinja = PromptTemplate.from_template("Rules: none\n" + body["prompt"], template_format="jinja2")
    return prompt, jinja


def streamlit_page():
    question = st.text_input("Question")
    history = st.session_state.get("history", [])
    prompt = ChatPromptTemplate.from_messages([
        ("system", "You answer questions about {product}."),
        # ruleid: untrusted-prompt-template-ssti
        ("human", str(question).replace("{", "{{").replace("}", "}}")),
    ])
    # ok: untrusted-prompt-template-ssti
    plain = ChatPromptTemplate.from_messages([SystemMessage(content="You help."), HumanMessage(content=question)])
    # ok: untrusted-prompt-template-ssti
    variable = ChatPromptTemplate.from_messages([("system", "You help."), ("human", "{question}")])
    return prompt, plain, variable.format_messages(question=question), history


@api.post("/conversation")
async def conversation(req: Request):
    body = await req.json()
    turns = body["turns"]
    # ruleid: untrusted-prompt-template-ssti
    return ChatPromptTemplate.from_messages([(t["role"], str(t["content"]).replace("{", "{{").replace("}", "}}")) for t in turns])


class Writer:
    def __init__(self):
        self.prompt = None

    def optimise(self, task):
        better = llm.invoke([SystemMessage(content="Write a prompt template for the task."), HumanMessage(content=task)])
        # the model writes the next template
        # ruleid: untrusted-prompt-template-ssti
        self.prompt = HumanMessagePromptTemplate.from_template(better.content)
        return self.prompt

    def examples(self):
        return FewShotPromptTemplate(
            examples=[],
            example_prompt=PromptTemplate.from_template("{q}"),
            # ruleid: untrusted-prompt-template-ssti
            suffix=request.json["suffix"],
            input_variables=["q"],
        )


def shared_prompt(name):
    page = requests.get("https://prompts.example.org/latest", params={"name": name}, timeout=5).text
    # ruleid: untrusted-prompt-template-ssti
    return RichPromptTemplate(page)


@app.post("/notify")
def notify():
    greeting = request.form["greeting"]
    user = load_user()
    # ruleid: untrusted-prompt-template-ssti
    first = greeting.format(user=user)
    # ruleid: untrusted-prompt-template-ssti
    second = greeting.format_map(globals())
    # ok: untrusted-prompt-template-ssti
    third = greeting.format(name="visitor", count=3)
    # ok: untrusted-prompt-template-ssti
    fourth = "Hello {user.name}, {greeting}".format(user=user, greeting=greeting)
    # ok: untrusted-prompt-template-ssti
    fifth = string.Template(greeting).safe_substitute(name="visitor")
    # ok: untrusted-prompt-template-ssti
    sixth = StringTemplate(greeting).substitute(name="visitor")
    return first + second + third + fourth + fifth + sixth


def load_user():
    return object()


class Card:
    """Renders one card; the template is part of the program."""

    template = "{title}: {body}"

    def from_template(self, template):
        return self.template

    def show(self):
        # ok: untrusted-prompt-template-ssti
        return self.from_template(request.args["title"])


def files():
    with open("prompts/system.j2") as f:
        # ok: untrusted-prompt-template-ssti
        return Template(f.read()).render(text=request.args["text"])


def mixed_for_langchain(question):
    q = request.args["q"]
    # AIML027's case
    # ok: untrusted-prompt-template-ssti
    return PromptTemplate.from_template(f"Answer the question: {q}\nUse: {{context}}")
