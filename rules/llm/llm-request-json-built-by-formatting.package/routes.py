from flask import Flask, request

from .body import chat_body, safe_body
from .gateway import send, send_safe

app = Flask(__name__)


@app.post("/ask")
def ask():
    return send(chat_body(request.form["q"]))


@app.post("/safe")
def safe():
    return send_safe(safe_body(request.form["q"]))
