import joblib
import numpy as np
from flask import Flask, jsonify, request

app = Flask(__name__)
model = joblib.load("model.joblib")


def features():
    return np.array(request.json["features"])


def answer(x):
    # ruleid: served-predict-without-input-check
    return jsonify(model.predict(x).tolist())


@app.post("/score")
def score_route():
    return answer(features())


class Service:
    def __init__(self):
        self.rows = None

    def take(self, payload):
        self.rows = payload

    def go(self):
        # ruleid: served-predict-without-input-check
        return model.predict_proba(self.rows)


@app.post("/rows")
def rows_route():
    service = Service()
    service.take(request.get_json())
    return jsonify(service.go().tolist())


def bounded(x):
    x = np.asarray(x, dtype=float)
    if x.ndim != 2:
        raise ValueError("rows and columns")
    # ok: served-predict-without-input-check
    return model.predict(x)


@app.post("/bounded")
def bounded_route():
    return jsonify(bounded(request.get_json()["rows"]).tolist())
