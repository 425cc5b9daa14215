from flask import Flask, request

from .model import act, act_on, condense

app = Flask(__name__)


@app.post("/act")
def act_route():
    return {"text": act(condense(request.form["text"]))}


@app.post("/act-on")
def act_on_route():
    return {"text": act_on(condense(request.form["text"]))}
