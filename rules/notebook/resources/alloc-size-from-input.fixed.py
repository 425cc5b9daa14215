import ipywidgets as widgets
import numpy
import numpy as np
import streamlit as st
import torch
import torch as t
from fastapi import FastAPI, Query
from flask import Flask, jsonify, request
from numpy import zeros as blank
from PIL import Image

app = Flask(__name__)
api = FastAPI()


@app.route("/noise")
def noise():
    n = int(request.args["n"])
    # ruleid: alloc-size-from-input
    return jsonify(np.ones(min(n, 4096)).tolist())


@app.post("/grid")
def grid():
    rows = int(request.form.get("rows", "10"))
    # ruleid: alloc-size-from-input
    table = blank((min(rows, 4096), 20))
    # ruleid: alloc-size-from-input
    flat = numpy.random.normal(0.0, 1.0, size=min(rows, 4096))
    return jsonify([table.tolist(), flat.tolist()])


@app.post("/json")
def from_json():
    body = request.get_json()
    # ruleid: alloc-size-from-input
    return jsonify(list(range(body["count"])))


@api.get("/matrix")
async def matrix(size: int):
    # ruleid: alloc-size-from-input
    return torch.zeros(min(size, 4096), device="cpu").tolist()


@api.get("/limited")
async def limited(size: int = Query(10, le=512)):
    # ok: alloc-size-from-input
    return torch.zeros(size).tolist()


@api.get("/checked")
def checked(size: int):
    if size > 512:
        return []
    # ok: alloc-size-from-input
    return t.ones(size).tolist()


@api.get("/thumbnail")
def thumbnail(width: int, height: int = 100):
    # ruleid: alloc-size-from-input
    picture = Image.new("RGB", (min(width, 4096), min(height, 4096)))
    return picture.size


def page():
    size = st.number_input("Size")
    # ruleid: alloc-size-from-input
    st.write(np.eye(int(min(size, 4096))))
    most = int(st.number_input("Rows", 1, max_value=100))
    # ok: alloc-size-from-input
    st.write(np.eye(most))


def prompt():
    # ruleid: alloc-size-from-input
    buffer = bytearray(int(input("Bytes: ")))
    # ok: alloc-size-from-input
    small = bytearray(min(int(input("Bytes: ")), 4096))
    return buffer, small


class Demo:
    def __init__(self):
        self.count = widgets.IntText(value=10)

    def show(self, _):
        # ruleid: alloc-size-from-input
        return [0.0] * self.count.value

    def show_some(self, _):
        n = self.count.value
        # ok: alloc-size-from-input
        return [0.0] * n if n < 1000 else []


def exploded():
    n = int(input())
    return np.full(
        (
            100,
            # ruleid: alloc-size-from-input
            min(n, 4096),  # columns
        ),
        0.5,
    )


@app.get("/resize")
def resize():
    picture = Image.open("logo.png")
    # ruleid: alloc-size-from-input
    return picture.resize((int(request.args["w"]), 50)).tobytes()


# ruleid: alloc-size-from-input
repeated = (lambda k: np.tile([1, 2], min(k, 4096)))(int(input("Times: ")))


@app.get("/asserted")
def asserted():
    n = int(request.args["n"])
    assert 0 < n < 100
    # ok: alloc-size-from-input
    return jsonify(np.zeros(n).tolist())


@app.get("/clipped")
def clipped():
    n = np.clip(int(request.args["n"]), 1, 100)
    # ok: alloc-size-from-input
    return jsonify(np.zeros(n).tolist())


@app.post("/count")
def count():
    text = request.form["text"]
    # ok: alloc-size-from-input
    return jsonify(np.zeros(len(text)).tolist())


@app.post("/value")
def value():
    fill = float(request.form["fill"])
    # ok: alloc-size-from-input
    return jsonify(np.full(10, fill).tolist())


@app.post("/lookup")
def lookup():
    table = np.arange(100)
    # ok: alloc-size-from-input
    return str(table[int(request.form["i"])])


class Factory:
    def zeros(self, n):
        return n


@app.post("/own")
def own():
    # ok: alloc-size-from-input
    return str(Factory().zeros(int(request.form["n"])))


def fixed(n=100):
    # ok: alloc-size-from-input
    return np.zeros((n, n))
