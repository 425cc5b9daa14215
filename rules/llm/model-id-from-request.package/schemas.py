from typing import Literal

from pydantic import BaseModel


class FreeQuestion(BaseModel):
    text: str
    model: str = "gpt-4.1-mini"


class ClosedQuestion(BaseModel):
    text: str
    model: Literal["gpt-4.1-mini", "gpt-4.1-nano"] = "gpt-4.1-mini"
