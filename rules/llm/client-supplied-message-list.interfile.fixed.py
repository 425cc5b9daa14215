import json

from fastapi import FastAPI, Request
from flask import Flask, request
from openai import OpenAI

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
SYSTEM = {"role": "system", "content": "You are the shop assistant. No discounts."}


def complete(turns):
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + turns)


@app.post("/chat")
async def chat(req: Request):
    data = await req.json()
    return complete(data["messages"]).choices[0].message.content


def read_history():
    payload = json.loads(request.data)
    return payload["messages"]


@site.post("/helper")
def source_in_helper():
    history = read_history()
    # ruleid: client-supplied-message-list
    return client.responses.create(model="gpt-4.1", input=history).output_text


class Assistant:
    def __init__(self, history):
        self.turns = [SYSTEM] + history

    def answer(self):
        # ruleid: client-supplied-message-list
        return client.chat.completions.create(model="gpt-4.1", messages=self.turns)


@site.post("/field")
def through_a_field():
    return Assistant(request.json["history"]).answer().choices[0].message.content


@site.post("/append")
def appended_one_by_one():
    turns = [SYSTEM]
    for turn in request.json["messages"]:
        turns.append(turn)
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


@site.post("/slice")
def last_ten():
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": m["role"], "content": str(m["content"])} for m in request.json["messages"][-10:] if m["role"] in ("user", "assistant")])


def complete_body(data):
    turns = data["messages"]
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + turns)


@app.post("/body")
async def whole_body_passed(req: Request):
    data = await req.json()
    return complete_body(data).choices[0].message.content


def user_turns(turns):
    return [{"role": "user", "content": turn["content"]} for turn in turns]


@site.post("/ok/rebuilt")
def rebuilt_in_helper():
    turns = user_turns(request.json["messages"])
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + turns)


@site.post("/ok/appended")
def appended_by_role():
    turns = [SYSTEM]
    for turn in request.json["messages"]:
        if turn["role"] == "user":
            turns.append(turn)
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=turns)


@site.post("/ok/appended/new")
def appended_anew():
    turns = [SYSTEM]
    for turn in request.json["messages"]:
        turns.append({"role": "user", "content": turn["content"]})
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=turns)


def from_store(user):
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + STORE[user])
