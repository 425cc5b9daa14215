import os
import subprocess

import requests
from flask import Flask, request
import shlex

app = Flask(__name__)


def _name():
    return request.args.get("name", "")


@app.get("/logs")
def logs():
    # ruleid: outside-text-in-shell-command
    return os.popen(f"docker logs {shlex.quote(str(_name()))}").read()


def _execute(command):
    # ruleid: outside-text-in-shell-command
    return subprocess.run(command, shell=True, check=True)


@app.post("/train")
def train():
    _execute("python train.py " + request.form["arguments"])
    return "started"


class Installer:
    def __init__(self, url):
        self.package = requests.get(url, timeout=5).json()["package"]

    def install(self):
        # ruleid: outside-text-in-shell-command
        os.system("pip install " + shlex.quote(str(self.package)))


@app.get("/device")
def device():
    name = request.args["device"]
    if name not in ("cpu", "cuda"):
        return "unknown", 400
    # ok: outside-text-in-shell-command
    os.system(f"run --device {name}")
    return "done"


def _port():
    return int(request.args["port"])


@app.get("/port")
def port():
    # ok: outside-text-in-shell-command
    os.system(f"fuser -k {_port()}/tcp")
    return "done"
