import sqlite3
from contextlib import closing
from sqlite3 import connect

import asyncpg
import clickhouse_connect
import duckdb
import pandas as pd
import polars as pl
import psycopg2
from django.db import connection
from google.cloud import bigquery
from langchain_community.graphs import Neo4jGraph
from langchain_community.utilities import SQLDatabase
from neo4j import GraphDatabase
from pyspark.sql import SparkSession
from sqlalchemy import create_engine, select, text
from sqlalchemy import text as sql_text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
spark = SparkSession.builder.getOrCreate()


# ---- sql-execution

conn = sqlite3.connect("items.db")
# ruleid: sql-execution
conn.execute(source())


def user(name):
    cur = conn.cursor()
    # ruleid: sql-execution
    cur.execute("SELECT * FROM users WHERE name = '%s'" % source())
    return cur.fetchall()


def retriever(table):
    con = duckdb.connect()
    query = source()
    con.execute(
        # ruleid: sql-execution
        f"""
        SELECT text FROM (SELECT *, fts_main.match_bm25(node_id, '{query}') AS score)
        """
    ).fetchall()
    # ruleid: sql-execution
    duckdb.sql(query)
    # ruleid: sql-execution
    return duckdb.connect("x.db").sql(query)


def opened():
    with closing(connect("a.db").cursor()) as handle:
        # ruleid: sql-execution
        handle.execute("DROP TABLE {}".format(source()))
    with engine.begin() as work:
        # ruleid: sql-execution
        work.exec_driver_sql(source())
    # ruleid: sql-execution
    conn.executescript(source())


def raw_text(session: Session):
    # ruleid: sql-execution
    clause = text("name = '" + source() + "'")
    # ruleid: sql-execution
    session.execute(sql_text(source()))
    return clause


class Store:
    def __init__(self):
        self.connection = psycopg2.connect("dbname=x")

    def find(self):
        with self.connection.cursor() as c:
            # ruleid: sql-execution
            c.execute(f"SELECT * FROM vectors ORDER BY {source()}", (1,))
        # ruleid: sql-execution
        self._conn.execute(source())
        # ruleid: sql-execution
        return self.connection.cursor().execute(source())


async def on_pool(pool):
    db = await asyncpg.connect()
    # ruleid: sql-execution
    await db.fetch("SELECT * FROM t WHERE id = " + source())
    async with pool.acquire() as link:
        # ruleid: sql-execution
        return await link.fetchrow(source())


def frames():
    # ruleid: sql-execution
    first = pd.read_sql(source(), conn)
    # ruleid: sql-execution
    second = pd.read_sql_query(sql=source(), con=engine)
    # ruleid: sql-execution
    third = spark.sql(f"SELECT * FROM {source()}")
    # ruleid: sql-execution
    return first, second, third, pl.read_database(query=source(), connection=conn)


def warehouse():
    client = bigquery.Client()
    # ruleid: sql-execution
    job = client.query(source())
    house = clickhouse_connect.get_client()
    # ruleid: sql-execution
    house.command("DROP TABLE " + source())
    return job


def django_raw(Item):
    # ruleid: sql-execution
    Item.objects.raw(source())
    # ruleid: sql-execution
    Item.objects.filter(a=1).extra(where=["name = '%s'" % source()])
    with connection.cursor() as c:
        # ruleid: sql-execution
        c.execute(source())


def agent():
    db = SQLDatabase.from_uri("sqlite:///x.db")
    sql = source()
    # ruleid: sql-execution
    db.run(sql)
    # ruleid: sql-execution
    return [row for statement in sql.split(";") for row in conn.execute(statement)]


def sql_clean(session, executor, User, cur):
    # ok: sql-execution
    cur.execute("SELECT * FROM users WHERE name = ?", (source(),))
    # ok: sql-execution
    cur.executemany("INSERT INTO users VALUES (?)", [source()])
    # ok: sql-execution
    session.execute(text("SELECT :name"), {"name": source()})
    # ok: sql-execution
    executor.execute(source())
    # ok: sql-execution
    pd.read_sql("SELECT 1", conn, params=[source()])
    # ok: sql-execution
    User.objects.filter(name=source())
    # ok: sql-execution
    session.get(source())
    # ok: sql-execution
    index.query(source(), top_k=5)
    # ok: sql-execution
    text_splitter.text(source())
    # ok: sql-execution
    conn.commit(source())
    # ok: sql-execution
    spark.sql("SELECT * FROM t WHERE a = {a}", a=source())
    # ok: sql-execution
    Item.objects.extra(where=["name = %s"], params=[source()])


# ---- cypher-execution (each is sql-execution too)

driver = GraphDatabase.driver("neo4j://localhost")
# ruleid: cypher-execution, sql-execution
driver.execute_query("MATCH (n:" + source() + ") RETURN n")


def in_session():
    with driver.session(database="x") as box:
        # ruleid: cypher-execution, sql-execution
        box.run(f"MATCH (n {{name: '{source()}'}}) RETURN n")


async def in_async_session(async_driver):
    async with async_driver.session() as box:
        # ruleid: cypher-execution, sql-execution
        await box.run(source())


def transaction(tx):
    # ruleid: cypher-execution, sql-execution
    return tx.run("MATCH (n) WHERE n.name = '%s' RETURN n" % source())


class GraphChain:
    def _call(self):
        generated = source()
        # ruleid: cypher-execution, sql-execution
        rows = self.graph.query(generated)
        # a call whose result is sliced: Semgrep CE does not look inside
        # todoruleid: cypher-execution, sql-execution
        return rows, self.graph.query(generated)[:10]

    def structured(self):
        # ruleid: cypher-execution, sql-execution
        return self.graph_store.structured_query(source())


def own_graph():
    # ruleid: cypher-execution, sql-execution
    Neo4jGraph().query(source())
    g = Neo4jGraph(url="bolt://localhost")
    # ruleid: cypher-execution, sql-execution
    return g.query(source(), {"limit": 3})


def stored():
    box = driver.session()
    # ruleid: cypher-execution, sql-execution
    box.run(source())
    # ruleid: cypher-execution, sql-execution
    driver.execute_query(query_=source(), database_="x")
    # ruleid: cypher-execution, sql-execution
    return [driver.execute_query(q) for q in source()]


def graph_lambda(neo4j_graph):
    # ruleid: cypher-execution, sql-execution
    return lambda: neo4j_graph.query(query=source())


def cypher_clean(session, runner, networkx_graph):
    # ok: cypher-execution
    driver.execute_query("MATCH (n {name: $name}) RETURN n", name=source())
    # ok: cypher-execution
    session.run("MATCH (n {name: $name}) RETURN n", {"name": source()})
    # ok: cypher-execution
    runner.run(source())
    # ok: cypher-execution
    networkx_graph.add_node(source())
    # ok: cypher-execution
    index.query(source())
    # ok: cypher-execution
    with_graph.query("MATCH (n) RETURN n", params={"q": source()})
