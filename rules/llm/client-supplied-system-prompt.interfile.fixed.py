from fastapi import FastAPI, Request
from flask import Flask, request
from openai import OpenAI
from pydantic import BaseModel

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
DEFAULT = "You are the insurance helper. Quote only the tariff table."


class Body(BaseModel):
    q: str
    system: str = DEFAULT


def complete(question, system=DEFAULT):
    # ruleid: client-supplied-system-prompt
    turns = [{"role": "user", "content": system}, {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


@app.post("/ask")
def ask(b: Body):
    return complete(b.q, b.system)


@app.post("/default")
def ask_with_default(b: Body):
    return complete(b.q)


class Assistant:
    def __init__(self, instructions):
        self.instructions = instructions

    def answer(self, question):
        # ruleid: client-supplied-system-prompt
        return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": self.instructions}, {"role": "user", "content": question}]).output_text


@app.post("/assistant")
async def assistant(req: Request):
    data = await req.json()
    return Assistant(data["instructions"]).answer(data["q"])


def wanted_rules():
    return request.json.get("rules")


@site.post("/helper")
def rules_from_helper():
    rules = wanted_rules()
    # ruleid: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": rules}, {"role": "user", "content": request.json["q"]}]).output_text


class FixedAssistant:
    def __init__(self, name):
        self.name = name
        self.instructions = DEFAULT

    def answer(self, question):
        # ok: client-supplied-system-prompt
        return client.responses.create(model="gpt-4.1", instructions=self.instructions, input=question).output_text


@site.post("/ok/fixed")
def fixed():
    return FixedAssistant(request.json["name"]).answer(request.json["q"])
