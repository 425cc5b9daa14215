import functools
import uuid

import flask
import flask_socketio
import requests
from flask import Blueprint, Flask, current_app, g, request, session
from flask import request as incoming
from flask.views import MethodView, View
from flask_restful import Resource, reqparse
from flask_restx import Namespace
from flask_socketio import SocketIO
from openai import OpenAI
from quart import request as quart_request
from quart import websocket

app = Flask(__name__)
bp = Blueprint("chat", __name__, url_prefix="/chat")
ns = Namespace("documents")
socketio = SocketIO(app)
client = OpenAI()
PREFIX = "/v1"


@app.route("/ask", methods=["POST"])
def ask_form():
    question = request.form["question"]
    # ruleid: web-input-flask
    sink(question)
    return "ok"


@app.post("/ask-json")
def ask_json():
    payload = request.get_json(force=True, silent=True) or {}
    # ruleid: web-input-flask
    sink(messages=[{"role": "user", "content": payload.get("question", "")}])


@bp.get("/search")
def search_args():
    # ruleid: web-input-flask
    sink(f"Find documents about {flask.request.args.get('q', default='', type=str)}")


@bp.route("/raw", methods=["PUT"])
def raw_body():
    body = incoming.get_data(as_text=True)
    prompt = "Summarise:\n" + body
    # ruleid: web-input-flask
    return sink(prompt)


@app.route("/values")
def from_values():
    parts = [request.values.get("title"), request.values["text"]]
    # ruleid: web-input-flask
    sink("\n".join(parts))


@app.route("/header")
def from_header():
    # ruleid: web-input-flask
    sink(request.headers.get("X-System-Prompt"))
    # ruleid: web-input-flask
    sink(request.cookies["persona"])


@app.route("/json-property", methods=["POST"])
def from_json_property():
    data = request.json
    history = data["history"]
    for turn in history:
        # ruleid: web-input-flask
        sink(turn["content"])


@app.route("/upload", methods=["POST"])
def from_files():
    f = request.files["document"]
    # ruleid: web-input-flask
    sink(f.read().decode("utf-8"))


@app.route("/data", methods=["POST"])
async def from_data():
    # ruleid: web-input-flask
    await sink(request.data)


@app.before_request
def remember():
    def inner():
        # ruleid: web-input-flask
        sink(request.view_args["name"])

    return inner()


@app.route("/users/<name>/ask")
@functools.lru_cache
def url_part(name):
    # ruleid: web-input-flask
    sink("Say hello to %s" % name)


@bp.route(
    "/files/<path:rel>",
    methods=["GET", "DELETE"],
)
def url_path(rel: str = "readme.md"):
    # ruleid: web-input-flask
    sink(rel)


@bp.delete("/models/<string:model>/<int:version>")
def drop_model(model, version: int):
    # ruleid: web-input-flask
    sink(model)
    # ok: web-input-flask
    sink(version)


def added(name, size=1):
    # ruleid: web-input-flask
    return sink(name)


def not_added(name):
    # ok: web-input-flask
    return sink(name)


app.add_url_rule("/added/<name>", "added", view_func=added)


class ModelView(MethodView):
    decorators = []

    def get(self, model_name):
        # ruleid: web-input-flask
        return sink(model_name)

    def put(self, version: int):
        # ok: web-input-flask
        return sink(version)

    def _load(self, folder):
        # ok: web-input-flask
        return sink(folder)


class Page(View):
    def dispatch_request(self, page):
        # ruleid: web-input-flask
        return sink(page)


class Answer(Resource):
    def post(self, topic):
        parser = reqparse.RequestParser()
        parser.add_argument("question", required=True)
        args = parser.parse_args()
        # ruleid: web-input-flask
        sink(args["question"])
        # ruleid: web-input-flask
        sink(topic)


def handle_document():
    doc = ns.payload
    # ruleid: web-input-flask
    sink(doc["text"])


@socketio.on("message")
def on_message(data):
    # ruleid: web-input-flask
    sink(data["text"])


@socketio.event
def ask_event(sid, question):
    # ruleid: web-input-flask
    sink(question)
    # ok: web-input-flask
    sink(sid)


@app.route("/quart", methods=["POST"])
async def quart_json():
    body = await quart_request.get_json()
    # ruleid: web-input-flask
    sink(body["prompt"])
    line = await websocket.receive()
    # ruleid: web-input-flask
    sink(line)


@app.errorhandler(Exception)
def failed(error):
    # ok: web-input-flask
    sink(error)


@app.route("/count/<int:n>")
def counted(n):
    # ok: web-input-flask
    sink(n)


@app.route("/by-id/<uuid:item>")
def by_id(item: uuid.UUID):
    # ok: web-input-flask
    sink(item)


@app.route("/plain")
def no_part(helper=None):
    # ok: web-input-flask
    sink(helper)


@app.cli.command("seed")
def seed(path):
    # ok: web-input-flask
    sink(path)


@app.route("/config")
def config_values():
    # ok: web-input-flask
    sink(current_app.config["MODEL"])
    # ok: web-input-flask
    sink(g.tenant)
    # ok: web-input-flask
    sink(request.method)
    # ok: web-input-flask
    sink(request.blueprint)


def other_request():
    r = requests.Request("GET", "https://example.com/items", headers={"a": "b"})
    # ok: web-input-flask
    sink(r.headers)
    # ok: web-input-flask
    sink(session.get("lang", "en"))


def own_request(job):
    # ok: web-input-flask
    sink(job.request.form)


@registry.get("llama/<size>")
def not_a_route(size):
    # ok: web-input-flask
    sink(size)


# a script that someone runs inside a request context, cell by cell
with app.test_request_context("/?q=x"):
    cell_query = request.args["q"]
    # ruleid: web-input-flask
    sink(cell_query)
