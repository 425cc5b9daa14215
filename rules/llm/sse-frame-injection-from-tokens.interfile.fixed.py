import json

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from openai import OpenAI

app = FastAPI()
client = OpenAI()


def frame(text):
    # ruleid: sse-frame-injection-from-tokens
    return "data: " + str(text).replace("\r", "").replace("\n", "\ndata: ") + "\n\n"


def tokens(q):
    stream = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}], stream=True)
    for chunk in stream:
        yield chunk.choices[0].delta.content or ""


@app.get("/framed")
def framed(q: str):
    answer = client.responses.create(model="gpt-4.1", input=q).output_text
    return StreamingResponse(iter([frame(answer)]), media_type="text/event-stream")


def events(q):
    for token in tokens(q):
        # ruleid: sse-frame-injection-from-tokens
        yield "data: " + str(token).replace("\r", "").replace("\n", "\ndata: ") + "\n\n"


class Streamer:
    def __init__(self, stream):
        self.stream = stream

    def frames(self):
        for chunk in self.stream:
            # ruleid: sse-frame-injection-from-tokens
            yield "event: token\ndata: " + str(chunk).replace("\r", "").replace("\n", "\ndata: ") + "\n\n"


@app.get("/class")
def from_class(q: str):
    return StreamingResponse(Streamer(tokens(q)).frames(), media_type="text/event-stream")


def json_frame(text):
    # ok: sse-frame-injection-from-tokens
    return f"data: {json.dumps(text)}\n\n"


@app.get("/ok/json")
def framed_as_json(q: str):
    return StreamingResponse((json_frame(t) for t in tokens(q)), media_type="text/event-stream")


def notice(text):
    # ok: sse-frame-injection-from-tokens
    return f"data: {text}\n\n"


@app.get("/ok/notice")
def constant_notice():
    return StreamingResponse(iter([notice("ready")]), media_type="text/event-stream")
