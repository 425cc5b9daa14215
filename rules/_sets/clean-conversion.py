import datetime
import decimal
import hashlib
import hashlib as hl
import hmac
import ipaddress
import uuid
from datetime import datetime as dt
from decimal import Decimal
from uuid import UUID

import pandas as pd

HANDLERS = {"mean": "avg", "sum": "total"}
TYPED: dict[str, str] = {"a": "b"}


# ---- clean-conversion

# ok: clean-conversion
sink(int(source()))
# ok: clean-conversion
sink(float(source()) * 2)


def numbers():
    # ok: clean-conversion
    sink(f"SELECT * FROM t LIMIT {int(source())}")
    # ok: clean-conversion
    sink(bool(source()))
    # ok: clean-conversion
    sink(len(source()))
    page = int(source())
    # ok: clean-conversion
    sink("page=%d" % page)


def exact():
    # ok: clean-conversion
    sink(Decimal(source()))
    # ok: clean-conversion
    sink(decimal.Decimal(source()))


class Item:
    def identifiers(self):
        # ok: clean-conversion
        sink(UUID(source()))
        key = str(uuid.UUID(source(), version=4))
        # ok: clean-conversion
        sink("/srv/" + key)
        # ok: clean-conversion
        sink(ipaddress.ip_address(source()))


async def dates():
    # ok: clean-conversion
    sink(dt.fromisoformat(await source()))
    # ok: clean-conversion
    sink(datetime.datetime.strptime(source(), "%Y"))
    # ok: clean-conversion
    sink(pd.to_datetime(source()))


def digests():
    # ok: clean-conversion
    sink(hashlib.sha256(source().encode()).hexdigest())
    # ok: clean-conversion
    sink(hl.md5(source(), usedforsecurity=False).hexdigest()[:8])
    # ok: clean-conversion
    sink(hmac.new(b"k", source(), "sha256").hexdigest())


def tests():
    value = source()
    # ok: clean-conversion
    sink(value == "a")
    # ok: clean-conversion
    sink(value in HANDLERS)
    # ok: clean-conversion
    sink(value.isdigit())
    # ok: clean-conversion
    sink(value is None)


def tables():
    # ok: clean-conversion
    sink(HANDLERS[source()])
    # ok: clean-conversion
    sink(HANDLERS.get(source()))
    # ok: clean-conversion
    sink(TYPED.get(source(), "c"))
    # ok: clean-conversion
    sink({"x": 1, "y": 2}[source()])


def look_alike(parser, model, options):
    # ruleid: clean-conversion
    sink(str(source()))
    # ruleid: clean-conversion
    sink(parser.int(source()))
    # ruleid: clean-conversion
    sink(model.float(source()))
    # ruleid: clean-conversion
    sink(options[source()])
    # ruleid: clean-conversion
    sink(HANDLERS.get("mean", source()))
    # ruleid: clean-conversion
    sink(source()["a"])
    # ruleid: clean-conversion
    sink(hashlib.sha256(b"x").hexdigest() + source())
    # ruleid: clean-conversion
    sink(source() or "default")
    # ruleid: clean-conversion
    sink(source().strip())


def not_used():
    value = source()
    int(value)
    # ruleid: clean-conversion
    sink(value)


def one_branch(flag):
    value = source()
    if flag:
        value = int(value)
    # ruleid: clean-conversion
    sink(value)


def reversed_table():
    made = {source(): 1}
    # ruleid: clean-conversion
    sink(made)
    values = {"a": source()}
    # ruleid: clean-conversion
    sink(values["a"])
