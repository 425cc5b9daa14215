import pandas as pd
from flask import Flask, request

app = Flask(__name__)


def get_argument(call, name, default=None):
    value = call.args.get(name)
    if value is None or value == "":
        return default
    return str(value)


def build_query(stored, query=None):
    parts = [stored] if stored else []
    if query not in [None, ""]:
        parts.append(query)
    return " and ".join(parts)


def run_query(df, query, names=None):
    if (query or "") == "":
        return df
    # ruleid: pandas-expression-injection
    return df.query(query.replace("`", ""), local_dict=names or {}, engine="python")


@app.get("/data")
def data():
    frame = pd.read_csv("data.csv")
    return run_query(frame, build_query("", get_argument(request, "query"))).to_json()


class Selection:
    def __init__(self, where):
        self.where = where

    def apply(self, df):
        # ruleid: pandas-expression-injection
        return df.query(self.where)


@app.get("/selected")
def selected():
    return Selection(request.args["where"]).apply(pd.read_csv("data.csv")).to_json()


@app.get("/column")
def column():
    df = pd.read_csv("data.csv")
    name = request.args["column"]
    if name not in ("age", "price"):
        return "unknown", 400
    # ok: pandas-expression-injection
    return df.query(f"{name} > 3").to_json()


def _limit():
    return int(request.args["limit"])


@app.get("/limited")
def limited():
    df = pd.read_csv("data.csv")
    # ok: pandas-expression-injection
    return df.query(f"price > {_limit()}").to_json()
