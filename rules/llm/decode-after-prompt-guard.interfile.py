import base64
import zlib

from fastapi import FastAPI, HTTPException
from openai import OpenAI
from pydantic import BaseModel

api = FastAPI()
client = OpenAI()


class Body(BaseModel):
    payload: str


def moderate(text):
    if client.moderations.create(input=text).results[0].flagged:
        raise HTTPException(400)


def unpack(payload):
    return base64.b64decode(payload).decode()


def complete(text):
    # ruleid: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=text).output_text


@api.post("/ask")
def ask(body: Body):
    payload = body.payload
    moderate(payload)
    return complete(base64.b64decode(payload).decode())


@api.post("/unpack")
def ask_unpacked(body: Body):
    payload = body.payload
    moderate(payload)
    text = unpack(payload)
    # ruleid: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=text).output_text


def complete_checked(text):
    moderate(text)
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=text).output_text


@api.post("/checked")
def ask_checked(body: Body):
    return complete_checked(unpack(body.payload))


class Mailbox:
    def __init__(self, packed):
        self.packed = packed

    def text(self):
        return zlib.decompress(self.packed).decode()


@api.post("/mail")
def mail(packed: bytes):
    moderate(packed)
    box = Mailbox(packed)
    # ruleid: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=box.text())


@api.post("/plain")
def plain(text: str):
    moderate(text)
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=Mailbox(text).packed)
