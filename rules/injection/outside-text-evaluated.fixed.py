import ast
import builtins
import json
import re
import socket
import subprocess
import sys
import urllib.request

import httpx
import requests
import sseclient
import sympy
import zmq
from django.http import JsonResponse
from fastapi import FastAPI, Request, WebSocket
from flask import Flask, request
from kafka import KafkaConsumer

app = Flask(__name__)
api = FastAPI()


@app.post("/calculate")
def calculate():
    # ruleid: outside-text-evaluated
    return str(eval(request.form["expression"]))


@app.route("/run", methods=["POST"])
def run():
    body = request.get_json()
    namespace = {}
    # ruleid: outside-text-evaluated
    exec(body["code"], namespace)
    return {"keys": list(namespace)}


@app.get("/filter")
def keep():
    rule = request.args.get("rule", "True")
    # ruleid: outside-text-evaluated
    return {"rows": [row for row in app.rows if eval(f"row.{rule}")]}


@api.post("/score")
async def score(call: Request):
    data = await call.json()
    # ruleid: outside-text-evaluated
    weights = builtins.eval(data["weights"])
    return {"score": sum(weights)}


@api.get("/step/{expression}")
async def step(expression: str):
    # ruleid: outside-text-evaluated
    return {"value": eval(expression, {"__builtins__": {}})}


@api.websocket("/repl")
async def repl(socket_: WebSocket):
    while True:
        line = await socket_.receive_text()
        # ruleid: outside-text-evaluated
        await socket_.send_text(repr(ast.literal_eval(line)))


def simplify(view):
    text = view.GET["formula"]
    return JsonResponse({"value": text})


@app.post("/simplify")
def simplify_formula():
    # ruleid: outside-text-evaluated
    return str(sympy.sympify(request.form["formula"]))


def labels(url):
    answer = requests.get(url, timeout=10)
    # ruleid: outside-text-evaluated
    return ast.literal_eval(answer.text)


def configuration(url):
    with urllib.request.urlopen(url) as page:
        # ruleid: outside-text-evaluated
        exec(page.read())


def remote_names(url):
    text = httpx.get(url).text.strip()
    # ruleid: outside-text-evaluated
    names = ast.literal_eval(text)
    return names


def remote_field(url):
    data = requests.post(url, json={}, timeout=5).json()
    # ruleid: outside-text-evaluated
    return ast.literal_eval(data["schema"])


def stream(url):
    response = requests.post(url, stream=True, timeout=60)
    client = sseclient.SSEClient(response)
    for event in client.events():
        # ruleid: outside-text-evaluated
        piece = json.loads(json.dumps(ast.literal_eval(event.data)))
        yield piece["text"]


def worker():
    context = zmq.Context()
    receiver = context.socket(zmq.PULL)
    receiver.bind("tcp://*:5557")
    while True:
        task = receiver.recv_string()
        # ruleid: outside-text-evaluated
        exec(task)


def listen():
    server = socket.socket()
    server.bind(("127.0.0.1", 9000))
    server.listen()
    connection, address = server.accept()
    text = connection.recv(4096)
    # ruleid: outside-text-evaluated
    return ast.literal_eval(text)


def consume():
    for message in KafkaConsumer("jobs"):
        # ruleid: outside-text-evaluated
        exec(message.value)


@app.post("/isolated")
def isolated():
    source = request.data.decode()
    # ruleid: outside-text-evaluated
    done = subprocess.run([sys.executable, "-c", source], capture_output=True)
    return done.stdout


# ---- silent


@app.post("/literal")
def literal():
    # ok: outside-text-evaluated
    return {"value": ast.literal_eval(request.form["value"])}


@app.post("/number")
def number():
    # ok: outside-text-evaluated
    return {"value": eval("2 ** %d" % int(request.form["n"]))}


@app.post("/stored")
def stored():
    text = request.form["text"]
    # ok: outside-text-evaluated
    exec("x = 1")
    return text


@app.get("/matched")
def matched():
    text = request.args["text"]
    if re.fullmatch(r"[\d+*/() -]{1,40}$", text):
        # ok: outside-text-evaluated
        return str(eval(text))
    return "no", 400


@app.post("/evaluate")
def evaluate():
    network = app.network
    network.load(request.files["weights"])
    # ok: outside-text-evaluated
    network.eval()
    return "done"


def status(url):
    answer = requests.get(url, timeout=5)
    # ok: outside-text-evaluated
    return eval("{}".format(int(answer.status_code)))


def parsed(url):
    # ok: outside-text-evaluated
    return json.loads(requests.get(url, timeout=5).text)


class Expression:
    def eval(self, text):
        return len(text)


@app.post("/own")
def own():
    # ok: outside-text-evaluated
    return str(Expression().eval(request.form["text"]))


@app.post("/shown")
def shown():
    # ok: outside-text-evaluated
    return eval(repr(request.form["code"]))


def local(path):
    with open(path) as file:
        # ok: outside-text-evaluated
        return eval(file.read())


@app.post("/documented")
def documented():
    """Earlier: eval(request.form["x"])."""
    # ok: outside-text-evaluated
    return request.form["x"]


@app.get("/formula")
def formula():
    formula_id = request.args["formula"]
    # ok: outside-text-evaluated
    return str(eval(app.store.get_formula(formula_id)))


@app.post("/over-lines")
def over_lines():
    return str(
        ast.literal_eval(
            # ruleid: outside-text-evaluated
            request.form["shape"],  # such as (3, 4)
        )
    )
