import json
from typing import Annotated, Literal, Optional

import anthropic
import litellm
from django.http import JsonResponse
from fastapi import FastAPI, Query, Request, WebSocket
from flask import Flask, jsonify, request
from google.genai import types
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel, Field
from transformers import AutoModelForCausalLM, AutoTokenizer, GenerationConfig, pipeline
from vllm import LLM, SamplingParams

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
engine = LLM("Qwen/Qwen3-0.6B")
tokenizer = AutoTokenizer.from_pretrained("gpt2")
model = AutoModelForCausalLM.from_pretrained("gpt2")
writer = pipeline("text-generation", model="gpt2")
LIMIT = 512
SIZES = {"short": 100, "long": 800}


class FreeBody(BaseModel):
    prompt: str
    max_tokens: int = 256
    n: int = 1
    num_beams: Optional[int] = None


class BoundBody(BaseModel):
    prompt: str
    max_tokens: int = Field(256, ge=1, le=1024)
    n: Annotated[int, Field(le=4)] = 1
    best_of: Literal[1, 2] = 1


# --- firing ---------------------------------------------------------------------------------------


@app.post("/generate")
def generate(b: FreeBody):
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": b.prompt}],
        # ruleid: output-length-from-request-unbounded-hosted
        max_tokens=min(int(b.max_tokens or 1024), 1024),
        # ruleid: output-length-from-request-unbounded
        n=min(int(b.n or 1), 4),
    )
    return [c.message.content for c in r.choices]


@app.post("/vllm")
def vllm_body(b: FreeBody):
    # ruleid: output-length-from-request-unbounded
    params = SamplingParams(temperature=0.7, max_tokens=min(int(b.max_tokens or 1024), 1024))
    return engine.generate(b.prompt, params)[0].outputs[0].text


@app.post("/beams")
def beams(b: FreeBody):
    inputs = tokenizer(b.prompt, return_tensors="pt")
    # ruleid: output-length-from-request-unbounded
    out = model.generate(**inputs, num_beams=min(int(b.num_beams or 1), 4), max_new_tokens=100)
    return tokenizer.decode(out[0])


@site.post("/flask")
def flask_json():
    data = request.get_json()
    # ruleid: output-length-from-request-unbounded
    out = model.generate(**tokenizer(data["q"], return_tensors="pt"), max_new_tokens=min(int(data.get("max_new_tokens", 50)), 1024))
    return tokenizer.decode(out[0])


@site.get("/flask/args")
def flask_args():
    # ruleid: output-length-from-request-unbounded
    r = client.chat.completions.create(model="gpt-4.1", messages=[], n=min(int(request.args["n"]), 4))
    return jsonify([c.message.content for c in r.choices])


@site.get("/flask/args/typed")
def flask_typed_args():
    count = request.args.get("count", 1, type=int)
    # ruleid: output-length-from-request-unbounded
    r = litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": "A name for a cat."}], n=min(int(count), 4))
    return jsonify([c.message.content for c in r.choices])


@site.post("/pipeline")
def flask_pipeline():
    length = request.json["length"]
    # ruleid: output-length-from-request-unbounded
    return writer(request.json["text"], max_length=min(int(length), 1024))[0]["generated_text"]


@site.post("/pipeline/many")
def flask_pipeline_many():
    form = request.form
    # ruleid: output-length-from-request-unbounded
    return jsonify(writer(form["text"], num_return_sequences=min(int(form["samples"]), 4)))


@app.post("/raw")
async def raw_request(req: Request):
    data = await req.json()
    r = await aclient.completions.create(
        model="gpt-3.5-turbo-instruct",
        prompt=data["prompt"],
        # ruleid: output-length-from-request-unbounded
        best_of=min(int(data["best_of"]), 4),
        # ruleid: output-length-from-request-unbounded-hosted
        max_tokens=min(int(data.get("max_tokens") or 1024), 1024),
    )
    return r.choices[0].text


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    wish = await ws.receive_json()
    # ruleid: output-length-from-request-unbounded
    config = GenerationConfig(max_new_tokens=min(int(wish["length"]), 1024), do_sample=True)
    out = model.generate(**tokenizer(wish["text"], return_tensors="pt"), generation_config=config)
    await ws.send_text(tokenizer.decode(out[0]))


def django_view(request):
    body = json.loads(request.body)
    # ruleid: output-length-from-request-unbounded
    config = types.GenerateContentConfig(candidate_count=min(int(body["candidates"]), 4), temperature=0.4)
    return JsonResponse({"text": ask_gemini(body["q"], config)})


def django_get(request):
    # ruleid: output-length-from-request-unbounded
    params = SamplingParams(n=min(int(request.GET.get("n", "1")), 4))
    return JsonResponse({"texts": [o.text for o in engine.generate("Hello", params)[0].outputs]})


@app.post("/dict")
def dict_body(body: dict):
    # ruleid: output-length-from-request-unbounded
    return engine.generate(body["prompt"], SamplingParams(min_tokens=min(int(body["min"]), 1024), max_tokens=400))


