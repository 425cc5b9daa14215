def table():
    return dbutils.widgets.get("table")


def show(name):
    # ruleid: databricks-widget-value-in-sql
    spark.sql(f"SELECT * FROM {name}").show()


show(table())
# ruleid: databricks-widget-value-in-sql
rows = spark.sql("SELECT * FROM " + table())
