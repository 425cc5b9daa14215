from enum import Enum
from typing import List, Literal, Optional

import chainlit as cl
import gradio as gr
import litellm
import ollama
import requests
import streamlit as st
from fastapi import Body, FastAPI, Query, Request, WebSocket
from flask import Flask, jsonify, request
from google import genai
from google.genai import types
from langchain_core.messages import ChatMessage as LangChainMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from llama_index.core.llms import ChatMessage
from llama_index.llms.openai import OpenAI as LlamaOpenAI
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel
from transformers import AutoModelForCausalLM, AutoTokenizer

app = FastAPI()
flask_app = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
tokenizer = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
SYSTEM = "You are the refund desk. Never refund more than 20 EUR."
ROLES = {"customer": "user", "bot": "assistant"}


class Turn(BaseModel):
    role: str
    text: str


class SafeTurn(BaseModel):
    speaker: Literal["user", "assistant"]
    text: str


class Conversation(BaseModel):
    turns: List[Turn]
    temperature: Optional[float] = None


# a pydantic field, message written in the call
@app.post("/chat")
def chat(turn: Turn):
    reply = client.chat.completions.create(
        model="gpt-4.1",
        # ruleid: message-role-from-untrusted-input
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": turn.text}],
    )
    return reply.choices[0].message.content


# a query parameter, list built by a variable
@app.get("/say")
async def say(text: str, role: str = Query("user")):
    messages = [{"role": "system", "content": SYSTEM}, {"content": text, "role": role}]
    # ruleid: message-role-from-untrusted-input
    reply = await aclient.chat.completions.create(model="gpt-4.1", messages=messages)
    return reply.choices[0].message.content


# Flask JSON, get with a default
@flask_app.post("/flask")
def flask_chat():
    data = request.get_json()
    message = {"role": data.get("role", "user"), "content": data["text"]}
    # ruleid: message-role-from-untrusted-input
    return jsonify(litellm.completion(model="gpt-4.1-mini", messages=[message]).choices[0].message.content)


# raw Request, Responses API
@app.post("/responses")
async def responses(req: Request):
    body = await req.json()
    reply = await aclient.responses.create(
        model="gpt-4.1",
        instructions=SYSTEM,
        # ruleid: message-role-from-untrusted-input
        input=[{"role": "user", "content": body["content"]}],
    )
    return reply.output_text


# LlamaIndex message
@app.post("/llama")
def llama(turn: Turn):
    message = ChatMessage(role=turn.role, content=turn.text)
    # ruleid: message-role-from-untrusted-input
    return str(LlamaOpenAI(model="gpt-4.1").chat([ChatMessage(role="system", content=SYSTEM), message]))


# LangChain message with an arbitrary speaker
@flask_app.route("/langchain", methods=["POST"])
def langchain():
    speaker = request.form["speaker"]
    llm = ChatOpenAI(model="gpt-4.1")
    # ruleid: message-role-from-untrusted-input
    return llm.invoke([LangChainMessage(role=speaker, content=request.form["text"])]).content


# tuple of a prompt template
@flask_app.post("/template")
def template():
    role = request.json["role"]
    # ruleid: message-role-from-untrusted-input
    prompt = ChatPromptTemplate.from_messages([("system", SYSTEM), (role, "{text}")])
    return (prompt | ChatOpenAI()).invoke({"text": request.json["text"]}).content


# a chat template of a local model
@app.post("/local")
def local(turn: Turn):
    conversation = [dict(role=turn.role, content=turn.text)]
    # ruleid: message-role-from-untrusted-input
    ids = tokenizer.apply_chat_template(conversation, return_tensors="pt", add_generation_prompt=True)
    return tokenizer.decode(model.generate(ids, max_new_tokens=50)[0])


# only lower-cased
@app.post("/lower")
def lower(turn: Turn):
    role = turn.role.strip().lower()
    # ruleid: message-role-from-untrusted-input
    return ollama.chat(model="llama3.2", messages=[{"role": "user", "content": turn.text}])["message"]["content"]


# a Chainlit setting
@cl.on_message
async def on_message(message: cl.Message):
    author = message.author
    reply = await aclient.chat.completions.create(
        model="gpt-4.1",
        # ruleid: message-role-from-untrusted-input
        messages=[{"role": "developer", "content": SYSTEM}, {"role": "user", "content": message.content}],
    )
    await cl.Message(content=reply.choices[0].message.content).send()


# Gemini content object
@app.post("/gemini")
def gemini(turn: Turn):
    content = types.Content(role=turn.role, parts=[types.Part(text=turn.text)])
    # ruleid: message-role-from-untrusted-input
    return genai.Client().models.generate_content(model="gemini-2.5-flash", contents=[content]).text


# set on the message afterwards
@flask_app.post("/assign")
def assign():
    message = {"content": request.json["text"]}
    message["role"] = request.json["role"]
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[message]).choices[0].message.content


