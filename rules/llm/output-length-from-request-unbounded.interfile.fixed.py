from fastapi import FastAPI
from flask import Flask, request
from openai import OpenAI
from pydantic import BaseModel
from transformers import pipeline
from vllm import LLM, SamplingParams

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
engine = LLM("Qwen/Qwen3-0.6B")
writer = pipeline("text-generation", model="gpt2")


class Body(BaseModel):
    prompt: str
    n: int = 1
    max_tokens: int = 100


def ask(prompt, count):
    # ruleid: output-length-from-request-unbounded
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}], n=min(int(count), 4))
    return [c.message.content for c in r.choices]


@app.post("/ask")
def ask_route(b: Body):
    return ask(b.prompt, b.n)


def sampling(length):
    # ruleid: output-length-from-request-unbounded
    return SamplingParams(max_tokens=min(int(length), 1024), temperature=0.5)


@app.post("/vllm")
def vllm_route(b: Body):
    return engine.generate(b.prompt, sampling(b.max_tokens))[0].outputs[0].text


def wanted_length():
    return request.json.get("length", 100)


@site.post("/write")
def write():
    # ruleid: output-length-from-request-unbounded
    return writer(request.json["text"], max_new_tokens=min(int(wanted_length()), 1024))[0]["generated_text"]


def limited(n):
    return min(n, 4)


@app.post("/ok/limited")
def limited_in_helper(b: Body):
    # ok: output-length-from-request-unbounded
    return client.chat.completions.create(model="gpt-4.1", messages=[], n=limited(b.n))


def answer(prompt, count):
    if count > 4:
        count = 4
    # ok: output-length-from-request-unbounded
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}], n=count)


@app.post("/ok/answer")
def limited_by_callee(b: Body):
    return answer(b.prompt, b.n)


def ask_hosted(tokens):
    # ruleid: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hello", max_output_tokens=min(int(tokens), 1024)).output_text


@app.post("/hosted")
def hosted(b: Body):
    return ask_hosted(b.max_tokens)


class Writer:
    def __init__(self, tokens):
        self.tokens = tokens

    def write(self, prompt):
        # ruleid: output-length-from-request-unbounded-hosted
        return client.completions.create(model="gpt-3.5-turbo-instruct", prompt=prompt, max_tokens=min(int(self.tokens or 1024), 1024))


@site.post("/hosted/class")
def hosted_class():
    return Writer(request.json["tokens"]).write("Hello").choices[0].text
