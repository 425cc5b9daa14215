import base64
import binascii
import codecs
import gzip
import zlib
from base64 import b64decode as decode64
from urllib.parse import unquote

import guardrails as gd
import requests
import streamlit as st
from anthropic import Anthropic
from fastapi import FastAPI, HTTPException, Request, WebSocket
from flask import Flask, abort, request
from llm_guard import scan_prompt
from llm_guard.input_scanners import PromptInjection
from openai import OpenAI
from transformers import pipeline

app = Flask(__name__)
api = FastAPI()
client = OpenAI()
claude = Anthropic()
scanners = [PromptInjection()]
detector = pipeline("text-classification", model="protectai/deberta-v3-base-prompt-injection-v2")
guard = gd.Guard()
moderator = object()


@app.post("/ask")
def ask():
    raw = request.json["payload"]
    if client.moderations.create(input=raw).results[0].flagged:
        abort(400)
    text = base64.b64decode(raw).decode()
    # ruleid: decode-after-prompt-guard
    r = client.responses.create(model="gpt-4.1", input=text)
    return r.output_text


@app.post("/ask-well")
def ask_well():
    text = base64.b64decode(request.json["payload"]).decode()
    if client.moderations.create(input=text).results[0].flagged:
        abort(400)
    # ok: decode-after-prompt-guard
    r = client.responses.create(model="gpt-4.1", input=text)
    return r.output_text


@api.post("/scan")
async def scan(req: Request):
    body = await req.body()
    sanitized, valid, score = scan_prompt(scanners, body.decode())
    if not all(valid.values()):
        raise HTTPException(400)
    # ruleid: decode-after-prompt-guard
    return claude.messages.create(model="claude-sonnet-4", max_tokens=64, messages=[{"role": "user", "content": bytes.fromhex(sanitized).decode()}])


@api.post("/hex")
def hexed(q: str):
    label = detector(q)[0]["label"]
    if label == "INJECTION":
        raise HTTPException(400)
    plain = binascii.unhexlify(q).decode("utf-8", "ignore")
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": plain}]
    # ruleid: decode-after-prompt-guard
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


@api.post("/twice")
def twice(q: str):
    if detector(q)[0]["label"] == "INJECTION":
        raise HTTPException(400)
    plain = decode64(q).decode()
    if detector(plain)[0]["label"] == "INJECTION":
        raise HTTPException(400)
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=plain)


def page():
    text = st.text_area("Text")
    guard.validate(text)
    # ruleid: decode-after-prompt-guard
    st.write(client.responses.create(model="gpt-4.1", input=f"Summarise: {unquote(text)}").output_text)


@api.websocket("/ws")
async def talk(websocket: WebSocket):
    await websocket.accept()
    while True:
        packed = await websocket.receive_bytes()
        if not is_safe_prompt(packed):
            await websocket.close()
            return
        message = zlib.decompress(packed).decode()
        # ruleid: decode-after-prompt-guard
        reply = client.responses.create(model="gpt-4.1", input=message)
        await websocket.send_text(reply.output_text)


def is_safe_prompt(text):
    return len(text) < 4000


def lakera():
    text = request.form["text"]
    verdict = requests.post(
        "https://api.lakera.ai/v2/guard",
        json={"messages": [{"role": "user", "content": text}]},
        timeout=10,
    ).json()
    if verdict["flagged"]:
        abort(400)
    # ruleid: decode-after-prompt-guard
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt=codecs.decode(text, "rot13"))


class Gate:
    def __init__(self):
        self.scanner = PromptInjection(threshold=0.7)

    def handle(self):
        data = request.get_data()
        _, ok, _ = self.scanner.scan(data)
        if not ok:
            return None
        return claude.messages.create(
            model="claude-sonnet-4",
            max_tokens=100,
            # ruleid: decode-after-prompt-guard
            messages=[{"role": "user", "content": gzip.decompress(data).decode()}],
        )


def sanitised():
    clean = sanitize_input(request.args["q"])
    # ruleid: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=base64.urlsafe_b64decode(clean + "==").decode())


def sanitize_input(text):
    return text.replace("ignore previous", "")


def fetched(url):
    page = requests.get(url, timeout=10).text
    check_prompt(page)
    # ruleid: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=base64.b32decode(page))


def check_prompt(text):
    if "system" in text:
        raise ValueError("blocked")


def screen_then_expand(parts):
    texts = [client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": p}]) for p in parts]
    note = st.text_input("Note")
    moderator.check_input(note)
    prompt = "Answer: " + base64.a85decode(note).decode()
    # ruleid: decode-after-prompt-guard
    return texts, claude.messages.create(model="claude-sonnet-4", max_tokens=9, messages=[{"role": "user", "content": prompt}])


@api.post("/percent")
async def percent(text: str):
    flagged = await guard_input(text)
    if flagged:
        raise HTTPException(400)
    # ruleid: decode-after-prompt-guard
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": unquote(text)}])


async def guard_input(text):
    return "ignore" in text


def other_value():
    question, image = request.form["question"], request.form["image"]
    check_prompt(question)
    pixels = base64.b64decode(image)
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": [{"type": "input_text", "text": str(len(pixels))}]}])


def no_guard():
    # nobody looks at it at all: other checks
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=base64.b64decode(request.data).decode())


def guard_without_decoding():
    q = request.args["q"]
    check_prompt(q)
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=q)


def decoded_for_a_file():
    q = request.args["q"]
    check_prompt(q)
    with open("upload.bin", "wb") as f:
        # ok: decode-after-prompt-guard
        f.write(base64.b64decode(q))
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input="A file of {} bytes came".format(len(base64.b64decode(q))))


def decoded_before():
    q = unquote(request.args["q"])
    check_prompt(q)
    # ok: decode-after-prompt-guard
    return claude.messages.create(model="claude-sonnet-4", max_tokens=9, messages=[{"role": "user", "content": q}])


def reassigned():
    q = request.args["q"]
    check_prompt(q)
    q = "aGVsbG8="
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=base64.b64decode(q).decode())


def constant():
    text = "aGVsbG8="
    check_prompt(text)
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=base64.b64decode(text).decode())
