import dbm
import os
import shelve
import shelve as sh
import subprocess
import urllib.request
from contextlib import closing
from shelve import open as open_shelf

import boto3
import gdown
import requests
import streamlit as st
import wget
from google.colab import files
from huggingface_hub import hf_hub_download, snapshot_download

urllib.request.urlretrieve("https://example.org/cache.db", "cache.db")
# ruleid: shelve-open-downloaded
cache = shelve.open("cache")
# ruleid: shelve-open-downloaded
whole = shelve.open("cache.db", flag="r")

path, _ = urllib.request.urlretrieve("https://example.org/words.db")
# ruleid: shelve-open-downloaded
words = sh.open(path)

local = hf_hub_download("org/vectors", "vectors.db", repo_type="dataset")
# ruleid: shelve-open-downloaded
with open_shelf(local) as vectors:
    print(len(vectors))

folder = snapshot_download("org/index")
# ruleid: shelve-open-downloaded
index = shelve.open(os.path.join(folder, "index"), "r")

gdown.download("https://drive.example.com/uc?id=1", "store.dat")
# ruleid: shelve-open-downloaded
store = shelve.DbfilenameShelf("store")

os.system("curl -sLO https://example.org/terms.db")
# ruleid: shelve-open-downloaded
terms = shelve.open("terms.db")

subprocess.run("wget -q https://example.org/notes.db", shell=True, check=True)
# ruleid: shelve-open-downloaded
notes = dict(shelve.open("notes"))

boto3.client("s3").download_file("bucket", "faces.db", "/srv/faces.db")
# ruleid: shelve-open-downloaded
faces = shelve.open("/srv/faces")

for name in files.upload():
    # ruleid: shelve-open-downloaded
    print(list(shelve.open(name).values()))


def places(url, target):
    with open(target, "wb") as out:
        out.write(requests.get(url, timeout=30).content)
    # ruleid: shelve-open-downloaded
    return shelve.open(target, writeback=True)


class Dictionary:
    def __init__(self):
        # ruleid: shelve-open-downloaded
        self.words = shelve.open(wget.download("https://example.org/dict.db"))


# ruleid: shelve-open-downloaded
plain = shelve.Shelf(dbm.open(local, "r"))

with closing(
    shelve.open(
        # as it was fetched
        # ruleid: shelve-open-downloaded
        filename=path,
        flag="c",
    ),
) as shelf:
    keys = list(shelf)

# ok: shelve-open-downloaded
memo = shelve.open("memo", flag="n")

# ok: shelve-open-downloaded
own = shelve.open("results")

# ok: shelve-open-downloaded
fresh = shelve.open(path, "n")

# ok: shelve-open-downloaded
memory = shelve.Shelf({})

# ok: shelve-open-downloaded
names = dbm.open(local, "r").keys()


def read(path):
    # ok: shelve-open-downloaded
    return shelve.open(path)


class Shelves:
    def open(self, name):
        return name


# ok: shelve-open-downloaded
opened = Shelves().open(local)

os.system("ls -la other.db")
# ok: shelve-open-downloaded
other = shelve.open("other.db")

# ok: shelve-open-downloaded
with open(path, "rb") as handle:
    magic = handle.read(16)

# ok: shelve-open-downloaded
print("shelve.open('cache')")

with shelve.open("answers") as answers:
    # ok: shelve-open-downloaded
    answers["page"] = requests.get("https://example.org", timeout=9).text
# shelve.open("cache") is what to avoid
