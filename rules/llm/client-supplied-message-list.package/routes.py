from flask import Flask, request

from .model import reply, reply_to_text

app = Flask(__name__)


@app.post("/chat")
def chat():
    return {"text": reply(request.get_json()["messages"])}


@app.post("/ask")
def ask():
    return {"text": reply_to_text(request.get_json()["messages"][-1]["content"])}
