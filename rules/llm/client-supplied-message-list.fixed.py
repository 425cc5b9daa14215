import json
import os
from typing import Any, Dict, List, Literal, Optional

import anthropic
import google.generativeai as genai
import litellm
import ollama
from django.http import JsonResponse
from fastapi import Body, FastAPI, Request, WebSocket
from flask import Flask, jsonify, request
from google import genai as google_genai
from langchain_core.messages import SystemMessage
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel, Field

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
MODEL = "gpt-4.1"
SYSTEM = {"role": "system", "content": "You are the shop assistant. No discounts."}
TOOLS = [{"type": "function", "function": {"name": "refund", "parameters": {}}}]
llm = ChatOpenAI(model="gpt-4.1-mini")
agent = create_react_agent(llm, tools=[])


class ChatBody(BaseModel):
    messages: list[dict]


class HistoryBody(BaseModel):
    question: str
    history: List[Dict[str, str]] = []
    conversation: Optional[List[Any]] = Field(default=None)


class Turn(BaseModel):
    role: str
    content: str


class TurnsBody(BaseModel):
    messages: List[Turn]
    model: str = "gpt-4.1"


# --- firing ---------------------------------------------------------------------------------------


@app.post("/chat")
def chat(body: ChatBody):
    # ruleid: client-supplied-message-list
    r = client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + body.messages)
    return r.choices[0].message.content


@app.post("/chat/spread")
async def chat_spread(body: ChatBody):
    r = await aclient.chat.completions.create(
        model=MODEL,
        temperature=0.2,
        # ruleid: client-supplied-message-list
        messages=[SYSTEM, *body.messages],
    )
    return r.choices[0].message.content


@app.post("/chat/raw")
async def chat_raw(req: Request):
    data = await req.json()
    turns = data.get("messages", [])
    # ruleid: client-supplied-message-list
    return client.responses.create(model="gpt-4.1", instructions=SYSTEM["content"], input=turns).output_text


@site.post("/ask")
def ask_flask():
    payload = request.get_json()
    history = payload["history"]
    question = {"role": "user", "content": payload["question"]}
    # ruleid: client-supplied-message-list
    answer = litellm.completion("gpt-4.1-mini", history + [question])
    return jsonify(text=answer.choices[0].message.content)


@site.route("/form", methods=["POST"])
def ask_form():
    history = json.loads(request.form["history"])
    # ruleid: client-supplied-message-list
    reply = ollama.chat(model="llama3.1", messages=history)
    return reply["message"]["content"]


@site.route("/claude", methods=["POST"])
def ask_claude():
    msg = claude.messages.create(
        model=os.environ["CLAUDE_MODEL"],
        max_tokens=500,
        system="Answer questions about our opening hours only.",
        # ruleid: client-supplied-message-list
        messages=[{"role": m["role"], "content": str(m["content"])} for m in request.json["messages"] if m["role"] in ("user", "assistant")],
    )
    return msg.content[0].text


@site.route("/over-lines", methods=["POST"])
def over_lines():
    return claude.messages.create(
        model=os.environ["CLAUDE_MODEL"],
        max_tokens=500,
        system="Answer questions about our opening hours only.",
        # ruleid: client-supplied-message-list
        messages=[{"role": m["role"], "content": str(m["content"])} for m in request.json["messages"] if m["role"] in ("user", "assistant")],  # as the page keeps them
    )


@site.route("/with-get", methods=["POST"])
def with_get():
    # ruleid: client-supplied-message-list
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=9, system="Be kind.", messages=[{"role": m["role"], "content": str(m["content"])} for m in request.get_json()["messages"] if m["role"] in ("user", "assistant")])


@app.post("/history")
def with_history(body: HistoryBody):
    messages = [SYSTEM] + body.history + [{"role": "user", "content": body.question}]
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model=MODEL, messages=messages).choices[0].message.content


@app.post("/optional")
def with_optional(body: HistoryBody):
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model=MODEL, messages=body.conversation or [SYSTEM]).choices[0]


@app.post("/dump")
def with_model_dump(body: TurnsBody):
    turns = body.messages
    # ruleid: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1-mini", messages=[SYSTEM] + turns)


@app.post("/param")
def list_parameter(messages: List[dict] = Body(...)):
    # ruleid: client-supplied-message-list
    return litellm.completion(model=MODEL, messages=messages)


@app.post("/tools")
async def with_tools(req: Request):
    body = await req.json()
    # ruleid: client-supplied-message-list
    return await aclient.chat.completions.create(model=body["model"], messages=[{"role": m["role"], "content": str(m["content"])} for m in body["messages"] if m["role"] in ("user", "assistant")], tools=TOOLS)


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    while True:
        conversation = await ws.receive_json()
        stream = await aclient.chat.completions.create(
            model=MODEL,
            # ruleid: client-supplied-message-list
            messages=conversation,
            stream=True,
        )
        async for chunk in stream:
            await ws.send_text(chunk.choices[0].delta.content or "")


