"""A small service over Redis and Postgres. Nothing to report."""
import logging
import os
from functools import lru_cache

import psycopg2
import redis
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings

log = logging.getLogger(__name__)
app = FastAPI()


class Settings(BaseSettings):
    database_host: str = "localhost"
    database_user: str = "features"
    database_password: str = Field(default="", repr=False)
    redis_host: str = "localhost"
    max_tokens: int = 512


@lru_cache
def settings_of_process():
    return Settings()


@lru_cache
def cache():
    return redis.Redis(host=settings_of_process().redis_host, password=os.environ.get("REDIS_PASSWORD"))


def database():
    chosen = settings_of_process()
    log.info("connecting to %s as %s", chosen.database_host, chosen.database_user)
    return psycopg2.connect(
        host=chosen.database_host,
        user=chosen.database_user,
        password=chosen.database_password,
    )


class Answer(BaseModel):
    name: str
    value: float


@app.get("/features/{name}")
def feature(name: str) -> Answer:
    cached = cache().get(name)
    if cached is not None:
        return Answer(name=name, value=float(cached))
    with database() as connection, connection.cursor() as cursor:
        cursor.execute("select value from features where name = %s", (name,))
        row = cursor.fetchone()
    if row is None:
        raise HTTPException(404, "unknown feature")
    cache().set(name, row[0], ex=60)
    log.debug("feature %s read, password given: %s", name, bool(os.environ.get("REDIS_PASSWORD")))
    return Answer(name=name, value=row[0])
