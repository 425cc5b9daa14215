import requests
import sseclient
from flask import Flask, request
import ast

app = Flask(__name__)


def _argument(name):
    return request.args.get(name, "")


@app.get("/value")
def value():
    # ruleid: outside-text-evaluated
    return str(eval(_argument("expression")))


def _evaluate(text):
    # ruleid: outside-text-evaluated
    return ast.literal_eval(text)


@app.post("/evaluate")
def evaluate():
    return {"value": _evaluate(request.get_json()["text"])}


class Client:
    def __init__(self, base):
        self.base = base

    def complete(self, prompt):
        response = requests.post(self.base + "/generate", json={"prompt": prompt}, stream=True, timeout=60)
        events = sseclient.SSEClient(response).events()

        def pieces():
            for event in events:
                # ruleid: outside-text-evaluated
                yield ast.literal_eval(event.data)["text"]

        return pieces()


class Job:
    def __init__(self, text):
        self.text = text

    def run(self):
        # ruleid: outside-text-evaluated
        exec(self.text)


@app.post("/job")
def job():
    Job(request.form["script"]).run()
    return "started"


@app.get("/chosen")
def chosen():
    name = request.args["name"]
    if name not in {"min", "max"}:
        return "unknown", 400
    # ok: outside-text-evaluated
    return str(eval(name)([1, 2]))


def _size(url):
    return len(requests.get(url, timeout=5).content)


def size(url):
    # ok: outside-text-evaluated
    return eval(str(_size(url)))
