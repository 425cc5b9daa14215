import json
import math
from typing import Any

import gradio as gr
import joblib
import numpy as np
import pandas as pd
import streamlit as st
import torch
from fastapi import FastAPI, Request
from flask import Flask, jsonify, request
from pydantic import BaseModel, Field
from transformers import AutoTokenizer

model = joblib.load("model.joblib")
net = torch.jit.load("net.pt")
tokenizer = AutoTokenizer.from_pretrained("distilbert-base-uncased")
api = FastAPI()
app = Flask(__name__)


def serve(payload):
    # ruleid: served-predict-without-input-check
    return model.predict(np.array(payload["x"]))


def serve_checked(payload):
    x = np.asarray(payload["x"], dtype=float)
    if x.shape != (1, 4) or not np.isfinite(x).all():
        raise ValueError("bad input")
    # ok: served-predict-without-input-check
    return model.predict(x)


@app.route("/predict", methods=["POST"])
def predict_route():
    rows = pd.DataFrame(request.get_json()["rows"])
    # ruleid: served-predict-without-input-check
    return jsonify(model.predict_proba(rows).tolist())


@app.route("/predict_one", methods=["POST"])
def predict_one():
    values = request.json["values"]
    if len(values) != 4:
        return jsonify(error="four values please"), 422
    # ok: served-predict-without-input-check
    return jsonify(model.predict([values]).tolist())


class Flower(BaseModel):
    sepal: float = Field(ge=0, le=30)
    petal: float = Field(ge=0, le=30)


@api.post("/flower")
def flower(item: Flower):
    # ok: served-predict-without-input-check
    return model.predict([[item.sepal, item.petal]]).tolist()


@api.post("/raw")
def raw(item: dict):
    # ruleid: served-predict-without-input-check
    return model.predict([item["values"]]).tolist()


@api.post("/any")
async def anything(req: Request):
    body = await req.json()
    # ruleid: served-predict-without-input-check
    return {"score": model.decision_function(body["x"]).tolist()}


@api.post("/parsed")
async def parsed(req: Request):
    body = Flower(**await req.json())
    # ok: served-predict-without-input-check
    return model.predict([[body.sepal, body.petal]]).tolist()


def run(raw_data):
    data = json.loads(raw_data)
    # ruleid: served-predict-without-input-check
    return model.predict(data["instances"]).tolist()


def lambda_handler(event, context):
    features = event.get("features", [])
    # ruleid: served-predict-without-input-check
    return {"label": int(model.predict([features])[0])}


def handler(event: dict[str, Any], context=None):
    age = event["age"]
    if not math.isfinite(age):
        raise ValueError("age")
    # ok: served-predict-without-input-check
    return model.predict([[age]])


def classify(image):
    x = torch.from_numpy(image).float()
    # ruleid: served-predict-without-input-check
    return net(x.unsqueeze(0)).softmax(1)[0].tolist()


gr.Interface(classify, gr.Image(), gr.Label())


def classify_resized(image):
    # ok: served-predict-without-input-check
    return net(np.asarray(image.resize((224, 224)))).tolist()


gr.Interface(classify_resized, gr.Image(type="pil"), gr.Label())

with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.JSON()

    def sentiment(sentence):
        tokens = tokenizer(sentence, return_tensors="pt")
        # ruleid: served-predict-without-input-check
        return net.forward(tokens["input_ids"]).tolist()

    def sentiment_short(sentence):
        tokens = tokenizer(sentence, return_tensors="pt", truncation=True, max_length=256)
        # ok: served-predict-without-input-check
        return net.forward(tokens["input_ids"]).tolist()

    gr.Button("Rate").click(sentiment, text, out)
    gr.Button("Rate shortly").click(sentiment_short, text, out)

numbers = st.text_input("Four numbers, with commas").split(",")
# ruleid: served-predict-without-input-check
st.write(model.predict(np.array([numbers], dtype="float64")))

length = st.number_input("Length", 0.0, 30.0)
# ok: served-predict-without-input-check
st.write(model.predict([[length]]))

upload = st.file_uploader("Table")
if upload:
    table = pd.read_csv(upload)
    # ruleid: served-predict-without-input-check
    table["label"] = model.predict(table)


class Scorer:
    def __init__(self, path):
        self.model = joblib.load(path)

    @staticmethod
    def check_row(row):
        if set(row) != {"a", "b"}:
            raise ValueError("fields")

    def endpoint(self, payload):
        # ruleid: served-predict-without-input-check
        return self.model.predict(pd.DataFrame([payload["row"]]))[0]

    def inference(self, payload):
        row = payload["row"]
        self.check_row(row)
        # ok: served-predict-without-input-check
        return self.model.predict(pd.DataFrame([row]))[0]


def predict_fn(data, served_model):
    try:
        # ruleid: served-predict-without-input-check
        return served_model.predict([data[key] for key in ("a", "b")] and data["a"])
    except ValueError as error:
        return {"error": str(error)}


def evaluate(frame):
    # ok: served-predict-without-input-check
    return model.predict(frame[["a", "b"]])


def score(request):
    # ruleid: served-predict-without-input-check
    return sorted(model.predict(part).sum() for part in request["parts"])
