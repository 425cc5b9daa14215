from flask import Flask, request

from .model import explain, explain_known

app = Flask(__name__)


@app.get("/explain")
def free():
    return {"text": explain(request.args["topic"])}


@app.get("/known")
def known():
    return {"text": explain_known(request.args["topic"])}
