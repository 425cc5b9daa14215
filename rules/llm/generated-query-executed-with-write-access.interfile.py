import sqlite3

import psycopg2
from openai import OpenAI

client = OpenAI()


def write_sql(question):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    return r.choices[0].message.content.strip().removeprefix("```sql").removesuffix("```")


def fetch(path, sql):
    with sqlite3.connect(path) as con:
        # ruleid: generated-query-executed-with-write-access
        return con.execute(sql).fetchall()


def answer(question):
    return fetch("shop.db", write_sql(question))


def from_a_variable(question, cursor):
    sql = write_sql(question)
    # ruleid: generated-query-executed-with-write-access
    cursor.execute(sql)


def direct(question, cursor):
    # ruleid: generated-query-executed-with-write-access
    cursor.execute(write_sql(question))


class Store:
    def __init__(self, dsn):
        self.conn = psycopg2.connect(dsn)
        self.last = None

    def prepare(self, question):
        self.last = write_sql(question)

    def rows(self):
        cur = self.conn.cursor()
        # ruleid: generated-query-executed-with-write-access
        cur.execute(self.last)
        return cur.fetchall()


def session(question):
    store = Store("dbname=shop user=app")
    store.prepare(question)
    return store.rows()


def fetch_own(path, sql):
    with sqlite3.connect(path) as con:
        # ok: generated-query-executed-with-write-access
        return con.execute(sql).fetchall()


def orders():
    return fetch_own("shop.db", "SELECT * FROM orders")


def fetch_reading(path, sql):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as con:
        # ok: generated-query-executed-with-write-access
        return con.execute(sql).fetchall()


def reading_answer(question):
    return fetch_reading("shop.db", write_sql(question))


def open_reading():
    con = psycopg2.connect("dbname=shop user=app")
    con.set_session(readonly=True)
    return con


def reading_session(question):
    cur = open_reading().cursor()
    # ok: generated-query-executed-with-write-access
    cur.execute(write_sql(question))
