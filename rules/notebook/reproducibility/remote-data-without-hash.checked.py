import hashlib
import urllib.request

import pandas as pd
from sklearn.linear_model import LinearRegression

# ok: remote-data-without-hash
urllib.request.urlretrieve("https://data.example/train.csv", "train.csv")
with open("train.csv", "rb") as stream:
    if hashlib.sha256(stream.read()).hexdigest() != "0" * 64:
        raise ValueError("the data changed")
frame = pd.read_csv("train.csv")
LinearRegression().fit(frame[["x"]], frame["y"])
