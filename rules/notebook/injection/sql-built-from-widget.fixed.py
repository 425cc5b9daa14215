import sqlite3

import duckdb
import ipywidgets as widgets
import pandas as pd
import panel as pn
import polars as pl
import sqlalchemy
from google.cloud import bigquery
from ipywidgets import Text, interact
from sqlalchemy import create_engine, text

name_box = Text(description="Name")
limit = widgets.IntSlider(min=1, max=100)
table_menu = widgets.Dropdown(options=["patients", "visits"])
con = sqlite3.connect("clinic.db")
engine = create_engine("sqlite:///clinic.db")
warehouse = bigquery.Client()

q = f"SELECT * FROM patients WHERE name = '{name_box.value}'"
# ruleid: sql-built-from-widget
df = pd.read_sql(q, con)
# ruleid: sql-built-from-widget
one = con.execute("SELECT * FROM patients WHERE name = ?", [name_box.value]).fetchone()
# ruleid: sql-built-from-widget
rows = spark.sql("SELECT * FROM patients WHERE name = :value", args={"value": name_box.value})
# ruleid: sql-built-from-widget
hits = duckdb.execute("SELECT * FROM visits WHERE name = ?", [name_box.value]).df()
# ruleid: sql-built-from-widget
more = pd.read_sql_query("SELECT * FROM visits WHERE name = '" + name_box.value + "'", con)
# ruleid: sql-built-from-widget
old = con.cursor().execute("DELETE FROM visits WHERE name = '%s'" % name_box.value)
with engine.connect() as connection:
    # ruleid: sql-built-from-widget
    connection.execute(text("SELECT * FROM t WHERE a = '{}'".format(name_box.value)))
job = warehouse.query(
    # ruleid: sql-built-from-widget
    f"SELECT * FROM `lab.runs` WHERE owner = '{name_box.value}'",  # by owner
)
# ruleid: sql-built-from-widget
typed = duckdb.sql(f"SELECT * FROM runs WHERE tag = '{input('tag: ')}'")
# ruleid: sql-built-from-widget
frame = pl.read_database(f"SELECT * FROM {name_box.value}", con)
# ruleid: sql-built-from-widget
day = spark.sql(f"SELECT * FROM sales WHERE day = '{dbutils.widgets.get('day')}'")

last = pd.DataFrame(
    # ruleid: sql-built-from-widget
    con.execute("SELECT max(day) FROM visits WHERE name = ?", [name_box.value]).fetchall(),
    columns=["day"],  # the newest visit
)
# ruleid: sql-built-from-widget
per_city = spark.sql("SELECT city, count(*) FROM visits WHERE name = :value GROUP BY city", args={"value": name_box.value}
)  # one row for each city
several = duckdb.execute(
    # ruleid: sql-built-from-widget
    f"SELECT * FROM runs WHERE owner = '{name_box.value}' ORDER BY day",  # newest last
)

template = "SELECT * FROM patients WHERE name = '{name}'"
# ruleid: sql-built-from-widget
filled = pd.read_sql(template.format(name=name_box.value), engine)


def on_name(change):
    value = change["new"]
    result = con.execute(
        # ruleid: sql-built-from-widget
        f"SELECT count(*) FROM patients WHERE name = '{value}'"
    )
    display(result.fetchall())


name_box.observe(on_name, names="value")


@interact(city="Oslo", n=(1, 50))
def visits(city, n):
    # ruleid: sql-built-from-widget
    a = spark.sql("SELECT * FROM visits WHERE city = :city", args={"city": city})
    # ok: sql-built-from-widget
    b = spark.sql(f"SELECT * FROM visits LIMIT {n}")
    return a, b


class Browser:
    def __init__(self, db):
        self.db = db
        self.box = pn.widgets.TextInput(name="City")

    def rows(self):
        # ruleid: sql-built-from-widget
        return self.db.execute("SELECT * FROM visits WHERE city = '" + self.box.value + "'")


# ok: sql-built-from-widget
safe = pd.read_sql("SELECT * FROM patients WHERE name = ?", con, params=[name_box.value])
# ok: sql-built-from-widget
bound = con.execute("SELECT * FROM patients WHERE name = ?", [name_box.value])
# ok: sql-built-from-widget
named = spark.sql("SELECT * FROM patients WHERE name = :name", args={"name": name_box.value})
# ok: sql-built-from-widget
few = con.execute(f"SELECT * FROM patients LIMIT {limit.value}")
# ok: sql-built-from-widget
number = con.execute(f"SELECT * FROM patients WHERE id = {int(name_box.value)}")
# ok: sql-built-from-widget
chosen = con.execute(f"SELECT * FROM {table_menu.value}")
# ok: sql-built-from-widget
mapped = con.execute("SELECT * FROM " + {"p": "patients", "v": "visits"}[name_box.value])
# ok: sql-built-from-widget
console = pd.read_sql(name_box.value, con)
# ok: sql-built-from-widget
catalog = spark.sql(f"USE CATALOG {dbutils.widgets.get('catalog')}")
# ok: sql-built-from-widget
built = con.execute(sqlalchemy.select(patients).where(patients.c.name == name_box.value))
# ok: sql-built-from-widget
picked = df[df["name"] == name_box.value]
# ok: sql-built-from-widget
print(f"SELECT * FROM patients WHERE name = '{name_box.value}'")
with engine.connect() as connection:
    # ok: sql-built-from-widget
    connection.execute(text("SELECT * FROM t WHERE a = :a"), {"a": name_box.value})