# a websocket
@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    frame = await ws.receive_json()
    stream = await aclient.chat.completions.create(
        model="gpt-4.1",
        stream=True,
        # ruleid: message-role-from-untrusted-input
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": frame["text"]}],
    )
    async for chunk in stream:
        await ws.send_text(chunk.choices[0].delta.content or "")


# a default only for a missing role
@flask_app.post("/or")
def with_default():
    role = request.json.get("role") or "user"
    turns = [{"role": "system", "content": SYSTEM}] + [{"role": role, "content": request.json["text"]}]
    # ruleid: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


# the caller also picks the model, but there is a policy to protect
@flask_app.post("/model-and-role")
def model_and_role():
    body = request.get_json()
    return client.chat.completions.create(
        model=body["model"],
        # ruleid: message-role-from-untrusted-input
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": body["text"]}],
    ).choices[0].message.content


# a request written by hand
@app.post("/by-hand")
def by_hand(turn: Turn):
    messages = [{"role": "system", "content": SYSTEM}, {"role": turn.role, "content": turn.text}]
    # ruleid: message-role-from-untrusted-input
    payload = {"model": "llama-3.1-8b-instant", "messages": messages, "temperature": 0.2}
    return requests.post("https://llm.example.org/v1/chat/completions", json=payload, timeout=30).json()


# a Streamlit page
kind = st.text_input("Speaker", "user")
line = st.chat_input("Text")
if line:
    # ruleid: message-role-from-untrusted-input
    st.write(client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": line}]).choices[0].message.content)


# ---------------------------------------------------------------------------------------------------------------------
# the program sets the role
@app.post("/fixed")
def fixed(turn: Turn):
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": turn.text}])


# Literal field
@app.post("/literal")
def literal(turn: SafeTurn):
    messages = [{"role": "system", "content": SYSTEM}, {"role": turn.speaker, "content": turn.text}]
    # ok: message-role-from-untrusted-input
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


# both arms are constants
@flask_app.post("/arms")
def arms():
    role = "assistant" if request.json["role"] == "assistant" else "user"
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=[{"role": role, "content": request.json["text"]}]))


# a table of one's own
@flask_app.post("/table")
def table():
    message = {"role": ROLES[request.json["who"]], "content": request.json["text"]}
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=[message]))


# a gateway: the caller's model and messages, nothing else
@flask_app.post("/v1/chat/completions")
def gateway():
    body = request.get_json()
    messages = [{"role": m["role"], "content": m["content"]} for m in body["messages"]]
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model=body["model"], messages=messages))


# a server that speaks OpenAI's API in front of a local model
@app.post("/v1/chat/completions")
def local_server(body: dict):
    turns = [{"role": m["role"], "content": m["content"]} for m in body["messages"]]
    # ok: message-role-from-untrusted-input
    return tokenizer.apply_chat_template(turns, tokenize=False)


# the role is only sent back to the page
@app.post("/echo")
def echo(turn: Turn):
    reply = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": turn.text}])
    # ok: message-role-from-untrusted-input
    return [{"role": turn.role, "content": turn.text}, {"role": "assistant", "content": reply.choices[0].message.content}]


# another field of the request
@app.post("/name")
def name(turn: Turn, nickname: str = Body(...)):
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "name": nickname, "content": turn.text}]))


# the role of the signed-in user in the application, in the text of a user message
@app.post("/job")
def job(role: str, question: str):
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": f"I am a {role}. {question}"}]))


# rows that the application wrote itself
@app.get("/resume")
def resume(session_id: str):
    rows = db.execute("SELECT role, body FROM turns WHERE session = ?", (session_id,)).fetchall()
    messages = [{"role": row[0], "content": row[1]} for row in rows]
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=messages))


# a store of the process, looked up by the session
HISTORIES = {}


@app.get("/store")
def store(session_id: str, text: str):
    messages = []
    for turn in HISTORIES[session_id]:
        messages += [{"role": turn.role, "content": turn.text}]
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=messages))


# the system role is left out
@flask_app.post("/no-system")
def no_system():
    messages = [{"role": "system", "content": SYSTEM}]
    turn = request.get_json()["turn"]
    if turn["role"] != "system":
        messages += [{"role": turn["role"], "content": turn["text"]}]
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", messages=messages))


# gr.State stays on the server
def with_state(state, temperature):
    messages = [{"role": state.speaker, "content": state.text}]
    # ok: message-role-from-untrusted-input
    return str(client.chat.completions.create(model="gpt-4.1", temperature=float(temperature), messages=messages))


gr.Interface(fn=with_state, inputs=[gr.State(), gr.Slider()], outputs="text").launch()


# no request at all
def batch(records):
    for record in records:
        # ok: message-role-from-untrusted-input
        client.chat.completions.create(model="gpt-4.1", messages=[{"role": record["role"], "content": record["text"]}])


# a role of access control, not of a chat
@app.post("/grant")
def grant(user: str, role: str):
    # ok: message-role-from-untrusted-input
    return {"user": user, "role": role, "content": client.responses.create(model="gpt-4.1", input="Write a welcome note").output_text}
