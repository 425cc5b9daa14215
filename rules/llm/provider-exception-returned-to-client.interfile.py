import logging

from fastapi import FastAPI, HTTPException
from flask import Flask, abort
from openai import OpenAI

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
log = logging.getLogger(__name__)


def ask(q):
    try:
        return {"text": client.responses.create(model="gpt-4.1", input=q).output_text}
    except Exception as e:
        return {"error": str(e)}


@app.post("/ask")
def ask_route(q: str):
    answer = ask(q)
    # ruleid: provider-exception-returned-to-client
    return answer


def problem(text):
    # ruleid: provider-exception-returned-to-client
    abort(500, description=text)


@site.post("/problem")
def problem_route():
    try:
        return client.responses.create(model="gpt-4.1", input="Hi").output_text
    except Exception as e:
        return problem(f"The model failed: {e}")


class Failure:
    def __init__(self, text):
        self.text = text


@app.post("/field")
def field_route(q: str):
    failure = None
    try:
        return client.responses.create(model="gpt-4.1", input=q).output_text
    except Exception as e:
        failure = Failure(str(e))
    # ruleid: provider-exception-returned-to-client
    raise HTTPException(status_code=500, detail=failure.text)


def ask_quietly(q):
    try:
        return {"text": client.responses.create(model="gpt-4.1", input=q).output_text}
    except Exception as e:
        log.error("failed: %s", e)
        return {"error": "failed"}


@app.post("/ok/quiet")
def quiet_route(q: str):
    answer = ask_quietly(q)
    # ok: provider-exception-returned-to-client
    return answer
