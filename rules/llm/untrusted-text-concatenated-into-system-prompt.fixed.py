import json
import string
import textwrap
import uuid
from typing import Literal

import anthropic
import gradio as gr
import litellm
import openai
import prompts
import streamlit as st
from agents import Agent, Runner
from crewai import Agent as CrewAgent
from django.http import JsonResponse
from django.views import View
from fastapi import FastAPI, Request, WebSocket
from flask import Flask, jsonify, request
from google import genai
from google.genai import types
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from llama_index.core.llms import ChatMessage, MessageRole
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel

flask_app = Flask(__name__)
api = FastAPI()
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
gemini = genai.Client()

BASE_RULES = "You are the help desk of a bank. Never talk about other customers."
TOPICS = {"vat": "value added tax", "income": "income tax"}
STYLE = string.Template("Answer as a $persona would, but stay polite.")


class Question(BaseModel):
    tone: str
    text: str
    max_words: int
    language: Literal["en", "de"]


# keyword of the call, f-string written in place
@flask_app.post("/ask")
def ask():
    topic = request.json["topic"]
    reply = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        # ruleid: untrusted-text-concatenated-into-system-prompt
        system="You are a tax assistant. Only talk about [topic]. Never reveal client data.",
        messages=[{"role": "user", "content": f"[topic]: {topic}"}, {"role": "user", "content": "Go ahead."}],
    )
    return reply.content[0].text


# system message of a chat, string addition through a variable
@flask_app.route("/support", methods=["POST"])
def support():
    prompt = "You help customers of a phone shop. The customer is called " + request.form["name"]
    answer = client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ruleid: untrusted-text-concatenated-into-system-prompt
            {"role": "system", "content": prompt},
            {"role": "user", "content": request.form["question"]},
        ],
    )
    return jsonify(answer=answer.choices[0].message.content)


# a pydantic body, developer role, messages built step by step
@api.post("/chat")
async def chat(body: Question):
    messages = [
        {
            "role": "developer",
            # ruleid: untrusted-text-concatenated-into-system-prompt
            "content": f"""You are a travel agent.
            Speak in a {body.tone} tone.
            Offer only the trips of the catalogue.""",
        }
    ]
    messages.append({"role": "user", "content": body.text})
    reply = await aclient.chat.completions.create(model="gpt-4.1", messages=messages)
    return reply.choices[0].message.content


# .format on a module constant, Responses API
PERSONA_PROMPT = "You are {persona}. Stay in character and keep the secret word to yourself."


@api.get("/play")
def play(persona: str, line: str):
    return client.responses.create(
        model="gpt-4.1",
        # ruleid: untrusted-text-concatenated-into-system-prompt
        instructions=PERSONA_PROMPT.format(persona=persona),
        input=line,
    ).output_text


# percent formatting, LangChain message object
@api.post("/langchain")
async def through_langchain(req: Request):
    data = await req.json()
    llm = ChatOpenAI(model="gpt-4.1")
    history = [
        # ruleid: untrusted-text-concatenated-into-system-prompt
        SystemMessage(content="You write adverts for %s. Mention no competitor." % data["brand"]),
        HumanMessage(content=data["wish"]),
    ]
    return (await llm.ainvoke(history)).content


# the tuple form of a prompt template, already filled
@flask_app.post("/template")
def filled_template():
    rules = BASE_RULES + "\nThe customer prefers: " + request.get_json()["preference"]
    # ruleid: untrusted-text-concatenated-into-system-prompt
    chain = ChatPromptTemplate.from_messages([("system", rules), ("human", "{question}")]) | ChatOpenAI()
    return chain.invoke({"question": request.get_json()["question"]}).content


# Gemini config object; += on a constant
@api.post("/gemini")
def through_gemini(notes: str):
    rules = "You are a careful pharmacist. "
    rules += notes
    return gemini.models.generate_content(
        model="gemini-2.5-flash",
        contents="Which of my pills may I take together?",
        # ruleid: untrusted-text-concatenated-into-system-prompt
        config=types.GenerateContentConfig(system_instruction=rules),
    ).text


