import io
import zipfile
from zipfile import ZipFile

import requests


def fetch(url):
    return requests.get(url, timeout=30).content


def corpus():
    # ruleid: zip-extracted-unchecked
    ZipFile(io.BytesIO(fetch("https://example.org/corpus.zip"))).extractall("corpus")


def _unpack(opened, folder):
    unpacked = zipfile.ZipFile(opened)
    # ruleid: zip-extracted-unchecked
    unpacked.extractall(folder)


def unpack_upload(stream):
    _unpack(stream, "uploads")


class Bundle:
    def __init__(self, path):
        self.path = path

    def unpack(self):
        with ZipFile(self.path) as opened:
            # ruleid: zip-extracted-unchecked
            opened.extractall("bundle")

    def configuration(self):
        with ZipFile(self.path) as opened:
            # ok: zip-extracted-unchecked
            return opened.read("config.json")


def own_archive():
    return "own.zip"


def restore():
    with ZipFile(own_archive()) as opened:
        # ok: zip-extracted-unchecked
        opened.extractall("restored")
