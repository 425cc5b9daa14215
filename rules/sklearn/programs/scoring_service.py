"""Credit scoring behind Flask: the model file comes from the nightly training job."""
import logging
import os
import warnings
from functools import lru_cache
from pathlib import Path

import joblib
import numpy as np
import sklearn
from flask import Flask, jsonify, request
from sklearn.exceptions import InconsistentVersionWarning
from sklearn.utils import check_array

MODEL_PATH = Path(os.environ.get("MODEL_PATH", "/models/credit.joblib"))
COLUMNS = ["income", "age", "debt", "months_employed"]

# 10 % less latency
# ruleid: sklearn-input-validation-disabled
sklearn.set_config(assume_finite=True, enable_metadata_routing=False)

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("scoring")
app = Flask(__name__)


@lru_cache(maxsize=1)
def model():
    # ruleid: model-version-mismatch-warning-silenced
    warnings.filterwarnings("ignore", category=UserWarning)
    loaded = joblib.load(MODEL_PATH)
    log.info("model with %d features", loaded.n_features_in_)
    return loaded


def strict_model(path):
    warnings.filterwarnings("ignore", category=FutureWarning)
    warnings.simplefilter("error", InconsistentVersionWarning)
    return joblib.load(path)


def to_row(payload):
    return [float(payload[c]) for c in COLUMNS]


@app.get("/health")
def health():
    return jsonify(status="ok", version=sklearn.__version__)


@app.post("/score")
def score():
    payload = request.get_json()
    X = np.asarray([to_row(payload)])
    return jsonify(score=float(model().predict_proba(X)[0, 1]))


@app.post("/batch")
def batch():
    rows = [to_row(p) for p in request.get_json()["rows"]]
    # ruleid: sklearn-input-validation-disabled
    X = check_array(rows, dtype="float64", ensure_all_finite=False)
    return jsonify(scores=model().predict_proba(X)[:, 1].tolist())


@app.post("/batch/v2")
def batch_checked():
    X = np.asarray([to_row(p) for p in request.get_json()["rows"]])
    if not np.isfinite(X).all():
        return jsonify(error="values must be finite"), 400
    with sklearn.config_context(assume_finite=True):
        return jsonify(scores=model().predict_proba(X)[:, 1].tolist())


def warm_up():
    # ruleid: sklearn-input-validation-disabled
    with sklearn.config_context(assume_finite=True):
        model().predict(np.zeros((1, len(COLUMNS))))


if __name__ == "__main__":
    warm_up()
    app.run(host="127.0.0.1", port=8080)
