import unicodedata

from fastapi import FastAPI, HTTPException
from flask import Flask, request
from openai import OpenAI

app = FastAPI()
flask_app = Flask(__name__)
client = OpenAI()
BLOCKED = ["ignore previous instructions", "system prompt", "developer mode"]


def complete(text):
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text


# the call is in a helper
@app.get("/ask")
def ask(q: str):
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    return complete(q)


# the source is in a helper
def question():
    return request.json["question"].strip()


@flask_app.post("/question")
def ask_question():
    text = question()
    for phrase in BLOCKED:
        if phrase in text.lower():
            return "blocked", 400
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text


# the guard and the call are in one helper
def guarded_answer(text):
    if any(p in text.lower() for p in BLOCKED):
        return "blocked"
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text


@flask_app.post("/guarded")
def guarded():
    return guarded_answer(request.form["text"])


# normalised before the helper
def safe_answer(text):
    if any(p in text.lower() for p in BLOCKED):
        return "blocked"
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text


@flask_app.post("/safe")
def safe():
    return safe_answer(unicodedata.normalize("NFKC", request.form["text"]))


# a helper that normalises
def fold(text):
    return unicodedata.normalize("NFKC", text).strip()


@app.get("/folded")
def folded(q: str):
    q = fold(q)
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text
