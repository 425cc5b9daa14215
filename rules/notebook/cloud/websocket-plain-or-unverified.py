"""Live data over WebSockets. websockets.connect("ws://stream.example.com") is only named here."""
import asyncio
import json
import os
import ssl

import aiohttp
import certifi
import websocket
import websocket as wsc
import websockets
import websockets as ws_lib
from tornado.websocket import websocket_connect
from websocket import create_connection
from websockets.sync.client import connect as open_ws

FEED = "ws://stream.example.com/prices"
SYMBOL = os.environ.get("SYMBOL", "ABC")
loose = ssl.create_default_context()
loose.check_hostname = False
loose.verify_mode = ssl.CERT_NONE
strict = ssl.create_default_context(cafile=certifi.where())

# ruleid: websocket-plain-or-unverified
ws = websocket.create_connection("ws://stream.example.com/prices")

# ruleid: websocket-plain-or-unverified
ws = create_connection(
    "ws://stream.example.com:8080/prices",
    timeout=5,  # seconds
)

# ruleid: websocket-plain-or-unverified
ws = wsc.create_connection(FEED, header=["X-Client: notebook"])

# ruleid: websocket-plain-or-unverified
ws = create_connection(f"ws://stream.example.com/prices/{SYMBOL}")

# ruleid: websocket-plain-or-unverified
ws = create_connection("ws://stream.example.com/prices/" + SYMBOL)

# ruleid: websocket-plain-or-unverified
ws = create_connection("wss://stream.example.com/prices", sslopt={"cert_reqs": ssl.CERT_NONE})

# ruleid: websocket-plain-or-unverified
ws = create_connection("wss://stream.example.com", sslopt={"cert_reqs": ssl.CERT_NONE, "check_hostname": False})

# ruleid: websocket-plain-or-unverified
ws = websocket.WebSocket(sslopt={"check_hostname": False})

app = websocket.WebSocketApp("wss://stream.example.com/prices", on_message=print)
# ruleid: websocket-plain-or-unverified
app.run_forever(sslopt={"cert_reqs": ssl.CERT_NONE})

# ruleid: websocket-plain-or-unverified
websocket.WebSocketApp(url="ws://10.20.0.7:9001/audio", on_message=print).run_forever()

plain = websocket.WebSocket()
# ruleid: websocket-plain-or-unverified
plain.connect("ws://stream.example.com/prices")


async def prices():
    # ruleid: websocket-plain-or-unverified
    async with websockets.connect("ws://stream.example.com/prices") as ws:
        async for message in ws:
            yield json.loads(message)


async def audio():
    # ruleid: websocket-plain-or-unverified
    ws = await ws_lib.connect("wss://stream.example.com/audio", ssl=loose, max_size=None)
    return await ws.recv()


class Kernel:
    def __init__(self, url, token):
        self.url = url
        self.token = token

    async def open(self, session):
        # ruleid: websocket-plain-or-unverified
        return await session.ws_connect(self.url, headers={"Authorization": self.token}, ssl=False)

    async def listen(self):
        async with aiohttp.ClientSession() as session:
            # ruleid: websocket-plain-or-unverified
            async with session.ws_connect("ws://hub.example.com/kernels") as ws:
                return [m.data async for m in ws]


def read_once():
    context = ssl._create_unverified_context()
    # ruleid: websocket-plain-or-unverified
    with open_ws("wss://stream.example.com/once", ssl=context) as ws:
        return ws.recv()


async def with_tornado():
    # ruleid: websocket-plain-or-unverified
    return await websocket_connect("ws://stream.example.com/tornado")


def each(symbols):
    # ruleid: websocket-plain-or-unverified
    return [create_connection(FEED) for _ in symbols]


# ok: websocket-plain-or-unverified
ws = create_connection("wss://stream.example.com/prices")

# ok: websocket-plain-or-unverified
ws = create_connection("ws://127.0.0.1:8765")

# ok: websocket-plain-or-unverified
ws = create_connection("ws://localhost:8888/api/kernels")

# the service of a compose file
# ok: websocket-plain-or-unverified
ws = create_connection("ws://broker:9001/feed")

# ok: websocket-plain-or-unverified
ws = create_connection(os.environ["FEED_URL"])

# ok: websocket-plain-or-unverified
ws = create_connection(f"ws://{os.environ['HUB']}/kernels")

# ok: websocket-plain-or-unverified
ws = create_connection("wss://stream.example.com", sslopt={"ca_certs": certifi.where()})

# ok: websocket-plain-or-unverified
ws = create_connection("wss://localhost:8443/feed", sslopt={"cert_reqs": ssl.CERT_NONE})

# ok: websocket-plain-or-unverified
app.run_forever(sslopt={"cert_reqs": ssl.CERT_REQUIRED})


async def checked():
    # ok: websocket-plain-or-unverified
    return await websockets.connect("wss://stream.example.com/audio", ssl=strict)


class Router:
    def connect(self, url):
        return url


# ok: websocket-plain-or-unverified
Router().connect("ws://stream.example.com/prices")

# ok: websocket-plain-or-unverified
links = ["ws://stream.example.com/prices", FEED]
