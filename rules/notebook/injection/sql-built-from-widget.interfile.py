import sqlite3

import ipywidgets as widgets
import pandas as pd

con = sqlite3.connect("clinic.db")
box = widgets.Text()


def _query():
    return f"SELECT * FROM patients WHERE name = '{box.value}'"


def patients():
    # ruleid: sql-built-from-widget
    return pd.read_sql(_query(), con)


def _rows(name):
    # ruleid: sql-built-from-widget
    return con.execute("SELECT * FROM patients WHERE name = '" + name + "'")


def on_click(_):
    _rows(box.value)


def _limit():
    return int(box.value)


def some():
    # ok: sql-built-from-widget
    return con.execute(f"SELECT * FROM patients LIMIT {_limit()}")
