import json
from http.server import BaseHTTPRequestHandler

import flask
import gradio as gr
import jinja2
import mako.template
import streamlit as st
import streamlit.components.v1 as components
import tornado.web
from aiohttp import web
from django.http import HttpResponse
from django.utils.safestring import mark_safe
from fastapi import FastAPI, Response as FastResponse
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from flask import Flask, Response, jsonify, make_response, render_template, render_template_string
from IPython.display import HTML, Javascript, Markdown, display
from jinja2 import Environment, FileSystemLoader, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from langchain_core.prompts import PromptTemplate
from markupsafe import Markup
from tornado.web import RequestHandler

app = Flask(__name__)
api = FastAPI()


# ---- html-output

# ruleid: html-output
display(HTML("<b>" + source() + "</b>"))
# ruleid: html-output
display(Javascript(f"alert({source()})"))


def marked():
    # ruleid: html-output
    first = Markup(source())
    # ruleid: html-output
    return first, mark_safe("<p>%s</p>" % source())


async def page():
    text = await source()
    # ruleid: html-output
    return HTMLResponse(f"<h1>{text}</h1>")


def keyword():
    # ruleid: html-output
    first = HTMLResponse(status_code=200, content=source())
    # ruleid: html-output
    return first, FastResponse(content=source(), media_type="text/html; charset=utf-8")


def flask_response():
    # ruleid: html-output
    a = Response(source(), mimetype="text/html")
    # ruleid: html-output
    b = make_response("<p>" + source(), 404)
    # ruleid: html-output
    c = flask.Response(f"<p>{source()}</p>", status=400)
    # ruleid: html-output, template-source
    return a, b, c, render_template_string("<p>" + source())


def django_view(request):
    # ruleid: html-output
    return HttpResponse("Unknown model " + source())


class Proxy(RequestHandler):
    def get(self):
        host = source()
        self.set_status(403)
        # ruleid: html-output
        self.write("Host '{host}' is not allowed.".format(host=host))

    async def post(self):
        # ruleid: html-output
        self.finish(source())

    def api(self):
        # ok: html-output
        self.write({"host": source()})

    def stream(self):
        self.set_header("Content-Type", "text/event-stream")
        # ok: html-output
        self.write(source())


