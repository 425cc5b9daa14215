import uuid

import psycopg2
import sqlalchemy as sa
from psycopg import sql
from psycopg2 import sql as sql2
from psycopg2.extensions import quote_ident
from pymysql.converters import escape_string
from sqlalchemy import bindparam, select, text


# ---- clean-sql

# ok: clean-sql
sink(f"SELECT * FROM t WHERE id = {int(source())}")


def composed():
    # ok: clean-sql
    sink(sql.SQL("SELECT * FROM {}").format(sql.Identifier(source())))
    # ok: clean-sql
    sink(sql2.Literal(source()))
    # ok: clean-sql
    sink("SELECT * FROM " + quote_ident(source(), None))


def built(User):
    # ok: clean-sql
    sink(select(User).where(User.name == source()))
    # ok: clean-sql
    sink(sa.update(User).values(name=source()))
    # ok: clean-sql
    sink(text("SELECT :name").bindparams(name=source()))
    query = select(User).filter_by(name=source()).limit(10)
    # ok: clean-sql
    sink(query)
    # ok: clean-sql
    sink(sa.select(User.id).where(User.name.in_(source())).order_by(User.id))


class Repository:
    def find(self, cur):
        # ok: clean-sql
        sink(cur.mogrify("(%s, %s)", (source(), 1)))
        # ok: clean-sql
        sink("SELECT * FROM t WHERE id = '%s'" % uuid.UUID(source()))
        name = source()
        self._validate_table_name(name)
        # ok: clean-sql
        sink(f"SELECT * FROM {name}")

    async def many(self):
        ids = await source()
        marks = ", ".join("?" for _ in ids)
        # ok: clean-sql
        sink(f"SELECT * FROM t WHERE id IN ({marks})")
        marks = ",".join(["%s"] * len(ids))
        # ok: clean-sql
        sink(f"SELECT * FROM t WHERE id IN ({marks})")


def escaped(engine):
    # ok: clean-sql
    sink("SELECT '" + escape_string(source()) + "'")
    # ok: clean-sql
    sink(engine.dialect.identifier_preparer.quote(source()))
    # ok: clean-sql
    sink(bindparam("name", source()))


def look_alike(cur):
    # ruleid: clean-sql
    sink("SELECT * FROM t WHERE a = '" + source() + "'")
    # ruleid: clean-sql
    sink("SELECT * FROM {}".format(source()))
    # ruleid: clean-sql
    sink(sql.SQL(source()))
    # ruleid: clean-sql
    sink(sql.SQL(source()).format(sql.Identifier("a")))
    # ruleid: clean-sql
    sink(text(source()))
    # ruleid: clean-sql
    sink(cur.mogrify(source(), (1,)))
    # ruleid: clean-sql
    sink(str(source()))
    # ruleid: clean-sql
    sink(source().replace(";", ""))
    # ruleid: clean-sql
    sink(", ".join(source()))
    # an f-string in a comprehension: Semgrep CE loses the taint
    # todoruleid: clean-sql
    sink(", ".join(f"'{v}'" for v in source()))
    # ruleid: clean-sql
    sink(f"SELECT * FROM t LIMIT {source()}")
    # ruleid: clean-sql
    sink(psycopg2.connect(source()))


def not_used():
    name = source()
    quote_ident(name, None)
    # ruleid: clean-sql
    sink(name)


def one_branch(flag):
    value = source()
    if flag:
        value = int(value)
    # ruleid: clean-sql
    sink(value)
