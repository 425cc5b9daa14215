import re
import re as regular
import sys
from pathlib import Path
from re import compile as make
from re import fullmatch

import ipywidgets as widgets
import pandas as pd
import re2
import requests
import streamlit as st
from flask import Flask, request

app = Flask(__name__)
WORDS = re.compile(r"^(\w+\s?)*$")
QUOTED = re.compile(r'"([^"\\]+|\\.)*"')
SAFE_WORDS = re.compile(r"^\w+(?:\s\w+)*$")


@app.route("/check")
def check():
    # ruleid: redos-pattern-on-external-text
    return "yes" if WORDS.match(request.args["text"]) else "no"


@app.post("/host")
def host():
    name = request.form.get("host", "")
    # ruleid: redos-pattern-on-external-text
    if re.match("^([a-zA-Z0-9]+-?)+\\.example$", name):
        return name
    # ok: redos-pattern-on-external-text
    return str(bool(re.match(r"^[a-z0-9]+(?:-[a-z0-9]+)*\.example$", name)))


def page(url):
    text = requests.get(url, timeout=30).text
    # ruleid: redos-pattern-on-external-text
    return regular.search(r"<!--(.|\s)*-->", text)


def comments(path):
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            # ruleid: redos-pattern-on-external-text
            if QUOTED.search(line):
                yield line


def strings(path):
    return re.findall(
        r"'((?:[^'\\]+|\\.)*)'",  # quoted strings
        # ruleid: redos-pattern-on-external-text
        Path(path).read_text(),
    )


def whole():
    # ruleid: redos-pattern-on-external-text
    return fullmatch("(a+)+", input("Only letters: "))


def table(path):
    frame = pd.read_csv(path)
    # ruleid: redos-pattern-on-external-text
    frame["mail"] = frame["address"].str.extract(r"^((?:[a-z]+\.?)+)@", expand=False)
    # ruleid: redos-pattern-on-external-text
    bad = frame[frame["address"].str.contains(pat=r"^(.*,)+;$")]
    # ok: redos-pattern-on-external-text
    good = frame[frame["address"].str.contains("(a+)+")]
    return bad, good


def clean(title):
    # ruleid: redos-pattern-on-external-text
    return re.sub(r"(\s+|\n)+$", "", title)


# ruleid: redos-pattern-on-external-text
st.write([m.group() for m in make(r"(?:\d+,?)+;").finditer(st.text_input("Numbers"))])

clean(sys.stdin.read())


class Form:
    PATTERN = r"^(?P<name>(?:[A-Z][a-z]*\s*)+):(\w|\d)*!$"

    def __init__(self):
        self.box = widgets.Text()

    def valid(self):
        # ruleid: redos-pattern-on-external-text
        return bool(re.match(r"^(?:\d{1,}\s*)*;", self.box.value))

    def valid_words(self):
        # ok: redos-pattern-on-external-text
        return bool(SAFE_WORDS.match(self.box.value))


lines = lambda path: [
    # ruleid: redos-pattern-on-external-text
    re.split(r"(\w+|-)+:", row) for row in open(path)
]


def constant():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(\w+\s?)*$", "a constant text")


def other_engine():
    # ok: redos-pattern-on-external-text
    return re2.match(r"^(\w+\s?)*$", input())


def possessive():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(?:\w++\s?)*+$", input())


def atomic():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(?>\w+\s?)*$", input())


def required_separator():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(?:\w+,)*\w+$", input())


def one_repetition():
    # ok: redos-pattern-on-external-text
    return re.match(r"^\s*([a-z ]+)\s*$", input())


def cannot_fail():
    # ok: redos-pattern-on-external-text
    return re.match(r"(a+)+", input())


def short():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(\w+\s?)*$", input()[:16])


def disjoint():
    # ok: redos-pattern-on-external-text
    return re.match(r'^"(?:[^"\\]|\\.)*"$', input())


def escaped():
    # ok: redos-pattern-on-external-text
    return re.match(r"^\(\w+\)+$", input())


def literal():
    # ok: redos-pattern-on-external-text
    return re.match(re.escape("(a+)+$"), input())


def few():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(?:\d+\.){3}\d+$", input())


def one_set():
    # ok: redos-pattern-on-external-text
    return re.match(r"^(\w|_)+:", input())
