import requests
from fastapi import FastAPI
from flask import Flask, request
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
ALLOWED = {"images.example.org"}


class Job(BaseModel):
    image: str
    size: int


def download(address):
    # ruleid: request-chosen-url-fetched
    return requests.get(address, timeout=10).content


@app.route("/a")
def first():
    return classify(download(request.args["url"]))


def wanted():
    return request.json.get("image_url")


@app.route("/b", methods=["POST"])
def second():
    # ruleid: request-chosen-url-fetched
    return requests.get(wanted()).text


class Loader:
    def __init__(self, address):
        self.address = address

    def load(self):
        # ruleid: request-chosen-url-fetched
        return requests.get(self.address).content


@api.post("/c")
def third(job: Job):
    return Loader(job.image).load()


@api.post("/d")
def fourth(job: Job):
    # ok: request-chosen-url-fetched
    return requests.get(f"http://worker:9000/sizes/{job.size}").json()


@app.route("/e")
def fifth():
    host = request.args["host"]
    if host not in ALLOWED:
        raise ValueError(host)
    # ok: request-chosen-url-fetched
    return requests.get(f"https://{host}/a.png").content
