import sqlite3
import sqlite3 as lite
from uuid import UUID

import duckdb
import pandas as pd
import sqlalchemy
from fastapi import FastAPI, Query, Request
from flask import Flask, g, jsonify, request
from flask import request as req
from neo4j import GraphDatabase
from sqlalchemy import select, text
from sqlalchemy.orm import Session

app = Flask(__name__)
api = FastAPI()
driver = GraphDatabase.driver("bolt://localhost:7687")
engine = sqlalchemy.create_engine("sqlite:///runs.db")
COLUMNS = {"name": "name", "loss": "loss", "created": "created_at"}
SORTABLE = ("name", "loss")


@app.route("/runs")
def list_runs():
    conn = sqlite3.connect("runs.db")
    owner = request.args["owner"]
    # ruleid: request-text-in-query
    rows = conn.execute(f"SELECT * FROM runs WHERE owner = '{owner}'").fetchall()
    return jsonify(rows)


@app.route("/runs/search", methods=["POST"])
def search_runs():
    term = request.form.get("term", "")
    with lite.connect("runs.db") as db:
        cursor = db.cursor()
        # ruleid: request-text-in-query
        cursor.execute("SELECT id FROM runs WHERE note LIKE '%" + term + "%'")
        return jsonify(cursor.fetchall())


@app.route("/runs/delete", methods=["POST"])
def delete_run():
    statement = "DELETE FROM runs WHERE name = '%s'" % request.json["name"]
    # ruleid: request-text-in-query
    g.db.executescript(statement)
    return "", 204


@app.get("/sorted")
def sorted_runs():
    order = req.args.get("order", "name")
    cur = sqlite3.connect("runs.db").cursor()
    # ruleid: request-text-in-query
    cur.execute("SELECT * FROM runs ORDER BY {}".format(order))
    return jsonify(cur.fetchall())


@api.get("/models/{name}")
async def get_model(name: str):
    with engine.connect() as connection:
        # ruleid: request-text-in-query
        return connection.execute(text(f"SELECT * FROM models WHERE name = '{name}'")).all()


@api.post("/metrics")
async def metrics(request: Request):
    body = await request.json()
    query = f"""
        SELECT step, value
        FROM metrics
        WHERE run_id = '{body["run"]}'
    """
    # ruleid: request-text-in-query
    frame = pd.read_sql(query, engine)
    return frame.to_dict()


@api.get("/features")
def features(table: str = Query(...)):
    # ruleid: request-text-in-query
    return duckdb.sql(f"SELECT * FROM {table} LIMIT 100").fetchall()


@api.get("/papers")
def papers(author: str):
    cypher = "MATCH (a:Author {name: '" + author + "'})-[:WROTE]->(p) RETURN p.title"
    with driver.session() as session:
        # ruleid: request-text-in-query
        return [record["p.title"] for record in session.run(cypher)]


@app.route("/raw", methods=["POST"])
def raw():
    sql = request.get_data(as_text=True)
    # ruleid: request-text-in-query
    return jsonify(sqlite3.connect("runs.db").execute(sql).fetchall())


class RunView:
    def get(self):
        tag = request.args.get("tag")
        # ruleid: request-text-in-query
        return self.cursor.execute("SELECT * FROM runs WHERE tag = '%s'" % tag.strip())


@app.route("/count")
def count():
    conn = sqlite3.connect("runs.db")
    where = f"WHERE owner = '{request.args['owner']}'" if "owner" in request.args else ""
    # ruleid: request-text-in-query
    return str(conn.execute("SELECT COUNT(*) FROM runs " + where).fetchone()[0])


@app.route("/rename", methods=["POST"])
def rename():
    conn = sqlite3.connect("runs.db")
    conn.execute(
        # ruleid: request-text-in-query
        "UPDATE runs SET name = '"
        + request.form["name"]  # still text of the visitor
        + "' WHERE id = ?",
        (int(request.form["id"]),),
    )
    return "ok"


# bound, converted or chosen from a table


@app.route("/ok/bound")
def bound():
    conn = sqlite3.connect("runs.db")
    # ok: request-text-in-query
    return jsonify(conn.execute("SELECT * FROM runs WHERE owner = ?", [request.args["owner"]]).fetchall())


@app.route("/ok/number")
def number():
    conn = sqlite3.connect("runs.db")
    limit = int(request.args.get("limit", "20"))
    # ok: request-text-in-query
    return jsonify(conn.execute(f"SELECT * FROM runs LIMIT {limit}").fetchall())


@app.route("/ok/uuid")
def by_uuid():
    conn = sqlite3.connect("runs.db")
    run = UUID(request.args["run"])
    # ok: request-text-in-query
    return jsonify(conn.execute(f"SELECT * FROM runs WHERE id = '{run}'").fetchall())


@app.route("/ok/column")
def column():
    order = COLUMNS.get(request.args.get("order"), "name")
    # ok: request-text-in-query
    return jsonify(sqlite3.connect("runs.db").execute(f"SELECT * FROM runs ORDER BY {order}").fetchall())


@api.get("/ok/named")
def named(name: str):
    with engine.connect() as connection:
        # ok: request-text-in-query
        return connection.execute(text("SELECT * FROM models WHERE name = :name"), {"name": name}).all()


@api.get("/ok/builder")
def builder(name: str, session: Session):
    # ok: request-text-in-query
    return session.execute(select(Model).where(Model.name == name)).scalars().all()


@api.get("/ok/placeholders")
def placeholders(ids: str):
    values = ids.split(",")
    marks = ", ".join("?" for _ in values)
    # ok: request-text-in-query
    return sqlite3.connect("runs.db").execute(f"SELECT * FROM runs WHERE id IN ({marks})", values).fetchall()


@api.get("/ok/cypher")
def cypher_bound(author: str):
    with driver.session() as session:
        # ok: request-text-in-query
        return list(session.run("MATCH (a:Author {name: $name}) RETURN a", name=author))


@app.route("/ok/constant")
def constant():
    log = request.args.get("log")
    # ok: request-text-in-query
    rows = sqlite3.connect("runs.db").execute("SELECT COUNT(*) FROM runs").fetchone()
    return jsonify({"log": log, "rows": rows})


def nightly(conn, table):
    # ok: request-text-in-query
    conn.execute(f"VACUUM {table}")


@app.route("/ok/executor")
def executor(pool):
    job = request.args["job"]
    # ok: request-text-in-query
    pool.submit(print, f"SELECT {job}")
    return job


@app.route("/ok/frame")
def frame_query():
    frame = pd.read_parquet("runs.parquet")
    # ok: request-text-in-query
    return frame[frame.owner == request.args["owner"]].to_json()
