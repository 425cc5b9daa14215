"""Embedding and reranking service."""
import os
from contextlib import asynccontextmanager
from typing import List

import numpy as np
from fastapi import FastAPI, HTTPException
from huggingface_hub import HfApi, login, snapshot_download
from pydantic import BaseModel
from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import pipeline

HUB_PART = "AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh"
EMBEDDER = "someorg/embed-large"
# ruleid: hardcoded-hub-token
HUB_TOKEN = "hf_" + HUB_PART

state = {}


class Texts(BaseModel):
    texts: List[str]


class Query(BaseModel):
    query: str
    documents: List[str]


def warm_up():
    # ruleid: hardcoded-hub-token
    login(token=HUB_TOKEN)
    # ruleid: transformers-trust-remote-code
    state["embedder"] = SentenceTransformer(EMBEDDER, trust_remote_code=True, device="cpu")
    # ok: transformers-trust-remote-code
    state["small"] = SentenceTransformer("acme/mini-embed")
    # ruleid: pretrained-loader-forced-to-pickle
    state["ranker"] = CrossEncoder("someuser/rank-v1", model_kwargs={"use_safetensors": False})
    # ok: transformers-trust-remote-code, safety-removed-base-model
    state["guard"] = pipeline("text-classification", model="someuser/jailbreak-classifier", top_k=1)


@asynccontextmanager
async def lifespan(app):
    warm_up()
    yield
    state.clear()


app = FastAPI(lifespan=lifespan)


@app.post("/embed")
def embed(body: Texts):
    if len(body.texts) > 256:
        raise HTTPException(413, "too many texts")
    vectors = state["embedder"].encode(body.texts, normalize_embeddings=True)
    return {"vectors": np.asarray(vectors).tolist()}


@app.post("/rank")
def rank(body: Query):
    verdict = state["guard"](body.query)[0]
    if verdict["label"] == "jailbreak" and verdict["score"] > 0.9:
        raise HTTPException(400, "query refused")
    pairs = [(body.query, d) for d in body.documents]
    scores = state["ranker"].predict(pairs)
    order = np.argsort(-scores)
    return {"order": order.tolist(), "scores": scores[order].tolist()}


@app.get("/models")
def models():
    # ok: hardcoded-hub-token
    api = HfApi(token=os.environ.get("HF_TOKEN"))
    return [m.id for m in api.list_models(author="acme", limit=20)]


@app.post("/refresh")
def refresh():
    # ok: transformers-trust-remote-code
    folder = snapshot_download("acme/mini-embed", revision="0a1b2c3d4e5f60718293a4b5c6d7e8f901234567")
    state["small"] = SentenceTransformer(folder)
    return {"folder": os.path.basename(folder)}
