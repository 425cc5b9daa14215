import os
import pickle

import modin.pandas as mpd
import pandas as pd
import polars as pl
from pandas import read_pickle
from pandas import read_pickle as rp

BASE = "https://data.example.com/v2"
URL = "https://data.example.com/all.pkl"
day = os.environ.get("DAY", "monday")

# ruleid: read-pickle-remote-url
df = pd.read_pickle("https://example.org/share/features.pkl")


def plain():
    import pandas

    # ruleid: read-pickle-remote-url
    return pandas.read_pickle('http://example.org/share/features.pickle')


# ruleid: read-pickle-remote-url
labels = read_pickle("ftp://ftp.example.org/pub/labels.pkl")

# ruleid: read-pickle-remote-url
bucket = rp("s3://team-features/train.pkl")

# ruleid: read-pickle-remote-url
daily = pd.read_pickle(f"gs://team-features/{day}.pkl")

# ruleid: read-pickle-remote-url
packed = pd.read_pickle(
    # the big one
    "https://example.org/share/big.pkl.gz",
    compression="gzip",
)

# ruleid: read-pickle-remote-url
named = pd.read_pickle(filepath_or_buffer="abfss://lake@account.dfs.example.net/t.pkl")

# ruleid: read-pickle-remote-url
everything = pd.read_pickle(URL)

# ruleid: read-pickle-remote-url
joined = pd.read_pickle(BASE + "/users.pkl")

# ruleid: read-pickle-remote-url
spelled = pd.read_pickle(f"{BASE}/items.pkl")

# ruleid: read-pickle-remote-url
added = pd.read_pickle("https://example.org/" + day + ".pkl")


def month(number):
    address = f"https://example.org/months/{number}.pkl"
    # ruleid: read-pickle-remote-url
    return pd.read_pickle(address)


class Features:
    def __init__(self, bucket, key):
        self.bucket = bucket
        self.key = key

    def table(self):
        # ruleid: read-pickle-remote-url
        return pd.read_pickle(f"s3://{self.bucket}/{self.key}.pkl", storage_options={"anon": True})

    def path(self, path):
        # ruleid: read-pickle-remote-url
        return pd.read_pickle(path, storage_options={"anon": True})


# ruleid: read-pickle-remote-url
parts = pd.concat([pd.read_pickle(f"https://example.org/part-{n}.pkl") for n in range(4)])

# ruleid: read-pickle-remote-url
wide = mpd.read_pickle("hf://datasets/org/name/table.pkl")

# ruleid: read-pickle-remote-url
cached = pd.read_pickle("simplecache::s3://bucket/t.pkl")

# ruleid: read-pickle-remote-url
head = pd.read_pickle("https://example.org/t.pkl").head() if day else None

try:
    # ruleid: read-pickle-remote-url
    maybe = pd.read_pickle("https://example.org/archive", compression="zip")
except OSError:
    maybe = None

# ok: read-pickle-remote-url
local = pd.read_pickle("cache/features.pkl")

# ok: read-pickle-remote-url
relative = pd.read_pickle(f"cache/{day}.pkl")

# ok: read-pickle-remote-url
parquet = pd.read_parquet("https://example.org/share/features.parquet")

# ok: read-pickle-remote-url
csv = pd.read_csv("https://example.org/share/features.csv", storage_options={"User-Agent": "x"})

# ok: read-pickle-remote-url
bare = pd.read_pickle("cache/t.pkl", compression=None, storage_options=None)

# ok: read-pickle-remote-url
lazy = pl.read_parquet("https://example.org/share/features.parquet")

# ok: read-pickle-remote-url
tunnel = pd.read_pickle("http://localhost:9000/t.pkl")

# ok: read-pickle-remote-url
note = print("pd.read_pickle('https://example.org/t.pkl')")

with open("cache/t.pkl", "rb") as handle:
    # ok: read-pickle-remote-url
    own = pd.read_pickle(handle)


class Store:
    def read_pickle(self, path):
        return path


# ok: read-pickle-remote-url
stored = Store().read_pickle("https://example.org/t.pkl")


def any_path(path):
    # ok: read-pickle-remote-url
    return pd.read_pickle(path)


# ok: read-pickle-remote-url
home = pd.read_pickle("file:///srv/data/t.pkl")
# df = pd.read_pickle("https://example.org/t.pkl")
