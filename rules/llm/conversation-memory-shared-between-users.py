import collections

import google.generativeai as genai_old
import gradio as gr
import streamlit as st
from fastapi import APIRouter, Depends, FastAPI, WebSocket
from flask import Flask, jsonify, request, session
from google import genai
from langchain.chains import ConversationChain
from langchain.memory import ConversationBufferMemory
from langchain.memory import ConversationBufferWindowMemory as WindowMemory
from langchain_core.chat_history import InMemoryChatMessageHistory
from langchain_core.messages import HumanMessage
from llama_index.core.memory import ChatMemoryBuffer
from openai import AsyncOpenAI, OpenAI

from .auth import session_id
from .graphs import graph
from .rag import index

app = FastAPI()
router = APIRouter()
web = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
SYSTEM = {"role": "system", "content": "You are a clinic assistant."}

history = [SYSTEM]
log = []
turns: list = []
memory = ConversationBufferMemory()
store = InMemoryChatMessageHistory()
engine = index.as_chat_engine(chat_mode="context")
chat_session = genai.Client().chats.create(model="gemini-2.5-flash")
old_session = genai_old.GenerativeModel("gemini-2.5-flash").start_chat(history=[])
CONFIG = {"configurable": {"thread_id": "main"}}
histories = collections.defaultdict(list)

# ---- reported -------------------------------------------------------------


@app.post("/chat")
def chat(q: str):
    # ruleid: conversation-memory-shared-between-users
    history.append({"role": "user", "content": q})
    r = client.chat.completions.create(model="gpt-4.1", messages=history)
    history.append({"role": "assistant", "content": r.choices[0].message.content})
    return history[-1]["content"]


@web.route("/chat", methods=["POST"])
def flask_chat():
    # ruleid: conversation-memory-shared-between-users
    log.extend([{"role": "user", "content": request.json["q"]}])
    return jsonify(client.chat.completions.create(model="gpt-4.1", messages=log).choices[0].message.content)


@router.websocket("/ws")
async def ws(socket: WebSocket):
    async for text in socket.iter_text():
        # ruleid: conversation-memory-shared-between-users
        turns.append(HumanMessage(content=text))
        await socket.send_text(await answer(turns))


async def answer(messages):
    return str(len(messages))


@app.post("/memory")
async def with_memory(q: str):
    # ruleid: conversation-memory-shared-between-users
    return await ConversationChain(llm=None, memory=memory).ainvoke(q)


@app.post("/store")
def with_store(q: str):
    try:
        # ruleid: conversation-memory-shared-between-users
        store.add_user_message(q)
    finally:
        return [m.content for m in store.messages]


@app.get("/rag")
async def rag(q: str):
    # ruleid: conversation-memory-shared-between-users
    return {"answer": str(await engine.achat(q))}


@web.post("/gemini")
def gemini():
    # ruleid: conversation-memory-shared-between-users
    return f"<p>{chat_session.send_message(request.form['q']).text}</p>"


@app.post("/gemini-old")
def gemini_old(q: str, short: bool = False):
    # ruleid: conversation-memory-shared-between-users
    return "" if short else old_session.send_message(q).text


@app.post("/agent")
async def agent(q: str):
    return await graph.ainvoke(
        {"messages": [("user", q)]},
        # ruleid: conversation-memory-shared-between-users
        config={"configurable": {"thread_id": "1"}},  # one thread is enough
    )


@app.post("/agent2")
def agent2(q: str):
    # ruleid: conversation-memory-shared-between-users
    return graph.invoke({"messages": [("user", q)]}, config=CONFIG)["messages"][-1].content


def reply(message, past):
    # ruleid: conversation-memory-shared-between-users
    out = graph.invoke({"messages": [("user", message)]}, {"configurable": {"session_id": "default"}})
    return out["messages"][-1].content


gr.ChatInterface(reply, title="Clinic").launch()


def reply_stream(message, past):
    # ruleid: conversation-memory-shared-between-users
    for chunk in graph.stream({"messages": [message]}, config={"configurable": {"thread_id": "web"}}):
        yield chunk


with gr.Blocks() as demo:
    gr.ChatInterface(fn=reply_stream)


@st.cache_resource
def get_memory():
    # ruleid: conversation-memory-shared-between-users
    return WindowMemory(k=5, return_messages=True)


@st.cache_resource(show_spinner=False)
def get_engine():
    # ruleid: conversation-memory-shared-between-users
    return index.as_chat_engine(memory=ChatMemoryBuffer.from_defaults(token_limit=3000))


def make_app():
    inner = FastAPI()
    messages = []

    @inner.post("/ask")
    async def ask(q: str):
        nonlocal messages
        # ruleid: conversation-memory-shared-between-users
        messages += [{"role": "user", "content": q}]
        return await aclient.chat.completions.create(model="gpt-4.1", messages=messages)

    return inner


# ---- not reported ---------------------------------------------------------


@app.post("/ok/keyed")
def keyed(q: str, sid: str = Depends(session_id)):
    mine = histories[sid]
    # ok: conversation-memory-shared-between-users
    mine.append({"role": "user", "content": q})
    return client.chat.completions.create(model="gpt-4.1", messages=[SYSTEM] + mine)


@app.post("/ok/indexed")
def indexed(q: str, sid: str = Depends(session_id)):
    # ok: conversation-memory-shared-between-users
    histories[sid].append({"role": "user", "content": q})
    return len(histories[sid])


@app.post("/ok/local")
def local(q: str):
    prompt = [SYSTEM]
    # ok: conversation-memory-shared-between-users
    prompt.append({"role": "user", "content": q})
    return client.chat.completions.create(model="gpt-4.1", messages=prompt)


@app.post("/ok/parameter")
def from_body(q: str, history: list):
    # ok: conversation-memory-shared-between-users
    history.append({"role": "user", "content": q})
    return history


@app.post("/ok/shadow")
def shadowed(q: str):
    log = [SYSTEM]
    # ok: conversation-memory-shared-between-users
    log.append({"role": "user", "content": q})
    return log


@app.post("/ok/thread")
async def per_user_thread(q: str, sid: str = Depends(session_id)):
    # ok: conversation-memory-shared-between-users
    return await graph.ainvoke({"messages": [q]}, config={"configurable": {"thread_id": sid}})


@app.post("/ok/thread-name")
async def named_thread(q: str, sid: str = Depends(session_id)):
    # ok: conversation-memory-shared-between-users
    return await graph.ainvoke({"messages": [q]}, config={"configurable": {"thread_id": f"user-{sid}"}})


@web.post("/ok/flask")
def flask_session():
    past = session.setdefault("history", [])
    # ok: conversation-memory-shared-between-users
    past.append({"role": "user", "content": request.json["q"]})
    return jsonify(past)


def command_line():
    while True:
        # ok: conversation-memory-shared-between-users
        history.append({"role": "user", "content": input("> ")})


# ok: conversation-memory-shared-between-users
print(graph.invoke({"messages": ["warm up"]}, {"configurable": {"thread_id": "warm-up"}}))

if "messages" not in st.session_state:
    st.session_state.messages = []
# ok: conversation-memory-shared-between-users
st.session_state.messages.append({"role": "user", "content": "hi"})


@st.cache_resource
def get_client():
    # ok: conversation-memory-shared-between-users
    return OpenAI()


@app.get("/ok/metrics")
def metrics(q: str):
    # ok: conversation-memory-shared-between-users
    log.append({"query": q})
    return {"doc": "graph.invoke(x, {'configurable': {'thread_id': '1'}})"}
