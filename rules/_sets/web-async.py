import asyncio
import json
import socketserver
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler

import aiohttp
import tornado.web
import tornado.websocket as tws
import websockets
from aiohttp import web
from jupyter_server.base.handlers import APIHandler
from tornado.web import RequestHandler
from websockets.asyncio.server import ServerConnection, serve
from websockets.server import WebSocketServerProtocol

routes = web.RouteTableDef()


@routes.post("/ask")
async def ask(request: web.Request) -> web.Response:
    data = await request.json()
    # ruleid: web-input-aiohttp
    return web.json_response({"a": await sink(data["question"])})


@routes.get("/ask/{topic}")
async def ask_topic(request):
    # ruleid: web-input-aiohttp
    sink(request.match_info["topic"])
    # ruleid: web-input-aiohttp
    sink(request.query.get("q", ""))
    # ok: web-input-aiohttp
    sink(request.app["model"])
    # ok: web-input-aiohttp
    sink(request.method)


async def form(request: aiohttp.web.Request):
    form = await request.post()
    # ruleid: web-input-aiohttp
    sink("Summarise " + form["text"])


async def plain_text(request):
    # ruleid: web-input-aiohttp
    sink((await request.text()).strip())


async def raw(req: web.Request):
    body = await req.read()
    # ruleid: web-input-aiohttp
    sink(body.decode())
    # ruleid: web-input-aiohttp
    sink(req.headers.get("X-Prompt"))
    # ruleid: web-input-aiohttp
    sink(req.rel_url.query["q"])


async def multipart(request):
    reader = await request.multipart()
    field = await reader.next()
    # ruleid: web-input-aiohttp
    sink(field.filename)


class Items(web.View):
    async def post(self):
        # ruleid: web-input-aiohttp
        sink((await self.request.json())["text"])
        # ruleid: web-input-aiohttp
        sink(self.request.match_info.get("name"))


