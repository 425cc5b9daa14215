"""Warehouse access. snowflake.connector.connect(user="ml", password="prose-is-no-code-7") here is prose."""
import getpass
import os

import psycopg2
import snowflake.connector
import snowflake.connector as sf
import streamlit as st
from langchain_community.document_loaders import SnowflakeLoader
from snowflake.connector import SnowflakeConnection, connect
from snowflake.connector import connect as open_warehouse
from snowflake.connector.aio import connect as connect_async
from snowflake.snowpark import Session
from snowflake.sqlalchemy import URL
from sqlalchemy import create_engine

WAREHOUSE_PASSWORD = "Tr0ub4dor-warehouse"

# --- firing ---------------------------------------------------------------------------------------

# ruleid: snowflake-password
con = snowflake.connector.connect(user="ml", password="Tr0ub4dor-x9", account="ab12345")

# ruleid: snowflake-password
rows = sf.connect(account="ab12345", password='Correct!Horse8', user="ml").cursor().execute("select 1").fetchall()


def exploded():
    return connect(
        account="ab12345",  # the European one
        user="loader",
        # ruleid: snowflake-password
        password="Staple7Battery",  # rotated in spring
        warehouse="LOAD_WH",
    )


def module_constant():
    # ruleid: snowflake-password
    return open_warehouse(user="ml", password=WAREHOUSE_PASSWORD, account="ab12345")


def local_constant(query):
    pw = "Battery" "Staple44"
    # ruleid: snowflake-password
    with connect(user="ml", password=pw, account="ab12345") as connection:
        return connection.cursor().execute(query).fetch_pandas_all()


async def asynchronous():
    # ruleid: snowflake-password
    async with connect_async(user="ml", password="Horse9Correct", account="ab12345") as connection:
        return connection


def access_token():
    # ruleid: snowflake-password
    return connect(user="ml", account="ab12345", authenticator="oauth", token="ver-9.hardcoded.bearer-value")


def key_pair(path):
    # ruleid: snowflake-password
    return connect(user="ml", account="ab12345", private_key_file=path, private_key_file_pwd="Unlock-The-Key-7")


class Warehouse:
    # ruleid: snowflake-password
    shared = SnowflakeConnection(user="ml", account="ab12345", password="Cl4ssB0dy-pass")

    # ruleid: snowflake-password
    def __init__(self, engine=create_engine(URL(account="ab12345", user="ml", password="Def4ult-Argument"))):
        self.engine = engine


# ruleid: snowflake-password
session = Session.builder.configs({"account": "ab12345", "user": "ml", "password": "Sn0wpark-dict"}).create()

PARAMETERS = {
    "account": "ab12345",
    "user": "ml",
    # ruleid: snowflake-password
    "password": "Sn0wpark-var",
    "role": "ANALYST",
}
snowpark = Session.builder.configs(PARAMETERS).create()


def spread(database):
    # ruleid: snowflake-password
    settings = dict(user="ml", account="ab12345", password="Spre4d-settings")
    return snowflake.connector.connect(database=database, **settings)


def set_later(account):
    settings = {"user": "ml", "account": account}
    # ruleid: snowflake-password
    settings["password"] = "L4ter-assigned"
    return snowflake.connector.connect(**settings)


# ruleid: snowflake-password
builder = Session.builder.config("account", "ab12345").config("password", "Ch4ined-config")


def fallback():
    # ruleid: snowflake-password
    return connect(user="ml", account="ab12345", password="F4llback-pass") if "CI" in os.environ else None


# ruleid: snowflake-password
open_later = lambda: connect(user="ml", account="ab12345", password="L4mbda-pass")  # noqa: E731

# ruleid: snowflake-password
pool = [connect(user=f"ml_{i}", account="ab12345", password="Sh4red-pool") for i in range(4)]

loader = SnowflakeLoader(
    query="select text from tickets",
    user="ml",
    # ruleid: snowflake-password
    password="L0ader-of-docs",
    account="ab12345",
    warehouse="W",
    role="R",
    database="D",
    schema="S",
)

# --- silent ---------------------------------------------------------------------------------------

# ok: snowflake-password
con = snowflake.connector.connect(user="ml", password=os.environ["SNOWFLAKE_PASSWORD"], account="ab12345")

# ok: snowflake-password
con = connect(user="ml", password=getpass.getpass("Snowflake: "), account="ab12345")

# ok: snowflake-password
session = Session.builder.configs(dict(st.secrets["snowflake"])).create()

# ok: snowflake-password
con = connect(user="<user>", password="<password>", account="<account>")

# ok: snowflake-password
con = connect(user="ml", password="your_password", account="ab12345")

# ok: snowflake-password
con = connect(user="ml", password="********", account="ab12345")

# ok: snowflake-password
con = connect(user="ml", password="", account="ab12345")

# ok: snowflake-password
con = connect(connection_name="analytics", user="ml-service", account="ab12345", authenticator="externalbrowser")

# ok: snowflake-password
con = connect(user="ml", account="ab12345", password="password")

# the name of the variable, not its value
# ok: snowflake-password
con = connect(user="ml", account="ab12345", password="SNOWFLAKE_PASSWORD")

# another database, which another rule knows
# ok: snowflake-password
other = psycopg2.connect(user="ml", password="Tr0ub4dor-pg", host="db.corp.test")


def from_argument(password):
    # ok: snowflake-password
    return connect(user="ml", account="ab12345", password=password)


def decided_at_run_time(prefix):
    # ok: snowflake-password
    return connect(user="ml", account="ab12345", password=f"{prefix}-{os.getpid()}")


class Vault:
    def connect(self, user, password):
        return user, password


# ok: snowflake-password
Vault().connect("ml", password="0wn-class-method")

# ok: snowflake-password
labels = {"password": "L4bel-of-a-form", "user": "User name"}

# ok: snowflake-password
con = connect(user="ml", account="ab12345", private_key_file="/run/keys/rsa.p8", private_key_file_pwd=os.getenv("KEY_PWD"))

# a path to a mounted secret
# ok: snowflake-password
con = connect(user="ml", account="ab12345", token="/snowflake/session/token")
