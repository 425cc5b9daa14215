import html
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, unquote

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


def asked_name():
    return request.args.get("name", "")


def layout(title):
    # ruleid: request-text-in-html
    return f"<title>{html.escape(str(title))}</title>"


def safe_layout(title):
    # ok: request-text-in-html
    return f"<title>{html.escape(title)}</title>"


@app.route("/a")
def by_helper():
    # ruleid: request-text-in-html
    return "<p>" + html.escape(str(asked_name())) + "</p>"


@app.route("/b")
def by_parameter():
    page = layout(request.args["title"])
    return app.response_class(page)


@app.route("/c")
def safe_parameter():
    return app.response_class(safe_layout(request.args["title"]))


class Page:
    def __init__(self, heading):
        self.heading = heading

    def answer(self):
        # ruleid: request-text-in-html
        return HTMLResponse("<html>" + html.escape(str(self.heading)) + "</html>")


@api.get("/page/{heading}")
def page(heading: str):
    return Page(heading).answer()


def send(handler, text):
    handler.wfile.write(text.encode())


class Lookup(BaseHTTPRequestHandler):
    def query(self, key):
        return parse_qs(self.path.partition("?")[2])[key][0]

    def do_GET(self):
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(("<p>" + html.escape(str(self.query("word"))) + "</p>").encode())

    def do_POST(self):
        self.reply(unquote(self.path))

    def reply(self, text):
        self.send_response(404)
        self.end_headers()
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(f"<p>No {html.escape(str(text))}</p>".encode())

    def do_PUT(self):
        self.name = unquote(self.path)
        self.named()

    def named(self):
        # ruleid: request-text-in-html-stdlib
        self.wfile.write(self.name.encode())

    def do_DELETE(self):
        self.quiet_reply(unquote(self.path))

    def quiet_reply(self, text):
        # ok: request-text-in-html-stdlib
        self.wfile.write(f"<p>No {html.escape(text)}</p>".encode())