class Words(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_header("Content-type", "text/html")
        # ruleid: html-output
        self.wfile.write(source().encode())


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_header("Content-type", "application/json")
        # ok: html-output
        self.wfile.write(source().encode())


async def aio(request):
    # ruleid: html-output
    return web.Response(text=source(), content_type="text/html")


def data_app(column):
    # ruleid: html-output
    st.markdown(f"<div>{source()}</div>", unsafe_allow_html=True)
    # ruleid: html-output
    column.markdown(source(), unsafe_allow_html=True)
    # ruleid: html-output
    components.html(source(), height=300)
    # ruleid: html-output
    st.html(source(), unsafe_allow_javascript=True)
    # ok: html-output
    st.html(source())
    with gr.Blocks():
        # ruleid: html-output
        gr.HTML(value=source())


def report(card):
    # ruleid: html-output
    card.add_tab("Run", "{{ LOG }}").add_html("LOG", f"<pre>{source()}</pre>")


def no_html(tag):
    # ok: html-output
    st.markdown(source())
    # ok: html-output
    st.write(source())
    # ok: html-output
    JSONResponse({"text": source()})
    # ok: html-output
    PlainTextResponse(source())
    # ok: html-output
    Response(source(), mimetype="application/json")
    # ok: html-output
    make_response(jsonify(text=source()), 200)
    # ok: html-output
    render_template("page.html", text=source())
    # ok: html-output
    HttpResponse(source(), content_type="text/plain")
    # ok: html-output
    display(Markdown(source()))
    # ok: html-output
    tag.HTML(source())
    # ok: html-output
    Response(json.dumps(source()))
    # ok: html-output
    return web.Response(text=source())


# ---- html-view-return


@app.route("/a")
def view_f():
    # ruleid: html-view-return
    return f"<h1>Hello {source()}</h1>"


@app.get("/b")
def view_plus():
    name = source()
    # ruleid: html-view-return
    return "<p>" + name + "</p>"


@app.route("/c", methods=["POST"])
def view_format():
    # ruleid: html-view-return
    return "<b>{}</b>".format(source())


@app.route("/d")
async def view_percent():
    # ruleid: html-view-return
    return "<i>%s</i>" % source(), 200


@app.errorhandler(404)
def not_found(e):
    # ruleid: html-view-return
    return f"<title>{source()}</title>not found", 404


@app.post("/e")
def view_variable():
    html = "<ul>"
    for item in source():
        html += "<li>" + item
    # ruleid: html-view-return
    return html


@app.route("/f")
def view_name():
    page_html = header() + source()
    # ruleid: html-view-return
    return page_html, 200, {"X-Frame-Options": "DENY"}


@app.route("/g")
def view_join():
    # ruleid: html-view-return
    return "<br>".join(source())


@app.route("/h")
def view_multi():
    # ruleid: html-view-return
    return f"""
    <html><body>{source()}</body></html>
    """


@app.route("/i")
def view_branch(flag):
    if flag:
        # ruleid: html-view-return
        return "<pre>" + source() + "</pre>"
    # ok: html-view-return
    return source()


@api.get("/j", response_class=HTMLResponse)
async def fast_page():
    # ruleid: html-view-return
    return "Hello " + source()


@api.post("/k", response_class=HTMLResponse)
def fast_post():
    body = source()
    # ruleid: html-view-return
    return body


@app.route("/l")
def json_view():
    # ok: html-view-return
    return jsonify(html="<p>" + source())


@app.route("/m")
def dict_view():
    # ok: html-view-return
    return {"html": f"<p>{source()}</p>"}


@app.route("/n")
def template_view():
    # ok: html-view-return
    return render_template("a.html", name="<b>" + source())


def plain_function():
    # ok: html-view-return
    return f"<p>{source()}</p>"


@api.get("/o")
def fast_json():
    # ok: html-view-return
    return {"text": source()}


@app.route("/p")
def less_view():
    # ok: html-view-return
    return {"small": source() < 3}


# ---- template-source

# ruleid: template-source
Template(source())


def rendered(variables):
    template_content = source()
    # ruleid: template-source
    return Template(template_content, trim_blocks=True, keep_trailing_newline=True).render(**variables)


class Card:
    def __init__(self, loader):
        self.loader = loader
        self.env = Environment(loader=FileSystemLoader("."))

    def to_html(self):
        # ruleid: template-source
        return jinja2.Environment(loader=self.loader).from_string(source())

    def again(self):
        # ruleid: template-source
        return self.env.from_string("Hello " + source())


def environment():
    env = Environment(autoescape=True)
    # ruleid: template-source
    return env.from_string(source())


def chat_template(tokenizer):
    env = jinja2.Environment(trim_blocks=True)
    # ruleid: template-source
    compiled = env.from_string(source()["chat_template"])
    return compiled.render(messages=[])


def on_app():
    # ruleid: template-source
    return app.jinja_env.from_string(source())


def in_flask():
    # ruleid: html-output, template-source
    return render_template_string(f"<h1>{source()}</h1>", name="x")


def in_mako():
    # ruleid: template-source
    first = mako.template.Template(text=source())
    # ruleid: template-source
    return first, mako.template.Template(source()).render()


def prompt():
    # ruleid: template-source
    PromptTemplate.from_template(source(), template_format="jinja2")
    # ruleid: template-source
    return PromptTemplate(template=source(), input_variables=["a"], template_format="jinja2")


async def async_template():
    # ruleid: template-source
    return await Template(await source(), enable_async=True).render_async()


def many():
    # ruleid: template-source
    return [Template(part) for part in source().split("---")]


def local_import():
    from mako.template import Template as Mako

    # ruleid: template-source
    return Mako(source())


def safe_templates(engine, env):
    # ok: template-source
    SandboxedEnvironment().from_string(source())
    # ok: template-source
    ImmutableSandboxedEnvironment(trim_blocks=True).from_string(source())
    # ok: template-source
    Template("Hello {{ name }}").render(name=source())
    # ok: template-source
    PromptTemplate.from_template(source())
    # ok: template-source
    render_template("a.html", text=source())
    # ok: template-source
    env.get_template(source())
    # ok: template-source
    string.Template(source())
    sandbox = SandboxedEnvironment()
    # ok: template-source
    sandbox.from_string(source())
