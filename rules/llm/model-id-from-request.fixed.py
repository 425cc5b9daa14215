import json
from enum import Enum
from typing import Literal

import anthropic
import boto3
import google.generativeai as genai
import litellm
import ollama
from django.http import JsonResponse
from fastapi import FastAPI, HTTPException, Request, WebSocket
from flask import Flask, jsonify, request
from langchain.chat_models import init_chat_model
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel
import os

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
bedrock = boto3.client("bedrock-runtime")
ALLOWED_MODELS = {"gpt-4.1-mini", "gpt-4.1-nano"}
SIZES = {"small": "gpt-4.1-nano", "large": "gpt-4.1"}
flexible = init_chat_model("gpt-4.1", configurable_fields="any")


class Body(BaseModel):
    model: str = "gpt-4.1-mini"
    prompt: str
    messages: list[dict] = []


class TypedBody(BaseModel):
    model: Literal["gpt-4.1-mini", "gpt-4.1-nano"] = "gpt-4.1-mini"
    prompt: str


# --- firing ---------------------------------------------------------------------------------------


@app.post("/complete")
def complete(b: Body):
    # ruleid: model-id-from-request
    if b.model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    r = litellm.completion(model=b.model, messages=[{"role": "user", "content": b.prompt}])
    return r.choices[0].message.content


@app.post("/async")
async def complete_async(b: Body):
    if b.model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    r = await aclient.chat.completions.create(
        messages=[{"role": "user", "content": b.prompt}],
        temperature=0.2,
        # ruleid: model-id-from-request
        model=b.model,
    )
    return r.choices[0].message.content


@app.post("/raw")
async def raw(req: Request):
    data = await req.json()
    model = data.get("model", "gpt-4.1-mini")
    # ruleid: model-id-from-request
    if model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return await litellm.acompletion(model, [{"role": "user", "content": data["q"]}])


@site.post("/flask")
def flask_json():
    # ruleid: model-id-from-request
    if request.json["model"] not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    r = client.responses.create(model=request.json["model"], input=request.json["q"])
    return jsonify(text=r.output_text)


@site.get("/model/<name>")
def model_in_path(name):
    # ruleid: model-id-from-request
    if name not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return client.responses.create(model=name, input="Tell a joke.").output_text


@site.get("/args")
def model_in_query():
    engine = request.args.get("engine") or "claude-haiku-4-5"
    if engine not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    msg = claude.messages.create(
        # ruleid: model-id-from-request
        model=engine,
        max_tokens=300,
        messages=[{"role": "user", "content": "Tell a joke."}],
    )
    return msg.content[0].text


@app.get("/parameter")
def parameter(q: str, model: str = "gpt-4.1-mini"):
    # ruleid: model-id-from-request
    if model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    llm = ChatOpenAI(model=model, temperature=0)
    return llm.invoke(q).content


@app.get("/any-provider")
def any_provider(q: str, provider: str, model: str):
    # ruleid: model-id-from-request
    if f"{provider}:{model}" not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return init_chat_model(f"{provider}:{model}").invoke(q).content


@site.post("/prefix")
def prefixed():
    data = request.get_json()
    # ruleid: model-id-from-request
    if ("openrouter/" + data["model"]) not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    r = litellm.completion(model="openrouter/" + data["model"], messages=[{"role": "user", "content": data["q"]}])
    return r.choices[0].message.content


def django_view(request):
    body = json.loads(request.body)
    # ruleid: model-id-from-request
    if body["model"] not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    model = genai.GenerativeModel(body["model"])
    return JsonResponse({"text": model.generate_content(body["q"]).text})


def django_get(request):
    # ruleid: model-id-from-request
    if request.GET["model"] not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    reply = ollama.chat(model=request.GET["model"], messages=[{"role": "user", "content": request.GET["q"]}])
    return JsonResponse({"text": reply["message"]["content"]})


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    settings = await ws.receive_json()
    while True:
        q = await ws.receive_text()
        # ruleid: model-id-from-request
        if settings["model"].strip() not in os.environ["ALLOWED_MODELS"].split(","):
            raise ValueError("This model is not allowed")
        r = await aclient.responses.create(model=settings["model"].strip(), input=q)
        await ws.send_text(r.output_text)