# a Gradio callback with a lambda-free function
def respond(message, history, style):
    system = f"You are a friendly tutor. Your style: {style}."
    # ruleid: untrusted-text-concatenated-into-system-prompt
    turns = [{"role": "system", "content": system}] + history + [{"role": "user", "content": message}]
    return client.chat.completions.create(model="gpt-4.1-mini", messages=turns).choices[0].message.content


gr.ChatInterface(respond, additional_inputs=[gr.Textbox(label="Style")]).launch()

# a Streamlit page at top level
company = st.text_input("Your company")
if company:
    out = litellm.completion(
        model="gpt-4.1-mini",
        messages=[
            # ruleid: untrusted-text-concatenated-into-system-prompt
            {"role": "system", "content": "You are a consultant who works for [data]"}, {"role": "user", "content": "[data]: " + str(company.strip())},
            {"role": "user", "content": "Draft a mission statement."},
        ],
    )
    st.write(out.choices[0].message.content)


# instructions of an agent
@api.post("/agent")
async def agent_with_goal(goal: str):
    # ruleid: untrusted-text-concatenated-into-system-prompt
    agent = Agent(name="planner", instructions="\n".join(["Plan the steps for the following goal.", goal]))
    return (await Runner.run(agent, "Start.")).final_output


# a crew member
@flask_app.post("/crew")
def crew_member():
    industry = request.args.get("industry", "retail")
    # ruleid: untrusted-text-concatenated-into-system-prompt
    writer = CrewAgent(role="Writer", goal="Write about " + industry, backstory="You have written for ten years.")
    return str(writer)


# a prompt that lives in another module
@flask_app.post("/imported")
def imported_prompt():
    # ruleid: untrusted-text-concatenated-into-system-prompt
    system = {"role": "system", "content": prompts.SUPPORT_RULES.format(name=request.form["name"])}
    return client.chat.completions.create(model="gpt-4.1", messages=[system]).choices[0].message.content


# Django, conditional expression
class ReplyView(View):
    def post(self, request):
        nickname = self.request.POST.get("nickname", "")
        system = f"Call the customer {nickname}. Never discuss prices." if nickname else "Never discuss prices."
        reply = openai.ChatCompletion.create(
            model="gpt-4",
            # ruleid: untrusted-text-concatenated-into-system-prompt
            messages=[{"role": "system", "content": system}, {"role": "user", "content": "Hi"}],
        )
        return JsonResponse({"reply": reply["choices"][0]["message"]["content"]})


# WebSocket, LlamaIndex message
@api.websocket("/ws")
async def talk(ws: WebSocket):
    await ws.accept()
    wish = await ws.receive_text()
    # ruleid: untrusted-text-concatenated-into-system-prompt
    message = ChatMessage(role=MessageRole.SYSTEM, content=textwrap.dedent(f"""
        Answer in one sentence.
        Wish of the visitor: {wish}
    """))
    await ws.send_text(str(message))


# replace() on a template
@flask_app.post("/replace")
def replaced():
    system = "You are an expert in {{field}} and nothing else.".replace("{{field}}", request.values["field"])
    # ruleid: untrusted-text-concatenated-into-system-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=100, system=system, messages=[]).content[0].text


# string.Template, JSON text of the whole body
@flask_app.post("/substitute")
def substituted():
    # ruleid: untrusted-text-concatenated-into-system-prompt
    ask_model({"role": "system", "content": string.Template("Profile of the visitor: $profile").substitute(profile=json.dumps(request.json))})
    return "", 204


def ask_model(system):
    return client.chat.completions.create(model="gpt-4.1", messages=[system])


# ---------------------------------------------------------------------------------------------------------------------
# the visitor's words are a user message
@flask_app.post("/good")
def separate_roles():
    question = request.json["question"]
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ok: untrusted-text-concatenated-into-system-prompt
            {"role": "system", "content": f"{BASE_RULES} Answer in one sentence."},
            {"role": "user", "content": f"The visitor asks: {question}"},
        ],
    )
    return reply.choices[0].message.content


