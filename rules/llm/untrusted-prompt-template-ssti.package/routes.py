from fastapi import APIRouter
from pydantic import BaseModel

from .render import render, render_boxed

router = APIRouter()


class Draft(BaseModel):
    template: str
    values: dict


@router.post("/drafts")
def draft(body: Draft):
    return {"text": render(body.template, body.values), "safe": render_boxed(body.template, body.values)}
