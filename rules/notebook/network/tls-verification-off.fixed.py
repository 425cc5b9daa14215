"""Requests and downloads of a data job."""
import http.client
import os
import ssl
import subprocess
import urllib.request

import aiohttp
import boto3
import certifi
import httpx
import openai
import requests
import requests as rq
import urllib3
from httpx import AsyncClient
from requests import get as fetch

DATA = "https://data.shop.example/x.csv"
NO_CHECK = False

# ruleid: tls-verification-off
r = requests.get("https://data.shop.example/x.csv", timeout=5)

# ruleid: tls-verification-off
r = rq.post(
    DATA,
    json={"day": "2024-05-01"},
    # the proxy has its own certificate
    timeout=5,
)

# ruleid: tls-verification-off
rows = fetch(DATA).json()["rows"]

# ruleid: tls-verification-off
client = httpx.Client(timeout=10)

# ruleid: tls-verification-off
llm = openai.OpenAI(http_client=httpx.Client())

session = requests.Session()
session.headers["User-Agent"] = "eda"
# ruleid: tls-verification-off

# ruleid: tls-verification-off
page = session.get(DATA, stream=True)

# ruleid: tls-verification-off
pool = urllib3.PoolManager(num_pools=4)

# ruleid: tls-verification-off
raw = urllib.request.urlopen(DATA).read()

context = ssl.create_default_context()
# ruleid: tls-verification-off
context.check_hostname = True
context.verify_mode = ssl.CERT_REQUIRED

# ruleid: tls-verification-off
s3 = boto3.client("s3", endpoint_url="https://minio.shop.example")

# ruleid: tls-verification-off
os.system("curl -o weights.bin https://models.shop.example/weights.bin")

# ruleid: tls-verification-off
get_ipython().system("wget -q https://data.shop.example/train.zip")

# ruleid: tls-verification-off
listing = get_ipython().getoutput(f"curl -sSL {DATA}")

# ruleid: tls-verification-off
get_ipython().run_cell_magic("bash", "", "cd data\ngit -c http.sslVerify=true clone https://git.shop.example/eda.git\n")

# ruleid: tls-verification-off
subprocess.run(["curl", "-sS", "-O", DATA], check=True)

# ruleid: tls-verification-off
subprocess.check_call(["git", "config", "--global", "http.sslVerify", "true"])

# ruleid: tls-verification-off


async def load(urls):
    # ruleid: tls-verification-off
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector()) as http_session:
        # ruleid: tls-verification-off
        return [await (await http_session.get(url)).read() for url in urls]


class Api:
    def __init__(self, base):
        self.session = requests.Session()
        # ruleid: tls-verification-off
        # ruleid: tls-verification-off
        self.later = AsyncClient(base_url=base)

    def status(self, path):
        unchecked = ssl._create_unverified_context()
        # ruleid: tls-verification-off
        connection = http.client.HTTPSConnection("api.shop.example")
        connection.request("GET", path)
        return connection.getresponse().status


# ruleid: tls-verification-off
download = lambda url, check=True: requests.get(url).content

# ok: tls-verification-off
r = requests.get(DATA, verify="/etc/ssl/shop-ca.pem", timeout=5)

# ok: tls-verification-off
r = requests.get(DATA, verify=True)

# ok: tls-verification-off
health = requests.get("https://localhost:8443/health", verify=False, timeout=2)

# ok: tls-verification-off
health = requests.get(f"https://127.0.0.1:{os.environ['PORT']}/health", verify=False)

# ok: tls-verification-off
os.system("curl -k https://localhost:8888/api")

# ok: tls-verification-off
os.system("curl -sSL -o data.zip https://data.shop.example/data.zip && tar -k -xf data.zip")

# ok: tls-verification-off
get_ipython().system("wget -q --ca-certificate=ca.pem https://data.shop.example/train.zip")

# ok: tls-verification-off
subprocess.run(["curl", "--cacert", "ca.pem", DATA], check=True)

# ok: tls-verification-off
client = httpx.Client(verify=ssl.create_default_context(cafile=certifi.where()))

# ok: tls-verification-off
print("curl -k and verify=False are not allowed here")

server_side = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
server_side.check_hostname = False
# ok: tls-verification-off
server_side.verify_mode = ssl.CERT_NONE


class Signature:
    def decode(self, text, verify=True):
        return text


# ok: tls-verification-off
Signature().decode("a.b.c", verify=False)

# ok: tls-verification-off
strict = requests.get(DATA, verify=os.environ.get("CA_FILE", True))

# ok: tls-verification-off
pool = urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs=certifi.where())


def make_context(check):
    # a setting decides
    chosen = ssl.create_default_context()
    if not check:
        # ok: tls-verification-off
        chosen.check_hostname = False
        chosen.verify_mode = ssl.CERT_NONE
    return chosen


def plain_pool(netloc):
    # ok: tls-verification-off
    connector = aiohttp.TCPConnector(ssl=False, limit=800)
    address = f"http://{netloc}"
    return connector, address
