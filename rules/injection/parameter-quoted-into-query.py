import sqlite3
from contextlib import closing

import duckdb
import pandas as pd
import psycopg
from sqlalchemy import text
from uuid import UUID


class Retriever:
    def __init__(self, path, table="documents"):
        self._path = path
        self._table = table
        self._top_k = 5
        with LocalContext(path) as conn:
            # ok: parameter-quoted-into-query
            conn.execute(f"PRAGMA create_fts_index('{table}', 'id', 'text')")

    def _retrieve(self, bundle):
        query = bundle.query_str
        sql = f"""
            SELECT fts_main_{self._table}.match_bm25(id, '{query}') AS score, text
            FROM {self._table}
            ORDER BY score DESC
            LIMIT {self._top_k}
        """
        with LocalContext(self._path) as conn:
            # ruleid: parameter-quoted-into-query
            return conn.execute(sql).fetchall()

    async def aretrieve(self, question: str, connection):
        # ruleid: parameter-quoted-into-query
        return await connection.fetch(f"SELECT text FROM chunks WHERE title = '{question}' LIMIT {self._top_k}")

    def bound(self, bundle):
        sql = f"SELECT fts_main_{self._table}.match_bm25(id, ?) AS score FROM {self._table}"
        with LocalContext(self._path) as conn:
            # ok: parameter-quoted-into-query
            return conn.execute(sql, [bundle.query_str]).fetchall()

    def by_table(self, table_name):
        with LocalContext(self._path) as conn:
            # ok: parameter-quoted-into-query
            return conn.execute(f"SELECT * FROM {table_name} WHERE kind = 'chunk'").fetchall()


def find_run(conn, name):
    # ruleid: parameter-quoted-into-query
    return conn.execute("SELECT * FROM runs WHERE name = '%s'" % name).fetchone()


def find_tagged(conn, name, tag="best"):
    # ruleid: parameter-quoted-into-query
    return conn.execute("SELECT * FROM runs WHERE name = '%s' AND tag = '%s'" % (name, tag)).fetchone()


def search(path, term):
    with closing(sqlite3.connect(path)) as db:
        # ruleid: parameter-quoted-into-query
        return db.execute("SELECT id FROM notes WHERE body LIKE '%" + term + "%'").fetchall()


def remove(cursor, model, version):
    statement = "DELETE FROM models WHERE name = '{}' AND version = {}".format(model, int(version))
    # ruleid: parameter-quoted-into-query
    cursor.execute(statement)


def update_note(cursor, note, run):
    # ruleid: parameter-quoted-into-query
    cursor.execute("UPDATE runs SET note = '{note}' WHERE id = {run:d}".format(note=note, run=run))


def to_frame(engine, label):
    # ruleid: parameter-quoted-into-query
    return pd.read_sql(f'SELECT * FROM predictions WHERE label = "{label}"', engine)


def neighbours(graph, entity):
    # ruleid: parameter-quoted-into-query
    return graph.query(f"MATCH (n {{id: '{entity}'}})--(m) RETURN m")


def prefixed(session, prefix):
    # ruleid: parameter-quoted-into-query
    return session.execute(text(f"SELECT * FROM files WHERE path LIKE '{prefix}%'")).all()


def joined_literal(db, user):
    sql = (
        "SELECT id, created "
        f"FROM chats WHERE user_name = '{user}' "
        "ORDER BY created"
    )
    # ruleid: parameter-quoted-into-query
    return db.execute(sql).fetchall()


def two_names(conn, owner, name):
    # ruleid: parameter-quoted-into-query
    conn.execute("INSERT INTO runs VALUES ('" + owner + "', '" + name + "')")


def attribute_of_argument(request, cursor):
    # ruleid: parameter-quoted-into-query
    cursor.execute(f"SELECT 1 FROM users WHERE mail = '{request.user.mail.strip()}'")


