# Databricks notebook source
# MAGIC %md
# MAGIC # Weights

# COMMAND ----------

# MAGIC %pip install torch

# COMMAND ----------

# DBTITLE 1,Load
path = "größe.pt"
a = safe_load(path)  # two bytes each: ö, ß
b = load(path)  # pyguard: ignore[TST001]
