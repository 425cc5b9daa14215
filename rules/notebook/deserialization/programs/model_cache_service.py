"""Serves predictions; keeps models in a bucket and settings in YAML."""

import io
import json
import logging
import os
import pickle
from dataclasses import dataclass
from pathlib import Path

import boto3
import joblib
import numpy as np
import requests
import yaml
from flask import Flask, jsonify, request

log = logging.getLogger(__name__)
app = Flask(__name__)


@dataclass
class Settings:
    bucket: str
    cache: Path
    registry: str


def read_settings(path="settings.yaml"):
    with open(path) as handle:
        values = yaml.safe_load(handle)
    return Settings(values["bucket"], Path(values["cache"]), values["registry"])


def read_old_settings(path="settings.old.yaml"):
    with open(path) as handle:
        # ruleid: yaml-load-unsafe-loader
        return yaml.load(handle, Loader=yaml.Loader)


class Models:
    def __init__(self, settings):
        self.settings = settings
        self.s3 = boto3.client("s3")
        self.loaded = {}

    def from_bucket(self, name):
        body = self.s3.get_object(Bucket=self.settings.bucket, Key=f"{name}.pkl")["Body"]
        # ruleid: pickle-of-network-bytes
        self.loaded[name] = pickle.loads(body.read())
        return self.loaded[name]

    def from_registry(self, name):
        answer = requests.get(f"{self.settings.registry}/models/{name}", timeout=30)
        answer.raise_for_status()
        # ruleid: pickle-of-network-bytes
        self.loaded[name] = joblib.load(io.BytesIO(answer.content))
        return self.loaded[name]

    def from_cache(self, name):
        path = self.settings.cache / f"{name}.pkl"
        if not path.exists():
            return None
        with path.open("rb") as handle:
            return pickle.load(handle)

    def weights(self, name):
        answer = requests.get(f"{self.settings.registry}/weights/{name}", timeout=30)
        return np.load(io.BytesIO(answer.content), allow_pickle=False)

    def get(self, name):
        return self.loaded.get(name) or self.from_cache(name) or self.from_bucket(name)


models = Models(read_settings(os.environ.get("SETTINGS", "settings.yaml")))


@app.post("/predict/<name>")
def predict(name):
    rows = json.loads(request.get_data())
    model = models.get(name)
    return jsonify(model.predict(rows).tolist())


@app.get("/models")
def names():
    return jsonify(sorted(models.loaded))


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8080)
