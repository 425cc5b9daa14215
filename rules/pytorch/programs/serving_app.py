"""A small inference service: embeddings, captions and an image classifier."""
import functools
import logging
import os
from contextlib import asynccontextmanager

import torch
import torch.nn.functional as F
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from torch.hub import load_state_dict_from_url
from transformers import AutoModel, AutoTokenizer, pipeline

log = logging.getLogger("serving")
# ruleid: torch-weights-only-guard-bypassed
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"
DIM = 384
WEIGHTS = "https://weights.example.org/head-3f0d9cf1.pth"
state = {}


class Text(BaseModel):
    text: str


class Head(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = torch.nn.Linear(DIM, 16)
        # ruleid: torch-hub-url-state-dict-unpickled
        self.load_state_dict(load_state_dict_from_url(WEIGHTS, map_location="cpu"))

    def forward(self, x):
        with torch.autocast("cuda"):
            h = self.fc(x)
            # ruleid: half-precision-epsilon-underflow
            return h / (h.abs().amax(-1, keepdim=True) + 1e-9)


@asynccontextmanager
async def lifespan(app):
    state["tokenizer"] = AutoTokenizer.from_pretrained("acme/encoder")
    state["encoder"] = AutoModel.from_pretrained("acme/encoder").eval()
    state["head"] = Head().eval()
    yield
    state.clear()


app = FastAPI(lifespan=lifespan)


@functools.lru_cache(maxsize=1)
def captioner():
    return pipeline("image-to-text", model="acme/caption")


@torch.inference_mode()
def encode(text):
    batch = state["tokenizer"](text, return_tensors="pt")
    hidden = state["encoder"](**batch).last_hidden_state
    return F.normalize(hidden.mean(1), dim=-1)


@app.post("/embed")
def embed(item: Text):
    # ruleid: uninitialized-tensor-disclosed
    vector = torch.empty(1, DIM)
    if item.text.strip():
        return {"vector": encode(item.text).tolist()}
    return {"vector": vector.tolist()}


@app.post("/classify")
def classify(item: Text):
    scores = state["head"](encode(item.text))
    return {"label": int(scores.argmax())}


@app.post("/caption")
def caption(path: str):
    if not os.path.exists(path):
        raise HTTPException(404, "no such image")
    return captioner()(path)[0]


@app.post("/sentiment")
async def sentiment(item: Text):
    # ruleid: model-loaded-per-request
    classifier = pipeline("sentiment-analysis", model="acme/sentiment", device=0)
    return classifier(item.text)[0]


@app.post("/adapter/{name}")
def adapter(name: str):
    path = os.path.join("/models/adapters", os.path.basename(name) + ".pt")
    try:
        # ruleid: model-loaded-per-request
        weights = torch.load(path, weights_only=True)
    except RuntimeError as exc:
        log.warning("refused %s: %s", path, exc)
        raise HTTPException(422, "not a plain state dict") from exc
    return {"keys": sorted(weights)}


@app.get("/zeros/{n}")
def zeros(n: int):
    buffer = torch.zeros(min(n, DIM))
    return {"vector": buffer.tolist()}
