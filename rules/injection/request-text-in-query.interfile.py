import sqlite3

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
SORTABLE = {"name", "loss", "created"}


def wanted_owner():
    return request.args.get("owner", "")


def fetch(where):
    conn = sqlite3.connect("runs.db")
    # ruleid: request-text-in-query
    return conn.execute("SELECT * FROM runs WHERE " + where).fetchall()


@app.route("/a")
def by_owner():
    return fetch(f"owner = '{request.args['owner']}'")


@app.route("/b")
def by_helper():
    conn = sqlite3.connect("runs.db")
    # ruleid: request-text-in-query
    return conn.execute(f"SELECT * FROM runs WHERE owner = '{wanted_owner()}'").fetchall()


class Store:
    def __init__(self, path, tenant):
        self.conn = sqlite3.connect(path)
        self.tenant = tenant

    def rows(self):
        # ruleid: request-text-in-query
        return self.conn.execute(f"SELECT * FROM rows WHERE tenant = '{self.tenant}'").fetchall()


@api.get("/tenants/{tenant}")
def tenant_rows(tenant: str):
    return Store("rows.db", tenant).rows()


@app.route("/c")
def built_up():
    parts = ["SELECT * FROM predictions WHERE 1 = 1"]
    if request.args.get("label"):
        parts.append("AND label = '" + request.args.get("label") + "'")
    conn = sqlite3.connect("p.db")
    # ruleid: request-text-in-query
    return conn.execute(" ".join(parts)).fetchall()


@api.post("/filter")
def filter_rows(payload: dict):
    where = " AND ".join(f"{key} = '{value}'" for key, value in payload.items())
    conn = sqlite3.connect("rows.db")
    # ruleid: request-text-in-query
    return conn.execute("SELECT * FROM rows WHERE " + where).fetchall()


@api.get("/sorted")
def sorted_rows(order: str):
    if order not in SORTABLE:
        raise ValueError(order)
    conn = sqlite3.connect("runs.db")
    # ok: request-text-in-query
    return conn.execute(f"SELECT * FROM runs ORDER BY {order}").fetchall()


@api.get("/page/{number}")
def page(number: int):
    conn = sqlite3.connect("runs.db")
    # ok: request-text-in-query
    return conn.execute(f"SELECT * FROM runs LIMIT 20 OFFSET {number * 20}").fetchall()
