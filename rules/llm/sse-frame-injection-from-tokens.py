import asyncio
import base64
import json
import re

import anthropic
import google.generativeai as genai
import litellm
import ollama
from django.http import StreamingHttpResponse
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from flask import Flask, Response, stream_with_context
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from sse_starlette.sse import EventSourceResponse

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1-mini")


def chunks_of(q):
    return [{"role": "user", "content": q}]


# --- firing ---------------------------------------------------------------------------------------


@app.get("/stream")
def stream(q: str):
    def events():
        chunks = client.chat.completions.create(model="gpt-4.1", messages=chunks_of(q), stream=True)
        for chunk in chunks:
            token = chunk.choices[0].delta.content or ""
            # ruleid: sse-frame-injection-from-tokens
            yield f"data: {token}\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


@app.get("/stream/async")
async def stream_async(q: str):
    async def events():
        chunks = await aclient.chat.completions.create(model="gpt-4.1", messages=chunks_of(q), stream=True)
        async for chunk in chunks:
            if chunk.choices[0].delta.content:
                # ruleid: sse-frame-injection-from-tokens
                yield f"data: {chunk.choices[0].delta.content}\n\n"
        yield "data: [DONE]\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


@site.get("/flask")
def flask_stream():
    def events():
        for part in litellm.completion(model="gpt-4.1", messages=chunks_of("Hi"), stream=True):
            # ruleid: sse-frame-injection-from-tokens
            yield "data: " + (part.choices[0].delta.content or "") + "\n\n"

    return Response(stream_with_context(events()), mimetype="text/event-stream")


def named_event(q):
    with claude.messages.stream(model="claude-sonnet-4-5", max_tokens=400, messages=chunks_of(q)) as stream:
        for text in stream.text_stream:
            # ruleid: sse-frame-injection-from-tokens
            yield f"event: token\ndata: {text}\n\n"


def formatted(q):
    for chunk in llm.stream(q):
        # ruleid: sse-frame-injection-from-tokens
        yield "data: {}\n\n".format(chunk.content)


def percent(q):
    for chunk in llm.stream(q):
        # ruleid: sse-frame-injection-from-tokens
        yield "data: %s\n\n" % chunk.content


async def langchain_async(q):
    async for chunk in llm.astream(q):
        # ruleid: sse-frame-injection-from-tokens
        yield f"data: {chunk.content}\n\n".encode("utf-8")


def with_variable(q):
    for part in ollama.chat(model="llama3.1", messages=chunks_of(q), stream=True):
        # ruleid: sse-frame-injection-from-tokens
        frame = f"data: {part['message']['content']}\n\n"
        yield frame


def whole_answer(q):
    answer = client.responses.create(model="gpt-4.1", input=q).output_text
    # ruleid: sse-frame-injection-from-tokens
    yield f"data: {answer}\n\n"


def gemini(q):
    model = genai.GenerativeModel("gemini-2.5-flash")
    for chunk in model.generate_content(q, stream=True):
        # ruleid: sse-frame-injection-from-tokens
        yield f'data: {chunk.text}\n\n'


def with_id(q):
    for number, chunk in enumerate(llm.stream(q)):
        # ruleid: sse-frame-injection-from-tokens
        yield f"id: {number}\ndata: {chunk.content}\n\n"


async def into_queue(q, queue: asyncio.Queue):
    async for chunk in llm.astream(q):
        # ruleid: sse-frame-injection-from-tokens
        await queue.put(f"data: {chunk.content}\n\n")


async def into_queue_exploded(q, queue: asyncio.Queue):
    from openai import AsyncOpenAI as Client

    chunks = await Client().chat.completions.create(model="gpt-4.1", messages=chunks_of(q), stream=True)
    async for chunk in chunks:
        await queue.put(
            # one frame for each token
            # ruleid: sse-frame-injection-from-tokens
            f"data: {chunk.choices[0].delta.content}\n\n",  # ends with a blank line
        )


