import json

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from .model import tokens

router = APIRouter()


@router.get("/raw")
async def raw(q: str):
    async def events():
        async for token in tokens(q):
            # ruleid: sse-frame-injection-from-tokens
            yield f"data: {token}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


@router.get("/json")
async def as_json(q: str):
    async def events():
        async for token in tokens(q):
            # ok: sse-frame-injection-from-tokens
            yield f"data: {json.dumps(token)}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")
