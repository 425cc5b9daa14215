from typing import Literal

from pydantic import BaseModel


class Turn(BaseModel):
    role: str
    text: str


class ClosedTurn(BaseModel):
    speaker: Literal["user", "assistant"]
    text: str
