"""Chat service of the clinic: FastAPI in front of a hosted model, with a local model as fallback."""

import logging
import os
import time

import requests
from fastapi import Depends, FastAPI, HTTPException
from openai import APIError, OpenAI
from pydantic import BaseModel, Field

from .auth import session_id

log = logging.getLogger("clinic")
app = FastAPI(title="clinic chat")

# ruleid: llm-client-timeout-disabled
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=None, max_retries=2)
LOCAL_URL = os.environ.get("LOCAL_URL", "http://ollama:11434")
MODEL = os.environ.get("LLM_MODEL", "gpt-4.1")

SYSTEM = {"role": "system", "content": "You answer questions about opening hours and appointments."}
history = [SYSTEM]
notes: dict[str, list] = {}


class Question(BaseModel):
    text: str = Field(max_length=2000)
    local: bool = False


class Answer(BaseModel):
    text: str
    seconds: float


def ask_local(messages: list) -> str:
    """Fallback on the machine next door."""
    # ruleid: llm-client-timeout-disabled
    r = requests.post(
        f"{LOCAL_URL}/api/chat",
        json={"model": "llama3.1", "messages": messages, "stream": False},
    )
    r.raise_for_status()
    return r.json()["message"]["content"]


def warm_up() -> None:
    r = requests.get(f"{LOCAL_URL}/api/tags", timeout=3)
    log.info("local models: %s", [m["name"] for m in r.json()["models"]])


@app.post("/chat")
def chat(question: Question) -> Answer:
    start = time.perf_counter()
    # ruleid: conversation-memory-shared-between-users
    history.append({"role": "user", "content": question.text})
    try:
        if question.local:
            text = ask_local(history)
        else:
            text = client.chat.completions.create(model=MODEL, messages=history).choices[0].message.content
    except APIError as e:
        log.warning("hosted model failed: %s", e)
        text = ask_local(history)
    history.append({"role": "assistant", "content": text})
    return Answer(text=text, seconds=time.perf_counter() - start)


@app.post("/notes")
def add_note(question: Question, sid: str = Depends(session_id)) -> dict:
    mine = notes.setdefault(sid, [SYSTEM])
    mine.append({"role": "user", "content": question.text})
    if len(mine) > 50:
        raise HTTPException(413, "too many notes")
    reply = client.chat.completions.create(model=MODEL, messages=mine, timeout=30)
    mine.append({"role": "assistant", "content": reply.choices[0].message.content})
    return {"notes": len(mine)}


@app.on_event("startup")
def startup() -> None:
    try:
        warm_up()
    except requests.RequestException:
        log.warning("no local model")
