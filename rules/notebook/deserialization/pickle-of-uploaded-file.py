import hmac
import io
import json
import pickle
import pickle as p

import cloudpickle
import dill
import gradio as gr
import ipywidgets as widgets
import joblib
import numpy as np
import pandas as pd
import panel as pn
import streamlit as st
from google.colab import files
from google.colab.files import upload as ask
from ipywidgets import FileUpload

SECRET = b"s" * 16

up = files.upload()
# ruleid: pickle-of-uploaded-file
model = pickle.loads(next(iter(up.values())))

for name in up:
    with open(name, "rb") as handle:
        # ruleid: pickle-of-uploaded-file
        print(name, p.load(handle))

# ruleid: pickle-of-uploaded-file
scaler = joblib.load(io.BytesIO(ask()["scaler.joblib"]))

box = widgets.FileUpload(accept=".pkl", multiple=False)
display(box)
# ruleid: pickle-of-uploaded-file
first = pickle.loads(box.value[0]["content"])
# ruleid: pickle-of-uploaded-file
again = pickle.loads(box.value[0].content.tobytes())

old = FileUpload()
# ruleid: pickle-of-uploaded-file
state = dill.loads(old.data[-1])


def loaded(change):
    item = change["new"][0]
    # ruleid: pickle-of-uploaded-file
    frame = pd.read_pickle(io.BytesIO(item["content"]))
    print(frame.shape)


picker = widgets.FileUpload()
picker.observe(loaded, names="value")


class Viewer:
    def __init__(self):
        self.upload = pn.widgets.FileInput(accept=".pkl")

    def view(self):
        # ruleid: pickle-of-uploaded-file
        return cloudpickle.loads(self.upload.value)


chooser = pn.widgets.FileInput()


def preview(data):
    if data is None:
        return "nothing yet"
    # ruleid: pickle-of-uploaded-file
    return pn.pane.Str(pickle.load(io.BytesIO(data)))


pn.Column(chooser, pn.bind(preview, chooser)).servable()

sent = st.file_uploader("Model", type=["pkl"])
if sent is not None:
    # ruleid: pickle-of-uploaded-file
    clf = pickle.load(sent)

with st.sidebar:
    array = st.file_uploader("Array")
    # ruleid: pickle-of-uploaded-file
    values = np.load(array, allow_pickle=True) if array else None


def score(path):
    # ruleid: pickle-of-uploaded-file
    return joblib.load(path).predict([[1, 2]]).tolist()


gr.Interface(score, gr.File(label="model"), "json")

# ruleid: pickle-of-uploaded-file
tables = [pickle.Unpickler(io.BytesIO(content)).load() for content in files.upload().values()]

merged = {}
merged.update(
    pickle.loads(
        # one file only
        # ruleid: pickle-of-uploaded-file
        box.value[0]["content"],
        encoding="latin1",
    ),
)


def signed_upload(signature):
    sent = files.upload()
    data = next(iter(sent.values()))
    if not hmac.compare_digest(hmac.new(SECRET, data, "sha256").digest(), signature):
        raise ValueError("not ours")
    # ok: pickle-of-uploaded-file
    return pickle.loads(data)


# ok: pickle-of-uploaded-file
table = pd.read_csv(io.BytesIO(next(iter(up.values()))))

# ok: pickle-of-uploaded-file
config = json.loads(box.value[0]["content"].tobytes())

# ok: pickle-of-uploaded-file
weights = np.load(io.BytesIO(next(iter(up.values()))), allow_pickle=False)

# ok: pickle-of-uploaded-file
packed = pickle.dumps(box.value)

slider = widgets.IntSlider()
# ok: pickle-of-uploaded-file
saved = pickle.load(open(f"run-{slider.value}.pkl", "rb"))


class FileUploadLog:
    value = b""


log = FileUploadLog()
# ok: pickle-of-uploaded-file
entries = pickle.loads(log.value)


class Tensors(pickle.Unpickler):
    def find_class(self, module, name):
        if module != "collections":
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


# ok: pickle-of-uploaded-file
counts = Tensors(io.BytesIO(next(iter(up.values())))).load()


def count(sent=None):
    # ok: pickle-of-uploaded-file
    return pickle.load(sent)


# ok: pickle-of-uploaded-file
files.download("model.pkl")
# ok: pickle-of-uploaded-file
length = len(pickle.load(open("model.pkl", "rb")))
# pickle.loads(files.upload()) is what to avoid
