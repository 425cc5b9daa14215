"""A small service that runs cells for its users in a Jupyter kernel."""
import json
import types

import requests
from flask import Flask, jsonify, request
from IPython import get_ipython
from jupyter_client.manager import start_new_kernel

app = Flask(__name__)
manager, kernel_client = start_new_kernel()

TEMPLATES = {"mean": "data.mean()", "std": "data.std()"}


class Base:
    def describe(self):
        return type(self).__name__


class Histogram(Base):
    pass


PLOTS = {cls.__name__: cls for cls in Base.__subclasses__()}


@app.post("/run")
def run():
    # ruleid: kernel-run-cell-tainted
    kernel_client.execute(request.json["code"])
    return jsonify(ok=True)


@app.post("/template")
def template():
    name = request.json["name"]
    kernel_client.execute(TEMPLATES[name])
    kernel_client.execute(f"value = {json.dumps(request.json['value'])}")
    return jsonify(ok=True)


@app.get("/magic")
def magic():
    # ruleid: run-line-magic-tainted
    get_ipython().run_line_magic("run", request.args["script"])
    get_ipython().run_line_magic("load_ext", "autoreload")
    return ""


def remote_plot(url):
    spec = requests.get(url, timeout=10).json()
    # ruleid: dynamic-class-from-external-name
    return type("RemotePlot", (Base,), spec["members"])


def local_plot(name):
    return PLOTS[name]()


def escape():
    # ruleid: dunder-subclass-walk
    return [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "Popen"]


def patch(function, other):
    # ruleid: code-object-swap
    function.__code__ = other.__code__
    return types.MethodType(function, other)


if __name__ == "__main__":
    app.run(host="127.0.0.1")
