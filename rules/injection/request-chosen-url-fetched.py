import asyncio
import urllib.request
from io import BytesIO
from urllib.parse import quote, urlparse
from urllib.request import urlopen
from uuid import UUID

import aiohttp
import gradio as gr
import httpx
import requests
import requests as rq
from fastapi import FastAPI, HTTPException, Request
from flask import Flask, jsonify, request
from PIL import Image

app = Flask(__name__)
api = FastAPI()
session = requests.Session()
ALLOWED = {"images.example.org", "cdn.example.org"}
MIRRORS = {"eu": "https://eu.example.org/models", "us": "https://us.example.org/models"}


@app.route("/caption")
def caption():
    # ruleid: request-chosen-url-fetched
    picture = Image.open(BytesIO(requests.get(request.args["url"]).content))
    return jsonify(captioner(picture))


@app.route("/preview", methods=["POST"])
def preview():
    address = request.form.get("address")
    if not address.startswith("http"):
        return "no address", 400
    # ruleid: request-chosen-url-fetched
    page = rq.get(address, timeout=10)
    return page.text[:200]


@api.post("/fetch")
async def fetch(request: Request):
    body = await request.json()
    async with httpx.AsyncClient() as client:
        # ruleid: request-chosen-url-fetched
        answer = await client.get(body["url"], follow_redirects=True)
    return answer.json()


@api.get("/proxy")
async def proxy(target: str):
    async with aiohttp.ClientSession() as http:
        # ruleid: request-chosen-url-fetched
        async with http.get(target) as answer:
            return await answer.text()


@api.get("/stdlib")
def stdlib(source: str):
    # ruleid: request-chosen-url-fetched
    with urllib.request.urlopen(source) as answer:
        return answer.read()


@app.route("/hook", methods=["POST"])
def register_hook():
    hook = request.json["callback"]
    # ruleid: request-chosen-url-fetched
    session.post(hook, json={"state": "done"})
    return "", 204


@app.route("/host")
def health_of():
    host = request.args.get("host", "localhost")
    # ruleid: request-chosen-url-fetched
    return requests.get(f"http://{host}/health").text


@app.route("/bare")
def bare():
    # ruleid: request-chosen-url-fetched
    return urlopen(request.args.get("u")).read()


@api.post("/batch")
async def batch(urls: list[str]):
    async with httpx.AsyncClient() as client:
        # ruleid: request-chosen-url-fetched
        answers = await asyncio.gather(*[client.get(url) for url in urls])
    return [answer.status_code for answer in answers]


@app.route("/request")
def any_method():
    # ruleid: request-chosen-url-fetched
    answer = requests.request(request.args.get("method", "GET"), request.args["url"], timeout=5)
    return answer.text


def describe(url):
    # ruleid: request-chosen-url-fetched
    data = requests.get(url, timeout=5).content
    return captioner(data)


gr.Interface(describe, gr.Textbox(), gr.Label()).launch()


@api.get("/optional")
def optional(url: str | None = None):
    # ruleid: request-chosen-url-fetched
    return requests.head(url or "https://example.org/").headers


# the host is fixed, compared or chosen from a table


@app.route("/ok/allowed")
def allowed():
    url = request.args["url"]
    if urlparse(url).hostname not in ALLOWED:
        return "no", 400
    # ok: request-chosen-url-fetched
    return requests.get(url, allow_redirects=False).text


@app.route("/ok/fixed")
def fixed_host():
    name = request.args["name"]
    # ok: request-chosen-url-fetched
    return requests.get(f"https://models.example.org/{quote(name)}").json()


@app.route("/ok/mirror")
def mirror():
    base = MIRRORS.get(request.args.get("region"), "https://eu.example.org/models")
    # ok: request-chosen-url-fetched
    return requests.get(base).text


@app.route("/ok/body")
def only_body():
    # ok: request-chosen-url-fetched
    return requests.post("https://models.example.org/generate", json={"prompt": request.json["prompt"]}).json()


@app.route("/ok/params")
def only_params():
    # ok: request-chosen-url-fetched
    return requests.get("https://api.example.org/search", params={"q": request.args["q"]}).json()


@api.get("/ok/number/{number}")
def numbered(number: int):
    # ok: request-chosen-url-fetched
    return requests.get("http://worker:9000/jobs/" + str(number)).json()


@api.get("/ok/identifier/{run}")
def identified(run: UUID):
    # ok: request-chosen-url-fetched
    return requests.get(f"http://worker:9000/runs/{run}").json()


@api.get("/ok/parsed")
def parsed(url: str):
    spec = urlparse(url)
    if spec.hostname not in ALLOWED or spec.scheme != "https":
        raise HTTPException(400)
    # ok: request-chosen-url-fetched
    return requests.get(url).text


@api.get("/ok/helper")
def helper(url: str):
    validate_url(url)
    # ok: request-chosen-url-fetched
    return requests.get(url).text


@app.route("/ok/cache")
def cache_lookup():
    store = {}
    # ok: request-chosen-url-fetched
    return store.get(request.args["key"], "")


def from_settings(settings):
    # ok: request-chosen-url-fetched
    return requests.get(settings.model_url).content


@app.route("/ok/echo")
def echo():
    url = request.args["url"]
    # ok: request-chosen-url-fetched
    requests.get("https://example.org/ping")
    return jsonify({"seen": url})


@app.route("/ok/base/<path:path>")
def below_own_address(path):
    # ok: request-chosen-url-fetched
    return requests.get(f"{app.config['BACKEND']}/api/{path}").json()


@app.route("/ok/record/<run_id>")
def stored_address(run_id):
    run = store.get_run(run_id)
    # ok: request-chosen-url-fetched
    return requests.get(run.artifact_url).content


@app.route("/ok/safe")
def guarded_client():
    # ok: request-chosen-url-fetched
    return safe_get(session, request.args["url"], timeout=5).text


@api.get("/ok/host")
async def host_of_httpx(target: str):
    url = httpx.URL(target)
    if url.host not in ALLOWED:
        raise HTTPException(403)
    async with httpx.AsyncClient() as client:
        # ok: request-chosen-url-fetched
        return (await client.get(url)).text


@app.route("/concatenated")
def concatenated():
    # ruleid: request-chosen-url-fetched
    return requests.get("https://" + request.args["host"] + "/status").json()


@app.route("/keyword")
def by_keyword():
    options = request.get_json()
    # ruleid: request-chosen-url-fetched
    return requests.post(url=options["webhook"], json=[1, 2], timeout=3).text
