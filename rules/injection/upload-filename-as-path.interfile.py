import os
from pathlib import Path

import requests
from fastapi import FastAPI, UploadFile
from flask import Flask, request

api = FastAPI()
app = Flask(__name__)


def place_for(name):
    return os.path.join("inputs", name)


@api.post("/a")
async def first(file: UploadFile):
    # ruleid: upload-filename-as-path
    with open(place_for(file.filename), "wb") as out:
        out.write(await file.read())


def _store(name, data):
    # ruleid: upload-filename-as-path
    Path("inputs", name).write_bytes(data)


@app.route("/b", methods=["POST"])
def second():
    sent = request.files["file"]
    _store(sent.filename, sent.read())
    return "stored"


class Download:
    def __init__(self, url):
        self.answer = requests.get(url, timeout=10)
        self.name = self.answer.headers["Content-Disposition"].split("filename=")[1]

    def save(self, folder):
        # ruleid: upload-filename-as-path
        with open(os.path.join(folder, self.name), "wb") as out:
            out.write(self.answer.content)


def _last_part(name):
    return os.path.basename(name)


@api.post("/c")
async def third(file: UploadFile):
    # ok: upload-filename-as-path
    with open(os.path.join("inputs", _last_part(file.filename)), "wb") as out:
        out.write(await file.read())


def _numbered(name, number):
    return f"{number}.bin"


@api.post("/d")
async def fourth(file: UploadFile):
    # ok: upload-filename-as-path
    Path(_numbered("a", 1)).write_bytes(await file.read())
