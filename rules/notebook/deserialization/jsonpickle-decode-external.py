import hashlib
import json
import jsonpickle
import jsonpickle as jp
import sys
import urllib.request
from jsonpickle import decode as restore
from jsonpickle import unpickler

import httpx
import ipywidgets as widgets
import requests
from fastapi import FastAPI, Request
from google.colab import files
from huggingface_hub import hf_hub_download

SUM = "ab" * 32
api = FastAPI()

# ruleid: jsonpickle-decode-external
job = jsonpickle.decode(requests.get("https://api.example.com/job", timeout=10).text)

answer = httpx.get("https://api.example.com/job")
# ruleid: jsonpickle-decode-external
state = jp.loads(answer.text)

# ruleid: jsonpickle-decode-external
short = restore(answer.content.decode())

# ruleid: jsonpickle-decode-external
safe = jsonpickle.decode(answer.text, safe=True)

# ruleid: jsonpickle-decode-external
deep = unpickler.decode(answer.text)

# ruleid: jsonpickle-decode-external
built = jsonpickle.Unpickler().restore(json.loads(answer.text))

reader = jsonpickle.unpickler.Unpickler()
# ruleid: jsonpickle-decode-external
again = reader.restore(answer.json())

exploded = jsonpickle.decode(
    # the answer of the scheduler
    # ruleid: jsonpickle-decode-external
    answer.text,
    safe=True,
)


@api.post("/jobs")
async def jobs(request: Request):
    body = await request.body()
    # ruleid: jsonpickle-decode-external
    return {"id": jsonpickle.decode(body.decode()).id}


with urllib.request.urlopen("https://api.example.com/job") as page:
    # ruleid: jsonpickle-decode-external
    from_page = jsonpickle.decode(page.read().decode("utf-8"), keys=True)

area = widgets.Textarea(description="job")
# ruleid: jsonpickle-decode-external
typed = jsonpickle.decode(area.value)

# ruleid: jsonpickle-decode-external
uploaded = [jsonpickle.decode(content.decode()) for content in files.upload().values()]

path = hf_hub_download("org/model", "state.json")
with open(path) as handle:
    # ruleid: jsonpickle-decode-external
    hub = jsonpickle.decode(handle.read())


class Client:
    def __init__(self):
        self.session = requests.Session()

    def job(self, number):
        answer = self.session.get(f"https://api.example.com/jobs/{number}", timeout=9)
        # ruleid: jsonpickle-decode-external
        return jsonpickle.decode(answer.text, classes=[dict])


# ruleid: jsonpickle-decode-external
asked = jsonpickle.decode(input("job: "))

try:
    # ruleid: jsonpickle-decode-external
    argument = jsonpickle.decode(sys.argv[1])
except IndexError:
    argument = None

# ok: jsonpickle-decode-external
plain = json.loads(requests.get("https://api.example.com/job", timeout=10).text)

# ok: jsonpickle-decode-external
copy = jsonpickle.decode(jsonpickle.encode({"a": 1}))

with open("own-state.json") as handle:
    # ok: jsonpickle-decode-external
    own = jsonpickle.decode(handle.read())

# ok: jsonpickle-decode-external
literal = jsonpickle.decode('{"a": 1}')


def checked(url):
    text = requests.get(url, timeout=9).content
    if hashlib.sha256(text).hexdigest() != SUM:
        raise ValueError("changed")
    # ok: jsonpickle-decode-external
    return jsonpickle.decode(text)


# ok: jsonpickle-decode-external
sent = requests.post("https://api.example.com/job", data=jsonpickle.encode(job), timeout=9)

slider = widgets.IntSlider()
# ok: jsonpickle-decode-external
chosen = jsonpickle.decode(open(f"job-{slider.value}.json").read())

# ok: jsonpickle-decode-external
encoded = jsonpickle.encode(requests.get("https://api.example.com/job", timeout=9).text)


class Codec:
    def decode(self, text):
        return text


# ok: jsonpickle-decode-external
decoded = Codec().decode(answer.text)

# ok: jsonpickle-decode-external
jsonpickle.set_encoder_options("json", indent=len(answer.text) % 4)


def parameter(text):
    # ok: jsonpickle-decode-external
    return jsonpickle.decode(text)
# jsonpickle.decode(requests.get(url).text) is what to avoid
