import json
from typing import Any, Dict

import anthropic
import litellm
import ollama
from django.http import JsonResponse
from fastapi import Body, FastAPI, Request, WebSocket
from flask import Flask, jsonify, request
from google import genai
from google.genai import types
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel, ConfigDict
from vllm import LLM, SamplingParams

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
gemini = genai.Client()
engine = LLM("Qwen/Qwen3-0.6B")
ALLOWED = ("temperature", "top_p")
DEFAULTS = {"model": "gpt-4.1-mini", "temperature": 0.2}


class OpenBody(BaseModel):
    model_config = ConfigDict(extra="allow")
    prompt: str


class OldOpenBody(BaseModel):
    prompt: str

    class Config:
        extra = "allow"


class OptionsBody(BaseModel):
    prompt: str
    options: Dict[str, Any] = {}


class ClosedBody(BaseModel):
    temperature: float = 0.7
    top_p: float = 1.0


# --- firing ---------------------------------------------------------------------------------------


@site.post("/complete")
def complete():
    body = request.get_json()
    prompt = body.pop("prompt")
    # ruleid: llm-call-kwargs-mass-assignment
    r = litellm.completion(messages=[{"role": "user", "content": prompt}], **{"model": "gpt-4.1", **body})
    return {"text": r.choices[0].message.content}


@site.post("/plain")
def plain():
    # ruleid: llm-call-kwargs-mass-assignment
    r = client.chat.completions.create(**request.json)
    return jsonify(r.model_dump())


@app.post("/async")
async def async_body(req: Request):
    body = await req.json()
    r = await aclient.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": body["prompt"]}],
        # ruleid: llm-call-kwargs-mass-assignment
        **body["params"],
    )
    return r.choices[0].message.content


@app.post("/open")
def open_model(b: OpenBody):
    # ruleid: llm-call-kwargs-mass-assignment
    return client.responses.create(model="gpt-4.1", **b.model_dump(exclude={"prompt"}), input=b.prompt)


@app.post("/open/old")
def old_open_model(b: OldOpenBody):
    kwargs = b.dict()
    # ruleid: llm-call-kwargs-mass-assignment
    return client.completions.create(model="gpt-3.5-turbo-instruct", **kwargs)


@app.post("/options")
def options_field(b: OptionsBody):
    # ruleid: llm-call-kwargs-mass-assignment
    params = SamplingParams(**b.options)
    return engine.generate(b.prompt, params)[0].outputs[0].text


@app.post("/options/later")
def options_with_alias(b: OptionsBody):
    import litellm as gateway

    reply = gateway.completion(
        model="gpt-4.1",
        messages=[{"role": "user", "content": b.prompt}],
        # ruleid: llm-call-kwargs-mass-assignment
        **b.options,  # as they come
    )
    return reply.choices[0].message.content


@app.post("/dict")
def dict_body(payload: dict = Body(...)):
    # ruleid: llm-call-kwargs-mass-assignment
    return litellm.completion(**payload).choices[0].message.content


@app.post("/typed")
async def typed_dict(payload: Dict[str, Any]):
    merged = {**DEFAULTS, **payload}
    # ruleid: llm-call-kwargs-mass-assignment
    return await litellm.acompletion(**merged)


@site.get("/query")
def from_query():
    settings = dict(request.args)
    msg = claude.messages.create(
        max_tokens=300,
        messages=[{"role": "user", "content": "Say something nice."}],
        # ruleid: llm-call-kwargs-mass-assignment
        **settings,
    )
    return msg.content[0].text


@site.get("/query/flat")
def from_query_to_dict():
    # ruleid: llm-call-kwargs-mass-assignment
    return ChatOpenAI(**request.args.to_dict()).invoke("Hello").content


def django_view(request):
    body = json.loads(request.body)
    # ruleid: llm-call-kwargs-mass-assignment
    config = types.GenerateContentConfig(**body["generation_config"])
    r = gemini.models.generate_content(model="gemini-2.5-flash", contents=body["q"], config=config)
    return JsonResponse({"text": r.text})


