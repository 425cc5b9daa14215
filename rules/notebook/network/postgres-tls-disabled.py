"""Connections to PostgreSQL as notebooks and jobs open them."""
import os

import asyncpg
import pandas as pd
import psycopg
import psycopg2
import psycopg2 as pg
import psycopg2.pool
import sqlalchemy as sa
from psycopg2 import connect as pg_connect
from psycopg_pool import ConnectionPool
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

HOST = "db.shop.example"
MODE = "disable"
password = os.environ["PGPASSWORD"]

# ruleid: postgres-tls-disabled
c = psycopg2.connect(host="db.shop.example", dbname="shop", sslmode="disable")

# ruleid: postgres-tls-disabled
c = pg.connect(
    host=HOST,
    user="report",
    password=password,  # from the vault
    sslmode="allow",  # the old server has no certificate
)

# ruleid: postgres-tls-disabled
c = pg_connect(host=os.environ["PGHOST"], dbname="shop", sslmode=MODE)

# ruleid: postgres-tls-disabled
c = psycopg2.connect("host=db.shop.example dbname=shop user=report sslmode=disable")

# ruleid: postgres-tls-disabled
c = psycopg2.connect(f"host={HOST} dbname=shop password={password} sslmode=disable")

# ruleid: postgres-tls-disabled
with psycopg.connect("postgresql://db.shop.example/shop?sslmode=disable&application_name=eda") as conn:
    print(conn.execute("select count(*) from orders").fetchone())

# ruleid: postgres-tls-disabled
engine = create_engine("postgresql+psycopg2://report@db.shop.example:5432/shop?sslmode=disable")

# ruleid: postgres-tls-disabled
engine = sa.create_engine(f"postgresql://report:{password}@{HOST}/shop?sslmode=allow", pool_size=2)

URL = "postgresql://db.shop.example/shop"
# ruleid: postgres-tls-disabled
engine = sa.create_engine(URL, connect_args={"sslmode": "disable", "connect_timeout": 5})

# ruleid: postgres-tls-disabled
engine = create_engine(os.environ["DATABASE_URL"], connect_args=dict(sslmode="disable"))

# ruleid: postgres-tls-disabled
engine = create_async_engine("postgresql+asyncpg://db.shop.example/shop", connect_args={"ssl": False})

# ruleid: postgres-tls-disabled
frame = pd.read_sql("select * from orders", "postgresql://db.shop.example/shop?sslmode=disable")

# ruleid: postgres-tls-disabled
os.environ["PGSSLMODE"] = "disable"

# ruleid: postgres-tls-disabled
pool = psycopg2.pool.ThreadedConnectionPool(1, 4, "host=db.shop.example dbname=shop sslmode=disable")

# ruleid: postgres-tls-disabled
newer = ConnectionPool(conninfo="host=db.shop.example dbname=shop sslmode=allow", min_size=1)


async def fetch_rows():
    # ruleid: postgres-tls-disabled
    conn = await asyncpg.connect(host=HOST, database="shop", ssl=False)
    return await conn.fetch("select 1")


class Warehouse:
    def __init__(self, settings):
        # ruleid: postgres-tls-disabled
        self.conn = psycopg2.connect(**settings, sslmode="disable")

    async def open_pool(self, address):
        # ruleid: postgres-tls-disabled
        self.pool = await asyncpg.create_pool(address, ssl="disable", max_size=4)


SHOP_URL = "postgresql://db.shop.example/shop?sslmode=disable"


def shop_engine():
    # ruleid: postgres-tls-disabled
    return create_engine(SHOP_URL)


# ok: postgres-tls-disabled
c = psycopg2.connect(host="localhost", dbname="shop", sslmode="disable")

# ok: postgres-tls-disabled
c = psycopg2.connect(dbname="shop", user="me", sslmode="disable")

# ok: postgres-tls-disabled
c = psycopg2.connect(host="/var/run/postgresql", dbname="shop", sslmode="disable")

# ok: postgres-tls-disabled
c = psycopg2.connect(host=HOST, dbname="shop", sslmode="verify-full", sslrootcert="ca.pem")

# ok: postgres-tls-disabled
c = psycopg2.connect(host=HOST, dbname="shop")

# ok: postgres-tls-disabled
engine = create_engine("postgresql://me@localhost:5432/shop?sslmode=disable")

# ok: postgres-tls-disabled
engine = create_engine("postgresql://app:app@db:5432/shop?sslmode=disable")

# ok: postgres-tls-disabled
engine = create_engine("postgresql://db.shop.example/shop?sslmode=require")

# ok: postgres-tls-disabled
c = psycopg2.connect("host=127.0.0.1 dbname=shop sslmode=disable")

# ok: postgres-tls-disabled
engine = create_engine("postgresql://127.0.0.1/shop", connect_args={"sslmode": "disable"})

# ok: postgres-tls-disabled
os.environ["PGSSLMODE"] = "verify-full"

# ok: postgres-tls-disabled
print("do not use postgresql://db.shop.example/shop?sslmode=disable here")


class Cache:
    def connect(self, host, sslmode="disable"):
        return (host, sslmode)


# ok: postgres-tls-disabled
Cache().connect(host="db.shop.example", sslmode="disable")

# ok: postgres-tls-disabled
lite = create_engine("sqlite:///shop.db", connect_args={"check_same_thread": False})


async def local_rows():
    # ok: postgres-tls-disabled
    return await asyncpg.connect(host="127.0.0.1", database="shop", ssl=False)
