from enum import Enum
from typing import List

from fastapi import FastAPI, HTTPException
from flask import Flask, request
from openai import OpenAI
from pydantic import BaseModel

app = FastAPI()
flask_app = Flask(__name__)
client = OpenAI()
ALLOWED = {"user", "assistant"}


class Speaker(str, Enum):
    user = "user"
    assistant = "assistant"


class Turn(BaseModel):
    role: str
    text: str


class Conversation(BaseModel):
    turns: List[Turn]


# the list is filled in a loop
@app.post("/loop")
def loop(conversation: Conversation):
    messages = [{"role": "system", "content": "Never give discounts."}]
    for turn in conversation.turns:
        messages.append({"role": turn.role, "content": turn.text})
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# a comprehension
@flask_app.post("/comprehension")
def comprehension():
    turns = [{"role": t["who"], "content": t["text"]} for t in request.json["turns"]]
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


# the call is in a helper
def complete(messages):
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


@flask_app.post("/helper")
def with_helper():
    return complete([{"role": request.form["role"], "content": request.form["text"]}])


# the source is in a helper
def wanted_role():
    return request.headers["X-Chat-Role"]


@flask_app.post("/header")
def from_header():
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "Hello"}]).choices[0].message.content


# the message is built in a helper
def as_message(turn):
    return {"role": turn.role, "content": turn.text}


@app.post("/built")
def built(turn: Turn):
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[as_message(turn)]).choices[0].message.content


# a membership test
@app.post("/checked")
def checked(turn: Turn):
    role = turn.role
    if role not in ALLOWED:
        raise HTTPException(400, "unknown role")
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": role, "content": turn.text}]).choices[0].message.content


# a membership test in a conditional expression
@flask_app.post("/ternary")
def ternary():
    wish = request.json["role"]
    role = wish if wish in ("user", "assistant") else "user"
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": role, "content": request.json["text"]}]).choices[0].message.content


# an enum parameter
@app.get("/enum")
def enum(text: str, role: Speaker = Speaker.user):
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": role.value, "content": text}]).choices[0].message.content


# a helper that always answers with a constant
def speaker_of(turn):
    if turn.role == "assistant":
        return "assistant"
    return "user"


@app.post("/mapped")
def mapped(turn: Turn):
    # todook: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": turn.text}]).choices[0].message.content


# history kept by the application
def load_history(session):
    return HISTORY.get(session, [])


HISTORY = {}


@app.get("/history")
def history(session: str):
    messages = [{"role": t["role"], "content": t["text"]} for t in load_history(session)]
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# a filter in the comprehension
@app.post("/filter")
def filtered(conversation: Conversation):
    turns = [{"role": t.role, "content": t.text} for t in conversation.turns if t.role in ("user", "assistant")]
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


# a filter in the loop
@app.post("/skip")
def skipped(conversation: Conversation):
    messages = []
    for t in conversation.turns:
        if t.role == "system":
            continue
        messages.append({"role": t.role, "content": t.text})
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# rows of the database, asked for with the number from the URL
@app.get("/rows")
def rows(document: str):
    history = db.query(ChatRow).filter(ChatRow.document == document).order_by(ChatRow.created).all()
    messages = [{"role": row.role, "content": row.text} for row in history]
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# message objects whose role the program sets
class Message:
    def __init__(self, role, content):
        self.role = role
        self.content = content


def as_dicts(messages):
    return [{"role": m.role, "content": m.content} for m in messages]


@flask_app.post("/objects")
def message_objects():
    messages = [Message(role="user", content=request.form["q"])]
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=as_dicts(messages)).choices[0].message.content
