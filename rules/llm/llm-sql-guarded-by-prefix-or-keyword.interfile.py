import sqlite3

from openai import OpenAI

client = OpenAI()
FORBIDDEN = ("drop", "delete", "update", "insert")


def write_sql(question):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    return r.choices[0].message.content.strip()


def run(connection, sql):
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    return connection.execute(sql).fetchall()


def answer(question):
    sql = write_sql(question)
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    with sqlite3.connect("shop.db") as connection:
        return run(connection, sql)


def guarded_sql(question):
    sql = write_sql(question)
    if "drop" in sql.lower():
        raise ValueError("no changes")
    return sql


def report(question, cursor):
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(guarded_sql(question))


def report_from_a_variable(question, cursor):
    sql = guarded_sql(question)
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


class Reporter:
    def __init__(self, question):
        self.sql = guarded_sql(question)

    def rows(self, cursor):
        # ruleid: llm-sql-guarded-by-prefix-or-keyword
        return cursor.execute(self.sql).fetchall()


def word_list(question, cursor):
    sql = write_sql(question)
    if any(word in sql.lower() for word in FORBIDDEN):
        raise ValueError("no changes")
    # ruleid: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(sql)


def without_test(question, cursor):
    # ok: llm-sql-guarded-by-prefix-or-keyword
    cursor.execute(write_sql(question))


def run_constant(connection, sql):
    # ok: llm-sql-guarded-by-prefix-or-keyword
    return connection.execute(sql)


def count(connection):
    return run_constant(connection, "SELECT count(*) FROM orders")
