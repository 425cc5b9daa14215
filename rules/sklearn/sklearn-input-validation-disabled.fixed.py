"""Serving. In prose: sklearn.set_config(assume_finite=True) switches the check off."""
import os
import subprocess
import sys
from os import environ as env

import joblib
import numpy as np
import sklearn
import sklearn as sk
from fastapi import FastAPI
from flask import Flask, jsonify, request
from sklearn import config_context, set_config
from sklearn import set_config as configure
from sklearn.utils import assert_all_finite, check_array, check_X_y
from sklearn.utils.validation import check_array as validate

FAST = True
app = Flask(__name__)
api = FastAPI()
model = joblib.load("model.joblib")

# ruleid: sklearn-input-validation-disabled
sklearn.set_config(assume_finite=False)

# ruleid: sklearn-input-validation-disabled
configure(display="diagram", assume_finite=False)

# ruleid: sklearn-input-validation-disabled

# ruleid: sklearn-input-validation-disabled


class Predictor:
    def __init__(self):
        # ruleid: sklearn-input-validation-disabled
        set_config(
            assume_finite=False,  # 8 % faster
            working_memory=128,
        )

    def run(self, X):
        # ruleid: sklearn-input-validation-disabled
        with sk.config_context(assume_finite=False):
            return model.predict(X)


def set_environment():
    # ruleid: sklearn-input-validation-disabled
    os.environ.update({"OMP_NUM_THREADS": "1"})
    # ruleid: sklearn-input-validation-disabled
    # ruleid: sklearn-input-validation-disabled
    # ruleid: sklearn-input-validation-disabled
    return subprocess.run([sys.executable, "serve.py"], env={**os.environ})


# ruleid: sklearn-input-validation-disabled
@config_context(assume_finite=False)
def decorated(X):
    return model.predict_proba(X)


@app.post("/score")
def score():
    rows = request.get_json()["rows"]
    # ruleid: sklearn-input-validation-disabled
    X = check_array(rows, ensure_all_finite=True)
    return jsonify(model.predict(X).tolist())


@api.put("/rows")
async def rows(body: dict):
    # ruleid: sklearn-input-validation-disabled
    X, y = check_X_y(body["X"], body["y"], force_all_finite=True)
    return {"score": model.score(X, y)}


def handle():
    # ruleid: sklearn-input-validation-disabled
    return model.predict(validate(request.json["rows"], dtype="float32", ensure_all_finite=True))


# ruleid: sklearn-input-validation-disabled
warm_up = [lambda: set_config(assume_finite=False), lambda: model.predict(np.zeros((1, 4)))]


def conditional(production):
    # ruleid: sklearn-input-validation-disabled
    return set_config(assume_finite=False) if production else None


# ---- silent ---------------------------------------------------------------------------------------------------------
def checked(X):
    if not np.isfinite(X).all():
        raise ValueError("non-finite feature")
    # ok: sklearn-input-validation-disabled
    with sklearn.config_context(assume_finite=True):
        return model.predict(X)


def validated(X):
    X = check_array(X)
    # ok: sklearn-input-validation-disabled
    with config_context(assume_finite=True):
        return model.predict(X)


def asserted(X):
    assert_all_finite(X)
    # ok: sklearn-input-validation-disabled
    with config_context(assume_finite=True):
        return model.predict(X)


def silent(flag):
    # ok: sklearn-input-validation-disabled
    set_config(assume_finite=False)
    # ok: sklearn-input-validation-disabled
    set_config(transform_output="pandas")
    # ok: sklearn-input-validation-disabled
    set_config(assume_finite=flag)
    # ok: sklearn-input-validation-disabled
    os.environ["SKLEARN_ASSUME_FINITE"] = ""
    # ok: sklearn-input-validation-disabled
    os.environ["SKLEARN_WORKING_MEMORY"] = "1"
    # ok: sklearn-input-validation-disabled
    os.environ.pop("SKLEARN_ASSUME_FINITE", "1")
    # ok: sklearn-input-validation-disabled
    assert sklearn.get_config()["assume_finite"] is False
    # ok: sklearn-input-validation-disabled
    return "SKLEARN_ASSUME_FINITE=1"


def offline(frame):
    # ok: sklearn-input-validation-disabled
    return check_array(frame, ensure_all_finite=False)


@app.get("/rows")
def all_rows():
    # ok: sklearn-input-validation-disabled
    return check_array(request.get_json()["rows"], ensure_all_finite="allow-nan")


def distances(X, centers):
    # ok: sklearn-input-validation-disabled
    with config_context(assume_finite=True):
        return np.linalg.norm(X - centers, axis=1)


class Settings:
    def set_config(self, assume_finite):
        self.assume_finite = assume_finite


# ok: sklearn-input-validation-disabled
Settings().set_config(assume_finite=True)
