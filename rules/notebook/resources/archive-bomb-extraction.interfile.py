import io
import zipfile

import requests


def fetch(address):
    return io.BytesIO(requests.get(address, timeout=60).content)


def pictures(address):
    with zipfile.ZipFile(fetch(address)) as bundle:
        # ruleid: archive-bomb-extraction
        bundle.extractall("pictures")


def unpack(stream, folder):
    opened = zipfile.ZipFile(stream)
    # ruleid: archive-bomb-extraction
    opened.extractall(folder)


def sounds(address):
    unpack(fetch(address), "sounds")


def restore():
    with zipfile.ZipFile(io.BytesIO(b"")) as bundle:
        # ok: archive-bomb-extraction
        bundle.extractall("restored")