async def socket(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for msg in ws:
        # ruleid: web-input-aiohttp
        await ws.send_str(sink(msg.data))
    return ws


async def socket_once(request):
    ws = web.WebSocketResponse(heartbeat=30)
    await ws.prepare(request)
    first = await ws.receive_json()
    # ruleid: web-input-aiohttp
    sink(first["messages"])
    # ok: web-input-aiohttp
    sink(ws.closed)


async def client_side(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            # ok: web-input-aiohttp
            sink(await response.json())
            # ok: web-input-aiohttp
            sink(response.headers)
        async with session.ws_connect(url) as ws:
            async for msg in ws:
                # ok: web-input-aiohttp
                sink(msg.data)
            # ok: web-input-aiohttp
            sink(await ws.receive_json())


@web.middleware
async def trace(request, handler):
    # ok: web-input-aiohttp
    sink(handler)


async def startup(app):
    # ok: web-input-aiohttp
    sink(app["query"])


class AskHandler(tornado.web.RequestHandler):
    def initialize(self, model):
        # ok: web-input-tornado
        sink(model)

    def get(self, topic):
        # ruleid: web-input-tornado
        sink(topic)
        # ruleid: web-input-tornado
        sink(self.get_argument("q"))
        # ruleid: web-input-tornado
        self.write(sink(self.get_query_argument("q", default="")))

    async def post(self):
        data = json.loads(self.request.body)
        # ruleid: web-input-tornado
        await sink(data["prompt"])
        # ruleid: web-input-tornado
        sink(self.request.arguments["q"][0].decode())
        # ruleid: web-input-tornado
        sink(self.get_body_argument("text", strip=False))
        # ok: web-input-tornado
        sink(self.request.method)
        # ok: web-input-tornado
        sink(self.settings["model"])

    def _respond(self, text):
        # ok: web-input-tornado
        sink(text)


class UploadHandler(RequestHandler):
    def post(self):
        for f in self.request.files["doc"]:
            # ruleid: web-input-tornado
            sink(f["body"])
        # ruleid: web-input-tornado
        sink(f"{self.request.headers['X-Prompt']}")


class Socket(tws.WebSocketHandler):
    def open(self):
        # ok: web-input-tornado
        sink(self.request.remote_ip)

    def on_message(self, message):
        # ruleid: web-input-tornado
        self.write_message(sink(message))

    def on_close(self):
        # ok: web-input-tornado
        sink(self.close_reason)


class Base(tornado.web.RequestHandler):
    def names(self):
        # ruleid: web-input-tornado
        return [sink(v) for v in self.get_arguments("name")]


class LabHandler(APIHandler):
    def put(self, path=""):
        # ruleid: web-input-tornado
        sink(path)
        # ruleid: web-input-tornado
        sink(self.get_json_body()["cell"])


class OwnHandler(BaseHandler):
    async def delete(self, name):
        # ruleid: web-input-tornado
        sink(name)


class Parser:
    def get(self, key):
        # ok: web-input-tornado
        sink(key)

    def show(self, cursor):
        # ok: web-input-tornado
        sink(cursor.get_arguments())
        # ok: web-input-tornado
        sink(self.get_argument(0))


async def echo(websocket, path=None):
    async for message in websocket:
        # ruleid: web-input-websockets
        await websocket.send(sink(message))
    # ok: web-input-websockets
    sink(websocket.remote_address)


async def one_shot(ws):
    first = json.loads(await ws.recv())
    # ruleid: web-input-websockets
    sink(first["prompt"])


async def with_serve(conn):
    # ruleid: web-input-websockets
    sink(f"Q: {await conn.recv()}")


async def new_serve(conn):
    while True:
        text = await asyncio.wait_for(conn.recv(), timeout=10)
        # ruleid: web-input-websockets
        sink(text)


async def named(conn):
    # ruleid: web-input-websockets
    sink([m async for m in conn] or await conn.recv())


async def typed(conn: ServerConnection):
    # ruleid: web-input-websockets
    sink(await conn.recv())


async def typed_old(conn: WebSocketServerProtocol, path: str):
    async for message in conn:
        data = json.loads(message)
        # ruleid: web-input-websockets
        sink(data.get("text"))


async def typed_dotted(conn: websockets.ServerConnection, log):
    # ruleid: web-input-websockets
    sink(await conn.recv(decode=True))
    # ok: web-input-websockets
    sink(log)


async def module_level(ws):
    # ruleid: web-input-websockets
    sink(await ws.recv())


def in_function():
    async def handler(ws):
        # ruleid: web-input-websockets
        sink(await ws.recv())

    return websockets.serve(handler, "localhost", 8001)


async def threaded(ws):
    text = await ws.recv()
    prompt = "Answer: %s" % text
    # ruleid: web-input-websockets
    sink(prompt)


class Room:
    async def join(self, ws: ServerConnection):
        # ruleid: web-input-websockets
        sink(await ws.recv())


async def main():
    server = await websockets.serve(one_shot, "localhost", 8000)
    async with websockets.serve(echo, "localhost", 8765):
        await asyncio.Future()


async def main_with():
    async with websockets.serve(with_serve, "localhost", 8765) as server:
        await server.wait_closed()


async def main_new():
    async with serve(new_serve, "localhost", 8765):
        await asyncio.get_running_loop().create_future()


async def main_named():
    async with serve(named, "", 8001) as server:
        await server.serve_forever()


start = websockets.serve(module_level, "localhost", 9000)
asyncio.get_event_loop().run_until_complete(websockets.serve(threaded, "localhost", 9001))


async def reader(ws):
    # ok: web-input-websockets
    sink(await ws.recv())


async def talk():
    async with websockets.connect("wss://example.com") as ws:
        # ok: web-input-websockets
        sink(await ws.recv())
        async for message in ws:
            # ok: web-input-websockets
            sink(message)


def sock(s):
    # ok: web-input-websockets
    sink(s.recv(1024))


class Api(BaseHTTPRequestHandler):
    def do_POST(self):
        n = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(n))
        # ruleid: web-input-stdlib
        sink(body["prompt"])
        # ok: web-input-stdlib
        sink(self.server.model)

    def do_GET(self):
        # ruleid: web-input-stdlib
        sink(self.path.split("?")[1])
        # ruleid: web-input-stdlib
        sink(self.headers.get("X-Prompt"))
        # ok: web-input-stdlib
        sink(self.command)


class Files(SimpleHTTPRequestHandler):
    def do_PUT(self):
        path = "." + self.path
        # ruleid: web-input-stdlib
        open(path, "wb").write(sink(path))


class Line(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().strip()
        # ruleid: web-input-stdlib
        self.wfile.write(sink(line))


class Raw(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        # ruleid: web-input-stdlib
        sink(data.decode())


class Loader:
    def __init__(self, path, headers):
        self.path = path
        self.headers = headers
        self.rfile = open(path)

    def load(self):
        # ok: web-input-stdlib
        sink(self.path)
        # ok: web-input-stdlib
        sink(self.headers)
        # ok: web-input-stdlib
        sink(self.rfile.read())


def make_server():
    class Inner(BaseHTTPRequestHandler):
        def log_message(self, fmt, *args):
            # ok: web-input-stdlib
            sink(fmt)

        def do_POST(self):
            # ruleid: web-input-stdlib
            sink(self.rfile.readline().decode("utf-8"))
            target = {"p": self.path}
            # ruleid: web-input-stdlib
            sink(target["p"])
            h = dict(self.headers)
            # ruleid: web-input-stdlib
            sink(h["X-Prompt"])
            for line in self.rfile:
                # ruleid: web-input-stdlib
                sink(line)
            form = json.loads(self.rfile.read(10).decode()) if self.path == "/ask" else None
            # ruleid: web-input-stdlib
            sink(form)

    return Inner


class ThreadedLine(socketserver.StreamRequestHandler):
    def handle(self):
        # ruleid: web-input-stdlib
        sink((lambda raw: raw)(self.rfile.read()))
