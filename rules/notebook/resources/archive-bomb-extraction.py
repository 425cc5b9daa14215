import bz2
import contextlib
import gzip
import io
import lzma
import shutil
import urllib.request
import zipfile
import zipfile as zf
import zlib
from zipfile import ZipFile
from zipfile import ZipFile as Archive

import gdown
import pooch
import requests
import streamlit as st
import zstandard
from fastapi import FastAPI, UploadFile
from flask import Flask, request
from huggingface_hub import hf_hub_download

app = Flask(__name__)
api = FastAPI()
LIMIT = 10**9


@app.post("/dataset")
def dataset():
    # ruleid: archive-bomb-extraction
    ZipFile(request.files["archive"]).extractall("data")
    return "ok"


@app.post("/dataset2")
def dataset_with():
    with zipfile.ZipFile(request.files["archive"].stream) as z:
        # ruleid: archive-bomb-extraction
        z.extractall(
            path="data",  # next to the others
        )
    return "ok"


@api.post("/table")
async def table(file: UploadFile):
    raw = await file.read()
    # ruleid: archive-bomb-extraction
    return gzip.decompress(raw).decode()


def page():
    uploaded = st.file_uploader("Photos", type="zip")
    if uploaded is not None:
        bundle = zf.ZipFile(uploaded)
        for name in bundle.namelist():
            # ruleid: archive-bomb-extraction
            st.image(bundle.read(name))


def corpus(url):
    # ruleid: archive-bomb-extraction
    return bz2.decompress(requests.get(url, timeout=60).content).splitlines()


def weights():
    path = hf_hub_download("org/model", "weights.zip")
    archive = Archive(path, "r")
    # ruleid: archive-bomb-extraction
    archive.extractall("weights")
    archive.close()


def labels():
    path = hf_hub_download("org/data", "labels.zip")
    archive = zipfile.ZipFile(path)
    # ruleid: archive-bomb-extraction
    archive.extract(
        "labels.csv",
        path="labels",  # beside the pictures
    )


@app.post("/photos")
def photos():
    with ZipFile(request.files["photos"]) as album:
        # ruleid: archive-bomb-extraction
        stored = album.extract(
            "cover.png",
            "covers",
            pwd=None,  # never locked
        )
    return stored


def drive(identifier):
    archive = gdown.download(id=identifier)
    # ruleid: archive-bomb-extraction
    shutil.unpack_archive(archive, "drive")


def retrieve(url):
    urllib.request.urlretrieve(url, "images.zip")
    with contextlib.closing(ZipFile("images.zip")) as opened:
        # ok: archive-bomb-extraction
        opened.close()


def retrieve_to(url, target):
    urllib.request.urlretrieve(url, target)
    with ZipFile(target) as opened:
        # ruleid: archive-bomb-extraction
        opened.extractall()


class Client:
    def __init__(self, address):
        self.address = address

    def rows(self):
        answer = requests.get(self.address, timeout=60)
        # ruleid: archive-bomb-extraction
        return lzma.decompress(answer.content)

    def frames(self):
        answer = requests.get(self.address, timeout=60)
        # ruleid: archive-bomb-extraction
        return zstandard.ZstdDecompressor().decompress(answer.content)

    def limited_frames(self):
        answer = requests.get(self.address, timeout=60)
        # ok: archive-bomb-extraction
        return zlib.decompressobj().decompress(answer.content, LIMIT)


inflate = lambda address: [
    # ruleid: archive-bomb-extraction
    zlib.decompress(requests.get(address, timeout=60).content),
]


def text(address):
    raw = io.BytesIO(requests.get(address, timeout=60).content)
    with gzip.open(raw, "rt") as stream:
        # ruleid: archive-bomb-extraction
        return stream.read()


def first_lines(address):
    raw = io.BytesIO(requests.get(address, timeout=60).content)
    with gzip.open(raw, "rt") as stream:
        # ok: archive-bomb-extraction
        return stream.read(100_000)


@app.post("/checked")
def checked():
    opened = ZipFile(request.files["archive"])
    if sum(entry.file_size for entry in opened.infolist()) > LIMIT:
        raise ValueError("too big")
    # ok: archive-bomb-extraction
    opened.extractall("data")
    return "ok"


@app.post("/checked2")
def each_entry():
    with ZipFile(request.files["archive"]) as opened:
        for entry in opened.infolist():
            if entry.file_size < LIMIT:
                # ok: archive-bomb-extraction
                opened.extract(entry, "data")
    return "ok"


@app.post("/checked3")
def own_check():
    with ZipFile(request.files["archive"]) as opened:
        refuse_large(opened)
        # ok: archive-bomb-extraction
        opened.extractall("data")
    return "ok"


def refuse_large(opened):
    if sum(entry.file_size for entry in opened.infolist()) > LIMIT:
        raise ValueError("too big")


def with_digest():
    path = pooch.retrieve("https://data.example/corpus.zip", known_hash="sha256:" + "0" * 64)
    with ZipFile(path) as opened:
        # ok: archive-bomb-extraction
        opened.extractall("data")


def own_file():
    with ZipFile("fixtures.zip") as opened:
        # ok: archive-bomb-extraction
        opened.extractall("data")


@app.post("/names")
def names():
    # ok: archive-bomb-extraction
    return ZipFile(request.files["archive"]).namelist()


@app.post("/plain")
def plain():
    # ok: archive-bomb-extraction
    return request.files["archive"].read()


@app.post("/pack")
def pack():
    # ok: archive-bomb-extraction
    return gzip.compress(request.files["archive"].read())


class Store:
    def extractall(self, source):
        return source


@app.post("/store")
def store():
    # ok: archive-bomb-extraction
    Store().extractall(request.files["archive"])
    return "ok"
