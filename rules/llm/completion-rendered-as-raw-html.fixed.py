import html
import json

import bleach
import gradio as gr
import markdown
import nh3
import streamlit as st
import streamlit.components.v1 as components
from anthropic import Anthropic
from django.http import HttpResponse
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, JSONResponse
from flask import Flask, Response, jsonify, make_response, render_template, render_template_string
from IPython.display import HTML, Markdown, display
from langchain_openai import ChatOpenAI
from markupsafe import Markup, escape
from nicegui import ui
from openai import OpenAI

client = OpenAI()
claude = Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
flask_app = Flask(__name__)
api = FastAPI()


def bubble(q):
    answer = client.responses.create(model="gpt-4.1", input=q).output_text
    # ruleid: completion-rendered-as-raw-html
    st.markdown(f"<div class='bubble'>{html.escape(str(answer))}</div>", unsafe_allow_html=True)


def streamed(q):
    area, text = st.empty(), ""
    for chunk in client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}], stream=True):
        text += chunk.choices[0].delta.content or ""
        # ruleid: completion-rendered-as-raw-html
        area.markdown(text, unsafe_allow_html=False)


def component(q):
    # ruleid: completion-rendered-as-raw-html
    components.html(nh3.clean(llm.invoke(q).content), height=400)


def streamlit_html(q):
    r = claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=[{"role": "user", "content": q}])
    # ruleid: completion-rendered-as-raw-html
    st.html("<p>" + html.escape(str(r.content[0].text)) + "</p>", unsafe_allow_javascript=True)


@flask_app.route("/ask")
def ask():
    answer = llm.invoke("Tell a joke").content
    # ruleid: completion-rendered-as-raw-html
    return f"<html><body><h1>Joke</h1>{html.escape(str(answer))}</body></html>"


@flask_app.route("/markup")
def marked():
    # ruleid: completion-rendered-as-raw-html
    answer = Markup(nh3.clean(llm.invoke("Tell a joke").content))
    return render_template("answer.html", answer=answer)


@flask_app.route("/template")
def template():
    page = "<p>" + llm.invoke("Tell a joke").content + "</p>"
    # ruleid: completion-rendered-as-raw-html
    return render_template_string(page)


@flask_app.route("/response")
def response():
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "A page about cats"}])
    # ruleid: completion-rendered-as-raw-html
    return Response(nh3.clean(r.choices[0].message.content), mimetype="text/html")


@api.get("/page")
async def page(topic: str):
    text = (await llm.ainvoke("A page about " + topic)).content
    # ruleid: completion-rendered-as-raw-html
    return HTMLResponse(content=nh3.clean(markdown.markdown(text)))


@api.get("/direct", response_class=HTMLResponse)
def direct(topic: str):
    # ruleid: completion-rendered-as-raw-html
    return nh3.clean(llm.invoke(topic).content)


def django_view(request):
    answer = llm.invoke(request.GET["q"]).content
    # ruleid: completion-rendered-as-raw-html
    return HttpResponse("<b>%s</b>" % html.escape(str(answer)))


def django_filter(q):
    # ruleid: completion-rendered-as-raw-html
    return mark_safe(nh3.clean(llm.invoke(q).content.replace("\n", "<br>")))


def notebook(q):
    # ruleid: completion-rendered-as-raw-html
    display(HTML(nh3.clean(llm.invoke(q).content)))


def nice(q):
    with ui.card():
        # ruleid: completion-rendered-as-raw-html
        ui.html(nh3.clean(llm.invoke(q).content), sanitize=False)


def report(topic):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])
    data = json.loads(r.choices[0].message.content)
    # ruleid: completion-rendered-as-raw-html
    return gr.HTML(value=f"<h2>{html.escape(str(data['title']))}</h2>")


def unsanitised_markdown(q):
    # ruleid: completion-rendered-as-raw-html
    return gr.Markdown(llm.invoke(q).content, sanitize_html=True)


def to_html(q):
    answer = llm.invoke(q).content
    # ruleid: completion-rendered-as-raw-html
    return f"<p>{html.escape(str(answer))}</p>"


def chat(message, history):
    reply = ""
    for chunk in llm.stream(message):
        reply += chunk.content
        # ruleid: completion-rendered-as-raw-html
        yield nh3.clean(reply)


def plain(q):
    # ok: completion-rendered-as-raw-html
    return llm.invoke(q).content


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.HTML()
    shown = gr.Textbox()
    button = gr.Button()
    button.click(to_html, box, out)
    button.click(plain, box, shown)

gr.ChatInterface(chat, chatbot=gr.Chatbot(sanitize_html=False))


# ---- silent


def escaped(q):
    answer = client.responses.create(model="gpt-4.1", input=q).output_text
    # ok: completion-rendered-as-raw-html
    st.markdown(f"<div class='bubble'>{html.escape(answer)}</div>", unsafe_allow_html=True)


def plain_markdown(q):
    # ok: completion-rendered-as-raw-html
    st.markdown(llm.invoke(q).content)


def style(q):
    # ok: completion-rendered-as-raw-html
    st.markdown("<style>.bubble {color: blue}</style>", unsafe_allow_html=True)
    st.write(llm.invoke(q).content)


def cleaned(q):
    # ok: completion-rendered-as-raw-html
    components.html(nh3.clean(llm.invoke(q).content))


def bleached(q):
    # ok: completion-rendered-as-raw-html
    return Markup(bleach.clean(llm.invoke(q).content, tags=["b", "i"]))


def marked_up(q):
    # ok: completion-rendered-as-raw-html
    return Markup("<b>{}</b>").format(llm.invoke(q).content)


@flask_app.route("/escaped")
def template_file():
    # ok: completion-rendered-as-raw-html
    return render_template("answer.html", answer=llm.invoke("Tell a joke").content)


@flask_app.route("/value")
def template_value():
    # ok: completion-rendered-as-raw-html
    return render_template_string("<p>{{ answer }}</p>", answer=llm.invoke("Tell a joke").content)


@flask_app.route("/json")
def as_json():
    # ok: completion-rendered-as-raw-html
    return make_response(jsonify(answer=llm.invoke("Tell a joke").content))


@flask_app.route("/events")
def events():
    # ok: completion-rendered-as-raw-html
    return Response(llm.invoke("Tell a joke").content, mimetype="text/plain")


@api.get("/json")
def fast_json(q: str):
    # ok: completion-rendered-as-raw-html
    return JSONResponse({"answer": llm.invoke(q).content})


@api.get("/count", response_class=HTMLResponse)
def count(q: str):
    n = len(llm.invoke(q).content)
    # ok: completion-rendered-as-raw-html
    return f"<b>{n} letters</b>"


def as_markdown(q):
    # ok: completion-rendered-as-raw-html
    display(Markdown(llm.invoke(q).content))


def escaped_markup(q):
    answer = escape(llm.invoke(q).content)
    # ok: completion-rendered-as-raw-html
    return HTMLResponse(f"<p>{answer}</p>")


def dom_purified(q):
    # ok: completion-rendered-as-raw-html
    st.html(llm.invoke(q).content)


def own_page(q):
    llm.invoke(q)
    # ok: completion-rendered-as-raw-html
    return HTMLResponse("<p>done</p>")


def sanitised_chatbot(q):
    # ok: completion-rendered-as-raw-html
    return gr.Markdown(llm.invoke(q).content)


def over_lines(q):
    answer = client.responses.create(model="gpt-4.1", input=q).output_text
    st.markdown(
        # ruleid: completion-rendered-as-raw-html
        f"<b>{html.escape(str(answer))}</b>",  # bold
        unsafe_allow_html=True,
    )