def hand_made_json(q):
    for chunk in llm.stream(q):
        # ruleid: sse-frame-injection-from-tokens
        yield f'data: {{"t": "{chunk.content}"}}\n\n'


def django_view(request):
    def events():
        stream = client.chat.completions.create(model="gpt-4.1", messages=chunks_of("Hi"), stream=True)
        for chunk in stream:
            delta = chunk.choices[0].delta
            if delta.content is not None:
                # ruleid: sse-frame-injection-from-tokens
                yield f"data: {delta.content.strip()}\n\n"

    return StreamingHttpResponse(events(), content_type="text/event-stream")


class Handler:
    async def get(self):
        stream = await aclient.chat.completions.create(model="gpt-4.1", messages=chunks_of("Hi"), stream=True)
        async for chunk in stream:
            # ruleid: sse-frame-injection-from-tokens
            self.write(f"data: {chunk.choices[0].delta.content}\n\n")
            await self.flush()


# --- silent ---------------------------------------------------------------------------------------


def as_json(q):
    for chunk in client.chat.completions.create(model="gpt-4.1", messages=chunks_of(q), stream=True):
        token = chunk.choices[0].delta.content or ""
        # ok: sse-frame-injection-from-tokens
        yield f"data: {json.dumps({'t': token})}\n\n"


def dumped(q):
    for chunk in client.chat.completions.create(model="gpt-4.1", messages=chunks_of(q), stream=True):
        # ok: sse-frame-injection-from-tokens
        yield f"data: {chunk.model_dump_json()}\n\n"


def replaced(q):
    for chunk in llm.stream(q):
        text = chunk.content.replace("\n", "<br>")
        # ok: sse-frame-injection-from-tokens
        yield f"data: {text}\n\n"


def encoded(q):
    for chunk in llm.stream(q):
        # ok: sse-frame-injection-from-tokens
        yield f"data: {base64.b64encode(chunk.content.encode()).decode()}\n\n"


def line_by_line(q):
    for chunk in llm.stream(q):
        for line in re.split(r"\r\n|\r|\n", chunk.content):
            # ok: sse-frame-injection-from-tokens
            yield f"data: {line}\n\n"


async def sse_starlette(q):
    async def events():
        async for chunk in llm.astream(q):
            # ok: sse-frame-injection-from-tokens
            yield {"event": "token", "data": chunk.content}

    return EventSourceResponse(events())


def plain_text(q):
    for chunk in llm.stream(q):
        # ok: sse-frame-injection-from-tokens
        yield chunk.content


def progress(jobs):
    for job in jobs:
        # ok: sse-frame-injection-from-tokens
        yield f"data: {job.percent}\n\n"


def usage(q):
    r = client.chat.completions.create(model="gpt-4.1", messages=chunks_of(q))
    # ok: sse-frame-injection-from-tokens
    yield f"data: {r.usage.total_tokens}\n\n"


def done(q):
    for _ in llm.stream(q):
        pass
    # ok: sse-frame-injection-from-tokens
    yield "data: [DONE]\n\n"


def ndjson(q):
    for chunk in llm.stream(q):
        # ok: sse-frame-injection-from-tokens
        yield json.dumps({"data": chunk.content}) + "\n"


def shown(q):
    for chunk in llm.stream(q):
        # ok: sse-frame-injection-from-tokens
        print(f"data: {chunk.content}\n\n")


def quoted(q):
    for chunk in llm.stream(q):
        # ok: sse-frame-injection-from-tokens
        yield f"data: {chunk.content!r}\n\n"


def report(q):
    answer = llm.invoke(q).content
    # ok: sse-frame-injection-from-tokens
    summary = f"Summary of the data: {answer}\n\n"
    return summary


def encoder_by_name(q):
    for chunk in llm.stream(q):
        # ok: sse-frame-injection-from-tokens
        yield f"data: {escape_newlines(chunk.content)}\n\n"