def graph_node(graph, node):
    # ruleid: parameter-quoted-into-query
    graph.query(f"MERGE (n:Entity {{id:'{node.id}'}}) RETURN n", {"properties": node.properties})


try:
    import snowflake.connector
except ImportError:
    snowflake = None


def warehouse(account, day):
    cur = snowflake.connector.connect(account=account).cursor()
    # ruleid: parameter-quoted-into-query
    return cur.execute(f"SELECT * FROM usage WHERE day = '{day}'").fetchall()


# a placeholder, a name, a number, a known word


def placeholder(conn, name):
    # ok: parameter-quoted-into-query
    return conn.execute("SELECT * FROM runs WHERE name = ?", (name,)).fetchone()


def psycopg_placeholder(name):
    with psycopg.connect("dbname=runs") as conn:
        # ok: parameter-quoted-into-query
        return conn.execute("SELECT * FROM runs WHERE name = %s", [name]).fetchone()


def column_name(conn, column):
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT {column} FROM runs WHERE state = 'done'").fetchall()


def quoted_column(conn, column, index):
    # ok: parameter-quoted-into-query
    return conn.execute("SELECT " + column + " FROM runs ORDER BY " + index).fetchall()


def numeric(conn, run):
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE id = '{int(run)}'").fetchone()


def identifier(conn, run):
    key = UUID(run)
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE id = '{key}'").fetchone()


def state(conn, value):
    if value not in ("running", "done"):
        raise ValueError(value)
    # todook: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE state = '{value}'").fetchall()


def message_only(logger, name):
    # ok: parameter-quoted-into-query
    logger.info(f"SELECT for '{name}' takes long")


def pass_through(conn, sql):
    # ok: parameter-quoted-into-query
    return conn.execute(f"{sql}").fetchall()


def constant_value(conn):
    kind = "chunk"
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM parts WHERE kind = '{kind}'").fetchall()


def job(executor, name):
    # ok: parameter-quoted-into-query
    executor.submit(print, f"name = '{name}'")


def doubled(conn, name):
    # ok: parameter-quoted-into-query
    return conn.execute("SELECT 1 FROM runs WHERE name = " + conn.literal(name)).fetchone()


def test_lookup(conn, name):
    # ok: parameter-quoted-into-query
    assert conn.execute(f"SELECT 1 FROM runs WHERE name = '{name}'").fetchone()


class Catalog:
    def __init__(self, conn, owner):
        self.conn = conn
        self.owner = owner

    def mine(self):
        # ok: parameter-quoted-into-query
        return self.conn.execute(f"SELECT * FROM runs WHERE owner = '{self.owner}'").fetchall()

    def described(self, keyspace, table_name):
        # ok: parameter-quoted-into-query
        return self.conn.execute(f"SELECT comment FROM tables WHERE ks = '{keyspace}' AND t = '{table_name}'").fetchone()

    def escape_str(self, value):
        return value.replace("\\", "\\\\").replace("'", "\\'")

    def insert(self, line):
        # ok: parameter-quoted-into-query
        self.conn.execute(f"INSERT INTO log VALUES ('{self.escape_str(line)}')")


def nearest(cursor, embedding: list[float], k: int = 4):
    # ok: parameter-quoted-into-query
    cursor.execute(f"SELECT * FROM items ORDER BY vec <-> '{embedding}' LIMIT {k}")


def rows_lead_to_rows(conn, name):
    row = conn.execute("SELECT kind FROM runs WHERE name = ?", (name,)).fetchone()
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM kinds WHERE kind = '{row[0]}'").fetchone()


def doubled_by_hand(conn, name):
    value = name.replace("'", "''")
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE name = '{value}'").fetchone()


@app.get("/runs/{name}")
def of_a_request(name: str, conn):
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE name = '{name}'").fetchone()


def graph_made(cursor, graph_name):
    # ok: parameter-quoted-into-query
    cursor.execute(f"SELECT create_graph('{graph_name}')")
