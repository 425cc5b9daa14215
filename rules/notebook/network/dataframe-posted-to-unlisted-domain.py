"""Tables and files that leave, or stay."""
import hashlib
import io
import json
import pathlib
import urllib.request
from pathlib import Path

import aiohttp
import httpx
import numpy as np
import pandas as pd
import polars as pl
import requests
import requests as rq
from requests import post

df = pd.read_csv("customers.csv")
frame = pl.read_parquet("orders.parquet")
array = np.load("embeddings.npy")
SCORES = "https://scores.example/in"

# ruleid: dataframe-posted-to-unlisted-domain
requests.post("https://scores.example/in", data=df.to_csv(), timeout=9)

# ruleid: dataframe-posted-to-unlisted-domain
post(SCORES, json=df.to_dict(orient="records"))

rq.put(
    "https://scores.example/table",
    timeout=60,
    # ruleid: dataframe-posted-to-unlisted-domain
    data=df[["name", "mail"]].to_json().encode(),  # two columns
)

# ruleid: dataframe-posted-to-unlisted-domain
httpx.post(SCORES, content=frame.write_csv())

# ruleid: dataframe-posted-to-unlisted-domain
requests.post(SCORES, json={"vectors": array.tolist()})

# ruleid: dataframe-posted-to-unlisted-domain
requests.patch(f"https://{'eu'}.scores.example/in", data=array.astype("float32").tobytes())

# ruleid: dataframe-posted-to-unlisted-domain
requests.post(SCORES, files={"file": open("customers.csv", "rb")})

with open("model.onnx", "rb") as model:
    # ruleid: dataframe-posted-to-unlisted-domain
    requests.put("https://models.example/model.onnx", data=model)

# ruleid: dataframe-posted-to-unlisted-domain
answer = httpx.request("POST", SCORES, content=Path("customers.parquet").read_bytes()).json()

body = json.dumps({"rows": df.values.tolist()}).encode()
# ruleid: dataframe-posted-to-unlisted-domain
urllib.request.urlopen(urllib.request.Request("https://scores.example/in", data=body))

chunks = [df[i : i + 100].to_json() for i in range(0, len(df), 100)]
for chunk in chunks:
    # ruleid: dataframe-posted-to-unlisted-domain
    requests.post(SCORES, data=chunk)


async def ship(rows):
    async with aiohttp.ClientSession() as session:
        # ruleid: dataframe-posted-to-unlisted-domain
        async with session.post("https://scores.example/in", json=rows.to_dict("records")) as reply:
            return reply.status


class Scorer:
    def __init__(self):
        self.session = requests.Session()

    def score(self, table):
        text = io.StringIO(table.to_csv(index=False)).getvalue()
        # ruleid: dataframe-posted-to-unlisted-domain
        return self.session.post("https://scores.example/in", data=text).json()


# ruleid: dataframe-posted-to-unlisted-domain
push = lambda table: requests.post("https://scores.example/in", json=table.to_dict())

# ok: dataframe-posted-to-unlisted-domain
requests.post("http://localhost:8000/predict", json=df.head(1).to_dict(), timeout=9)

# ok: dataframe-posted-to-unlisted-domain
requests.post("http://model:8000/predict", json=df.to_dict(), timeout=9)

# ok: dataframe-posted-to-unlisted-domain
requests.post("http://10.1.2.3/predict", data=df.to_csv())

# ok: dataframe-posted-to-unlisted-domain
requests.post("https://features.data.internal/in", data=df.to_csv())

# ok: dataframe-posted-to-unlisted-domain
requests.post(SCORES, json={"rows": len(df), "columns": df.shape[1]})

# ok: dataframe-posted-to-unlisted-domain
requests.post(SCORES, json={"digest": hashlib.sha256(df.to_csv().encode()).hexdigest()})

# ok: dataframe-posted-to-unlisted-domain
requests.post(SCORES, json={"text": "hello", "lang": "en"})

# ok: dataframe-posted-to-unlisted-domain
df.to_csv("https.csv")

# ok: dataframe-posted-to-unlisted-domain
requests.get("https://scores.example/out", params={"n": 3})

# ok: dataframe-posted-to-unlisted-domain
print("requests.post('https://scores.example/in', data=df.to_csv())")

rows = requests.post("https://scores.example/q", json={"q": "cats"}).json()
# ok: dataframe-posted-to-unlisted-domain
requests.post("https://scores.example/seen", json={"ids": [row["id"] for row in rows]})


class Table:
    def post(self, place, data):
        return place, data


# ok: dataframe-posted-to-unlisted-domain
Table().post("customers", data=df)

# ok: dataframe-posted-to-unlisted-domain
requests.post(SCORES, data=open("notes.txt").read())
