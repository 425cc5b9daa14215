import unicodedata

from fastapi import APIRouter, HTTPException

from .model import complete, complete_folded

router = APIRouter()
BLOCKED = ["ignore previous instructions", "developer mode"]


@router.get("/ask")
def ask(q: str):
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    return {"text": complete(q)}


@router.get("/folded")
def folded(q: str):
    q = unicodedata.normalize("NFKC", q)
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    return {"text": complete_folded(q)}