@site.post("/claude")
def claude_route():
    data = request.get_json()
    msg = claude.messages.create(
        model="claude-sonnet-4-5",
        # ruleid: output-length-from-request-unbounded-hosted
        max_tokens=min(int(data["max_tokens"]), 1024),
        messages=[{"role": "user", "content": data["q"]}],
    )
    return msg.content[0].text


@site.post("/thinking")
def claude_thinking():
    data = request.get_json()
    msg = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=4000,
        # ruleid: output-length-from-request-unbounded-hosted
        thinking={"type": "enabled", "budget_tokens": min(int(data["budget"]), 1024)},
        messages=[{"role": "user", "content": data["q"]}],
    )
    return msg.content[-1].text


@site.post("/responses")
def responses_route():
    # ruleid: output-length-from-request-unbounded-hosted
    r = client.responses.create(model="gpt-4.1", input=request.json["q"], max_output_tokens=min(int(request.json["limit"]), 1024))
    return r.output_text


@app.get("/param")
def int_parameter(q: str, n: int = 1):
    # ruleid: output-length-from-request-unbounded
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}], n=min(int(n), 4))
    return [c.message.content for c in r.choices]


@site.get("/int")
def int_first():
    n = int(request.args["n"])
    # ruleid: output-length-from-request-unbounded
    return jsonify(client.chat.completions.create(model="gpt-4.1", messages=[], n=min(int(n), 4)).model_dump())


@site.post("/aliased")
def aliased_names():
    import vllm as v
    from vllm import SamplingParams as Options

    wish = request.get_json()
    # ruleid: output-length-from-request-unbounded
    short = Options(temperature=0, max_tokens=min(int(wish["length"]), 1024))
    many = v.SamplingParams(
        # as many as the page asks for
        # ruleid: output-length-from-request-unbounded
        n=min(int(wish.get("answers") or 1), 4),  # most ask for one
        max_tokens=200,
    )
    return jsonify(str([short, many]))


# --- silent ---------------------------------------------------------------------------------------


@app.post("/ok/field")
def bounded_fields(b: BoundBody):
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": b.prompt}],
        # ok: output-length-from-request-unbounded-hosted
        max_tokens=b.max_tokens,
        # ok: output-length-from-request-unbounded
        n=b.n,
    )
    return r.choices[0].message.content


@app.post("/ok/min")
def clamped(b: FreeBody):
    # ok: output-length-from-request-unbounded, output-length-from-request-unbounded-hosted
    r = client.chat.completions.create(model="gpt-4.1", messages=[], max_tokens=min(b.max_tokens, 1024), n=min(b.n, 4))
    return r.choices[0].message.content


@site.post("/ok/clamped")
def clamped_twice():
    data = request.get_json()
    length = max(1, min(int(data.get("length", 100)), LIMIT))
    # ok: output-length-from-request-unbounded
    return writer(data["text"], max_new_tokens=length)[0]["generated_text"]


@site.post("/ok/reject")
def rejected():
    data = request.get_json()
    n = int(data["n"])
    if n > 4:
        raise ValueError("too many")
    # ok: output-length-from-request-unbounded
    return jsonify(client.chat.completions.create(model="gpt-4.1", messages=[], n=n).model_dump())


@app.post("/ok/capped")
def capped(b: FreeBody):
    if b.max_tokens > LIMIT:
        b.max_tokens = LIMIT
    # ok: output-length-from-request-unbounded
    return engine.generate(b.prompt, SamplingParams(max_tokens=b.max_tokens))


@app.get("/ok/query")
def query_limit(q: str, n: int = Query(1, ge=1, le=4)):
    # ok: output-length-from-request-unbounded
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}], n=n)


@site.get("/ok/table")
def table_of_sizes():
    # ok: output-length-from-request-unbounded-hosted
    r = client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=SIZES[request.args["size"]])
    return r.output_text


@site.get("/ok/constant")
def constant_length():
    # ok: output-length-from-request-unbounded
    return writer(request.args["text"], max_new_tokens=200, num_return_sequences=1)[0]["generated_text"]


@site.get("/ok/other")
def other_numbers():
    k = int(request.args["k"])
    # ok: output-length-from-request-unbounded
    docs = retriever.search(request.args["q"], n=k)
    # ok: output-length-from-request-unbounded
    r = client.chat.completions.create(model="gpt-4.1", messages=[], seed=k, n=2)
    return jsonify(docs=docs, text=r.choices[0].message.content)


def command_line(args):
    # ok: output-length-from-request-unbounded
    return writer(args.text, max_new_tokens=args.length)[0]["generated_text"]


@site.get("/ok/ternary")
def ternary():
    n = int(request.args["n"])
    # ok: output-length-from-request-unbounded
    return jsonify(client.chat.completions.create(model="gpt-4.1", messages=[], n=n if n < 5 else 5).model_dump())


