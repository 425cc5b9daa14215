"""MySQL clients as notebooks and jobs open them; local_infile=True in this text is only mentioned."""
import os

import MySQLdb
import aiomysql
import mariadb
import mysql.connector
import mysql.connector as connector
import pymysql
import pymysql as db
import sqlalchemy as sa
from mysql.connector.pooling import MySQLConnectionPool
from pymysql import connect as open_mysql
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

host = os.environ["MYSQL_HOST"]
LOAD_FILES = True

# ruleid: mysql-local-infile-or-no-tls
conn = pymysql.connect(host="db.shop.example", user="loader", local_infile=True)

# ruleid: mysql-local-infile-or-no-tls
conn = db.connect(
    host=host,
    user="loader",  # may only insert
    local_infile=1,  # for LOAD DATA
    charset="utf8mb4",
)

# ruleid: mysql-local-infile-or-no-tls
conn = open_mysql(host=host, user="loader", local_infile=LOAD_FILES)

# ruleid: mysql-local-infile-or-no-tls
conn = MySQLdb.connect("db.shop.example", "loader", os.environ["MYSQL_PASSWORD"], "shop", local_infile=1)

# ruleid: mysql-local-infile-or-no-tls
rows = mysql.connector.connect(host=host, user="reader", ssl_disabled=True).cursor()

# ruleid: mysql-local-infile-or-no-tls
conn = connector.connect(user="loader", host="10.0.4.17", allow_local_infile=True, ssl_disabled=True)

# ruleid: mysql-local-infile-or-no-tls
pool = MySQLConnectionPool(
    pool_name="features",
    pool_size=4,
    host=host,
    ssl_disabled=True,  # the certificate is a week old
)

# ruleid: mysql-local-infile-or-no-tls
conn = pymysql.connect(host=host, user="reader", ssl_disabled=True)

# ruleid: mysql-local-infile-or-no-tls
old = MySQLdb.connect(host=host, user="reader", ssl_mode="DISABLED")

# ruleid: mysql-local-infile-or-no-tls
engine = create_engine("mysql+pymysql://loader@db.shop.example/shop?charset=utf8mb4&local_infile=1")

# ruleid: mysql-local-infile-or-no-tls
engine = sa.create_engine(f"mysql+mysqldb://loader@{host}:3306/shop?local_infile=1", pool_pre_ping=True)

ADDRESS = "mysql+mysqlconnector://reader@db.shop.example/shop?ssl_disabled=True"
# ruleid: mysql-local-infile-or-no-tls
engine = create_engine(ADDRESS)

# ruleid: mysql-local-infile-or-no-tls
engine = create_engine(os.environ["MYSQL_URL"], connect_args={"local_infile": True, "charset": "utf8mb4"})

# ruleid: mysql-local-infile-or-no-tls
engine = sa.create_engine(os.environ["MYSQL_URL"], connect_args=dict(local_infile=1))

# ruleid: mysql-local-infile-or-no-tls
unpacked = pymysql.connect(host=host, **{"user": "loader", "local_infile": True})


class Warehouse:
    def __init__(self, address):
        # ruleid: mysql-local-infile-or-no-tls
        self.conn = mariadb.connect(host=address, user="loader", local_infile=True)

    def load(self, path):
        cursor = self.conn.cursor()
        cursor.execute("LOAD DATA LOCAL INFILE %s INTO TABLE orders", (path,))


async def open_pool(address):
    # ruleid: mysql-local-infile-or-no-tls
    return await aiomysql.create_pool(host=address, user="loader", local_infile=True, maxsize=4)


async def open_engine(url):
    # ruleid: mysql-local-infile-or-no-tls
    return create_async_engine(url, connect_args={"ssl_disabled": True})


def each_shard(hosts):
    # ruleid: mysql-local-infile-or-no-tls
    return [pymysql.connect(host=h, user="loader", local_infile=True) for h in hosts]


# ok: mysql-local-infile-or-no-tls
conn = pymysql.connect(host=host, user="reader", ssl={"ca": "/etc/ssl/mysql-ca.pem"})

# ok: mysql-local-infile-or-no-tls
conn = pymysql.connect(host=host, user="reader", local_infile=False)

# ok: mysql-local-infile-or-no-tls
conn = pymysql.connect(host="localhost", user="loader", local_infile=True)

# ok: mysql-local-infile-or-no-tls
conn = mysql.connector.connect(host="127.0.0.1", user="root", ssl_disabled=True)

# the service of a compose file
# ok: mysql-local-infile-or-no-tls
conn = mysql.connector.connect(host="mysql", user="root", ssl_disabled=True)

# ok: mysql-local-infile-or-no-tls
conn = pymysql.connect(unix_socket="/run/mysqld/mysqld.sock", user="loader", local_infile=True)

# ok: mysql-local-infile-or-no-tls
conn = MySQLdb.connect(host=host, user="loader", local_infile_dir="/srv/import")

# ok: mysql-local-infile-or-no-tls
engine = create_engine("mysql+pymysql://loader@localhost/shop?local_infile=1")

# ok: mysql-local-infile-or-no-tls
engine = create_engine("mysql+pymysql://loader@db.shop.example/shop?local_infile=0")

# ok: mysql-local-infile-or-no-tls
engine = create_engine("postgresql://reader@db.shop.example/shop", connect_args={"sslmode": "verify-full"})

# what the setting says is not known here
# ok: mysql-local-infile-or-no-tls
conn = pymysql.connect(host=host, user="loader", local_infile=bool(os.environ.get("LOAD")))


class Recorder:
    def connect(self, **options):
        return options


# a method of another class
# ok: mysql-local-infile-or-no-tls
Recorder().connect(host="db.shop.example", local_infile=True)


def mysql_settings(local_infile=True, ssl_disabled=True):
    # ok: mysql-local-infile-or-no-tls
    return {"local_infile": local_infile, "ssl_disabled": ssl_disabled}
