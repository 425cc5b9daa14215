import json

import boto3
import requests
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
bedrock = boto3.client("bedrock-runtime")


# the request is sent in a helper
def send(payload):
    # ruleid: llm-request-json-built-by-formatting
    return requests.post("http://tgi:8080/generate", data=payload, timeout=30).json()


@app.post("/send")
def send_question():
    return send('{"inputs": "%s"}' % request.form["q"])


# the source is in a helper
def question():
    return request.json["question"]


@app.post("/question")
def ask_question():
    body = f'{{"prompt": "{question()}", "max_tokens": 99}}'
    # ruleid: llm-request-json-built-by-formatting
    return bedrock.invoke_model(modelId="meta.llama3-8b-instruct-v1:0", body=body)["body"].read()


# the body is built in a helper
def chat_body(text):
    return '{"messages": [{"role": "user", "content": "' + text + '"}]}'


@app.post("/built")
def built():
    # ruleid: llm-request-json-built-by-formatting
    return requests.post("https://llm.example.org/v1/chat", data=chat_body(request.form["q"]), timeout=30).json()


# a client class
class Gateway:
    def __init__(self, url):
        self.url = url

    def ask(self, text):
        payload = f'{{"inputs": "{text}"}}'
        # ruleid: llm-request-json-built-by-formatting
        return requests.post(self.url, data=payload, timeout=30).json()


@app.post("/gateway")
def gateway():
    return Gateway("http://tgi:8080/generate").ask(request.form["q"])


# a helper that encodes
def quoted(text):
    return json.dumps(text)[1:-1]


@app.post("/quoted")
def with_quotes():
    # todook: llm-request-json-built-by-formatting
    return requests.post("http://tgi:8080/generate", data=f'{{"inputs": "{json.dumps(str(quoted(request.form["q"])))[1:-1]}"}}', timeout=30).json()


# only a known word gets in
@app.post("/word")
def word():
    tone = request.form["tone"]
    if tone not in ("formal", "friendly"):
        return "unknown", 400
    # ok: llm-request-json-built-by-formatting
    return requests.post("http://tgi:8080/generate", data=f'{{"inputs": "{tone}"}}', timeout=30).json()
