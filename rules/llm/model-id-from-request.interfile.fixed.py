from enum import Enum

import litellm
from fastapi import FastAPI, HTTPException
from flask import Flask, request
from openai import OpenAI
from pydantic import BaseModel
import os

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
ALLOWED = ("gpt-4.1-mini", "gpt-4.1-nano")


class Size(str, Enum):
    small = "gpt-4.1-nano"
    large = "gpt-4.1"


class Body(BaseModel):
    model: str = "gpt-4.1-mini"
    prompt: str


class SizedBody(BaseModel):
    size: Size = Size.small
    prompt: str


def ask(model, prompt):
    # ruleid: model-id-from-request
    if model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return litellm.completion(model=model, messages=[{"role": "user", "content": prompt}]).choices[0].message.content


@app.post("/ask")
def ask_route(b: Body):
    return ask(b.model, b.prompt)


def wanted_model():
    return request.args.get("model", "gpt-4.1-mini")


@site.get("/helper")
def model_from_helper():
    name = wanted_model()
    # ruleid: model-id-from-request
    if name not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return client.responses.create(model=name, input=request.args["q"]).output_text


class Bot:
    def __init__(self, model):
        self.model = model

    def answer(self, q):
        # ruleid: model-id-from-request
        if self.model not in os.environ["ALLOWED_MODELS"].split(","):
            raise ValueError("This model is not allowed")
        return client.responses.create(model=self.model, input=q).output_text


@site.post("/bot")
def bot():
    return Bot(request.json["model"]).answer(request.json["q"])


def known(model):
    if model not in ALLOWED:
        raise HTTPException(400)
    return model


@app.post("/ok/known")
def checked_by_helper(b: Body):
    model = known(b.model)
    # ok: model-id-from-request
    return client.responses.create(model=model, input=b.prompt).output_text


@app.post("/ok/enum")
def enum_field(b: SizedBody):
    # ok: model-id-from-request
    return client.responses.create(model=b.size, input=b.prompt).output_text


@app.get("/ok/enum/param")
def enum_parameter(q: str, size: Size = Size.small):
    # ok: model-id-from-request
    return client.responses.create(model=size.value, input=q).output_text


@app.post("/ok/checked")
def checked(b: Body):
    check_model_allowed(b.model)
    # ok: model-id-from-request
    return client.responses.create(model=b.model, input=b.prompt).output_text
