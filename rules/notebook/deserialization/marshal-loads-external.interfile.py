import base64
import marshal

import requests

BLOB = "4wAAAAAAAAAAAAAAAAAAAAAA"


def fetch(url):
    return requests.get(url, timeout=9).content


def restore(data):
    # ruleid: marshal-loads-external
    return marshal.loads(data)


restore(fetch("https://api.example.com/t"))


def unpack():
    return base64.b64decode("4wAAAAAAAAAAAAAAAAAAAAAA")


# ruleid: marshal-loads-external
code = marshal.loads(unpack())


def own():
    return marshal.dumps([1, 2])


# ok: marshal-loads-external
numbers = marshal.loads(own())
