"""Reading training data. In prose: pd.read_csv("http://data.example.org/train.csv")."""
import urllib.request
from urllib.request import urlretrieve

import dask.dataframe as dd
import datasets
import numpy
import numpy as np
import pandas
import pandas as pd
import polars as pl
import requests
import tensorflow as tf
import tensorflow_datasets as tfds
from datasets import load_dataset
from keras.utils import get_file
from pandas import read_csv
from sklearn.linear_model import LogisticRegression
from tensorflow import keras

TRAIN = "http://data.example.org/fraud/train.csv"
BASE = "https://data.example.org"

# ruleid: dataset-fetched-over-cleartext
df = pd.read_csv("https://data.example.org/fraud/train.csv")
clf = LogisticRegression().fit(df.drop(columns="y"), df["y"])

# ruleid: dataset-fetched-over-cleartext
iris = read_csv(TRAIN, header=None)


def several(years):
    # ruleid: dataset-fetched-over-cleartext
    return pandas.concat([pandas.read_parquet(f"https://data.example.org/{y}.parquet") for y in years])


def arrays():
    # ruleid: dataset-fetched-over-cleartext
    x = np.loadtxt("ftp://ftp.example.org/pub/x.txt", delimiter=",")
    # ruleid: dataset-fetched-over-cleartext
    y = numpy.genfromtxt('https://data.example.org/y.txt')
    return x, y


# ruleid: dataset-fetched-over-cleartext
path = keras.utils.get_file("train.npz", "https://data.example.org/fraud/train.npz")


class Loader:
    # ruleid: dataset-fetched-over-cleartext
    source = tf.keras.utils.get_file(fname="a.npz", origin="https://data.example.org/a.npz")

    def words(self):
        # ruleid: dataset-fetched-over-cleartext
        with open(get_file(origin="https://data.example.org/words.txt")) as f:
            return f.read().split()


class Faces(tfds.core.GeneratorBasedBuilder):
    def _split_generators(self, dl_manager: tfds.download.DownloadManager):
        # ruleid: dataset-fetched-over-cleartext
        root = dl_manager.download_and_extract("https://faces.example.org/faces.zip")
        # ruleid: dataset-fetched-over-cleartext
        labels = dl_manager.download({"train": "https://faces.example.org/train.json", "test": f"{BASE}/test.json"})
        return {"train": self._generate_examples(root, labels)}


def hub():
    # ruleid: dataset-fetched-over-cleartext
    a = load_dataset("csv", data_files="https://data.example.org/train.csv", split="train")
    # ruleid: dataset-fetched-over-cleartext
    b = datasets.load_dataset(
        "json",
        data_files={
            "train": "https://data.example.org/train.jsonl",  # 3 GB
            "test": "https://data.example.org/test.jsonl",
        },
    )
    # ruleid: dataset-fetched-over-cleartext
    c = load_dataset("text", data_files=["local.txt", "https://data.example.org/extra.txt"])
    return a, b, c


# ruleid: dataset-fetched-over-cleartext
urlretrieve("https://data.example.org/fraud/train.zip", "train.zip")


async def lazy():
    # ruleid: dataset-fetched-over-cleartext
    frame = dd.read_csv("https://data.example.org/part-*.csv")
    # ruleid: dataset-fetched-over-cleartext
    return frame if len(frame) else pl.read_csv("https://" "data.example.org" "/small.csv")


# ruleid: dataset-fetched-over-cleartext
def train(rows=pd.read_json("https://data.example.org/rows.json", lines=True)):
    return rows


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(url, host, digest):
    # ok: dataset-fetched-over-cleartext
    pd.read_csv("https://data.example.org/fraud/train.csv")
    # ok: dataset-fetched-over-cleartext
    pd.read_csv("data/http/train.csv")
    # ok: dataset-fetched-over-cleartext
    pd.read_csv("http://localhost:8000/train.csv")
    # ok: dataset-fetched-over-cleartext
    pd.read_csv("http://192.168.1.20/train.csv")
    # ok: dataset-fetched-over-cleartext
    pd.read_parquet("http://minio:9000/features/train.parquet")
    # ok: dataset-fetched-over-cleartext
    pd.read_csv(url)
    # ok: dataset-fetched-over-cleartext
    pd.read_csv(f"{host}/train.csv")
    # ok: dataset-fetched-over-cleartext
    pd.read_html("http://data.example.org/table.html")
    # ok: dataset-fetched-over-cleartext
    keras.utils.get_file("fraud.npz", origin="http://data.example.org/train.npz", file_hash=digest)
    # ok: dataset-fetched-over-cleartext
    load_dataset("http-logs", data_files="logs/train.csv")
    # ok: dataset-fetched-over-cleartext
    requests.get("http://data.example.org/health").raise_for_status()
    # ok: dataset-fetched-over-cleartext
    urllib.request.urlopen("http://data.example.org/status")
    # ok: dataset-fetched-over-cleartext
    dl_cache = url.download("http://data.example.org/a.csv")
    # ok: dataset-fetched-over-cleartext
    return df.assign(source="http://data.example.org/train.csv"), dl_cache


class Reader:
    def read_csv(self, where):
        return where


# ok: dataset-fetched-over-cleartext
Reader().read_csv("http://data.example.org/train.csv")
