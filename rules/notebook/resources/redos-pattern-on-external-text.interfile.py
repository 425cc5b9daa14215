import re

import requests
from flask import Flask, request

app = Flask(__name__)


def body(address):
    return requests.get(address, timeout=30).text


def links(address):
    # ruleid: redos-pattern-on-external-text
    return re.findall(r"<a (?:\w+\s*)+/>", body(address))


def is_word_list(text):
    # ruleid: redos-pattern-on-external-text
    return re.fullmatch(r"(?:\w+ ?)*", text) is not None


def is_number_list(text):
    # ok: redos-pattern-on-external-text
    return re.fullmatch(r"\d+(?: \d+)*", text) is not None


@app.post("/words")
def words():
    return {"words": is_word_list(request.form["words"]), "numbers": is_number_list(request.form["numbers"])}
