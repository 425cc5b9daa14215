from fastapi import FastAPI
from flask import Flask, request
from transformers import pipeline

app = FastAPI()
flask_app = Flask(__name__)
generate = pipeline("text-generation", model="mistralai/Mistral-7B-v0.1")


def run(prompt):
    # ruleid: plain-text-transcript-turn-forgery
    return generate(prompt, max_new_tokens=200)[0]["generated_text"]


# the pipeline is called in a helper
@app.post("/chat")
def chat(question: str):
    return run(f"System: Never disclose balances.\nHuman: {question}\nAssistant:")


# the source is in a helper
def asked():
    return request.get_json()["question"]


@flask_app.post("/asked")
def answer():
    # ruleid: plain-text-transcript-turn-forgery
    return generate(f"Human: {' '.join(str(asked()).split())}\nAssistant:")[0]["generated_text"]


# the transcript is written in a helper
def transcript(text):
    return f"User: {text}\nAssistant:"


@flask_app.post("/transcript")
def from_transcript():
    # ruleid: plain-text-transcript-turn-forgery
    return generate(transcript(request.form["q"]))[0]["generated_text"]


# a bot object
class Bot:
    def __init__(self):
        self.lines = ["System: Be brief."]

    def ask(self, text):
        prompt = f"System: Be brief.\nUser: {' '.join(str(text).split())}\nBot:"
        # ruleid: plain-text-transcript-turn-forgery
        return generate(prompt)[0]["generated_text"]


@flask_app.post("/bot")
def bot():
    return Bot().ask(request.form["q"])


# a helper that keeps one line
def one_line(text):
    return " ".join(text.split())


@flask_app.post("/one-line")
def with_one_line():
    q = one_line(request.form["q"])
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Human: {q}\nAssistant:")[0]["generated_text"]


# one of two words
@flask_app.post("/word")
def word():
    q = request.form["q"]
    if q not in {"weather", "news"}:
        return "unknown", 400
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Human: {q}\nAssistant:")[0]["generated_text"]
