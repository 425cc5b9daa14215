import builtins
import code
import hashlib
import hmac
import json
import os
import urllib.request
from pathlib import Path
from urllib.request import urlopen, urlretrieve

import gdown
import httpx
import keras
import pooch
import requests
import requests as rq
import wget
from huggingface_hub import hf_hub_download
from requests import get

BASE = "https://raw.githubusercontent.com/acme/nb/main/"
PINNED = "0f" * 32

# ruleid: exec-of-downloaded-code
exec(urllib.request.urlopen("https://raw.githubusercontent.com/acme/nb/main/helpers.py").read())

reply = requests.get(BASE + "setup.py", timeout=10)
reply.raise_for_status()
# ruleid: exec-of-downloaded-code
exec(reply.text, globals())

# ruleid: exec-of-downloaded-code
exec(compile(rq.get(f"{BASE}/plots.py").content, "plots.py", "exec"))

exec(
    # ruleid: exec-of-downloaded-code
    get(BASE + "colours.py").text,  # palette
    {"__name__": "colours"},
)

with urlopen(BASE + "metrics.py") as source:
    # ruleid: exec-of-downloaded-code
    builtins.exec(source.read().decode("utf-8"))

urlretrieve(BASE + "loader.py", "loader.py")
# ruleid: exec-of-downloaded-code
exec(open("loader.py").read()) if False else None

target, _ = urlretrieve(BASE + "tools.py")
# ruleid: exec-of-downloaded-code
exec(open(target).read())

get_ipython().system("wget -q https://example.com/course.py -O course.py")
# ruleid: exec-of-downloaded-code
exec(open("course.py").read())

path = gdown.download(id="0Bx", output=None)
with open(path) as handle:
    # ruleid: exec-of-downloaded-code
    exec(handle.read())

script = hf_hub_download("acme/tools", "prepare.py")
# ruleid: exec-of-downloaded-code
exec(Path(script).read_text())

# ruleid: exec-of-downloaded-code
exec(open(wget.download(BASE + "utils.py")).read())

for name in ("a.py", "b.py"):
    # ruleid: exec-of-downloaded-code
    exec(requests.get(BASE + name).text)

# ruleid: exec-of-downloaded-code
code.InteractiveInterpreter().runsource(requests.get(BASE + "one.py").text)


def cell_of(notebook):
    for cell in requests.get(BASE + notebook).json()["cells"]:
        # ruleid: exec-of-downloaded-code
        exec("".join(cell["source"]))


async def fetch_and_run(url):
    async with httpx.AsyncClient() as client:
        body = (await client.get(url)).text
        # ruleid: exec-of-downloaded-code
        exec(body)


class Plugin:
    def __init__(self, url):
        self.source = requests.get(url).text

    def load(self):
        namespace = {}
        # ruleid: exec-of-downloaded-code
        exec(self.source, namespace)
        return namespace


src = urllib.request.urlopen(BASE + "pinned.py", timeout=10).read()
if hashlib.sha256(src).hexdigest() != PINNED:
    raise RuntimeError("helper changed")
# ok: exec-of-downloaded-code
exec(src)

text = requests.get(BASE + "pinned.py").text
digest = hashlib.sha256(text.encode()).hexdigest()
if hmac.compare_digest(digest, PINNED):
    # ok: exec-of-downloaded-code
    exec(text)

body = requests.get(BASE + "signed.py").content
verify_signature(body, key)
# ok: exec-of-downloaded-code
exec(body)

known = pooch.retrieve(BASE + "known.py", known_hash="md5:0f0f")
# ok: exec-of-downloaded-code
exec(open(known).read())

fixed = hf_hub_download("acme/tools", "prepare.py", revision="8c1f0de8c1f0de")
# ok: exec-of-downloaded-code
exec(Path(fixed).read_text())

checked = keras.utils.get_file("a.py", BASE + "a.py", file_hash="0f0f")
# ok: exec-of-downloaded-code
exec(open(checked).read())

# ok: exec-of-downloaded-code
exec(open("helpers.py").read())
# ok: exec-of-downloaded-code
exec(Path(__file__).with_name("config.py").read_text())
# ok: exec-of-downloaded-code
exec("threshold = 0.5")
# ok: exec-of-downloaded-code
Path("saved.py").write_text(requests.get(BASE + "saved.py").text)
# ok: exec-of-downloaded-code
data = json.loads(requests.get(BASE + "data.json").text)
# ok: exec-of-downloaded-code
exec(f"count = {int(requests.get(BASE + 'count').text)}")
# ok: exec-of-downloaded-code
print("exec(requests.get(url).text)")
# ok: exec-of-downloaded-code
cursor.exec(requests.get(BASE + "query.sql").text)
