import streamlit as st
from fastapi import FastAPI, HTTPException
from flask import Flask, request
from transformers import AutoModelForCausalLM, AutoTokenizer

app = FastAPI()
flask_app = Flask(__name__)


# the model is called in a helper
tokenizer = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")


def run(inputs):
    # ruleid: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(**inputs, max_new_tokens=99)[0])


@app.get("/run")
def complete(q: str):
    return run(tokenizer(q, return_tensors="pt"))


# the whole work is done in a helper
def answer(prompt):
    inputs = tokenizer(prompt, return_tensors="pt", max_length=4096, truncation=True)
    # ruleid: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(**inputs)[0])


@flask_app.post("/answer")
def answer_route():
    return answer("Question: " + request.form["q"])


# the source is in a helper
def text_of_request():
    return request.get_json()["text"]


@flask_app.post("/text")
def text():
    ids = tokenizer.encode(text_of_request(), return_tensors="pt", max_length=4096, truncation=True)
    # ruleid: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(ids)[0])


# an engine object
class Engine:
    def __init__(self, name):
        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name)

    def generate(self, prompt):
        inputs = self.tokenizer(prompt, return_tensors="pt", max_length=4096, truncation=True)
        # ruleid: request-text-tokenised-without-limit
        return self.tokenizer.decode(self.model.generate(**inputs)[0])


engine = Engine("Qwen/Qwen2.5-0.5B-Instruct")


@app.get("/engine")
def with_engine(q: str):
    return engine.generate(q)


# a helper that truncates
def encode(text):
    return tokenizer(text, return_tensors="pt", truncation=True, max_length=1024)


@app.get("/encode")
def with_encode(q: str):
    # ok: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(**encode(q))[0])


# a helper that takes the beginning
def beginning(text):
    return text[:1000]


@app.get("/beginning")
def with_beginning(q: str):
    inputs = tokenizer(beginning(q), return_tensors="pt")
    # ok: request-text-tokenised-without-limit
    return tokenizer.decode(model.generate(**inputs)[0])


# a field of the page with a limit
hint = st.text_input("Hint", max_chars=80)
# ok: request-text-tokenised-without-limit
st.text(tokenizer.decode(model.generate(**tokenizer(hint, return_tensors="pt"))[0]))
