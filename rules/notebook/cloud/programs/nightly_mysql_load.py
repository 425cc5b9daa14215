"""Loads the files of a night into MySQL, then makes the features of the next training."""
import csv
import logging
import os
import sys

import mysql.connector
import pandas as pd
import pymysql
from sqlalchemy import create_engine, text

log = logging.getLogger("load")
HOST = os.environ.get("MYSQL_HOST", "db.shop.example")
LOCAL = "127.0.0.1"


def fast_load(paths):
    """As the old job did it."""
    # ruleid: mysql-local-infile-or-no-tls
    conn = pymysql.connect(host=HOST, user="loader", password=os.environ["MYSQL_PASSWORD"], local_infile=1)
    with conn.cursor() as cursor:
        for path in paths:
            cursor.execute("LOAD DATA LOCAL INFILE %s INTO TABLE orders FIELDS TERMINATED BY ','", (path,))
    conn.commit()


def slow_load(paths):
    conn = pymysql.connect(
        host=HOST,
        user="loader",
        password=os.environ["MYSQL_PASSWORD"],
        ssl={"ca": "/etc/ssl/mysql-ca.pem"},
    )
    with conn.cursor() as cursor:
        for path in paths:
            with open(path, newline="") as file:
                cursor.executemany("INSERT INTO orders VALUES (%s, %s, %s)", csv.reader(file))
    conn.commit()


def check_replica():
    # ruleid: mysql-local-infile-or-no-tls
    replica = mysql.connector.connect(
        host="replica.shop.example",
        user="reader",
        password=os.environ["MYSQL_PASSWORD"],
        ssl_disabled=True,
    )
    cursor = replica.cursor()
    cursor.execute("SELECT COUNT(*) FROM orders")
    return cursor.fetchone()[0]


def check_local():
    conn = mysql.connector.connect(host=LOCAL, user="root", ssl_disabled=True)
    return conn.is_connected()


def features():
    engine = create_engine(f"mysql+pymysql://reader@{HOST}/shop?charset=utf8mb4&ssl_ca=/etc/ssl/mysql-ca.pem")
    with engine.begin() as conn:
        conn.execute(text("CALL refresh_features()"))
    return pd.read_sql("SELECT * FROM features", engine)


def main(paths):
    logging.basicConfig(level=logging.INFO)
    if os.environ.get("FAST"):
        fast_load(paths)
    else:
        slow_load(paths)
    log.info("replica has %d rows, local answers: %s", check_replica(), check_local())
    features().to_parquet("features.parquet")


if __name__ == "__main__":
    main(sys.argv[1:])
