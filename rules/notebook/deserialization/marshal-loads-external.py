import base64
import bz2
import hashlib
import json
import marshal
import marshal as m
import socket
import sys
import types
import urllib.request
import zlib
from marshal import loads
from pathlib import Path

import boto3
import httpx
import ipywidgets as widgets
import requests
from flask import Flask, request
from google.colab import files

SUM = "ab" * 32
app = Flask(__name__)

# ruleid: marshal-loads-external
table = marshal.loads(requests.get("https://api.example.com/table", timeout=9).content)

answer = httpx.get("https://api.example.com/code")
# ruleid: marshal-loads-external
code = m.loads(base64.b64decode(answer.text))

# ruleid: marshal-loads-external
hidden = types.FunctionType(loads(base64.b64decode(b"4wAAAAAAAAAAAAAAAAAAAAAA")), {})

packed = zlib.decompress(bytes.fromhex("789c030000000001"))
# ruleid: marshal-loads-external
inner = marshal.loads(packed)

# ruleid: marshal-loads-external
third = marshal.loads(bz2.decompress(b"BZh9" + b"x" * 3) if table else base64.b85decode("VPRom"))

with urllib.request.urlopen("https://api.example.com/state") as page:
    # ruleid: marshal-loads-external
    state = marshal.load(page)


@app.post("/jobs")
def jobs():
    # ruleid: marshal-loads-external
    return {"jobs": len(marshal.loads(request.get_data()))}


def serve(port):
    with socket.create_server(("127.0.0.1", port)) as server:
        peer, _ = server.accept()
        # ruleid: marshal-loads-external
        return marshal.loads(peer.recv(4096))


box = widgets.FileUpload()
# ruleid: marshal-loads-external
uploaded = marshal.loads(box.value[0]["content"])

for name, content in files.upload().items():
    # ruleid: marshal-loads-external
    print(name, marshal.loads(content))

urllib.request.urlretrieve("https://api.example.com/plugin.pyc", "plugin.pyc")
with open("plugin.pyc", "rb") as handle:
    handle.seek(16)
    # ruleid: marshal-loads-external
    plugin = marshal.load(handle)


class Cache:
    def __init__(self):
        self.s3 = boto3.client("s3")

    def item(self, key):
        # ruleid: marshal-loads-external
        return marshal.loads(self.s3.get_object(Bucket="cache", Key=key)["Body"].read())


# ruleid: marshal-loads-external
parts = [marshal.loads(requests.get(url, timeout=9).content) for url in ("https://a.example.com/0", "https://a.example.com/1")]

text = input("code: ")
value = marshal.loads(
    # pasted by the user
    # ruleid: marshal-loads-external
    bytes.fromhex(text),
)


async def remote(url):
    async with httpx.AsyncClient() as client:
        page = await client.get(url)
        # ruleid: marshal-loads-external
        return marshal.loads(page.content)


# ok: marshal-loads-external
copy = marshal.loads(marshal.dumps({"a": [1, 2]}))


def compiled(path):
    with open(path, "rb") as handle:
        handle.seek(16)
        # ok: marshal-loads-external
        return marshal.load(handle)


# ok: marshal-loads-external
cached = marshal.loads(Path("__pycache__/mod.cpython-312.pyc").read_bytes()[16:])

# ok: marshal-loads-external
config = json.loads(requests.get("https://api.example.com/config", timeout=9).text)


def checked(url):
    data = requests.get(url, timeout=9).content
    if hashlib.sha256(data).hexdigest() != SUM:
        raise ValueError("changed")
    # ok: marshal-loads-external
    return marshal.loads(data)


# ok: marshal-loads-external
sent = requests.post("https://api.example.com/t", data=marshal.dumps(table), timeout=9)

# ok: marshal-loads-external
literal = marshal.loads(b"N")

# ok: marshal-loads-external
logo = base64.b64decode("iVBORw0KGgo=")


class Schema:
    def loads(self, text):
        return text


# ok: marshal-loads-external
loaded = Schema().loads(answer.text)

# ok: marshal-loads-external
version = marshal.version if sys.version_info > (3, 8) else 2


def clean(response):
    own = marshal.dumps(response.json())
    # ok: marshal-loads-external
    return marshal.loads(own)
# marshal.loads(requests.get(url).content) is what to avoid