def django_form(request):
    # ruleid: llm-call-kwargs-mass-assignment
    r = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **request.POST.dict())
    return JsonResponse({"text": r.choices[0].message.content})


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    wish = await ws.receive_json()
    # ruleid: llm-call-kwargs-mass-assignment
    stream = await aclient.chat.completions.create(**wish, stream=True)
    async for chunk in stream:
        await ws.send_text(chunk.choices[0].delta.content or "")


@site.post("/extra")
def extra_body():
    body = request.get_json()
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": body["q"]}],
        # ruleid: llm-call-kwargs-mass-assignment
        extra_body=body.get("extra"),
    )
    return r.choices[0].message.content


@site.post("/ollama")
def ollama_options():
    data = request.get_json()
    # ruleid: llm-call-kwargs-mass-assignment
    return ollama.generate(model="llama3.1", prompt=data["prompt"], options=data.get("options", {}))["response"]


@site.post("/form")
def json_in_form():
    params = json.loads(request.form["params"])
    # ruleid: llm-call-kwargs-mass-assignment
    return litellm.text_completion(prompt="Once upon a time", model="gpt-3.5-turbo-instruct", **params)


@site.post("/conditional")
def with_default():
    body = request.get_json(silent=True) or {}
    # ruleid: llm-call-kwargs-mass-assignment
    return jsonify(client.chat.completions.create(**(body if body.get("raw") else DEFAULTS)).model_dump())


# --- silent ---------------------------------------------------------------------------------------


@site.post("/ok/allowed")
def allowed_keys():
    body = request.get_json()
    params = {k: min(max(float(body[k]), 0.0), 1.0) for k in ALLOWED if k in body}
    # ok: llm-call-kwargs-mass-assignment
    r = litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": body["prompt"]}], **params)
    return {"text": r.choices[0].message.content}


@site.post("/ok/items")
def allowed_items():
    body = request.get_json()
    params = {k: v for k, v in body.items() if k in ALLOWED}
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[], **params).choices[0].message.content


@site.post("/ok/own")
def own_keys():
    body = request.get_json()
    kwargs = {"model": "gpt-4.1", "messages": [{"role": "user", "content": body["prompt"]}]}
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**kwargs).choices[0].message.content


@site.post("/ok/assigned")
def assigned_keys():
    body = request.get_json()
    kwargs = dict(model="gpt-4.1", messages=[{"role": "user", "content": body["prompt"]}])
    if "temperature" in body:
        kwargs["temperature"] = body["temperature"]
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**kwargs).choices[0].message.content


@app.post("/ok/closed")
def closed_model(b: ClosedBody):
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[], **b.model_dump())


@site.post("/ok/closed")
def closed_model_flask():
    settings = ClosedBody(**request.get_json()).model_dump()
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[], **settings).choices[0].message.content


@site.post("/ok/named")
def named_argument():
    body = request.get_json()
    # ok: llm-call-kwargs-mass-assignment
    r = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": body["q"]}], temperature=body.get("temperature")
    )
    return r.choices[0].message.content


def command_line(path):
    with open(path) as f:
        params = json.load(f)
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**params)


@site.post("/ok/other")
def other_unpacking():
    body = request.get_json()
    # ok: llm-call-kwargs-mass-assignment
    save_feedback(**body)
    # ok: llm-call-kwargs-mass-assignment
    return client.responses.create(**DEFAULTS, input="Thank the user for the feedback.").output_text


@app.post("/ok/text")
def text_parameter(prompt: str):
    kwargs = {**DEFAULTS, "messages": [{"role": "user", "content": prompt}]}
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(**kwargs).choices[0].message.content


@site.post("/ok/checked")
def checked_params():
    params = validate_params(request.get_json())
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[], **params).choices[0].message.content


@site.post("/ok/keys")
def keys_rejected():
    body = request.get_json()
    if set(body) - {"temperature", "top_p"}:
        raise ValueError("unknown option")
    # ok: llm-call-kwargs-mass-assignment
    return client.chat.completions.create(model="gpt-4.1", messages=[], **body).choices[0].message.content
