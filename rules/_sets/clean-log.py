import json
import re
import reprlib
import textwrap
import urllib.parse
from json import dumps
from urllib.parse import quote


# ---- clean-log

# ok: clean-log
sink(repr(source()))


def replaced():
    # ok: clean-log
    sink("user %s" % source().replace("\n", " "))
    # ok: clean-log
    sink(source().replace("\r\n", "").replace("\n", ""))
    # ok: clean-log
    sink(f"user {ascii(source())}")
    text = source().replace("\r", "").replace("\n", "")
    # ok: clean-log
    sink(text)


class View:
    def structured(self):
        # ok: clean-log
        sink(json.dumps({"prompt": source()}))
        # ok: clean-log
        sink(dumps(source()))
        # ok: clean-log
        sink(source().encode("unicode_escape").decode())
        # ok: clean-log
        sink(self.sanitize_for_log(source()))


async def joined():
    # ok: clean-log
    sink(" ".join(source().split()))
    # ok: clean-log
    sink(quote(await source()))
    # ok: clean-log
    sink(urllib.parse.quote_plus(source()))
    # ok: clean-log
    sink(re.sub(r"[\r\n]+", " ", source()))
    # ok: clean-log
    sink(re.sub(r"\s+", " ", source()))
    # ok: clean-log
    sink(re.sub(r"[^\w ]", "", source()))
    # ok: clean-log
    sink(textwrap.shorten(source(), 80))
    # ok: clean-log
    sink(reprlib.repr(source()))


def look_alike(tool):
    # ruleid: clean-log
    sink(str(source()))
    # ruleid: clean-log
    sink(source().strip())
    # ruleid: clean-log
    sink(source().replace("a", "b"))
    # ruleid: clean-log
    sink(source()[80])
    # ruleid: clean-log
    sink(json.loads(source()))
    # ruleid: clean-log
    sink(tool.repr(source()))
    # ruleid: clean-log
    sink("\n".join(source().split()))
    # ruleid: clean-log
    sink(re.sub("password", "***", source()))
    # ruleid: clean-log
    sink(source().encode("utf-8"))
    # ruleid: clean-log
    sink(textwrap.dedent(source()))
    # ruleid: clean-log
    sink("%s" % source())


def not_used():
    text = source()
    text.replace("\n", " ")
    # ruleid: clean-log
    sink(text)


def one_branch(flag):
    text = source()
    if flag:
        text = repr(text)
    # ruleid: clean-log
    sink(text)