@site.post("/bedrock")
def bedrock_route():
    data = request.get_json()
    # ruleid: model-id-from-request
    if data["model_id"] not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    r = bedrock.converse(modelId=data["model_id"], messages=[{"role": "user", "content": [{"text": data["q"]}]}])
    return r["output"]["message"]["content"][0]["text"]


@site.post("/configurable")
def configurable():
    data = request.get_json()
    # ruleid: model-id-from-request
    if data["model"] not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return flexible.invoke(data["q"], config={"configurable": {"model": data["model"]}}).content


@app.post("/embed")
def embed(b: Body):
    # ruleid: model-id-from-request
    if b.model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return client.embeddings.create(model=b.model, input=[b.prompt]).data[0].embedding


@site.post("/both")
def comparison():
    names = request.json["models"]
    # ruleid: model-id-from-request
    return jsonify([client.responses.create(model=n, input="Hi").output_text for n in names])


# --- silent ---------------------------------------------------------------------------------------


@app.post("/ok/literal")
def literal_field(b: TypedBody):
    # ok: model-id-from-request
    r = litellm.completion(model=b.model, messages=[{"role": "user", "content": b.prompt}])
    return r.choices[0].message.content


@app.post("/ok/member")
def member(b: Body):
    if b.model not in ALLOWED_MODELS:
        raise HTTPException(400, "unknown model")
    # ok: model-id-from-request
    return client.responses.create(model=b.model, input=b.prompt).output_text


@site.post("/ok/ternary")
def ternary():
    wish = request.json["model"]
    model = wish if wish in ALLOWED_MODELS else "gpt-4.1-mini"
    # ok: model-id-from-request
    return client.responses.create(model=model, input=request.json["q"]).output_text


@site.post("/ok/table")
def table():
    # ok: model-id-from-request
    return client.responses.create(model=SIZES[request.json["size"]], input=request.json["q"]).output_text


@site.post("/ok/table/get")
def table_get():
    model = SIZES.get(request.json["size"], "gpt-4.1-nano")
    # ok: model-id-from-request
    return client.responses.create(model=model, input=request.json["q"]).output_text


@site.post("/ok/constant")
def constant():
    # ok: model-id-from-request
    return client.responses.create(model="gpt-4.1", input=request.json["model"]).output_text


class Size(str, Enum):
    small = "gpt-4.1-nano"
    large = "gpt-4.1"


@site.post("/ok/if")
def chosen_by_if():
    if request.json["quality"] == "high":
        model = "gpt-4.1"
    else:
        model = "gpt-4.1-nano"
    # ok: model-id-from-request
    return client.responses.create(model=model, input=request.json["q"]).output_text


@app.post("/ok/relay")
async def relay(req: Request):
    body = await req.json()
    # ok: model-id-from-request
    return await aclient.chat.completions.create(model=body["model"], messages=body["messages"])


@app.post("/ok/relay/typed")
async def relay_typed(body: Body):
    # ok: model-id-from-request
    return await aclient.chat.completions.create(model=body.model, messages=body.messages, stream=False)


@site.post("/ok/resolved")
def resolved():
    # ok: model-id-from-request
    return client.responses.create(model=resolve_model(request.json["model"]), input="Hi").output_text


def command_line(args):
    # ok: model-id-from-request
    return client.responses.create(model=args.model, input=args.q).output_text


@site.post("/ok/other")
def car_model():
    # ok: model-id-from-request
    car = Car(model=request.json["model"], year=2020)
    # ok: model-id-from-request
    return client.responses.create(model="gpt-4.1", input=f"Describe this car: {car.model}").output_text


@site.post("/ok/in")
def inside_if():
    model = request.json["model"]
    if model in ALLOWED_MODELS:
        # ok: model-id-from-request
        return client.responses.create(model=model, input=request.json["q"]).output_text
    return "no", 400


# over several lines, with the function under another name
@app.post("/exploded")
async def exploded(b: Body):
    from litellm import acompletion as ask

    if b.model not in os.environ["ALLOWED_MODELS"].split(","):
        raise ValueError("This model is not allowed")
    return await ask(
        # what the page asks for
        # ruleid: model-id-from-request
        model=b.model,  # any of them
        messages=[{"role": "user", "content": b.prompt}],
    )
