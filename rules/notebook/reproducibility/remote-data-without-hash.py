import urllib.request
from urllib.request import urlretrieve

import dask.dataframe as dd
import gdown
import numpy as np
import pandas
import pandas as pd
import polars as pl
import tensorflow as tf
import wget
from keras.utils import get_file
from pandas import read_csv
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

ROWS = "https://data.example/rows.csv"

# ruleid: remote-data-without-hash
frame = pd.read_csv("https://data.example/train.csv")
# ruleid: remote-data-without-hash
labels = pandas.read_json("https://data.example/labels.json", lines=True)
# ruleid: remote-data-without-hash
more = read_csv(ROWS, sep=";")


def load(model):
    # ruleid: remote-data-without-hash
    rows = pl.read_parquet("https://bucket.example/rows.parquet")
    return model.fit(rows)


class Data:
    # ruleid: remote-data-without-hash
    table = np.loadtxt("https://data.example/iris.txt", delimiter=",")

    def fetch(self):
        # ruleid: remote-data-without-hash
        urlretrieve("https://data.example/images.zip", "images.zip")
        return self

    def fit(self, model):
        # ruleid: remote-data-without-hash
        path = get_file("corpus.txt", origin="https://data.example/corpus.txt")
        return model.fit(open(path).read())


def exploded():
    # ruleid: remote-data-without-hash
    return tf.keras.utils.get_file(
        "flowers.tgz",
        "https://data.example/flowers.tgz",  # 200 MB
        untar=True,
    )


with open("log.txt", "w") as log:
    # ruleid: remote-data-without-hash
    print(wget.download("https://data.example/vectors.npz"), file=log)

try:
    # ruleid: remote-data-without-hash
    gdown.download("https://drive.google.com/uc?id=abc", "train.zip")
except OSError:
    # ruleid: remote-data-without-hash
    urllib.request.urlretrieve("https://mirror.example/train.zip", "train.zip")

# ruleid: remote-data-without-hash
parts = [pd.read_excel("https://data.example/book.xlsx", sheet_name=i) for i in range(3)]
# ruleid: remote-data-without-hash
lazy = lambda: pd.read_feather("https://data.example/rows.feather")
# ruleid: remote-data-without-hash
either = pd.read_csv("https://raw.githubusercontent.com/owner/repo/main/rows.csv") if labels.empty else frame

# ok: remote-data-without-hash
pinned = pd.read_csv("https://raw.githubusercontent.com/owner/repo/0123456789abcdef0123456789abcdef01234567/rows.csv")
# ok: remote-data-without-hash
archive = pd.read_csv("https://zenodo.org/records/1234567/files/rows.csv")
# ok: remote-data-without-hash
local = pd.read_csv("data/rows.csv")
# ok: remote-data-without-hash
own = pd.read_csv("http://localhost:8000/rows.csv")
# ok: remote-data-without-hash
checked = get_file("rows.csv", origin="https://data.example/rows.csv", file_hash="0" * 64)
# ok: remote-data-without-hash
old = get_file("rows.csv", origin="https://data.example/rows.csv", md5_hash="0" * 32)
# ok: remote-data-without-hash
lines = dd.read_text("rows.txt")
# ok: remote-data-without-hash
frame.to_csv("https-rows.csv")
# ok: remote-data-without-hash
text = "pd.read_csv('https://data.example/rows.csv')"


def given(url):
    # ok: remote-data-without-hash
    return pd.read_csv(url)


train, test = train_test_split(frame)
model = LinearRegression().fit(train[["x"]], train["y"])

# ok: remote-data-without-hash
report = pd.read_csv("https://data.example/names-for-the-report.csv")
