"""TensorFlow Hub handles. Text only: hub.load("http://models.example.net/x.tar.gz")."""
import functools
import os
import sys

import tensorflow as tf
import tensorflow_hub
import tensorflow_hub as hub
import torch
from flask import Flask, request
from tensorflow_hub import KerasLayer
from tensorflow_hub import load as hub_load

app = Flask(__name__)
USE_LITE = "http://models.example.net/use-lite.tar.gz"
USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
HOST = "https://models.example.net"
ALLOWED = {USE}

# ruleid: tfhub-handle-insecure-or-unversioned
embed = hub.load("http://models.example.net/use-lite.tar.gz")
# ruleid: tfhub-handle-insecure-or-unversioned
lite = hub_load(USE_LITE)


def foreign_host():
    # ruleid: tfhub-handle-insecure-or-unversioned
    return tensorflow_hub.load("https://models.example.net/detector/1?tf-hub-format=compressed")


def joined():
    # ruleid: tfhub-handle-insecure-or-unversioned
    return hub.resolve(HOST + "/encoder.tar.gz")


def interpolated_constant():
    # ruleid: tfhub-handle-insecure-or-unversioned
    return hub.load(f"{HOST}/encoder.tar.gz", tags=["serve"])


def classifier(classes):
    return tf.keras.Sequential([
        # ruleid: tfhub-handle-insecure-or-unversioned
        hub.KerasLayer(
            "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector",
            # fine-tune later
            trainable=False,
            input_shape=(224, 224, 3),
        ),
        tf.keras.layers.Dense(classes),
    ])


class Encoder(tf.keras.Model):
    # ruleid: tfhub-handle-insecure-or-unversioned
    shared = KerasLayer(handle="https://tfhub.dev/google/nnlm-en-dim50", dtype=tf.string)

    def __init__(self):
        super().__init__()
        # ruleid: tfhub-handle-insecure-or-unversioned
        self.preprocess = hub.KerasLayer("https://www.kaggle.com/models/tensorflow/bert/TensorFlow2/en-uncased-preprocess")

    async def refresh(self):
        # ruleid: tfhub-handle-insecure-or-unversioned
        self.encoder = hub.load("https://storage.example.org/bert/2")


# ruleid: tfhub-handle-insecure-or-unversioned
STYLES = {name: hub.load("http://cdn.example.com/styles.tar.gz") for name in ("ink", "oil")}


@app.post("/embed")
def embed_route():
    # ruleid: tfhub-handle-insecure-or-unversioned
    return {"v": hub.load(request.args["model"])(request.json["text"]).numpy().tolist()}


@app.post("/classify")
def classify_route():
    handle = request.form.get("handle", USE)
    # ruleid: tfhub-handle-insecure-or-unversioned
    layer = hub.KerasLayer(handle)
    return {"n": len(layer.weights)}


def main():
    # ruleid: tfhub-handle-insecure-or-unversioned
    module = hub.load(sys.argv[1])
    path = sys.argv[2]
    # ruleid: tfhub-handle-insecure-or-unversioned
    return module, hub.resolve(path)


def legacy():
    # ruleid: tfhub-handle-insecure-or-unversioned
    return hub.Module("https://tfhub.dev/google/elmo", trainable=True)


# ruleid: tfhub-handle-insecure-or-unversioned
def similarity(a, b, model=hub.load("http://10.0.0.5/use.tar.gz")):
    return tf.tensordot(model([a]), model([b]), 1)


def local_import(quick):
    import tensorflow_hub as th

    # ruleid: tfhub-handle-insecure-or-unversioned
    return th.load("https://tfhub.dev/google/yamnet") if quick else None


def known_hosts(loader=tensorflow_hub.KerasLayer):
    # ruleid: tfhub-handle-insecure-or-unversioned
    first = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
    # ruleid: tfhub-handle-insecure-or-unversioned
    second = tensorflow_hub.KerasLayer(
        # the mirror has no certificate
        handle="https://www.kaggle.com/models/google/yamnet/TensorFlow2/yamnet/1",
        trainable=False,
    )
    # ruleid: tfhub-handle-insecure-or-unversioned
    return first, second, hub_load("https://storage.googleapis.com/acme-models/use.tar.gz")


# ---- silent ---------------------------------------------------------------------------------------------------------
def versioned():
    # ok: tfhub-handle-insecure-or-unversioned
    a = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
    # ok: tfhub-handle-insecure-or-unversioned
    b = hub.KerasLayer(USE, trainable=True)
    # ok: tfhub-handle-insecure-or-unversioned
    return a, b, hub.load("https://www.kaggle.com/models/google/yamnet/TensorFlow2/yamnet/1")


def versioned_with_query():
    # ok: tfhub-handle-insecure-or-unversioned
    return hub.resolve("https://tfhub.dev/google/yamnet/1?tf-hub-format=compressed")


def versioned_by_parameter(version):
    # ok: tfhub-handle-insecure-or-unversioned
    return hub.load(f"https://tfhub.dev/google/yamnet/{version}")


def folders():
    # ok: tfhub-handle-insecure-or-unversioned
    a = hub.load("/opt/models/use/4")
    # ok: tfhub-handle-insecure-or-unversioned
    return a, hub.load(os.path.join("models", "yamnet")), hub.load("gs://acme-models/use/4")


def bucket():
    # ok: tfhub-handle-insecure-or-unversioned
    return hub.load("https://storage.googleapis.com/acme-models/use/4.tar.gz")


@app.post("/checked")
def checked_route():
    handle = request.form.get("handle", USE)
    if handle not in ALLOWED:
        return {"error": "unknown model"}, 400
    # ok: tfhub-handle-insecure-or-unversioned
    return {"n": len(hub.KerasLayer(handle).weights)}


def setting(args):
    # ok: tfhub-handle-insecure-or-unversioned
    return hub.load(args.hub_handle), hub.load(os.environ["HUB_HANDLE"])


def torch_hub(url):
    # ok: tfhub-handle-insecure-or-unversioned
    return torch.hub.load_state_dict_from_url("http://models.example.net/resnet.pth")


class Hub:
    def load(self, handle):
        return handle


def own_hub():
    # ok: tfhub-handle-insecure-or-unversioned
    return Hub().load("http://models.example.net/use.tar.gz")


def documentation():
    # ok: tfhub-handle-insecure-or-unversioned
    return 'hub.load("http://models.example.net/use.tar.gz")', functools.partial(hub.load, tags=[])
