"""Connections. psycopg2.connect(password="prose-is-no-code-7") here is prose."""
import argparse
import getpass
import os
import smtplib

import clickhouse_connect
import mlflow
import MySQLdb
import oracledb
import paramiko
import psycopg2
import psycopg2 as pg
import redis
import snowflake.connector
from ftplib import FTP_TLS
from minio import Minio
from opensearchpy import OpenSearch
from pydantic import BaseModel, Field
from pymongo import MongoClient
from pymysql import connect
from pymysql import connect as connect_mysql
from sqlalchemy import create_engine

REPLICA_PASSWORD = "Tr0ub4dor-replica"

# --- firing ---------------------------------------------------------------------------------------

# ruleid: password-kwarg-literal
con = psycopg2.connect(host="db.corp.test", user="ml", password=os.environ["DB_PASSWORD"])

# ruleid: password-kwarg-literal
frames = pg.connect(host="db.corp.test", user="ml", password=os.environ["DB_PASSWORD"]).cursor().fetchall()


def exploded():
    return connect(
        host="db.corp.test",  # the replica
        user="loader",
        # ruleid: password-kwarg-literal
        passwd=os.environ["DB_PASSWORD"],  # same as on staging
        db="features",
    )


def module_constant():
    # ruleid: password-kwarg-literal
    return connect_mysql(host="db.corp.test", user="ml", password=REPLICA_PASSWORD)


def local_constant(query):
    pw = "Battery" "Staple44"
    # ruleid: password-kwarg-literal
    with psycopg2.connect(host="db.corp.test", password=pw) as connection:
        return connection.execute(query)


class Store:
    # ruleid: password-kwarg-literal
    cache = redis.Redis(host="cache.corp.test", password=os.environ["DB_PASSWORD"])

    # ruleid: password-kwarg-literal
    def __init__(self, mongo=MongoClient("mongo.corp.test", username="ml", password=os.environ["DB_PASSWORD"])):
        self.mongo = mongo


class Replica(Store):
    def __init__(self):
        # ruleid: password-kwarg-literal
        super().__init__(password=os.environ["DB_PASSWORD"])


# ruleid: password-kwarg-literal
storage = Minio("s3.corp.test", access_key="trainer", secret_key=os.environ["SECRET_KEY"])

# ruleid: password-kwarg-literal
search = OpenSearch("https://search.corp.test", api_key=os.environ["API_KEY"])


async def asynchronous(pool_module):
    # ruleid: password-kwarg-literal
    pool = await pool_module.create_pool(host="db.corp.test", user="ml", password=os.environ["DB_PASSWORD"])
    # ruleid: password-kwarg-literal
    async with pool_module.connect(password=os.environ["DB_PASSWORD"]) as connection:
        return pool, connection


def send(report):
    server = smtplib.SMTP("mail.corp.test")
    # ruleid: password-kwarg-literal
    server.login(user="reports", password=os.environ["DB_PASSWORD"])
    return server.send_message(report)


# ruleid: password-kwarg-literal
clients = [clickhouse_connect.get_client(host=h, username="ml", password=os.environ["DB_PASSWORD"]) for h in ("a", "b")]

# ruleid: password-kwarg-literal
later = lambda: oracledb.connect(user="ml", password=os.environ["DB_PASSWORD"], dsn="db.corp.test/x")  # noqa: E731


def copy_weights(ssh=paramiko.SSHClient(), key="key.pem"):
    # ruleid: password-kwarg-literal
    return ssh.connect("gpu.corp.test", username="ml", key_filename=key, passphrase=os.environ["PASSPHRASE"])


SETTINGS = {
    "host": "db.corp.test",
    "user": "ml",
    # ruleid: password-kwarg-literal
    "password": os.environ["DB_PASSWORD"],
}
connection = MySQLdb.connect(**SETTINGS)


def spread_dict(database):
    # ruleid: password-kwarg-literal
    options = dict(host="db.corp.test", password=os.environ["DB_PASSWORD"])
    return psycopg2.connect(dbname=database, **options)


# ruleid: password-kwarg-literal
reader = psycopg2.connect(host="db.corp.test", password=os.environ["DB_PASSWORD"]) if "DB" in os.environ else None

try:
    # ruleid: password-kwarg-literal
    ftp = FTP_TLS().login(user="ml", passwd=os.environ["DB_PASSWORD"])
except OSError:
    ftp = None

# ruleid: password-kwarg-literal
auth = mlflow.MlflowAuth(client_id="ml", client_secret=os.environ["CLIENT_SECRET"], audience="tracking")

# --- silent ---------------------------------------------------------------------------------------

# ok: password-kwarg-literal
con = psycopg2.connect(host="db.corp.test", user="ml", password=os.environ["DB_PASSWORD"])

# ok: password-kwarg-literal
con = psycopg2.connect(host="db.corp.test", user="ml", password=getpass.getpass("Password: "))

# ok: password-kwarg-literal
con = psycopg2.connect(host="db.corp.test", user="ml", password="your-password")

# ok: password-kwarg-literal
con = psycopg2.connect(host="db.corp.test", user="ml", password="<password>")

# ok: password-kwarg-literal
con = psycopg2.connect(host="localhost", user="ml", password="password")

# ok: password-kwarg-literal
con = psycopg2.connect(host="localhost", user="ml", password="")

# short
# ok: password-kwarg-literal
con = psycopg2.connect(host="localhost", user="ml", password="ml")

# the name of a variable
# ok: password-kwarg-literal
con = psycopg2.connect(host="localhost", user="ml", password="DB_PASSWORD")

# a file that holds it
# ok: password-kwarg-literal
con = psycopg2.connect(host="localhost", user="ml", password="/run/secrets/db")

# servers that need no key
# ok: password-kwarg-literal
local = OpenSearch("http://localhost:9200", api_key="not-needed")

# a word is no key
# ok: password-kwarg-literal
local = OpenSearch("http://localhost:9200", api_key="lm-studio-server")

# a provider's form, which its own rule knows
# ok: password-kwarg-literal
client = mlflow.AuthClient(api_key="hf_" "notAKey0butAPrefix")

# another rule
# ok: password-kwarg-literal
snow = snowflake.connector.connect(user="ml", account="ab12345", password="Tr0ub4dor-x9")

# a server for trials whose key everybody knows
# ok: password-kwarg-literal
trial = Minio("play.min.io", access_key="Q3AM3U", secret_key="made-up-minio-value-04")


def login(user, password):
    # ok: password-kwarg-literal
    return connect_mysql(user=user, password=password)


class Account(BaseModel):
    # ok: password-kwarg-literal
    password: str = Field(default="Pr0mpted-later", min_length=8)


parser = argparse.ArgumentParser()
# ok: password-kwarg-literal
parser.add_argument("--password", default="D3fault-of-a-flag", help="password=...")

# ok: password-kwarg-literal
widget = dict(password="T00ltip-of-a-form")

# the call has nothing to do with logging in
# ok: password-kwarg-literal
strength = len(dict(password="Tr0ub4dor-x9"))

# ok: password-kwarg-literal
engine = create_engine("sqlite:///:memory:", echo=False, connect_args={"timeout": 5})

# ok: password-kwarg-literal
template = "connect(password='{}')".format("x")

# who wrote the page
# ok: password-kwarg-literal
page = dict.author(name="ml", password="N0t-a-login") if hasattr(dict, "author") else None

# decided at run time
# ok: password-kwarg-literal
con = psycopg2.connect(host="db.corp.test", password=f"{os.getpid()}-pass")
