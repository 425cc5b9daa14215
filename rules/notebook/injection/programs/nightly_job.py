# Databricks notebook source
"""Nightly job: reads its parameters, loads the day's rows and trains a model."""
import importlib
import json

from pyspark.sql import functions as F

dbutils.widgets.text("day", "2024-01-01")
dbutils.widgets.text("model", "linear")
dbutils.widgets.text("options", "{}")

# COMMAND ----------

day = dbutils.widgets.get("day")
catalog = dbutils.widgets.get("catalog")
spark.sql(f"USE CATALOG {catalog}")

# ruleid: sql-built-from-widget
rows = spark.sql(f"SELECT * FROM sales WHERE day = '{day}'")
bound = spark.sql("SELECT * FROM sales WHERE day = :day", args={"day": day})
by_column = spark.table("sales").where(F.col("day") == day)

# COMMAND ----------

# ruleid: notebook-eval-external-value
options = eval(dbutils.widgets.get("options"))
same = json.loads(dbutils.widgets.get("options"))
batch = int(dbutils.widgets.get("batch"))

# ruleid: import-name-tainted
trainer = importlib.import_module("acme.models." + dbutils.widgets.get("model"))

MODELS = {"linear": "acme.models.linear", "tree": "acme.models.tree"}
known = importlib.import_module(MODELS[dbutils.widgets.get("model")])

# COMMAND ----------


def settings():
    return json.loads(dbutils.widgets.get("options"))


# ruleid: namespace-update-from-data
globals().update(settings())


class Config:
    depth = 3
    rate = 0.1


config = Config()
for key, value in settings().items():
    if hasattr(config, key):
        setattr(config, key, value)

for key, value in settings().items():
    # ruleid: namespace-update-from-data
    setattr(config, key, value)

model = trainer.fit(bound, **same)
print(model, options, batch, config.depth)
