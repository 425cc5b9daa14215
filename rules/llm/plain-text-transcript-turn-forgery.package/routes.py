from fastapi import APIRouter

from .model import run, run_line
from .transcript import write, write_line

router = APIRouter()


@router.post("/chat")
def chat(question: str):
    return {"text": run(write(question))}


@router.post("/line")
def line(question: str):
    return {"text": run_line(write_line(question))}
