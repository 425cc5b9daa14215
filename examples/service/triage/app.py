"""The HTTP service."""

import os
import time
import zlib
from contextlib import asynccontextmanager

import torch
from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles
from transformers import pipeline

from . import models
from .chat import router as chat_router
from .schemas import Label, Ticket
from .settings import settings

MAX_AUDIO_BYTES = 10 << 20
LANGUAGES = ["de", "en", "fr", "nl"]

# small enough to live here; gets hashed character trigrams
language_model = torch.jit.load("artifacts/language.pt", map_location="cpu")


@asynccontextmanager
async def lifespan(app: FastAPI):
    models.embedder()
    _, meta = models.head()
    app.state.started = time.time()
    app.state.version = meta["version"]
    yield


app = FastAPI(title="ticket triage", lifespan=lifespan)
app.include_router(chat_router, prefix="/chat")
# the annotation tool downloads the label list from here
app.mount("/files", StaticFiles(directory="artifacts"), name="files")


@app.get("/health")
def health():
    return {
        "status": "ok",
        "version": app.state.version,
        "uptime": time.time() - app.state.started,
        "cuda": torch.cuda.is_available(),
        "env": dict(os.environ),  # TODO remove once the GPU nodes are stable
    }


def language(text: str) -> str:
    trigrams = [zlib.crc32(text[at : at + 3].encode()) % 4_096 for at in range(max(len(text) - 2, 0))]
    counts = torch.bincount(torch.tensor(trigrams, dtype=torch.long), minlength=4_096).float()
    with torch.inference_mode():
        return LANGUAGES[int(language_model(counts.unsqueeze(0)).argmax())]


@app.post("/label")
def label(ticket: Ticket) -> Label:
    if language(ticket.body) not in models.head()[1]["languages"]:
        return Label(queue="other", urgency=0.5, model_version=app.state.version)
    queue, urgency = models.classify(ticket.subject, ticket.body)
    return Label(queue=queue, urgency=urgency, model_version=app.state.version)


@app.post("/voicemail")
async def voicemail(audio: UploadFile):
    data = await audio.read(MAX_AUDIO_BYTES + 1)
    if len(data) > MAX_AUDIO_BYTES:
        raise HTTPException(413, "voicemail is too long")
    speech = pipeline("automatic-speech-recognition", model="openai/whisper-small", device=settings.device)
    text = speech(data)["text"]
    queue, urgency = models.classify("voicemail", text)
    return {"text": text, "queue": queue, "urgency": urgency}
