import base64
import bz2
import gzip
import hashlib
import hmac
import io
import json
import pickle
import pickle as pkl
import urllib.request
from pickle import loads as unpickle

import aiohttp
import boto3
import cloudpickle
import dill
import httpx
import joblib
import numpy as np
import pandas as pd
import requests
from cryptography.fernet import Fernet
from google.cloud import storage

KEY = b"k" * 32
KNOWN_SHA256 = "ab" * 32

# ruleid: pickle-of-network-bytes
rows = pickle.loads(requests.get("https://data.example.com/rows.pkl", timeout=30).content)

answer = httpx.get("https://data.example.com/vocab.pkl")
# ruleid: pickle-of-network-bytes
vocab = pkl.load(io.BytesIO(answer.content))

with urllib.request.urlopen("https://data.example.com/mnist.pkl.gz") as page:
    packed = page.read()
# ruleid: pickle-of-network-bytes
train, test = unpickle(gzip.decompress(packed), encoding="latin1")


def scaler(name):
    session = requests.Session()
    answer = session.get(
        f"https://models.example.com/{name}.joblib",
        timeout=30,
    )
    answer.raise_for_status()
    # ruleid: pickle-of-network-bytes
    return joblib.load(io.BytesIO(answer.content))


async def remote_function(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            # ruleid: pickle-of-network-bytes
            return cloudpickle.loads(await answer.read())


s3 = boto3.client("s3")


def features(day):
    body = s3.get_object(Bucket="features", Key=f"{day}.pkl")["Body"]
    # ruleid: pickle-of-network-bytes
    return pickle.loads(body.read())


class Registry:
    def __init__(self, bucket):
        self.bucket = storage.Client().bucket(bucket)

    def model(self, name):
        blob = self.bucket.blob(name)
        # ruleid: pickle-of-network-bytes
        return dill.loads(blob.download_as_bytes())


urls = ["https://a.example.com/0.pkl", "https://a.example.com/1.pkl"]
# ruleid: pickle-of-network-bytes
parts = [pickle.loads(requests.get(url, timeout=9).content) for url in urls]

urllib.request.urlretrieve("https://data.example.com/labels.pkl", "labels.pkl")
# ruleid: pickle-of-network-bytes
labels = pickle.load(open("labels.pkl", "rb"))

path, _headers = urllib.request.urlretrieve("https://data.example.com/index.pkl")
with open(path, "rb") as handle:
    # ruleid: pickle-of-network-bytes
    index = pickle.load(handle)

token = requests.post("https://api.example.com/run", json={"n": 3}, timeout=30).text
result = pickle.loads(
    # the service sends text
    # ruleid: pickle-of-network-bytes
    base64.b64decode(token),
)

# ruleid: pickle-of-network-bytes
frame = pd.read_pickle(io.BytesIO(requests.get("https://data.example.com/f.pkl", timeout=9).content))

raw = io.BytesIO(requests.get("https://data.example.com/words.npy", timeout=9).content)
# ruleid: pickle-of-network-bytes
words = np.load(raw, allow_pickle=True)

# ruleid: pickle-of-network-bytes
reader = pickle.Unpickler(urllib.request.urlopen("https://data.example.com/big.pkl"))
big = reader.load()

with open("cache.pkl", "wb") as out:
    out.write(requests.get("https://data.example.com/cache.pkl", timeout=30).content)
with bz2.open("cache.pkl") as handle:
    # ruleid: pickle-of-network-bytes
    cache = pickle.load(handle)

try:
    # ruleid: pickle-of-network-bytes
    tree = pickle.loads(bytes(bytearray(requests.get("https://data.example.com/t", stream=True, timeout=5).raw.read())))
except pickle.UnpicklingError:
    tree = None


def signed(url):
    answer = requests.get(url, timeout=30)
    data = answer.content
    given = answer.headers["X-Signature"]
    if not hmac.compare_digest(hmac.new(KEY, data, "sha256").hexdigest(), given):
        raise ValueError("wrong signature")
    # ok: pickle-of-network-bytes
    return pickle.loads(data)


def pinned(url):
    data = requests.get(url, timeout=30).content
    if hashlib.sha256(data).hexdigest() != KNOWN_SHA256:
        raise ValueError("the file changed")
    # ok: pickle-of-network-bytes
    return pickle.loads(data)


def pinned_by_assertion(url):
    blob = httpx.get(url).content
    digest = hashlib.sha256(blob).hexdigest()
    assert digest == KNOWN_SHA256, digest
    # ok: pickle-of-network-bytes
    return joblib.load(io.BytesIO(blob))


def hashed_but_not_compared(url):
    blob = httpx.get(url).content
    print(hashlib.sha256(blob).hexdigest())
    # ruleid: pickle-of-network-bytes
    return pickle.loads(blob)


def decrypted(url, key):
    # ok: pickle-of-network-bytes
    return pickle.loads(Fernet(key).decrypt(requests.get(url, timeout=9).content))


# ok: pickle-of-network-bytes
plain = json.loads(requests.get("https://data.example.com/rows.json", timeout=9).content)

# ok: pickle-of-network-bytes
own = pickle.load(open("own-cache.pkl", "rb"))

# ok: pickle-of-network-bytes
arrays = np.load(io.BytesIO(requests.get("https://data.example.com/w.npy", timeout=9).content), allow_pickle=False)

# ok: pickle-of-network-bytes
copy = pickle.loads(pickle.dumps(requests.get("https://data.example.com/rows.json", timeout=9).json()))

# ok: pickle-of-network-bytes
table = pd.read_parquet(io.BytesIO(requests.get("https://data.example.com/f.parquet", timeout=9).content))


class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name}")


def restricted(url):
    # ok: pickle-of-network-bytes
    return Restricted(io.BytesIO(requests.get(url, timeout=9).content)).load()


def local_service():
    answer = requests.get("http://localhost:8000/state", timeout=3)
    # ok: pickle-of-network-bytes
    return pickle.loads(answer.content)


class Loader:
    def loads(self, data):
        return len(data)


# ok: pickle-of-network-bytes
size = Loader().loads(requests.get("https://data.example.com/rows.pkl", timeout=9).content)

# pickle.loads(requests.get(url).content) is what to avoid
note = "pickle.loads(requests.get(url).content)"
