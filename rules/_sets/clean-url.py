import ipaddress
import socket
from urllib import parse
from urllib.parse import quote_plus, urljoin, urlparse, urlsplit

from django.utils.http import url_has_allowed_host_and_scheme
from flask import abort, url_for

ALLOWED = {"example.com", "api.example.com"}


# ---- clean-url


def direct():
    url = source()
    if urlparse(url).hostname not in ALLOWED:
        raise ValueError
    # ok: clean-url
    sink(url)


def inside():
    url = source()
    if parse.urlparse(url).netloc in ALLOWED:
        # ok: clean-url
        sink(url)


def split():
    url = source()
    if urlsplit(url).hostname != "example.com":
        abort(400)
    # ok: clean-url
    sink(url)


class Fetcher:
    allowed = ALLOWED

    def parsed(self):
        url = source()
        parsed = urlparse(url)
        if parsed.scheme != "https" or parsed.hostname not in self.allowed:
            raise ValueError
        # ok: clean-url
        sink(url)

    def own(self):
        url = source()
        self._validate_url(url)
        # ok: clean-url
        sink(url)


async def host_name():
    url = await source()
    host = urlparse(url).hostname
    if not host.endswith(".example.com"):
        raise ValueError
    # ok: clean-url
    sink(url)


def host_later():
    url = source()
    parts = urlparse(url)
    host = parts.hostname
    if host is None or host in ("localhost", "127.0.0.1"):
        raise ValueError
    # ok: clean-url
    sink(url)


def private_address():
    url = source()
    parts = urlparse(url)
    for info in socket.getaddrinfo(parts.hostname, 443):
        address = ipaddress.ip_address(info[4][0])
        if address.is_private:
            raise ValueError
    # ok: clean-url
    sink(url)


def in_django(request):
    target = source()
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "/"
    # ok: clean-url
    sink(target)


def prefix():
    url = source()
    if not url.startswith("https://api.example.com/"):
        raise ValueError
    # ok: clean-url
    sink(url)


def helpers():
    url = source()
    if is_safe_url(url):
        # ok: clean-url
        sink(url)
    # ok: clean-url
    sink(url_for("index", next=source()))
    # ok: clean-url
    sink("https://example.com/?q=" + quote_plus(source()))


def look_alike():
    # ruleid: clean-url
    sink(source())
    # ruleid: clean-url
    sink(urlparse(source()).geturl())
    # ruleid: clean-url
    sink(urljoin("https://example.com", source()))
    # ruleid: clean-url
    sink(source().strip())


def scheme_only():
    url = source()
    if urlparse(url).scheme not in ("http", "https"):
        raise ValueError
    # ruleid: clean-url
    sink(url)


def weak_prefix():
    url = source()
    if not url.startswith("https://"):
        raise ValueError
    # ruleid: clean-url
    sink(url)


def weak_host_prefix():
    url = source()
    if not url.startswith("https://example.com"):
        raise ValueError
    # ruleid: clean-url
    sink(url)


def parsed_only():
    url = source()
    parts = urlparse(url)
    print(parts.path)
    # ruleid: clean-url
    sink(url)


def other_url():
    url = source()
    other = source()
    if urlparse(other).hostname not in ALLOWED:
        raise ValueError
    # ruleid: clean-url
    sink(url)


def checked_later():
    url = source()
    # ruleid: clean-url
    sink(url)
    validate_url(url)


def rebound():
    url = source()
    validate_url(url)
    url = source()
    # ruleid: clean-url
    sink(url)


def other_check():
    url = source()
    check_length(url)
    # ruleid: clean-url
    sink(url)


def ends_only():
    url = source()
    if not url.endswith(".pdf"):
        raise ValueError
    # ruleid: clean-url
    sink(url)
