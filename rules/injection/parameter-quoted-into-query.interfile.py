import sqlite3


def condition(name):
    return f"SELECT * FROM runs WHERE name = '{name}'"


def lookup(name):
    conn = sqlite3.connect("runs.db")
    # ruleid: parameter-quoted-into-query
    return conn.execute(condition(name)).fetchall()


def run_query(sql):
    conn = sqlite3.connect("runs.db")
    # ruleid: parameter-quoted-into-query
    return conn.execute(sql).fetchall()


def by_owner(owner):
    return run_query("SELECT * FROM runs WHERE owner = '" + owner + "'")


class Log:
    def __init__(self):
        self.conn = sqlite3.connect("log.db")

    def add(self, line):
        self.last = line
        self.flush()

    def flush(self):
        # ruleid: parameter-quoted-into-query
        self.conn.execute(f"INSERT INTO log VALUES ('{self.last}')")


def in_state(value):
    if value not in {"running", "done"}:
        raise ValueError(value)
    conn = sqlite3.connect("runs.db")
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE state = '{value}'").fetchall()


def numbered(number: int):
    conn = sqlite3.connect("runs.db")
    # ok: parameter-quoted-into-query
    return conn.execute(f"SELECT * FROM runs WHERE part = '{number}'").fetchall()
