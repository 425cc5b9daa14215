from urllib.parse import urlparse

import requests


def fetch(address):
    # ruleid: url-fetched-after-scheme-check-only
    return requests.get(address, timeout=10).content


def load(source):
    if source.startswith("http"):
        return fetch(source)
    return open(source, "rb").read()


class Connection:
    def __init__(self):
        self.client = requests.Session()

    def read(self, url):
        # ruleid: url-fetched-after-scheme-check-only
        return self.client.get(url).content


def open_media(url):
    if urlparse(url).scheme in ("http", "https"):
        return Connection().read(url)


def host_of(url):
    spec = urlparse(url)
    if spec.hostname not in {"example.org"}:
        raise ValueError(url)
    return spec


def load_guarded(url):
    if url.startswith("http"):
        host_of(url)
        # todook: url-fetched-after-scheme-check-only
        return requests.get(url).content


def load_counted(urls):
    count = len(urls)
    if urls[0].startswith("http"):
        # ok: url-fetched-after-scheme-check-only
        return requests.get(f"https://example.org/{count}").content
