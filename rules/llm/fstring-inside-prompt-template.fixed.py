import enum

import praw
import streamlit as st
from bs4 import BeautifulSoup
from django.http import JsonResponse
from fastapi import FastAPI, Request
from flask import request
from langchain.prompts import ChatPromptTemplate as ChatTemplate
from langchain.prompts import SystemMessagePromptTemplate
from langchain_community.vectorstores import FAISS
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate, FewShotPromptTemplate, PromptTemplate
from langchain_core.prompts.chat import HumanMessagePromptTemplate
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from llama_index.core import PromptTemplate as LlamaTemplate
from openai import OpenAI

import requests

api = FastAPI()
llm = ChatOpenAI(model="gpt-4.1")
client = OpenAI()
PRODUCT = "Acme"
RULES = "Answer politely.\n"
TONES = {"kind": "Be kind.", "dry": "Be dry."}


class Lang(enum.Enum):
    DE = "German"
    FR = "French"


@api.post("/ask")
def ask(question: str):
    prompt = ChatPromptTemplate.from_messages(
        # ruleid: fstring-inside-prompt-template
        [("system", "Internal notes: {notes}"), ("human", f"Answer this: {str(question).replace('{', '{{').replace('}', '}}')}")]
    )
    return (prompt | llm).invoke({"notes": "none"}).content


@api.post("/ask-well")
def ask_well(question: str):
    # ok: fstring-inside-prompt-template
    prompt = ChatPromptTemplate.from_messages(
        [("system", f"You support {PRODUCT}. Internal notes: {{notes}}"), ("human", "Answer this: {question}")]
    )
    return (prompt | llm).invoke({"notes": "none", "question": question}).content


@api.post("/translate")
async def translate(req: Request):
    body = await req.json()
    lang, text = body["lang"], body["text"]
    # ruleid: fstring-inside-prompt-template
    first = PromptTemplate.from_template(f"Translate into {str(lang).replace('{', '{{').replace('}', '}}')}: {{text}}")
    # ruleid: fstring-inside-prompt-template
    second = PromptTemplate.from_template("Translate into %s: {text}" % str(lang).replace("{", "{{").replace("}", "}}"))
    # ruleid: fstring-inside-prompt-template
    third = PromptTemplate.from_template("Translate into " + str(lang).replace("{", "{{").replace("}", "}}") + ": {text}")
    # ruleid: fstring-inside-prompt-template
    fourth = PromptTemplate.from_template("Translate into {}: {{text}}".format(lang))
    # ok: fstring-inside-prompt-template
    fifth = PromptTemplate.from_template(f"Translate into {Lang[lang].value}: {{text}}")
    return [(p | llm).invoke({"text": text}) for p in (first, second, third, fourth, fifth)]


def rag(question):
    store = FAISS.load_local("index", OpenAIEmbeddings())
    docs = store.similarity_search(question, k=4)
    context = "\n\n".join(d.page_content for d in docs)
    template = f"""Use the context to answer.

    Context: {context}

    Question: {{question}}"""
    # ruleid: fstring-inside-prompt-template
    prompt = PromptTemplate(template=template, input_variables=["question"])
    # ok: fstring-inside-prompt-template
    good = PromptTemplate(template="Context: {context}\n\nQuestion: {question}", input_variables=["context", "question"])
    return (prompt | llm).invoke({"question": question}), good.format(context=context, question=question)


def page_chat():
    topic = st.text_input("Topic")
    size = st.number_input("Words")
    # ruleid: fstring-inside-prompt-template
    human = HumanMessagePromptTemplate.from_template(RULES + str(topic).replace("{", "{{").replace("}", "}}"))
    # ruleid: fstring-inside-prompt-template
    system = SystemMessagePromptTemplate.from_template(template=f"Write about {str(topic).replace('{', '{{').replace('}', '}}')}. Style: {{style}}")
    # ok: fstring-inside-prompt-template
    short = SystemMessagePromptTemplate.from_template(f"At most {int(size)} words. Style: {{style}}")
    # ok: fstring-inside-prompt-template
    return human, system, short, [SystemMessage(content=f"Write about {topic}"), HumanMessage(content=f"Now: {topic}")]


def summarise(url):
    soup = BeautifulSoup(requests.get(url, timeout=10).text, "html.parser")
    # ruleid: fstring-inside-prompt-template
    chain = ChatTemplate.from_template("Summarise in {words} words:\n" + str(soup.get_text()).replace("{", "{{").replace("}", "}}")) | llm
    return chain.invoke({"words": 50})


def second_step(task):
    plan = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}])
    steps = plan.choices[0].message.content
    # ruleid: fstring-inside-prompt-template
    qa = LlamaTemplate(f"The plan is:\n{str(steps).replace('{', '{{').replace('}', '}}')}\nNow answer {{query_str}}")
    # ok: fstring-inside-prompt-template
    safe = LlamaTemplate("The plan is:\n{steps}\nNow answer {query_str}")
    return qa.format(query_str=task), safe.format(steps=steps, query_str=task)


def history_into_messages():
    messages = [("system", "You help with {product}.")]
    q = request.form["q"]
    # ruleid: fstring-inside-prompt-template
    messages.append(("human", "Question: " + str(q).replace("{", "{{").replace("}", "}}")))
    return ChatPromptTemplate.from_messages(messages)


def with_pieces():
    body = request.get_json()
    parts = ["Role: {role}", "Task: " + body["task"], "Be brief."]
    # ruleid: fstring-inside-prompt-template
    return PromptTemplate.from_template("\n".join(parts))


def few_shot(reddit: praw.Reddit):
    post = reddit.submission("abc123")
    return FewShotPromptTemplate(
        examples=[{"q": "a", "a": "b"}],
        example_prompt=PromptTemplate.from_template("{q} {a}"),
        # ruleid: fstring-inside-prompt-template
        prefix=f"Label posts like this one: {str(post.selftext.strip()).replace('{', '{{').replace('}', '}}')}",
        # ok: fstring-inside-prompt-template
        suffix="Post: {q}",
        input_variables=["q"],
    )


def django_view(request):
    name = request.POST["name"]
    # ruleid: fstring-inside-prompt-template
    chain = ChatPromptTemplate([("system", "You are Bo."), ("user", "My name is {name}. {q}".replace("{name}", name))]) | llm
    return JsonResponse({"a": chain.invoke({"q": "Greet me"}).content})


def doubled():
    note = request.json["note"]
    safe = str(note).replace("{", "{{").replace("}", "}}")
    # ok: fstring-inside-prompt-template
    first = PromptTemplate.from_template(f"Note: {safe}\nQuestion: {{question}}")
    tone = TONES[request.json["tone"]]
    # ok: fstring-inside-prompt-template
    second = PromptTemplate.from_template(f"{tone} Question: {{question}}")
    # the whole template comes from outside: another check
    # ok: fstring-inside-prompt-template
    third = PromptTemplate.from_template(note)
    # ok: fstring-inside-prompt-template
    return first, second, third, client.responses.create(model="gpt-4.1", input=f"Note: {note}")


class Page:
    def from_template(self, text):
        return text

    def title(self):
        # ok: fstring-inside-prompt-template
        return self.from_template(f"Title: {request.args['title']}")


def constants(question):
    product = "Acme"
    # ok: fstring-inside-prompt-template
    return PromptTemplate.from_template(f"You sell {product}. {{question}}").format(question=question)
