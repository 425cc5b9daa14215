import base64
import io
import json
import marshal
import pickle
import pickle as pkl
import shelve
from pickle import Unpickler, loads
from pickle import load as read_object

import cloudpickle
import dill
import joblib
import jsonpickle
import numpy as np
import pandas as pd
import torch
import yaml
from deepdiff import Delta
from joblib import load as load_model_file
from langchain_community.vectorstores import FAISS
from ruamel.yaml import YAML
from tensorflow import keras
from transformers import AutoModel
from yaml import FullLoader, Loader, UnsafeLoader


# ---- deserialization

# ruleid: deserialization
pickle.loads(source())


def from_file():
    with open(source(), "rb") as f:
        # ruleid: deserialization
        return pickle.load(f)


def serializer():
    try:
        # ruleid: deserialization
        return pkl.loads(base64.b64decode(source()))
    except Exception:
        # ok: deserialization
        return json.loads(source())


def aliased():
    # ruleid: deserialization
    first = loads(source())
    # ruleid: deserialization
    second = read_object(io.BytesIO(source()), encoding="latin1")
    # ruleid: deserialization
    return first, second, Unpickler(io.BytesIO(source())).load()


class Cache:
    def read(self):
        # ruleid: deserialization
        self.store = shelve.open(str(source()), flag="r")
        # ruleid: deserialization
        return {k: cloudpickle.loads(v) for k, v in source().items()}

    def native(self):
        # ruleid: deserialization
        return marshal.loads(source()), dill


async def body(request):
    data = await source()
    # ruleid: deserialization
    dill.loads(data)
    # ruleid: deserialization
    delta = Delta(data["delta"])
    # ruleid: deserialization
    return delta, jsonpickle.decode(data["state"])


def models():
    # ruleid: deserialization
    a = joblib.load(source() / "model.joblib")
    # ruleid: deserialization
    b = load_model_file(filename=source())
    # ruleid: deserialization
    c = torch.load(source(), map_location="cpu")
    # ruleid: deserialization
    d = torch.load(io.BytesIO(source()), weights_only=False)
    # ruleid: deserialization
    e = keras.models.load_model(source(), safe_mode=False)
    # ruleid: deserialization
    f = AutoModel.from_pretrained(source(), trust_remote_code=True)
    # ruleid: deserialization
    g = FAISS.load_local(source(), None, allow_dangerous_deserialization=True)
    return a, b, c, d, e, f, g


class NumpyDeserializer:
    def deserialize(self):
        # ruleid: deserialization
        return np.load(io.BytesIO(source().read()), allow_pickle=self.allow_pickle)

    def always(self):
        # ruleid: deserialization
        return np.load(source(), allow_pickle=True), pd


def frames():
    # ruleid: deserialization
    return pd.read_pickle(source())


def yaml_files():
    with open(source()) as fp:
        # ruleid: deserialization
        a = yaml.load(fp, Loader=yaml.UnsafeLoader)
    # ruleid: deserialization
    b = yaml.load(source(), Loader=Loader)
    # ruleid: deserialization
    c = yaml.load(source(), UnsafeLoader)
    # ruleid: deserialization
    d = yaml.unsafe_load(source())
    # ruleid: deserialization
    e = YAML(typ="unsafe").load(source())
    # ruleid: deserialization
    return a, b, c, d, e, yaml.load(source())


def safe_data(store, parser):
    # ok: deserialization
    json.loads(source())
    # ok: deserialization
    yaml.safe_load(source())
    # ok: deserialization
    yaml.load(source(), Loader=yaml.SafeLoader)
    # ok: deserialization
    torch.load(source(), map_location="cpu", weights_only=True)
    # ok: deserialization
    np.load(source())
    # ok: deserialization
    np.load(source(), allow_pickle=False)
    # ok: deserialization
    pickle.dumps(source())
    # ok: deserialization
    store.load(source())
    # ok: deserialization
    keras.models.load_model(source())
    # ok: deserialization
    AutoModel.from_pretrained(source(), trust_remote_code=False)
    # ok: deserialization
    YAML(typ="safe").load(source())
    # ok: deserialization
    jsonpickle.decode(source(), safe=True)
    # ok: deserialization
    parser.loads(source())
    # ok: deserialization
    torch.load("model.pt", map_location=source())


# ---- deserialization-full-loader

# ruleid: deserialization-full-loader
config = yaml.load(source(), Loader=yaml.FullLoader)


def from_path():
    with open(source()) as f:
        # ruleid: deserialization-full-loader
        return yaml.load(f.read(), Loader=yaml.FullLoader)


def from_import():
    # ruleid: deserialization-full-loader
    return yaml.load(source(), Loader=FullLoader)


def positional():
    # ruleid: deserialization-full-loader
    return yaml.load(source(), FullLoader)


def short():
    # ruleid: deserialization-full-loader
    return yaml.full_load(source())


def documents():
    # ruleid: deserialization-full-loader
    for doc in yaml.load_all(source(), Loader=yaml.FullLoader):
        yield doc


def c_loader():
    # ruleid: deserialization-full-loader
    return yaml.load(source(), Loader=yaml.CFullLoader)


def keyword_stream():
    # ruleid: deserialization-full-loader
    return yaml.load(stream=source(), Loader=yaml.FullLoader)


class Config:
    def __init__(self):
        # ruleid: deserialization-full-loader
        self.data = yaml.full_load(open(source()))["model"]


async def fetched():
    text = await source()
    # ruleid: deserialization-full-loader
    return [yaml.full_load(part) for part in text.split("---")]


def local_import():
    from yaml import full_load as read

    # ruleid: deserialization-full-loader
    return read(source())


def all_documents():
    # ruleid: deserialization-full-loader
    return list(yaml.full_load_all(source()))


def other_loaders(tool):
    # ok: deserialization-full-loader
    yaml.load(source(), Loader=yaml.SafeLoader)
    # ok: deserialization-full-loader
    yaml.safe_load(source())
    # ok: deserialization-full-loader
    yaml.load("a: 1", Loader=yaml.FullLoader)
    # ok: deserialization-full-loader
    tool.full_load(source())
    # ok: deserialization-full-loader
    yaml.dump(source(), Dumper=yaml.Dumper)
    # ok: deserialization-full-loader
    json.loads(source())
