import json
import os
import sys

import chainlit as cl
import gradio as gr
import streamlit as st
from fastapi import FastAPI
from flask import request as flask_request
from litserve import LitAPI

app = FastAPI()


@app.post("/ask")
async def ask(question: str, top_k: int = 3):
    # ruleid: web-input
    await sink(question)
    # ok: web-input
    await sink(top_k)


def flask_view():
    # ruleid: web-input
    sink(flask_request.args["q"])


def django_view(request):
    # ruleid: web-input
    sink(request.POST["q"])


async def starlette_view(request):
    # ruleid: web-input
    sink((await request.json())["q"])


def reply(message, history):
    # ruleid: web-input
    return sink(message)


@cl.on_message
async def on_message(message):
    # ruleid: web-input
    sink(message.content)


class Api(LitAPI):
    def decode_request(self, request):
        # ruleid: web-input
        return sink(request["prompt"])


def lambda_handler(event, context):
    # ruleid: web-input
    return sink(json.loads(event["body"]))


gr.ChatInterface(reply)
# ruleid: web-input
sink(st.chat_input("Ask"))


def silent(path, batch):
    # ok: web-input
    sink(path)
    # ok: web-input
    sink(open(path).read())
    # ok: web-input
    sink(os.environ["MODEL"])
    # ok: web-input
    sink(sys.argv[1])
    # ok: web-input
    sink(input("> "))
    # ok: web-input
    sink(batch["input_ids"])
