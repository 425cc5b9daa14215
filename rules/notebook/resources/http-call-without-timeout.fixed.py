import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from urllib.request import Request, urlopen

import httpx
import requests
import requests as r
import streamlit as st
from requests import Session, post
from requests import get as fetch
from requests.adapters import HTTPAdapter

BASE = "https://api.example.com"


def one():
    # ruleid: http-call-without-timeout
    return requests.get("https://api.example.com/x", timeout=30)


def many(pages):
    rows = []
    for page in pages:
        # ruleid: http-call-without-timeout
        rows += r.get(f"{BASE}/rows?page={page}", timeout=30).json()
    return rows


def send(body):
    # ruleid: http-call-without-timeout
    answer = post(
        BASE + "/score",
        json=body,  # the features
        headers={"accept": "application/json"},
        timeout=30,
    )
    return answer.json()


def sizes(urls):
    # ruleid: http-call-without-timeout
    return {url: len(fetch(url, timeout=30).content) for url in urls}


class Client:
    def __init__(self):
        self.session = requests.Session()
        # ruleid: http-call-without-timeout
        self.version = self.session.get(BASE + "/version", timeout=30).text

    def delete(self, key):
        # ruleid: http-call-without-timeout
        requests.delete(f"{BASE}/{key}", timeout=30)


def with_session(urls):
    with Session() as session:
        # ruleid: http-call-without-timeout
        yield from (session.head(url, timeout=30) for url in urls)


def chained():
    # ruleid: http-call-without-timeout
    return requests.Session().put(BASE, data=b"1", timeout=30).ok


def page():
    if st.button("Load"):
        # ruleid: http-call-without-timeout
        st.json(requests.request("GET", BASE, timeout=30).json())


def standard():
    # ruleid: http-call-without-timeout
    with urllib.request.urlopen(BASE, timeout=30) as stream:
        return stream.read()


def standard_request():
    request = Request(BASE, headers={"User-Agent": "notebook"})
    # ruleid: http-call-without-timeout
    return urlopen(request, timeout=30).read()


def pool(urls):
    with ThreadPoolExecutor(4) as executor:
        # ruleid: http-call-without-timeout
        return list(executor.map(lambda url: requests.get(url, stream=True, timeout=30).status_code, urls))


def typed(session: requests.Session):
    try:
        # ruleid: http-call-without-timeout
        return session.patch(BASE, json={}, timeout=30)
    except requests.ConnectionError:
        return None


# ruleid: http-call-without-timeout
status = "up" if requests.get(BASE, timeout=30).ok else "down"


def limited():
    # ok: http-call-without-timeout
    return requests.get(BASE, timeout=30)


def pair():
    # ok: http-call-without-timeout
    return post(BASE, timeout=(5, 60))


def options(**options):
    # ok: http-call-without-timeout
    return requests.get(BASE, **options)


def other_client():
    # ok: http-call-without-timeout
    return httpx.get(BASE)


def third_argument():
    # ok: http-call-without-timeout
    return urlopen(BASE, None, 10)


def local_file():
    # ok: http-call-without-timeout
    return urlopen("file:///etc/hostname").read()


def adapter():
    session = requests.Session()
    session.mount("https://", HTTPAdapter(max_retries=3))
    # ok: http-call-without-timeout
    return session.get(BASE)


def prepared():
    # ok: http-call-without-timeout
    return requests.Request("GET", BASE).prepare()


def exception():
    # ok: http-call-without-timeout
    return requests.exceptions.Timeout("late")


def settings(requests_settings):
    # ok: http-call-without-timeout
    return requests_settings.get("timeout")


def listen():
    # ok: http-call-without-timeout
    return socket.create_server(("127.0.0.1", 0))
