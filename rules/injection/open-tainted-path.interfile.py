import os
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
ROOT = "/srv/data"


def read(name):
    # ruleid: open-tainted-path
    with open(os.path.join(ROOT, name)) as f:
        return f.read()


@app.route("/a")
def first():
    return read(request.args["file"])


def wanted():
    return Path(ROOT) / request.args.get("file", "index.html")


@app.route("/b")
def second():
    # ruleid: open-tainted-path
    return wanted().read_text()


class Viewer:
    def __init__(self, relative):
        self.path = os.path.join(ROOT, relative)

    def answer(self):
        # ruleid: open-tainted-path
        return FileResponse(self.path)


@api.get("/c/{name:path}")
def third(name: str):
    return Viewer(name).answer()


def inside(name):
    full = os.path.realpath(os.path.join(ROOT, name))
    if os.path.commonpath([ROOT, full]) != ROOT:
        abort(404)
    return full


@app.route("/d")
def fourth():
    # ok: open-tainted-path
    return open(inside(request.args["file"])).read()


def lines_of(path, limit):
    # ok: open-tainted-path
    with open(path) as f:
        return f.readlines()[:limit]


@app.route("/e")
def fifth():
    return {"lines": lines_of("/srv/data/index.txt", int(request.args["limit"]))}
