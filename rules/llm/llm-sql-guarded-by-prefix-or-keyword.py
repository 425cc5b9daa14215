import logging
import re
import sqlite3

import duckdb
import pandas as pd
import psycopg2
import sqlglot
import sqlparse
from anthropic import Anthropic
from langchain_community.utilities import SQLDatabase
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from openai import OpenAI
from sqlalchemy import create_engine, text
from sqlglot import exp

client = OpenAI()
claude = Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
db = SQLDatabase.from_uri("postgresql://shop@localhost/shop")
engine = create_engine("postgresql://shop@localhost/shop")
conn = psycopg2.connect("dbname=shop user=app")
FORBIDDEN = ["DROP", "DELETE", "INSERT", "UPDATE", "ALTER"]
WRITE_WORDS = re.compile(r"\b(drop|delete|insert|update)\b", re.I)


def answer(question):
    r = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": "Write SQL for: " + question}]
    )
    sql = r.choices[0].message.content
    if not sql.strip().lower().startswith("select"):
        raise ValueError("only SELECT is allowed")
    with conn.cursor() as cur:
        # ruleid: llm-sql-guarded-by-prefix-or-keyword
        cur.execute(sql)
        return cur.fetchall()


def inside_the_if(question):
    sql = client.responses.create(model="gpt-4.1", input=question).output_text
    if sql.upper().startswith(("SELECT", "WITH")):
        with engine.connect() as connection:
            # ruleid: llm-sql-guarded-by-prefix-or-keyword
            return connection.execute(text(sql)).fetchall()
    return []


def regex_prefix(question):
    query = llm.invoke(question).content
    if re.match(r"\s*select\b", query, re.IGNORECASE) is None:
        return pd.DataFrame()
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return pd.read_sql(query, engine)


def one_word(question):
    sql = llm.invoke(question).content
    if "drop" in sql.lower() or "delete" in sql.lower():
        return "refused"
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return db.run(sql)


def word_loop(question):
    sql = claude.messages.create(
        model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": question}]
    ).content[0].text
    for word in FORBIDDEN:
        if word in sql.upper():
            raise PermissionError(word)
    cursor = sqlite3.connect("shop.db").cursor()
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)
    return cursor.fetchall()


def without_comments(question):
    sql = llm.invoke(question).content
    sql = sql.replace("--", "").replace("/*", "")
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return duckdb.sql(sql).df()


def comments_by_regex(question):
    sql = re.sub(r"--.*$", "", llm.invoke(question).content, flags=re.M)
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return duckdb.execute(sql).fetchall()


def compiled(question):
    sql = llm.invoke(question).content
    if WRITE_WORDS.search(sql):
        raise ValueError("no changes")
    with sqlite3.connect("crm.db") as connection:
        # ruleid: llm-sql-guarded-by-prefix-or-keyword
        return connection.execute(sql).fetchall()


def searched(question):
    sql = llm.invoke(question).content
    found = re.search(r"\b(DROP|TRUNCATE)\b", sql)
    if found:
        logging.warning("refused: %s", found)
        return None
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return pd.read_sql_query(sql, "sqlite:///shop.db")


def first_word(question, cursor):
    sql = llm.invoke(question).content
    head = sql.strip().split()[0].upper()
    if head != "SELECT":
        return None
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return cursor.execute(sql)


def lower_case_copy(question, cursor):
    sql = llm.invoke(question).content
    lowered = sql.lower()
    if "insert" in lowered or "update" in lowered:
        raise ValueError("no changes")
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


@tool
def run_query(query: str) -> str:
    """Run a read-only SQL query."""
    if not query.lower().startswith("select"):
        return "Only SELECT queries are allowed."
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return str(conn.cursor().execute(query))


class Bot:
    def __init__(self, session):
        self.session = session

    def ask(self, question):
        sql = llm.invoke(question).content.strip()
        if ";" in sql or not sql.startswith("SELECT"):
            return None
        # ruleid: llm-sql-guarded-by-prefix-or-keyword
        return self.session.execute(text(sql)).all()


async def with_asyncpg(question, pool):
    sql = (await llm.ainvoke(question)).content
    assert sql.lstrip().lower().startswith("select"), "only SELECT"
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return await pool.fetch(sql)


def conditional(question, cursor):
    sql = llm.invoke(question).content
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return cursor.execute(sql) if sql.lower().startswith("select") else None


def limited(question, cursor):
    sql = llm.invoke(question).content
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(f"{sql.rstrip(';')} LIMIT 100")


# ---- silent


def no_guard(question, cursor):
    sql = llm.invoke(question).content
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


def parsed(question, cursor):
    sql = llm.invoke(question).content
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    statements = sqlglot.parse(sql)
    if len(statements) != 1 or not isinstance(statements[0], exp.Select):
        raise ValueError("only one SELECT")
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


def parsed_with_sqlparse(question, cursor):
    sql = llm.invoke(question).content
    statement = sqlparse.parse(sql)[0]
    if "drop" in sql.lower() or statement.get_type() != "SELECT":
        raise ValueError("only SELECT")
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


def read_only_file(question):
    sql = llm.invoke(question).content
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    with sqlite3.connect("file:crm.db?mode=ro", uri=True) as connection:
        # ok: llm-sql-guarded-by-prefix-or-keyword
        return connection.execute(sql).fetchall()


def read_only_session(question):
    reader = psycopg2.connect("dbname=shop user=app")
    reader.set_session(readonly=True)
    sql = llm.invoke(question).content
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    # ok: llm-sql-guarded-by-prefix-or-keyword
    reader.cursor().execute(sql)


def bound(question, cursor):
    name = llm.invoke(question).content
    if not name.lower().startswith("select"):
        # ok: llm-sql-guarded-by-prefix-or-keyword
        cursor.execute("SELECT * FROM customers WHERE name = %s", (name,))


def typed_by_the_analyst(cursor):
    sql = input("SQL: ")
    if sql.lower().startswith("select"):
        # ok: llm-sql-guarded-by-prefix-or-keyword
        cursor.execute(sql)


def only_shown(question):
    sql = llm.invoke(question).content
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    # ok: llm-sql-guarded-by-prefix-or-keyword
    print(sql)
    return sql


def a_number(question, cursor):
    answer = llm.invoke(question).content
    if answer.startswith("select"):
        return None
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(f"SELECT * FROM orders LIMIT {int(answer)}")


def duck_read_only(question):
    sql = llm.invoke(question).content
    if any(word in sql.upper() for word in FORBIDDEN):
        raise ValueError("no changes")
    # ok: llm-sql-guarded-by-prefix-or-keyword
    return duckdb.connect("shop.duckdb", read_only=True).execute(sql).df()


def other_test(question, cursor):
    sql = llm.invoke(question).content
    if sql.startswith("I cannot"):
        return None
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


def other_variable(question, cursor):
    sql = llm.invoke(question).content
    if question.lower().startswith("select"):
        # ok: llm-sql-guarded-by-prefix-or-keyword
        cursor.execute(sql)


KNOWN = {"orders": "SELECT * FROM orders", "customers": "SELECT * FROM customers"}


def from_a_table(question, cursor):
    name = llm.invoke(question).content
    if name.startswith("select"):
        return None
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(KNOWN[name])
