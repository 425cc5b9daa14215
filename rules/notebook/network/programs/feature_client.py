"""Reads features from several services."""
import asyncio
import os

import aiohttp
import certifi
import httpx
import pandas as pd
import requests
from pymongo import MongoClient

TOKEN = os.environ["FEATURE_TOKEN"]
BASE = "http://features.shop.example/v2"


def mongo():
    # ruleid: mongo-invalid-certs-allowed
    return MongoClient(os.environ["MONGO_URI"], tls=True, tlsAllowInvalidCertificates=True)


def mongo_checked():
    return MongoClient(os.environ["MONGO_URI"], tls=True, tlsCAFile=certifi.where())


class FeatureClient:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers["Accept"] = "application/json"

    def features(self, ids):
        # ruleid: credentials-over-plain-http
        reply = self.session.post(
            "http://features.shop.example/v2/batch",
            json={"ids": ids},
            headers={"Authorization": f"Bearer {TOKEN}"},
            timeout=30,
        )
        reply.raise_for_status()
        return pd.DataFrame(reply.json()["rows"])

    def features_encrypted(self, ids):
        reply = self.session.post(
            "https://features.shop.example/v2/batch",
            json={"ids": ids},
            headers={"Authorization": f"Bearer {TOKEN}"},
            timeout=30,
        )
        return pd.DataFrame(reply.json()["rows"])

    def names(self):
        return self.session.get(f"{BASE}/names", timeout=10).json()


async def many(urls):
    # ruleid: tls-verification-off
    connector = aiohttp.TCPConnector(limit=8, ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        return await asyncio.gather(*(one(session, url) for url in urls))


async def one(session, url):
    async with session.get(url, timeout=aiohttp.ClientTimeout(30)) as reply:
        return await reply.json()


def score(table: pd.DataFrame):
    local = httpx.post("http://localhost:8000/score", json=table.to_dict("records"), timeout=60)
    # ruleid: dataframe-posted-to-unlisted-domain
    remote = httpx.post("https://scores.example/score", json=table.to_dict("records"), timeout=60)
    return pd.Series(local.json()) - pd.Series(remote.json())


def main():
    client = FeatureClient()
    ids = [row["_id"] for row in mongo_checked().shop.users.find({}, {"_id": 1}).limit(100)]
    print(client.names(), score(client.features_encrypted(ids)).abs().max())
    print(mongo().server_info()["version"], asyncio.run(many([f"{BASE}/health"])))


if __name__ == "__main__":
    main()
