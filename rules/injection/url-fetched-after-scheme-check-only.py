import base64
import ipaddress
import re
import socket
import urllib.request
from urllib.parse import urlparse, urlsplit

import aiohttp
import httpx
import requests
from PIL import Image


def load_image(source):
    if source.startswith("http://") or source.startswith("https://"):
        # ruleid: url-fetched-after-scheme-check-only
        return Image.open(requests.get(source, stream=True).raw)
    return Image.open(source)


async def download_item(item, format="bytes"):
    if item.url.startswith("gs://"):
        raise ValueError('Downloading from "gs://" is not supported.')
    elif item.url.startswith("s3://"):
        raise ValueError('Downloading from "s3://" is not supported.')
    client = cached_client()
    # ruleid: url-fetched-after-scheme-check-only
    response = await client.get(item.url, follow_redirects=True)
    return response.content


class MediaConnector:
    def __init__(self, connection):
        self.connection = connection

    def load(self, url: str, timeout=None):
        url_spec = urlparse(url)
        if url_spec.scheme.startswith("http"):
            connection = self.connection
            # ruleid: url-fetched-after-scheme-check-only
            return connection.get_bytes(url, timeout=timeout)
        if url_spec.scheme == "data":
            return base64.b64decode(url_spec.path.split(",", 1)[1])
        raise ValueError("The URL must be either a HTTP or data URL.")

    async def load_async(self, url: str):
        if urlsplit(url).scheme not in ("http", "https"):
            raise ValueError(url)
        async with aiohttp.ClientSession() as session:
            # ruleid: url-fetched-after-scheme-check-only
            async with session.get(url) as response:
                return await response.read()

    def _load_private(self, url):
        if url.startswith("http"):
            # ok: url-fetched-after-scheme-check-only
            return requests.get(url).content


def transcribe(inputs, model):
    if isinstance(inputs, str):
        if inputs.startswith(("http://", "https://")):
            # ruleid: url-fetched-after-scheme-check-only
            inputs = requests.get(inputs).content
        else:
            with open(inputs, "rb") as f:
                inputs = f.read()
    return model(inputs)


def read_manifest(location):
    if re.match(r"https?://", location):
        # ruleid: url-fetched-after-scheme-check-only
        return urllib.request.urlopen(location).read()
    return open(location).read()


def part_to_bytes(part):
    address = part["image_url"]["url"]
    if address.startswith("data:"):
        return base64.b64decode(address.split(",")[1])
    # ruleid: url-fetched-after-scheme-check-only
    return httpx.get(address).content


def lowered(url):
    if not url.lower().startswith("https://"):
        raise ValueError("https only")
    # ruleid: url-fetched-after-scheme-check-only
    return requests.get(url, timeout=5).text


def asserted(url: str):
    assert urlparse(url).scheme in {"http", "https"}
    # ruleid: url-fetched-after-scheme-check-only
    return requests.get(url).json()


def several(urls):
    pages = []
    for url in urls:
        if not url.startswith("http"):
            continue
        # ruleid: url-fetched-after-scheme-check-only
        pages.append(requests.get(url).text)
    return pages


def with_session(url):
    with requests.Session() as session:
        if url.startswith("https"):
            # ruleid: url-fetched-after-scheme-check-only
            return session.get(url).content


def conditional(path):
    # ruleid: url-fetched-after-scheme-check-only
    return requests.get(path).content if path.startswith("http") else open(path, "rb").read()


def upgraded(url):
    if url.startswith("http://"):
        url = url.replace("http://", "https://", 1)
    # ruleid: url-fetched-after-scheme-check-only
    return requests.get(url).text


# never looked at, host looked at, or not fetched


def plain_helper(url, **kwargs):
    # ok: url-fetched-after-scheme-check-only
    return requests.get(url, timeout=10, **kwargs)


def host_compared(url):
    if url.startswith("https://") and urlparse(url).hostname in ("example.org", "cdn.example.org"):
        # ok: url-fetched-after-scheme-check-only
        return requests.get(url).content


def host_resolved(url):
    spec = urlparse(url)
    if spec.scheme not in ("http", "https"):
        raise ValueError(url)
    if ipaddress.ip_address(socket.gethostbyname(spec.hostname)).is_private:
        raise ValueError(url)
    # ok: url-fetched-after-scheme-check-only
    return requests.get(url).content


def helper_checks(url):
    if not url.startswith("http"):
        raise ValueError(url)
    validate_url(url)
    # ok: url-fetched-after-scheme-check-only
    return requests.get(url).content


class Guarded:
    def load(self, url):
        spec = urlparse(url)
        if spec.scheme.startswith("http"):
            self._assert_in_allowed_domains(spec)
            # ok: url-fetched-after-scheme-check-only
            return self.connection.get_bytes(url)


def own_mirror(name):
    if name.startswith("https://huggingface.co/"):
        # ok: url-fetched-after-scheme-check-only
        return requests.get(name).content


def not_a_scheme(text):
    if text.startswith("User:"):
        # ok: url-fetched-after-scheme-check-only
        return requests.post("https://models.example.org/chat", json={"text": text}).json()


def local_only(path):
    if path.startswith("file:"):
        # ok: url-fetched-after-scheme-check-only
        return open(path[5:]).read()


def constant_address(flag):
    address = "https://example.org/models.json"
    if flag and address.startswith("https"):
        # ok: url-fetched-after-scheme-check-only
        return requests.get(address).json()


def mapping(store, key):
    if key.startswith("http"):
        # ok: url-fetched-after-scheme-check-only
        return store.get(key)


def test_download(url):
    assert url.startswith("http")
    # ok: url-fetched-after-scheme-check-only
    assert requests.get(url).ok


def own_service(api_base, payload):
    if not api_base.startswith("http"):
        api_base = "http://" + api_base
    # ok: url-fetched-after-scheme-check-only
    return requests.post(api_base, json=payload).json()


def model_card(base, model):
    if model.startswith("https://"):
        raise ValueError(model)
    # ok: url-fetched-after-scheme-check-only
    return httpx.get(f"{base}/api/models/{model}").json()


def mirror_of(url):
    spec = urlsplit(url)
    if spec.scheme != "https" or not spec.netloc.endswith(".example.org"):
        raise ValueError(url)
    # ok: url-fetched-after-scheme-check-only
    return urllib.request.urlopen(url).read()


def through_guarded_client(client, url):
    if url.startswith(("http://", "https://")):
        # ok: url-fetched-after-scheme-check-only
        return safe_get(client, url).content


class Reader:
    def read(self, *, uri, timeout=10):
        if not re.match("^https?://", uri):
            return open(uri).read()
        # ruleid: url-fetched-after-scheme-check-only
        return urllib.request.urlopen(urllib.request.Request(uri), timeout=timeout).read()
