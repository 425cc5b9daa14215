"""Requests with credentials."""
import asyncio
import os
import urllib.request

import aiohttp
import httpx
import requests
import requests as rq
from requests import post
from requests.auth import HTTPBasicAuth

user, password, token = os.environ["USER"], os.environ["API_PASSWORD"], os.environ["API_TOKEN"]
BASE = "http://api.shop.example"

# ruleid: credentials-over-plain-http
requests.post("http://api.shop.example/login", auth=(user, password), timeout=5)

# ruleid: credentials-over-plain-http
rq.get(
    "http://api.shop.example/v1/orders",
    params={"day": "2024-05-01"},
    headers={"Authorization": f"Bearer {token}"},  # from the vault
    timeout=5,
)

# ruleid: credentials-over-plain-http
reply = post("http://api.shop.example/token", data={"username": user, "password": password})

# ruleid: credentials-over-plain-http
session_id = requests.post(f"http://api.shop.example/{user}/login", json={"password": password}).json()["id"]

# ruleid: credentials-over-plain-http
weather = requests.get("http://weather.example/data/2.5/weather", params={"q": "Oslo", "appid": token}).json()

headers = {"X-API-Key": token, "Accept": "application/json"}
# ruleid: credentials-over-plain-http
rows = [requests.get("http://api.shop.example/rows", headers=headers, params={"page": n}).json() for n in range(3)]

LOGIN = "http://api.shop.example/login"
# ruleid: credentials-over-plain-http
requests.post(LOGIN, auth=HTTPBasicAuth(user, password))

# ruleid: credentials-over-plain-http
client = httpx.Client(base_url="http://api.shop.example", headers={"Authorization": "Bearer " + token})

# ruleid: credentials-over-plain-http
httpx.request("POST", "http://api.shop.example/v1/jobs", auth=(user, password))

session = requests.Session()
session.auth = (user, password)
# ruleid: credentials-over-plain-http
stock = session.get("http://api.shop.example/stock")

other = requests.Session()
other.headers.update({"Authorization": f"token {token}"})
# ruleid: credentials-over-plain-http
other.put("http://api.shop.example/stock/7", json={"count": 3})

request = urllib.request.Request("http://api.shop.example/v1/me")
# ruleid: credentials-over-plain-http
request.add_header("Authorization", f"Bearer {token}")

# ruleid: credentials-over-plain-http
plain = urllib.request.Request("http://api.shop.example/v1/me", headers={"Authorization": f"Bearer {token}"})


async def orders():
    async with aiohttp.ClientSession() as web:
        # ruleid: credentials-over-plain-http
        async with web.get("http://api.shop.example/orders", auth=aiohttp.BasicAuth(user, password)) as answer:
            return await answer.json()


class Shop:
    def __init__(self, key):
        self.session = requests.Session()
        self.session.headers["X-Api-Key"] = key

    def login(self, secret):
        body = {"client_id": "eda", "client_secret": secret}
        # ruleid: credentials-over-plain-http
        return self.session.post("http://auth.shop.example/oauth/token", data=body).json()


# ruleid: credentials-over-plain-http
fetch = lambda path: requests.get("http://api.shop.example:8080/" + path, auth=(user, password))

# ok: credentials-over-plain-http
requests.post("http://localhost:8080/login", auth=(user, password), timeout=5)

# ok: credentials-over-plain-http
requests.post("https://api.shop.example/login", auth=(user, password), timeout=5)

# ok: credentials-over-plain-http
requests.get("http://data.shop.example/x.csv", headers={"User-Agent": "eda"}, timeout=5)

# ok: credentials-over-plain-http
requests.post("http://model:8501/v1/predict", headers={"Authorization": f"Bearer {token}"})

# ok: credentials-over-plain-http
requests.post("http://192.168.1.20/api", json={"token": token})

# ok: credentials-over-plain-http
requests.post("http://vault.tools.svc/v1/login", json={"token": token})

# ok: credentials-over-plain-http
requests.get("http://api.shop.example/rows", auth=None)

# ok: credentials-over-plain-http
requests.post("http://nlp.shop.example/parse", json={"text": "a password is a token", "lang": "en"})

# ok: credentials-over-plain-http
requests.post(os.environ["LOGIN_URL"], auth=(user, password))

# ok: credentials-over-plain-http
print("requests.post('http://api.shop.example/login', auth=(user, password))")


class Router:
    def get(self, path, headers=None):
        return path, headers


# ok: credentials-over-plain-http
"http://api.shop.example".replace("http://", "https://").join([token])

# ok: credentials-over-plain-http
secure = httpx.Client(base_url="https://api.shop.example", headers={"Authorization": f"Bearer {token}"})

# ok: credentials-over-plain-http
tunnel = requests.get("http://127.0.0.1:9000/rows", headers=headers)

# ok: credentials-over-plain-http
flexible = requests.get(f"http://{os.environ['API_HOST']}/rows", headers=headers)
