from fastapi import APIRouter

from . import model
from .schemas import ClosedTurn, Turn

router = APIRouter()


@router.post("/chat")
def chat(turn: Turn):
    return {"text": model.reply(turn.role, turn.text)}


@router.post("/closed")
def closed(turn: ClosedTurn):
    speaker = "assistant" if turn.speaker == "assistant" else "user"
    return {"text": model.reply_closed(speaker, turn.text)}