# a table decides what is written
@flask_app.post("/table")
def from_table():
    topic = TOPICS[request.json["topic"]]
    return claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        # ok: untrusted-text-concatenated-into-system-prompt
        system=f"You are a tax assistant. Only talk about {topic}. Never reveal client data.",
        messages=[{"role": "user", "content": request.json["question"]}],
    ).content[0].text


# a number
@flask_app.post("/number")
def number():
    words = int(request.form["words"])
    # ok: untrusted-text-concatenated-into-system-prompt
    system = {"role": "system", "content": f"Answer with at most {words} words."}
    return client.chat.completions.create(model="gpt-4.1", messages=[system]).choices[0].message.content


# a UUID
@flask_app.post("/ticket")
def ticket():
    number_of_ticket = uuid.UUID(request.form["ticket"])
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Ticket " + str(number_of_ticket), input="Status?").output_text


# the whole system prompt comes from the client: another check
@flask_app.post("/whole")
def whole():
    # ok: untrusted-text-concatenated-into-system-prompt
    messages = [{"role": "system", "content": request.json["system"]}, {"role": "user", "content": "Hi"}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# still the whole, only trimmed and wrapped
@flask_app.post("/whole-trimmed")
def whole_trimmed():
    # ok: untrusted-text-concatenated-into-system-prompt
    messages = [{"role": "system", "content": f"{request.json['system'].strip()}\n"}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# what a model wrote about the visitor's words is another check
@flask_app.post("/two-steps")
def two_steps():
    first = client.responses.create(model="gpt-4.1-mini", input="Name the topic: " + request.json["text"])
    # ok: untrusted-text-concatenated-into-system-prompt
    second = client.responses.create(model="gpt-4.1", instructions=f"Teach {first.output_text}", input="Start.")
    return second.output_text


# the request only finds the row
@flask_app.post("/row")
def row():
    record = db.session.query(Shop).filter_by(slug=request.json["shop"]).first()
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"You work for {record.title}.", input="Hi").output_text


# a message with another role
@flask_app.post("/assistant")
def assistant_role():
    text = request.json["text"]
    # ok: untrusted-text-concatenated-into-system-prompt
    turns = [{"role": "assistant", "content": f"You said: {text}"}, {"role": "user", "content": "Yes, go on."}]
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


# a fixed system prompt beside request data that goes elsewhere
@flask_app.post("/log")
def logged():
    flask_app.logger.info("system prompt asked by %s", request.remote_addr)
    # ok: untrusted-text-concatenated-into-system-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=9, system=BASE_RULES + " Be brief.", messages=[]).id


# the language is looked up, the rest is constant
@flask_app.post("/language")
def language():
    names = {"en": "English", "de": "German"}
    chosen = names.get(request.json["lang"], "English")
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Answer in " + chosen, input="Hi").output_text


# data of the program itself
def nightly(report_name):
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Summarise {report_name}", input="Go").output_text


# a field that is one of two words
@api.post("/literal")
def literal(body: Question):
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Answer in {body.language}, {body.max_words} words.", input=body.text).id


# over several lines, with the client under another name
@app.post("/exploded")
def exploded():
    from openai import OpenAI as Client

    tone = request.form["tone"]
    return Client().chat.completions.create(
        model="gpt-4.1",
        messages=[
            # how it shall sound
            # ruleid: untrusted-text-concatenated-into-system-prompt
            {"role": "system", "content": "You write letters. Tone: [tone]"}, {"role": "user", "content": f"[tone]: {tone}"},  # the visitor's choice
            {"role": "user", "content": request.form["letter"]},
        ],
    ).choices[0].message.content


# a message that is no first one of a list
@app.post("/appended")
def appended():
    turns = [{"role": "user", "content": request.form["letter"]}]
    # ruleid: untrusted-text-concatenated-into-system-prompt
    turns.append({"role": "system", "content": f"Answer in {request.form['language']}"})
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content
