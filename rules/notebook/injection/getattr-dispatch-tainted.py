import importlib
import operator
import os
import sys
from operator import methodcaller

import ipywidgets as widgets
import numpy
import numpy as np
import pandas as pd
import requests
import sklearn.linear_model
import streamlit as st
import torch
from google.colab import files
from sklearn import metrics
from torch import nn, optim

name_box = widgets.Text()
menu = widgets.Dropdown(options=["mean", "std"])

# ruleid: getattr-dispatch-tainted
out = getattr(np, name_box.value)([1, 2])
# ruleid: getattr-dispatch-tainted
layer = getattr(nn, st.text_input("Layer"))(4, 2)
# ruleid: getattr-dispatch-tainted
opt = getattr(torch.optim, dbutils.widgets.get("optimizer"))(model.parameters())
# ruleid: getattr-dispatch-tainted
frame = getattr(pd, "read_" + name_box.value)("data.bin")
score = getattr(
    metrics,
    # ruleid: getattr-dispatch-tainted
    requests.get("https://cfg.example.com/metric").text.strip(),  # from the server
)(y, p)
# ruleid: getattr-dispatch-tainted
value = getattr(os, name_box.value, None)("x")
# ruleid: getattr-dispatch-tainted
done = globals()[name_box.value]()
# ruleid: getattr-dispatch-tainted
ran = vars(torch)[name_box.value](2)
# ruleid: getattr-dispatch-tainted
call = methodcaller(name_box.value, 1)(frame)
# ruleid: getattr-dispatch-tainted
here = getattr(sys.modules[__name__], name_box.value)()
# ruleid: getattr-dispatch-tainted
late = getattr(importlib.import_module("scipy.stats"), name_box.value)(1)
# ruleid: getattr-dispatch-tainted
all_of = [getattr(np, part)(data) for part in name_box.value.split(",")]


def on_name(change):
    # ruleid: getattr-dispatch-tainted
    function = getattr(np, change["new"])
    return function(data)


name_box.observe(on_name, names="value")


@widgets.interact(operation="mean", n=(1, 5))
def apply(operation, n):
    # ruleid: getattr-dispatch-tainted
    print(getattr(np, operation)(data[:n]))


class Trainer:
    def __init__(self):
        self.box = widgets.Text(value="Adam")

    def build(self, model):
        # ruleid: getattr-dispatch-tainted
        return getattr(optim, self.box.value)(model.parameters())


async def remote():
    spec = requests.get("https://cfg.example.com/run.json").json()
    # ruleid: getattr-dispatch-tainted
    if make := getattr(torch, spec["op"]):
        return make(3)


# ok: getattr-dispatch-tainted
OPS = {"mean": np.mean, "std": np.std}
# ok: getattr-dispatch-tainted
safe = OPS[name_box.value](data)
# ok: getattr-dispatch-tainted
picked = getattr(np, menu.value)(data)
# ok: getattr-dispatch-tainted
fixed = getattr(np, "mean")(data)
# ok: getattr-dispatch-tainted
mapped = getattr(np, {"a": "mean", "b": "std"}[name_box.value])(data)
# ok: getattr-dispatch-tainted
setting = getattr(config, name_box.value)
# ok: getattr-dispatch-tainted
shown = getattr(np, name_box.value, None)
# ok: getattr-dispatch-tainted
own = getattr(self_made, name_box.value)()
operation = name_box.value
if operation not in {"mean", "std"}:
    raise ValueError(operation)
# ok: getattr-dispatch-tainted
checked = getattr(np, operation)(data)
# ok: getattr-dispatch-tainted
column = frame[name_box.value]
# ok: getattr-dispatch-tainted
nth = getattr(np, f"int{int(name_box.value)}")(3)
# ok: getattr-dispatch-tainted
print("getattr(np, name_box.value)()")


def known(name):
    # ok: getattr-dispatch-tainted
    return getattr(np, name)(data)
