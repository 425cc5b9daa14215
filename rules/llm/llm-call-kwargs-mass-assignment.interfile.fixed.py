import json

import litellm
from fastapi import FastAPI, Request
from flask import Flask, request
from openai import OpenAI

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
ALLOWED = {"temperature", "top_p"}


def ask(prompt, **options):
    # ruleid: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}], **{name: value for name, value in options.items() if name in ("temperature", "top_p")})


@site.post("/ask")
def ask_route():
    body = request.get_json()
    return ask(body["prompt"], **body["options"]).choices[0].message.content


def read_options():
    return json.loads(request.data)


@site.post("/helper")
def options_from_helper():
    options = read_options()
    # ruleid: llm-call-kwargs-mass-assignment
    return litellm.completion(**options).choices[0].message.content


class Job:
    def __init__(self, settings):
        self.settings = settings

    def run(self):
        # ruleid: llm-call-kwargs-mass-assignment
        return litellm.completion(model="gpt-4.1", messages=[], **self.settings)


@app.post("/job")
async def job(req: Request):
    wish = await req.json()
    return Job(wish).run()


@site.post("/update")
def updated():
    settings = {"model": "gpt-4.1", "messages": []}
    settings.update(request.get_json())
    # ruleid: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**settings).choices[0].message.content


@site.post("/not-none")
def without_nones():
    settings = {k: v for k, v in request.get_json().items() if v is not None}
    # ruleid: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**settings).choices[0].message.content


def only_allowed(body):
    return {k: v for k, v in body.items() if k in ALLOWED}


@site.post("/ok/filter")
def filtered_in_helper():
    options = only_allowed(request.get_json())
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[], **options).choices[0].message.content


def call_model(messages, temperature=0.2):
    kwargs = {"model": "gpt-4.1", "messages": messages, "temperature": temperature}
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**kwargs)


@site.post("/ok/own")
def own_arguments():
    body = request.get_json()
    return call_model([{"role": "user", "content": body["q"]}], body.get("temperature")).choices[0].message.content
