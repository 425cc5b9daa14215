"""A small agent service: tools that a model calls, and a page that lists the runs."""
import ast
import json
import logging
import operator
import os
import re

import requests
from flask import Flask, jsonify, request
from jinja2 import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

logger = logging.getLogger(__name__)
app = Flask(__name__)

RUNS = []
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
# ruleid: environment-value-evaluated
RETRIES = eval(os.environ.get("AGENT_RETRIES", "3"))
TIMEOUT = 30


class IssueTracker:
    """A client of the issue tracker for the agent."""

    def __init__(self, client):
        self.client = client

    def search(self, query: str):
        return self.client.search(json.dumps({"query": query}))

    def other(self, query: str):
        context = {"tracker": self.client}
        # ruleid: parameter-built-into-executed-code
        exec(f"result = tracker.{query}", context)
        return context["result"]


def arithmetic(expression: str) -> float:
    """Computes the four operations without eval."""

    def value(node):
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.BinOp):
            return OPERATORS[type(node.op)](value(node.left), value(node.right))
        raise ValueError("not allowed")

    return value(ast.parse(expression, mode="eval").body)


def calculator(expression: str):
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, {"__builtins__": {}}, {})


def parse_arguments(tool_call: str):
    name, _, rest = tool_call.partition(" ")
    try:
        return name, json.loads(rest)
    except ValueError:
        # ruleid: model-text-parameter-evaluated
        return name, eval(rest)


def parse_arguments_safely(tool_call: str):
    name, _, rest = tool_call.partition(" ")
    return name, ast.literal_eval(rest)


def prompt(template: str, values: dict) -> str:
    # ruleid: template-from-parameter
    return Template(template).render(**values)


def safe_prompt(template: str, values: dict) -> str:
    return ImmutableSandboxedEnvironment().from_string(template).render(**values)


@app.post("/run")
def run():
    body = request.get_json()
    RUNS.append({"name": body["name"], "text": safe_prompt(body["template"], body["values"])})
    return jsonify(RUNS[-1])


@app.get("/runs")
def runs():
    condition = request.args.get("where", "True")
    # ruleid: outside-text-evaluated
    return jsonify([item for item in RUNS if eval(condition, {"run": item})])


@app.get("/runs/<name>")
def one(name):
    if not re.fullmatch(r"[\w-]+", name):
        return "no such run", 404
    return jsonify([item for item in RUNS if item["name"] == name])


@app.post("/archive")
def archive():
    # ruleid: outside-text-in-shell-command
    os.system(f"tar -czf archive.tar.gz runs/{request.form['name']}")
    return "done"


def update_tools(url):
    """The list of tools comes from our own server."""
    answer = requests.get(url, timeout=TIMEOUT)
    # ruleid: outside-text-evaluated
    tools = eval(answer.text)
    logger.info("%d tools", len(tools))
    return tools


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8000)
