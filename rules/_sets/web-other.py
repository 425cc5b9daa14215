import falcon
import panel as pn
import sanic
from bottle import post, request as bottle_request, route
from litestar import get, post as litestar_post
from panel.chat import ChatFeed
from pyramid.view import view_config
from sanic import Request, Sanic

app = Sanic("chat")


@route("/ask/<name>")
def ask():
    # ruleid: web-input-other
    sink(bottle_request.query.q)
    # ok: web-input-other
    sink(bottle_request.method)


@post("/ask")
def ask_post():
    # ruleid: web-input-other
    sink(bottle_request.json["prompt"], bottle_request.forms.get("text"))


def bottle_upload():
    upload = bottle_request.files.get("doc")
    # ruleid: web-input-other
    sink(upload.file.read())


@app.post("/sanic")
async def sanic_handler(request):
    # ruleid: web-input-other
    sink(request.json["prompt"])
    # ok: web-input-other
    sink(request.app)


async def sanic_typed(req: Request, topic):
    # ruleid: web-input-other
    sink(f"Question: {req.args.get('q')}")
    # ok: web-input-other
    sink(topic)


async def sanic_dotted(req: sanic.Request):
    body = req.body.decode()
    # ruleid: web-input-other
    return sink(body)


@litestar_post("/litestar")
async def litestar_body(data: dict[str, str], model: "Model") -> None:
    # ruleid: web-input-other
    sink(data["prompt"])
    # ok: web-input-other
    sink(model)


@get("/litestar/{name:str}")
def litestar_path(name: str, size: int = 3) -> str:
    # ruleid: web-input-other
    return sink(name)


class Ask:
    def __init__(self, media):
        self.media = media

    def on_post(self, req, resp):
        # ruleid: web-input-other
        resp.media = {"a": sink(req.media["prompt"])}
        # ok: web-input-other
        sink(self.media)

    async def on_get_item(self, req: falcon.asgi.Request, resp, item):
        # ruleid: web-input-other
        sink(req.get_param("q"))

    def load(self, path, resp):
        # ok: web-input-other
        sink(path.media)


@view_config(route_name="ask", renderer="json")
def pyramid_view(request):
    # ruleid: web-input-other
    return {"a": sink(request.json_body["prompt"])}


class View:
    def __call__(self):
        # ruleid: web-input-other
        sink(self.request.matchdict["name"])


def callback(contents, user, instance):
    # ruleid: web-input-other
    yield sink(contents)
    # ok: web-input-other
    sink(user)


async def feed(contents):
    # ruleid: web-input-other
    return sink(contents)


pn.chat.ChatInterface(callback=callback, callback_user="bot").servable()
ChatFeed(callback=feed)


def silent(data, response, req):
    # ok: web-input-other
    sink(data)
    # ok: web-input-other
    sink(response.json)
    # ok: web-input-other
    sink(req.body)
