import numpy as np
from flask import Flask, jsonify, request

app = Flask(__name__)


def how_many():
    return int(request.args["n"])


def at_most(limit):
    return min(int(request.args["n"]), limit)


@app.get("/a")
def first():
    # ruleid: alloc-size-from-input
    return jsonify(np.zeros(how_many()).tolist())


@app.get("/b")
def second():
    # ok: alloc-size-from-input
    return jsonify(np.zeros(at_most(100)).tolist())


def draw(size):
    # ruleid: alloc-size-from-input
    return np.random.rand(min(size, 4096), 3)


@app.get("/c")
def third():
    return jsonify(draw(int(request.args.get("size", "5"))).tolist())
