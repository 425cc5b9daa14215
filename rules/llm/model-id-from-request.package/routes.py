from fastapi import APIRouter

from . import llm
from .schemas import ClosedQuestion, FreeQuestion

router = APIRouter()


@router.post("/free")
async def free(question: FreeQuestion):
    return {"text": await llm.complete(question.text, question.model)}


@router.post("/closed")
async def closed(question: ClosedQuestion):
    return {"text": await llm.complete_closed(question.text, question.model)}
