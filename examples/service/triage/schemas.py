"""What goes over the wire."""

from pydantic import BaseModel, Field


class Ticket(BaseModel):
    subject: str = Field(max_length=300)
    body: str = Field(max_length=8_000)
    language: str = "en"


class Label(BaseModel):
    queue: str
    urgency: float = Field(ge=0.0, le=1.0)
    model_version: str


class Question(BaseModel):
    text: str = Field(max_length=2_000)


class Answer(BaseModel):
    text: str
    sources: list[str] = []
