import html
import json
import urllib.parse
from html import escape
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler
from urllib.parse import parse_qs, unquote, unquote_plus as decode, urlparse

import gradio as gr
import markupsafe
import streamlit as st
import tornado.web
from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.responses import HTMLResponse, JSONResponse
from flask import Flask, Response, jsonify, make_response, render_template, request
from flask import request as req
from markupsafe import Markup

app = Flask(__name__)
api = FastAPI()
router = APIRouter(prefix="/reports")
PAGE = "<html><body><h1>%s</h1></body></html>"


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: request-text-in-html
    return f"<h1>Hello {name}</h1>"


@app.route("/search", methods=["POST"])
def search():
    term = request.form["term"].strip()
    page = (
        "<html><body>"
        "<p>No run called %s</p>"
        # ruleid: request-text-in-html
        "</body></html>" % term
    )
    return page


@app.get("/label")
def label():
    # ruleid: request-text-in-html
    return make_response("Unknown label: " + req.args["label"], 404)


@app.route("/error")
def error():
    # ruleid: request-text-in-html
    return Response("Cannot read " + request.args.get("file"), status=400)


@app.route("/badge")
def badge():
    # ruleid: request-text-in-html
    text = Markup("<b>" + request.args["text"] + "</b>")
    return render_template("badge.html", text=text)


@app.errorhandler(404)
def missing(error):
    # ruleid: request-text-in-html
    return "<p>Nothing at " + request.values["page"] + "</p>", 404


class Preview:
    def post(self):
        data = request.get_json()
        # ruleid: request-text-in-html
        body = "<td>{title}</td>".format(title=data["title"])
        return jsonify({"row": body})


@api.get("/model/{name}", response_class=HTMLResponse)
async def model_page(name: str):
    # ruleid: request-text-in-html
    return "Model: " + name


@api.post("/feedback")
async def feedback(comment: str = Form(...)):
    # ruleid: request-text-in-html
    return HTMLResponse("<html>" + comment + "</html>", status_code=201)


@router.get("/")
async def report(request: Request):
    rows = ""
    for key, value in request.query_params.items():
        # ruleid: request-text-in-html
        rows += f"<tr><td>metric</td><td>{value}</td></tr>"
    # ruleid: request-text-in-html
    return HTMLResponse(content=f"<table>{rows}</table>")


class StatusHandler(tornado.web.RequestHandler):
    def get(self):
        # ruleid: request-text-in-html
        self.write("Job " + self.get_query_argument("job") + " is running")

    async def post(self):
        try:
            await self.start(self.get_body_argument("job"))
        except KeyError:
            self.set_status(404)
            # ruleid: request-text-in-html
            self.finish("<html><body>No job %s</body></html>" % self.get_body_argument("job"))


question = st.text_input("Question")
# ruleid: request-text-in-html
st.markdown(f"**You asked:** {question}", unsafe_allow_html=True)


def card(text):
    # ruleid: request-text-in-html
    return gr.HTML("<article>" + text + "</article>")


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.HTML()
    box.change(card, box, out)


# escaped, converted, rendered from a file, or not HTML


@app.route("/ok/escaped")
def escaped():
    name = html.escape(request.args.get("name", ""))
    # ok: request-text-in-html
    return f"<h1>Hello {name}</h1>"


@app.route("/ok/from-import")
def escaped_from_import():
    # ok: request-text-in-html
    return "<h1>Hello %s</h1>" % escape(request.args["name"])


@app.route("/ok/markup")
def markup():
    # ok: request-text-in-html
    return Markup("<b>{}</b>").format(request.args["text"])


@app.route("/ok/markupsafe")
def markup_safe():
    # ok: request-text-in-html
    return "<b>" + markupsafe.escape(request.args["text"]) + "</b>"


@app.route("/ok/number")
def number():
    step = int(request.args.get("step", "0"))
    # ok: request-text-in-html
    return f"<p>Step {step}</p>"


@app.route("/ok/template")
def template():
    # ok: request-text-in-html
    return render_template("hello.html", name=request.args.get("name"))


@app.route("/ok/json")
def as_json():
    # ok: request-text-in-html
    return jsonify(name=request.args.get("name"))


@app.route("/ok/plain")
def plain():
    # ok: request-text-in-html
    return Response(request.args.get("text"), mimetype="text/plain")


@app.route("/ok/image")
def image():
    # ok: request-text-in-html
    answer = make_response(draw(request.args["text"]))
    answer.headers["Content-Type"] = "image/png"
    return answer


@app.route("/ok/choice")
def choice():
    view = request.args.get("view")
    if view not in ("table", "plot"):
        return "unknown", 404
    # ok: request-text-in-html
    return f"<p>View {view}</p>"


@api.get("/ok/model/{name}")
async def model_json(name: str):
    # ok: request-text-in-html
    return JSONResponse({"html": name})


@api.get("/ok/alias", response_class=HTMLResponse)
def alias(name: str):
    e = html.escape
    # ok: request-text-in-html
    return f"<p>{e(name)}</p>"


class QuietHandler(tornado.web.RequestHandler):
    def get(self):
        # ok: request-text-in-html
        self.write({"job": self.get_query_argument("job")})

    def put(self):
        # ok: request-text-in-html
        raise tornado.web.HTTPError(404, "no job " + self.get_query_argument("job"))


