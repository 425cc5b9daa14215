"""Copies yesterday's features from Snowflake to Postgres. Reads everything from the environment but what somebody was in a hurry about."""
import argparse
import logging
import os
from datetime import date, timedelta

import pandas as pd
import psycopg2
import snowflake.connector

log = logging.getLogger("nightly_export")

TABLES = ("daily_usage", "daily_errors")


def warehouse():
    return snowflake.connector.connect(
        account=os.environ["SNOWFLAKE_ACCOUNT"],
        user=os.environ["SNOWFLAKE_USER"],
        password=os.environ["SNOWFLAKE_PASSWORD"],
        warehouse="EXPORT_WH",
    )


def warehouse_of_the_old_account():
    return snowflake.connector.connect(
        account="ab12345",
        user="export",
        # ruleid: snowflake-password
        password="rainy-harbour",
    )


def target():
    # ruleid: password-kwarg-literal
    return psycopg2.connect(host="features.corp.test", user="export", password="sunny-harbour", dbname="features")


def copy(table, day, source, destination):
    rows = pd.read_sql(f"select * from {table} where day = %(day)s", source, params={"day": day})
    log.info("%s: %d rows", table, len(rows))
    with destination.cursor() as cursor:
        for row in rows.itertuples(index=False):
            cursor.execute(f"insert into {table} values ({', '.join(['%s'] * len(row))})", tuple(row))
    destination.commit()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--old", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if arguments.verbose else logging.INFO)
    # ruleid: environ-dump-in-output
    log.debug("environment: %s", dict(os.environ))
    # ruleid: secret-echoed-after-getpass
    log.debug("password: %s", os.environ.get("SNOWFLAKE_PASSWORD"))
    log.debug("password is set: %s", "SNOWFLAKE_PASSWORD" in os.environ)
    source = warehouse_of_the_old_account() if arguments.old else warehouse()
    day = date.today() - timedelta(days=1)
    for table in TABLES:
        copy(table, day, source, target())


if __name__ == "__main__":
    main()
