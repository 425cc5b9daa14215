import json
from urllib.parse import urlparse

import requests
import streamlit as st
from openai import OpenAI

client = OpenAI()
HOSTS = {"docs.example.com"}


def ask(prompt):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return json.loads(r.choices[0].message.content)


def preview(address):
    # ruleid: model-cited-url-trusted
    return requests.get(address, timeout=5).text[:300]


def answer(question):
    out = ask(question)
    return out["answer"], preview(out["source"])


class Citation:
    def __init__(self, question):
        self.url = ask(question)["url"]

    def show(self):
        # ruleid: model-cited-url-trusted
        st.link_button("Source", self.url)


def direct(question):
    # ruleid: model-cited-url-trusted
    return requests.head(ask(question)["link"], timeout=5)


def not_known(question, docs):
    out = ask(question)
    if out["url"] not in {d.metadata["source"] for d in docs}:
        return None
    # ok: model-cited-url-trusted
    return requests.get(out["url"], timeout=5)


def preview_known(address):
    if urlparse(address).hostname not in HOSTS:
        raise ValueError("unknown host")
    # ok: model-cited-url-trusted
    return requests.get(address, timeout=5).text


def answer_known(question):
    return preview_known(ask(question)["source"])


def fetch_own(address):
    # ok: model-cited-url-trusted
    return requests.get(address, timeout=5)


def start_page():
    return fetch_own("https://docs.example.com/")