def helper_of_the_page(name):
    # ok: request-text-in-html
    return f"<h1>{name}</h1>"


@app.route("/ok/constant")
def constant():
    app.logger.info("asked for %s", request.args.get("name"))
    # ok: request-text-in-html
    return PAGE % "Welcome"


# ok: request-text-in-html
st.markdown(f"**You asked:** {question}")


# handlers of http.server


class WordHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(("<p>" + query["word"][0] + "</p>").encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(f"<pre>{body}</pre>".encode("utf8"))

    def do_PUT(self):
        name = unquote(self.path[1:])
        page = "<html><body>Saved %s</body></html>" % name
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(page.encode())

    def do_DELETE(self):
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(bytes("<p>No run " + decode(self.path) + "</p>", "utf-8"))


class ByHand(SimpleHTTPRequestHandler):
    def do_GET(self):
        parts = self.path.split("?")[1].split("&")
        word = [p.split("=")[1].replace("+", " ") for p in parts if p.startswith("word")][0]
        page = self.page(word)
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(page.encode("utf8"))

    def do_HEAD(self):
        key, _, value = self.path.partition("=")
        answer = "<b>{}</b>".format(value)
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(answer.encode())

    def page(self, word):
        return "<h1>" + word + "</h1>"


class Prefixed(BaseHTTPRequestHandler):
    def do_GET(self):
        values = dict(urllib.parse.parse_qsl(self.path.partition("?")[2]))
        self.send_response(200)
        self.end_headers()
        lines = ["<ul>"]
        for value in values.values():
            lines.append("<li>" + value + "</li>")
        # ruleid: request-text-in-html-stdlib
        self.wfile.write("\n".join(lines).encode())

    def do_POST(self):
        form = urllib.parse.parse_qs(self.rfile.read(200).decode())
        self.wfile.write(
            # ruleid: request-text-in-html-stdlib
            b"<html><body>"
            + form["comment"][0].encode()  # as it came
            + b"</body></html>",
        )

    def send_error_page(self, name):
        # ok: request-text-in-html-stdlib
        self.wfile.write(b"<p>not found</p>")


class MyHTTPRequestHandler(BaseHTTPRequestHandler):
    pass


class Derived(MyHTTPRequestHandler):
    def do_GET(self):
        word = urllib.parse.unquote_plus(self.path) if "?" in self.path else "start"
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(f"<title>{word.title()}</title>".encode())

    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(("<p>" + data["comment"] + "</p>").encode())


class QuietWordHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        word = html.escape(parse_qs(urlparse(self.path).query)["word"][0])
        # ok: request-text-in-html-stdlib
        self.wfile.write(f"<p>{word}</p>".encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        # ok: request-text-in-html-stdlib
        self.wfile.write(body)

    def do_PUT(self):
        count = int(parse_qs(self.path)["count"][0])
        # ok: request-text-in-html-stdlib
        self.wfile.write(f"<p>{count}</p>".encode())

    def do_DELETE(self):
        name = unquote(self.path)
        # ok: request-text-in-html-stdlib
        self.wfile.write(json.dumps({"deleted": name}).encode())

    def do_HEAD(self):
        self.send_header("Content-type", "text/plain; charset=utf-8")
        # ok: request-text-in-html-stdlib
        self.wfile.write(unquote(self.path).encode())

    def do_OPTIONS(self):
        # ok: request-text-in-html-stdlib
        self.wfile.write(f"<p>{self.server.server_name}</p>".encode())

    def do_PATCH(self):
        size = len(self.rfile.read(100))
        # ok: request-text-in-html-stdlib
        self.wfile.write(b"<p>%d bytes</p>" % size)

    def do_TRACE(self):
        kind = parse_qs(urlparse(self.path).query).get("kind", ["noun"])[0]
        if kind not in {"noun", "verb"}:
            self.send_error(404)
            return
        # ok: request-text-in-html-stdlib
        self.wfile.write(f"<p>{kind}</p>".encode())


class Recorder:
    def do_GET(self):
        # ok: request-text-in-html-stdlib
        self.wfile.write(unquote(self.path).encode())


class LinkHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        word = unquote(self.path)
        # ok: request-text-in-html-stdlib
        self.wfile.write(b'<a href="/' + urllib.parse.quote(word).encode() + b'">again</a>')


def make_handler(title):
    class Nested(BaseHTTPRequestHandler):
        def do_GET(self):
            if name := parse_qs(urlparse(self.path).query).get("name"):
                # ruleid: request-text-in-html-stdlib
                self.wfile.write(bytes(title + "".join(f"<li>{item}</li>" for item in name), "utf8"))

    return Nested


class FormHandler(SimpleHTTPRequestHandler):
    def do_POST(self):
        try:
            pairs = dict(pair.split("=", 1) for pair in self.rfile.read(100).decode().split("&"))
        except ValueError:
            self.send_error(400)
            return
        out = self.wfile
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(PAGE.replace("%s", pairs.get("title", "")).encode())
        out.flush()


@app.route("/page")
def page_in_html():
    # ruleid: request-text-in-html
    html = f"<h1>{request.args['title']}</h1>"
    # ruleid: request-text-in-html
    return html
