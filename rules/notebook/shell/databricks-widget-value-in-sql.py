import re
from pyspark.sql import SparkSession

country = dbutils.widgets.get("country")
# ruleid: databricks-widget-value-in-sql
df = spark.sql(f"SELECT * FROM customers WHERE country = '{country}'")
# ruleid: databricks-widget-value-in-sql
spark.sql("SELECT * FROM customers WHERE country = '" + country + "'").show()
# ruleid: databricks-widget-value-in-sql
spark.sql("DELETE FROM rows WHERE day = '%s'" % getArgument("day"))
# ruleid: databricks-widget-value-in-sql
sqlContext.sql("SELECT * FROM {}".format(dbutils.widgets.get("table")))
# ruleid: databricks-widget-value-in-sql
spark.sql(sqlQuery=f"DROP TABLE {country}")
# ruleid: databricks-widget-value-in-sql
SparkSession.builder.getOrCreate().sql(f"USE {country}")
task = dbutils.jobs.taskValues.get(taskKey="prepare", key="table")
# ruleid: databricks-widget-value-in-sql
rows = spark.sql(f"SELECT * FROM {task}") if task else None
spark.sql(
    # ruleid: databricks-widget-value-in-sql
    f"SELECT * FROM {task} "  # the table
    f"LIMIT 10",
)
# ruleid: databricks-widget-value-in-sql
frames = [spark.sql(f"SELECT * FROM {name}") for name in dbutils.widgets.get("tables").split(",")]


def count():
    name = dbutils.widgets.get("table")
    query = "SELECT count(*) FROM " + name.strip()
    # ruleid: databricks-widget-value-in-sql
    return spark.sql(query).first()[0]


class Job:
    def __init__(self, session):
        self.spark = session

    def run(self):
        # ruleid: databricks-widget-value-in-sql
        return self.spark.sql(f"SELECT * FROM {dbutils.widgets.get('table')}")


try:
    # ruleid: databricks-widget-value-in-sql
    spark.sql("SHOW TABLES IN " + country)
except Exception as error:
    print(error)

# ok: databricks-widget-value-in-sql
spark.sql("SELECT * FROM customers WHERE country = :c", args={"c": country})
# ok: databricks-widget-value-in-sql
spark.sql("SELECT 1")
limit = int(dbutils.widgets.get("limit"))
# ok: databricks-widget-value-in-sql
spark.sql(f"SELECT * FROM rows LIMIT {limit}")
if country in ("DE", "FR"):
    # ok: databricks-widget-value-in-sql
    spark.sql(f"SELECT * FROM customers WHERE country = '{country}'")
if task.isidentifier():
    # ok: databricks-widget-value-in-sql
    spark.sql(f"SELECT * FROM {task}")
if re.fullmatch(r"[a-z_]+", task):
    # ok: databricks-widget-value-in-sql
    spark.sql(f"SELECT * FROM {task}")
TABLE = "rows"
# ok: databricks-widget-value-in-sql
spark.sql(f"SELECT * FROM {TABLE}")
# ok: databricks-widget-value-in-sql
spark.table(country)
# ok: databricks-widget-value-in-sql
print(f"SELECT * FROM {country}")
for year in range(2020, 2023):
    # ok: databricks-widget-value-in-sql
    spark.sql(f"SELECT * FROM rows_{year}")
