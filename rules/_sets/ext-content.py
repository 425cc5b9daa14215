"""Cases for ext-content."""
import email
import sqlite3

import praw
import pypdf
import pytesseract
import requests
from ddgs import DDGS
from flask_login import current_user


def page(url):
    # ruleid: ext-content
    sink(requests.get(url, timeout=5).text)


def api(url):
    # ruleid: ext-content
    sink(requests.get(url, timeout=5).json())


def document(path):
    # ruleid: ext-content
    sink(pypdf.PdfReader(path).pages[0].extract_text())


def picture(img):
    # ruleid: ext-content
    sink(pytesseract.image_to_string(img))


def mail(raw):
    # ruleid: ext-content
    sink(email.message_from_bytes(raw).get_payload())


def post(reddit: praw.Reddit):
    for p in reddit.subreddit("news").new():
        # ruleid: ext-content
        sink(p.selftext)


def passage(store, q):
    # ruleid: ext-content
    sink(store.similarity_search(q))


def hits(q):
    # ruleid: ext-content
    sink(DDGS().text(q))


def rows():
    # ok: ext-content
    sink(sqlite3.connect("a.db").execute("SELECT 1").fetchall())


def profile():
    # ok: ext-content
    sink(current_user.bio)


def status(url):
    # ok: ext-content
    sink(requests.get(url, timeout=5).status_code)


def constant():
    # ok: ext-content
    sink("text")


def own_file(path):
    # ok: ext-content
    sink(open(path).read())


def parameter(text):
    # ok: ext-content
    sink(text)