@site.get("/ok/member")
def member():
    n = int(request.args["n"])
    if n not in (1, 2, 3):
        return "bad request", 400
    # ok: output-length-from-request-unbounded
    return jsonify(client.chat.completions.create(model="gpt-4.1", messages=[], n=n).model_dump())


@site.get("/ok/flag")
def flag():
    # ok: output-length-from-request-unbounded
    r = client.chat.completions.create(model="gpt-4.1", messages=[], n=2 if request.args.get("two") == "1" else 1)
    return jsonify(r.model_dump())


@site.get("/ok/helper")
def named_like_a_limit():
    # ok: output-length-from-request-unbounded
    params = SamplingParams(max_tokens=clamp_length(request.args["length"]))
    return engine.generate("Hello", params)[0].outputs[0].text


# --- hosted models: more firing -------------------------------------------------------------------


@app.post("/hosted/litellm")
def hosted_litellm(b: FreeBody):
    # ruleid: output-length-from-request-unbounded-hosted
    return litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": b.prompt}], max_tokens=min(int(b.max_tokens or 1024), 1024))


@app.post("/hosted/gemini")
async def hosted_gemini(req: Request):
    wish = await req.json()
    # ruleid: output-length-from-request-unbounded-hosted
    config = types.GenerateContentConfig(max_output_tokens=min(int(wish["tokens"]), 1024))
    return ask_gemini(wish["q"], config)


@site.post("/hosted/new-name")
def hosted_completion_tokens():
    form = request.form
    r = client.chat.completions.create(
        model="o4-mini",
        messages=[{"role": "user", "content": form["q"]}],
        # ruleid: output-length-from-request-unbounded-hosted
        max_completion_tokens=min(int(form["tokens"]), 1024),
    )
    return r.choices[0].message.content


def hosted_django(request):
    # ruleid: output-length-from-request-unbounded-hosted
    r = client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=min(int(request.GET["tokens"]), 1024))
    return JsonResponse({"text": r.output_text})


@site.get("/hosted/typed")
def hosted_typed_argument():
    tokens = request.args.get("tokens", default=200, type=int)
    # ruleid: output-length-from-request-unbounded-hosted
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt="Hi", max_tokens=min(int(tokens), 1024)).choices[0].text


@app.websocket("/hosted/ws")
async def hosted_socket(ws: WebSocket):
    wish = await ws.receive_json()
    # ruleid: output-length-from-request-unbounded-hosted
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=wish["turns"], max_tokens=min(int(wish["tokens"]), 1024))
    await ws.send_text(r.choices[0].message.content)


@app.post("/hosted/dict")
async def hosted_dict(body: dict):
    # ruleid: output-length-from-request-unbounded-hosted
    return await litellm.acompletion(model="gpt-4.1", messages=body["turns"], max_tokens=min(int(body.get("max_tokens", 500)), 1024))


@site.post("/hosted/stream")
def hosted_stream():
    data = request.get_json(force=True)
    with claude.messages.stream(
        model="claude-sonnet-4-5",
        # ruleid: output-length-from-request-unbounded-hosted
        max_tokens=min(int(data["tokens"] or 500), 1024),
        messages=[{"role": "user", "content": data["q"]}],
    ) as stream:
        return "".join(stream.text_stream)


@site.post("/hosted/bedrock")
def hosted_bedrock():
    data = request.get_json()
    # ruleid: output-length-from-request-unbounded-hosted
    r = bedrock.converse(modelId="amazon.nova-lite-v1:0", messages=[], inferenceConfig={"maxTokens": min(int(data["tokens"]), 1024)})
    return r["output"]["message"]["content"][0]["text"]


@site.post("/hosted/factor")
def hosted_times_four():
    words = request.json["words"]
    # ruleid: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=min(int(words * 4), 1024)).output_text


# --- hosted models: more silent -------------------------------------------------------------------


@site.post("/hosted/ok/min")
def hosted_min():
    tokens = min(int(request.json["tokens"]), LIMIT)
    # ok: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=tokens).output_text


@site.post("/hosted/ok/reject")
def hosted_reject():
    tokens = request.json["tokens"]
    if not 1 <= tokens <= LIMIT:
        return "bad request", 400
    # ok: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=tokens).output_text


@site.post("/hosted/ok/constant")
def hosted_constant():
    # ok: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input=request.json["q"], max_output_tokens=400).output_text


def hosted_settings(settings):
    # ok: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=settings.max_tokens).output_text


@site.post("/hosted/ok/temperature")
def hosted_temperature():
    # ok: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hi", temperature=request.json["temperature"]).output_text


@site.post("/hosted/ok/ternary")
def hosted_ternary():
    wish = request.json["tokens"]
    # ok: output-length-from-request-unbounded-hosted
    return client.responses.create(model="gpt-4.1", input="Hi", max_output_tokens=wish if wish < LIMIT else LIMIT)


@site.post("/hosted/ok/retriever")
def hosted_other_library():
    # ok: output-length-from-request-unbounded-hosted
    return jsonify(splitter.split(request.json["text"], max_tokens=request.json["tokens"]))
