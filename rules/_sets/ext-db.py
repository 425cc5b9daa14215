"""Cases for ext-db."""
import sqlite3

import asyncpg
import pandas as pd
import psycopg2
import redis
import redis.asyncio as aredis
from django.shortcuts import get_object_or_404
from pymongo import MongoClient
from redis import Redis
from sqlalchemy import select, text
from sqlalchemy.orm import Session
from supabase import create_client

db = MongoClient()["shop"]
cache = redis.Redis(host="cache")
kv = Redis.from_url("redis://cache:6379/0")


def one(conn, ident):
    cur = conn.cursor()
    cur.execute("SELECT note FROM tickets WHERE id = ?", (ident,))
    # ruleid: ext-db
    sink(cur.fetchone()[0])


def many():
    with sqlite3.connect("shop.db") as conn:
        rows = conn.execute("SELECT name, note FROM tickets").fetchall()
    # ruleid: ext-db
    sink(f"Rows: {rows}")


def some(conn):
    with conn.cursor() as cur:
        cur.execute("SELECT note FROM tickets")
        for (note,) in cur.fetchmany(20):
            # ruleid: ext-db
            sink(note)


def iterated(dsn):
    cur = psycopg2.connect(dsn).cursor()
    cur.execute("SELECT note FROM tickets")
    for row in cur:
        # ruleid: ext-db
        sink(row[0])


def iterated_call(conn):
    for row in conn.execute("SELECT note FROM tickets"):
        # ruleid: ext-db
        sink(row["note"])


def comprehension(conn):
    notes = [row[0] for row in conn.execute("SELECT note FROM tickets")]
    # ruleid: ext-db
    sink("\n".join(notes))


async def pool(dsn):
    conn = await asyncpg.connect(dsn)
    # ruleid: ext-db
    sink(await conn.fetch("SELECT note FROM tickets"))
    row = await conn.fetchrow("SELECT note FROM tickets LIMIT 1")
    # ruleid: ext-db
    sink(row["note"])


def orm_select(session: Session):
    # ruleid: ext-db
    sink(session.execute(select(Ticket)).scalars().all())


async def orm_async(session):
    result = await session.execute(select(Ticket.note))
    # ruleid: ext-db
    sink(result.all())


async def orm_async_with(maker):
    async with maker() as session:
        result = await session.execute(text("SELECT note FROM tickets LIMIT 1"))
        note = result.first()
    # ruleid: ext-db
    sink(note)


def orm_query(session, ident):
    t = session.query(Ticket).filter(Ticket.id == ident).order_by(Ticket.id).first()
    # ruleid: ext-db
    sink(t.note)
    # ruleid: ext-db
    sink([t.note for t in session.query(Ticket).all()])


class Repo:
    def __init__(self, session):
        self.session = session

    def note(self, ident):
        # ruleid: ext-db
        return sink(self.session.get(Ticket, ident).note)


def flask_model(ident):
    # ruleid: ext-db
    sink(Ticket.query.filter_by(id=ident).first().note)
    # ruleid: ext-db
    sink(Ticket.query.get_or_404(ident).note)


def django_model(request, pk):
    t = Ticket.objects.get(pk=pk)
    # ruleid: ext-db
    sink(t.note)
    for c in Comment.objects.filter(ticket=t).order_by("-created")[0].replies:
        # ruleid: ext-db
        sink(c.text)


def django_short(request, pk):
    # ruleid: ext-db
    sink(get_object_or_404(Ticket, pk=pk).note)


def frame(engine):
    df = pd.read_sql("SELECT * FROM reviews", engine)
    # ruleid: ext-db
    sink(df.to_markdown())


def mongo(ident):
    # ruleid: ext-db
    sink(db.tickets.find_one({"_id": ident})["note"])
    for t in db["tickets"].find({"open": True}, {"note": 1}):
        # ruleid: ext-db
        sink(t["note"])


def redis_value(key):
    # ruleid: ext-db
    sink(cache.get(key).decode())
    # ruleid: ext-db
    sink(kv.lrange("chat", 0, -1))


async def redis_async(user):
    r = aredis.from_url("redis://cache")
    # ruleid: ext-db
    sink(await r.hgetall(f"user:{user}"))


def redis_named(redis_client, key):
    # ruleid: ext-db
    sink(redis_client.get(key))


def hosted(url, key):
    res = create_client(url, key).table("tickets").select("note").eq("open", True).execute()
    # ruleid: ext-db
    sink(res.data)


# counts, writes, look-alikes
def count(conn):
    cur = conn.cursor()
    cur.execute("DELETE FROM tickets")
    # ok: ext-db
    sink(cur.rowcount)


def django_count():
    # ok: ext-db
    sink(Ticket.objects.filter(open=True).count())
    # ok: ext-db
    sink(Ticket.objects.create(note="new"))


def mapping(options, key):
    # ok: ext-db
    sink(options.get(key, "none"))


def web(session, url):
    # ok: ext-db
    sink(session.get(url, timeout=10))


def constant_url(session, API_URL, headers):
    # ok: ext-db
    sink(session.get(API_URL, headers))


def soup(page):
    # ok: ext-db
    sink(page.find("div"))


def tensor(mask):
    # ok: ext-db
    sink(mask.all())


def plain_loop(items):
    for item in items:
        # ok: ext-db
        sink(item)


def ping():
    # ok: ext-db
    sink(cache.ping())


# notebook-like top level
con = sqlite3.connect("reviews.db")
cur = con.cursor()
cur.execute("SELECT text FROM reviews")
# ruleid: ext-db
sink(cur.fetchall())
