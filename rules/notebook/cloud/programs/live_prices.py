"""Collects prices from two feeds and keeps the last minutes in memory."""
import asyncio
import collections
import json
import logging
import ssl

import aiohttp
import certifi
import websockets
from websocket import WebSocketApp, create_connection

log = logging.getLogger("prices")
FEED = "wss://stream.example.com/prices"
OLD_FEED = "ws://old.example.com/prices"
last = collections.defaultdict(lambda: collections.deque(maxlen=600))


def keep(message):
    tick = json.loads(message)
    last[tick["symbol"]].append(float(tick["price"]))


async def new_feed(symbols):
    context = ssl.create_default_context(cafile=certifi.where())
    async with websockets.connect(FEED, ssl=context) as ws:
        await ws.send(json.dumps({"subscribe": symbols}))
        async for message in ws:
            keep(message)


async def old_feed(symbols):
    # ruleid: websocket-plain-or-unverified
    async with websockets.connect(OLD_FEED) as ws:
        await ws.send(json.dumps({"subscribe": symbols}))
        async for message in ws:
            keep(message)


async def from_hub(session, path):
    # ruleid: websocket-plain-or-unverified
    async with session.ws_connect(f"wss://hub.example.com/{path}", ssl=False) as ws:
        async for message in ws:
            if message.type is aiohttp.WSMsgType.TEXT:
                keep(message.data)


def replay(port=8765):
    ws = create_connection(f"ws://127.0.0.1:{port}/replay")
    try:
        while message := ws.recv():
            keep(message)
    finally:
        ws.close()


def forever():
    app = WebSocketApp(FEED, on_message=lambda ws, message: keep(message))
    app.run_forever(ping_interval=20, sslopt={"ca_certs": certifi.where()})


def forever_in_the_lab():
    app = WebSocketApp("wss://lab.example.com/prices", on_message=lambda ws, message: keep(message))
    # ruleid: websocket-plain-or-unverified
    app.run_forever(sslopt={"cert_reqs": ssl.CERT_NONE})


async def main(symbols):
    logging.basicConfig(level=logging.INFO)
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(new_feed(symbols), old_feed(symbols), from_hub(session, "audio"))


if __name__ == "__main__":
    asyncio.run(main(["ABC", "XYZ"]))