def django_view(request):
    data = json.loads(request.body)
    messages = data["messages"]
    # ruleid: client-supplied-message-list
    answer = client.chat.completions.create(model="gpt-4.1", messages=messages)
    return JsonResponse({"answer": answer.choices[0].message.content})


@site.post("/chain")
def chain_flask():
    turns = request.json.get("chat_history", [])
    # ruleid: client-supplied-message-list
    return llm.invoke([SystemMessage("You are a travel agent.")] + turns).content


@site.post("/graph")
def graph_flask():
    # ruleid: client-supplied-message-list
    result = agent.invoke({"messages": request.get_json()["messages"]})
    return result["messages"][-1].content


@site.post("/gemini")
def gemini():
    data = request.get_json()
    model = genai.GenerativeModel("gemini-2.5-flash")
    # ruleid: client-supplied-message-list
    chat = model.start_chat(history=data["history"])
    return chat.send_message(data["q"]).text


@site.post("/gemini/new")
def gemini_new():
    data = request.get_json(force=True)
    gc = google_genai.Client()
    # ruleid: client-supplied-message-list
    chat = gc.chats.create(model="gemini-2.5-flash", history=data.get("history"))
    return chat.send_message(data["q"]).text


@app.post("/own-rules")
async def relay_with_rules(req: Request):
    body = await req.json()
    turns = [{"role": "system", "content": "Be polite."}, *body["messages"]]
    # ruleid: client-supplied-message-list
    return await aclient.chat.completions.create(model=body["model"], messages=turns)


# --- silent ---------------------------------------------------------------------------------------


@app.post("/ok/user")
def only_user_turns(body: ChatBody):
    turns = [{"role": "user", "content": str(m["content"])} for m in body.messages if m.get("role") == "user"]
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + turns)


@app.post("/ok/filter")
def filtered_roles(body: ChatBody):
    turns = [m for m in body.messages if m["role"] in {"user", "assistant"}]
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM, *turns])


@app.post("/ok/reject")
def rejected_roles(body: ChatBody):
    if any(m.get("role") not in ("user", "assistant") for m in body.messages):
        raise ValueError("bad role")
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + body.messages)


@app.post("/ok/loop")
def loop_reject(body: ChatBody):
    for m in body.messages:
        if m["role"] != "user":
            raise ValueError("only user turns")
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=body.messages)


@app.post("/ok/last")
def last_question(body: ChatBody):
    question = body.messages[-1]["content"]
    # ok: client-supplied-message-list
    return client.chat.completions.create(model=MODEL, messages=[SYSTEM, {"role": "user", "content": question}])


@app.post("/ok/text")
def transcript_as_text(body: ChatBody):
    text = "\n".join(m["content"] for m in body.messages)
    # ok: client-supplied-message-list
    return client.responses.create(model=MODEL, input=[SYSTEM, {"role": "user", "content": text}])


@app.post("/ok/dumped")
def transcript_as_json(body: ChatBody):
    prompt = f"Summarise this conversation: {json.dumps(body.messages)}"
    # ok: client-supplied-message-list
    return client.responses.create(model=MODEL, input=prompt)


@app.post("/ok/relay")
async def relay(req: Request):
    body = await req.json()
    # ok: client-supplied-message-list
    return await aclient.chat.completions.create(model=body["model"], messages=body["messages"])


@app.post("/ok/own")
def own_history(body: HistoryBody, session_id: int):
    history = load_history(session_id)
    # ok: client-supplied-message-list
    return client.chat.completions.create(
        model=MODEL, messages=[SYSTEM, *history, {"role": "user", "content": body.question}]
    )


@site.post("/ok/validated")
def validated_history():
    turns = validate_turns(request.get_json()["messages"])
    # ok: client-supplied-message-list
    return client.chat.completions.create(model=MODEL, messages=[SYSTEM] + turns)


@site.post("/ok/chain")
def chain_question():
    # ok: client-supplied-message-list
    return llm.invoke([SystemMessage("You are a travel agent."), ("human", request.json["q"])]).content


@site.post("/ok/saved")
def saved_only():
    history = request.get_json()["history"]
    # ok: client-supplied-message-list
    open("/tmp/history.json", "w").write(json.dumps(history))
    return "saved"


def not_a_request(store):
    # ok: client-supplied-message-list
    return client.chat.completions.create(model=MODEL, messages=[SYSTEM] + store.messages)


@app.post("/ok/title")
def title(body: ChatBody):
    first = body.messages[0]
    # ok: client-supplied-message-list
    return client.responses.create(model=MODEL, input=f"Give this chat a title: {first['content']}")


class SafeTurn(BaseModel):
    role: Literal["user", "assistant"]
    content: str


class SafeBody(BaseModel):
    messages: list[SafeTurn]


@app.post("/ok/literal")
def literal_roles(body: SafeBody):
    turns = body.messages
    # ok: client-supplied-message-list
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + turns)
