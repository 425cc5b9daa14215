"""Drafts answers with a language model."""

import logging

import httpx
from fastapi import APIRouter, HTTPException
from openai import APIError, OpenAI

from .schemas import Answer, Question
from .settings import settings

log = logging.getLogger(__name__)
router = APIRouter()

SYSTEM = """You help customers of an online shop. Answer in the customer's language, in at most five sentences.
If you do not know something, say so and offer to open a ticket."""

client = OpenAI(timeout=settings.llm_timeout, max_retries=2)
# summaries of long threads ran into the time limit
long_client = OpenAI(timeout=None)

history = [{"role": "system", "content": SYSTEM}]


@router.post("/ask")
def ask(question: Question) -> Answer:
    history.append({"role": "user", "content": question.text})
    try:
        reply = client.chat.completions.create(model=settings.llm_model, messages=history, max_tokens=400)
    except APIError as error:
        log.exception("language model failed")
        raise HTTPException(502, "the assistant is not available") from error
    text = reply.choices[0].message.content
    history.append({"role": "assistant", "content": text})
    return Answer(text=text)


@router.post("/summary")
def summary(thread: list[Question]) -> Answer:
    text = "\n---\n".join(message.text for message in thread)
    messages = [
        {"role": "system", "content": "Summarise this support thread in three sentences."},
        {"role": "user", "content": text},
    ]
    try:
        reply = long_client.chat.completions.create(model=settings.llm_model, messages=messages)
    except APIError:
        # cheap fallback, good enough for a summary
        reply = client.chat.completions.create(model="gpt-3.5-turbo-0301", messages=messages)
    return Answer(text=reply.choices[0].message.content)


@router.get("/models")
def available() -> list[str]:
    response = httpx.get("https://models.internal.example/v1/models", timeout=5.0)
    response.raise_for_status()
    return sorted(model["id"] for model in response.json()["data"])
