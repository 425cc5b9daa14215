from flask import Flask, request

from .llm import act, ask, caption
from .prompts import describe, plain

app = Flask(__name__)


@app.post("/caption")
def by_name():
    prompt = describe(request.files["picture"].filename)
    return str(ask(prompt))


@app.post("/rules")
def by_rules():
    rules = request.files["rules"].read().decode()
    return str(act(rules))


@app.post("/number")
def by_number():
    number = len(request.files["picture"].read())
    return str(caption(plain(number)))
