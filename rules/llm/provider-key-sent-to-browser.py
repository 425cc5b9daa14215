import json
import os

import gradio as gr
import ipywidgets as widgets
import requests
import streamlit as st
import streamlit.components.v1 as components
from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from dotenv import dotenv_values
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.templating import Jinja2Templates
from flask import Flask, Response, jsonify, make_response, render_template
from IPython.display import HTML, display
from openai import OpenAI

app = FastAPI()
site = Flask(__name__)
templates = Jinja2Templates("templates")
client = OpenAI()
OPENAI_KEY = os.environ["OPENAI_API_KEY"]


def ask(key, q):
    return OpenAI(api_key=key).responses.create(model="gpt-4.1", input=q).output_text


# --- firing ---------------------------------------------------------------------------------------

demo = gr.Interface(
    fn=ask,
    # ruleid: provider-key-sent-to-browser
    inputs=[gr.Textbox(value=os.environ["OPENAI_API_KEY"], type="password"), gr.Textbox()],
    outputs="text",
)

with gr.Blocks() as blocks:
    # ruleid: provider-key-sent-to-browser
    key_box = gr.Textbox(os.getenv("ANTHROPIC_API_KEY", ""), label="Key", visible=False)
    # ruleid: provider-key-sent-to-browser
    gr.HTML(f"<script>const KEY = '{OPENAI_KEY}';</script>")

# ruleid: provider-key-sent-to-browser
typed = st.text_input("OpenAI key", value=st.secrets["OPENAI_API_KEY"], type="password")
# ruleid: provider-key-sent-to-browser
st.sidebar.text_input("Key", os.environ.get("MISTRAL_API_KEY"))
# ruleid: provider-key-sent-to-browser
st.write({"key": os.environ["GROQ_API_KEY"], "model": "llama"})
# ruleid: provider-key-sent-to-browser
components.html("<script>window.key = '" + st.secrets["OPENAI_API_KEY"] + "'</script>", height=0)


@site.get("/")
def index():
    # ruleid: provider-key-sent-to-browser
    return render_template("chat.html", title="Chat", api_key=os.environ["OPENAI_API_KEY"])


@site.get("/config")
def config():
    # ruleid: provider-key-sent-to-browser
    return jsonify(model="gpt-4.1", key=client.api_key)


@site.get("/config.js")
def config_js():
    script = "window.CONFIG = %s" % json.dumps({"key": OPENAI_KEY})
    # ruleid: provider-key-sent-to-browser
    return Response(script, mimetype="application/javascript")


@site.get("/cookie")
def cookie():
    answer = make_response("ok")
    # ruleid: provider-key-sent-to-browser
    answer.set_cookie("hf", os.environ["HF_TOKEN"], httponly=True)
    return answer


@app.get("/token")
def token():
    # ruleid: provider-key-sent-to-browser
    return {"token": os.environ["AZURE_OPENAI_API_KEY"]}


@app.get("/json")
async def as_json():
    values = dotenv_values(".env")
    # ruleid: provider-key-sent-to-browser
    return JSONResponse({"pinecone": values["PINECONE_API_KEY"]})


@app.get("/page")
def page(request: Request):
    context = {"request": request, "key": OPENAI_KEY}
    # ruleid: provider-key-sent-to-browser
    return templates.TemplateResponse("page.html", context)


@app.get("/html")
def html():
    key = os.getenv("GEMINI_API_KEY", "")
    # ruleid: provider-key-sent-to-browser
    return HTMLResponse("<body data-key='%s'></body>" % key)


def django_page(request):
    # ruleid: provider-key-sent-to-browser
    return render(request, "chat.html", {"openai_key": settings.OPENAI_API_KEY})


def django_json(request):
    # ruleid: provider-key-sent-to-browser
    return JsonResponse({"key": settings.ANTHROPIC_API_KEY, "model": "claude"})


# ruleid: provider-key-sent-to-browser
box = widgets.Password(description="Key", value=os.environ["OPENAI_API_KEY"])
# ruleid: provider-key-sent-to-browser
display(HTML(f"<code>{OPENAI_KEY}</code>"))


# --- silent ---------------------------------------------------------------------------------------

configured = bool(os.environ.get("OPENAI_API_KEY"))
# ok: provider-key-sent-to-browser
st.write({"configured": configured})
# ok: provider-key-sent-to-browser
st.caption(f"Key ends in {os.environ['OPENAI_API_KEY'][-4:]}")
# ok: provider-key-sent-to-browser
st.text_input("OpenAI key", value="", type="password")
# ok: provider-key-sent-to-browser
gr.Textbox(value="", type="password", label=f"Key (server key: {OPENAI_KEY is not None})")


@site.get("/ok/answer")
def answered():
    r = OpenAI(api_key=OPENAI_KEY).responses.create(model="gpt-4.1", input="Hello")
    # ok: provider-key-sent-to-browser
    return jsonify(text=r.output_text)


@app.get("/ok/proxy")
def proxied(q: str):
    headers = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}
    r = requests.post("https://api.openai.com/v1/responses", json={"input": q}, headers=headers, timeout=30)
    # ok: provider-key-sent-to-browser
    return r.json()


@app.get("/ok/ephemeral")
def ephemeral():
    secret = client.realtime.client_secrets.create(session={"type": "realtime", "model": "gpt-realtime"})
    # ok: provider-key-sent-to-browser
    return {"token": secret.value}


@app.get("/ok/health")
def health():
    # ok: provider-key-sent-to-browser
    return {"openai": "OPENAI_API_KEY" in os.environ, "ok": not os.getenv("OPENAI_API_KEY")}


@app.get("/ok/masked")
def masked():
    # ok: provider-key-sent-to-browser
    return {"key": mask_key(OPENAI_KEY)}


@site.get("/ok/maps")
def maps():
    # ok: provider-key-sent-to-browser
    return render_template("map.html", key=os.environ["GOOGLE_MAPS_API_KEY"])


@site.get("/ok/model")
def model_name():
    # ok: provider-key-sent-to-browser
    return jsonify(model=os.environ["OPENAI_MODEL"], limit=os.environ["OPENAI_MAX_TOKENS"])


def printed():
    # ok: provider-key-sent-to-browser
    return {"key": OPENAI_KEY}


def django_ok(request):
    if not settings.OPENAI_API_KEY:
        # ok: provider-key-sent-to-browser
        return JsonResponse({"error": "OPENAI_API_KEY is not set"}, status=500)
    return JsonResponse({"ok": True})


# ok: provider-key-sent-to-browser
state = gr.State(OPENAI_KEY)


# over several lines, with the function under another name
@site.get("/exploded")
def exploded():
    from flask import jsonify as answer

    return answer(
        # what the page needs
        # ruleid: provider-key-sent-to-browser
        key=os.environ["OPENAI_API_KEY"],  # for the widget
        model="gpt-4.1",
    )
