"""Support assistant: a FastAPI service with a Chroma knowledge base, a chat route and an operator area."""
import os
import uuid
from contextlib import asynccontextmanager

import chromadb
import tiktoken
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Request
from openai import OpenAI
from pydantic import BaseModel, Field
from slowapi import Limiter, _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.util import get_remote_address

RULES = "You answer questions about our shop. Never promise refunds."
MAX_PROMPT_TOKENS = 3000
MAX_TURNS = 12

client = OpenAI(timeout=30, max_retries=1)
encoding = tiktoken.get_encoding("o200k_base")
collection = chromadb.PersistentClient("kb").get_or_create_collection("faq")


class Question(BaseModel):
    text: str = Field(max_length=4000)
    history: list[dict] = Field(default_factory=list, max_length=50)


class Entry(BaseModel):
    title: str = Field(max_length=120)
    text: str = Field(max_length=8000)


def require_operator(x_operator_key: str = Header()):
    if x_operator_key != os.environ["OPERATOR_KEY"]:
        raise HTTPException(status_code=401)


@asynccontextmanager
async def lifespan(app: FastAPI):
    print(f"{collection.count()} entries")
    yield


app = FastAPI(lifespan=lifespan)
limiter = Limiter(key_func=get_remote_address)
app.state.limiter = limiter
app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)
operators = APIRouter(prefix="/operators", dependencies=[Depends(require_operator)])


def too_long(text: str) -> bool:
    # ruleid: token-budget-checked-by-words
    return len(text.split()) > MAX_PROMPT_TOKENS


def really_too_long(text: str) -> bool:
    return len(encoding.encode(text, disallowed_special=())) > MAX_PROMPT_TOKENS


@app.get("/faq")
@limiter.limit("60/minute")
def faq(request: Request, q: str):
    return collection.query(query_texts=[q], n_results=3)["documents"]


@app.post("/suggest")
def suggest(entry: Entry):
    # ruleid: unauthenticated-knowledge-base-write
    collection.add(ids=[uuid.uuid4().hex], documents=[entry.text], metadatas=[{"title": entry.title}])
    return {"ok": True}


@operators.post("/entries")
def add_entry(entry: Entry):
    collection.upsert(ids=[entry.title], documents=[entry.text])
    return {"ok": True}


@operators.delete("/entries/{title}")
def delete_entry(title: str):
    collection.delete(ids=[title])
    return {"ok": True}


@app.post("/chat")
def chat(question: Question):
    if too_long(question.text):
        raise HTTPException(status_code=413)
    messages = [{"role": "system", "content": RULES}, *question.history]
    messages.append({"role": "user", "content": question.text})
    if len(messages) > MAX_TURNS:
        # ruleid: history-trimming-drops-system-prompt
        messages = messages[-MAX_TURNS:]
    # ruleid: client-supplied-message-list, llm-route-without-the-apps-rate-limit
    answer = client.chat.completions.create(model="gpt-4.1", messages=messages, max_tokens=500)
    return {"answer": answer.choices[0].message.content}


@app.post("/chat/v2")
@limiter.limit("10/minute")
def chat_v2(request: Request, question: Question):
    if really_too_long(question.text):
        raise HTTPException(status_code=413)
    turns = [*question.history, {"role": "user", "content": question.text}][-MAX_TURNS:]
    # ruleid: client-supplied-message-list
    answer = client.responses.create(model="gpt-4.1", instructions=RULES, input=turns, max_output_tokens=500)
    return {"answer": answer.output_text}


app.include_router(operators)
