"""What a saved model may look up. Text: load_model(path, custom_objects=globals())."""
import functools
import importlib
import subprocess

import joblib
import keras
import tensorflow as tf
import yaml
from keras.models import model_from_json
from keras.saving import custom_object_scope, deserialize_keras_object, get_custom_objects
from tensorflow.keras.models import load_model
from tensorflow.keras.models import load_model as restore
from tensorflow.keras.utils import CustomObjectScope

from . import layers as my_layers
from .losses import *


def swish2(x):
    return keras.activations.swish(x) * 2


# ruleid: keras-custom-objects-from-namespace
model = keras.models.load_model("m.keras", custom_objects=globals())

# ruleid: keras-custom-objects-from-namespace
get_custom_objects().update(globals())


def exploded(args):
    # ruleid: keras-custom-objects-from-namespace
    return tf.keras.models.load_model(
        args.checkpoint,
        compile=False,
        # everything from layers.py
        custom_objects=vars(my_layers),
    )


def by_position(path):
    # ruleid: keras-custom-objects-from-namespace
    return restore(path, my_layers.__dict__)


def local_names(path):
    focal = lambda y, p: tf.reduce_mean((1 - p) ** 2 * y)
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects=locals())


def merged(path):
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects={"swish2": swish2})


def merged_last(path):
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects={"swish2": swish2})


def copied(path):
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects=dict(globals(), tf=tf))


class Scorer:
    def __init__(self, path):
        # ruleid: keras-custom-objects-from-namespace
        with custom_object_scope(globals()):
            self.model = load_model(path)

    @classmethod
    def from_json(cls, text):
        # ruleid: keras-custom-objects-from-namespace
        return model_from_json(text, custom_objects=globals())

    async def rebuild(self, config):
        # ruleid: keras-custom-objects-from-namespace
        self.model = keras.Model.from_config(config, custom_objects=vars(my_layers))


def upper_scope(path):
    # ruleid: keras-custom-objects-from-namespace
    with CustomObjectScope(vars(my_layers)), tf.device("/cpu:0"):
        return load_model(path)


def layer(config):
    # ruleid: keras-custom-objects-from-namespace
    return deserialize_keras_object(config, globals())


def layer_by_api(config):
    # ruleid: keras-custom-objects-from-namespace
    return [keras.layers.deserialize(c, custom_objects=globals()) for c in config["layers"]]


def through_variable(path):
    objects = globals()
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects=objects)


def through_update(path):
    objects = {"swish2": swish2}
    objects.update(my_layers.__dict__)
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects=objects, compile=False)


def evaluated(path, names):
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects={n: eval(n) for n in names})


def imported(path, names):
    # ruleid: keras-custom-objects-from-namespace
    return load_model(path, custom_objects={n: getattr(importlib.import_module("plugins"), n) for n in names})


# ruleid: keras-custom-objects-from-namespace
reload = lambda path: load_model(path, custom_objects=globals()).predict


# ---- silent ---------------------------------------------------------------------------------------------------------
def named(path):
    # ok: keras-custom-objects-from-namespace
    a = load_model(path, custom_objects={"swish2": swish2})
    # ok: keras-custom-objects-from-namespace
    return a, load_model(path, {"Attention": my_layers.Attention, "swish2": swish2})


def named_variable(path):
    objects = {"swish2": swish2, "Attention": my_layers.Attention}
    # ok: keras-custom-objects-from-namespace
    return load_model(path, custom_objects=objects)


def chosen(path):
    # ok: keras-custom-objects-from-namespace
    return load_model(path, custom_objects={"swish2": globals()["swish2"]})


def filtered(path):
    table = {k: v for k, v in vars(my_layers).items() if isinstance(v, type) and issubclass(v, keras.layers.Layer)}
    # ok: keras-custom-objects-from-namespace
    return load_model(path, custom_objects=table)


def scoped(path):
    # ok: keras-custom-objects-from-namespace
    with custom_object_scope({"swish2": swish2}):
        return load_model(path)


def nothing(path):
    # ok: keras-custom-objects-from-namespace
    a = load_model(path, custom_objects=None)
    # ok: keras-custom-objects-from-namespace
    return a, load_model(path, compile=False)


def registered():
    # ok: keras-custom-objects-from-namespace
    get_custom_objects()["swish2"] = swish2
    # ok: keras-custom-objects-from-namespace
    get_custom_objects().update({"swish2": swish2})


def other_library(path):
    # ok: keras-custom-objects-from-namespace
    joblib.load(path, mmap_mode="r")
    # ok: keras-custom-objects-from-namespace
    return yaml.safe_load(open(path)), vars(my_layers)


class Loader:
    def load_model(self, path, custom_objects=None):
        return path, custom_objects

    def go(self, path):
        # ok: keras-custom-objects-from-namespace
        return self.load_model(path, custom_objects=globals())


def parameter(path, custom_objects):
    # ok: keras-custom-objects-from-namespace
    return functools.partial(load_model, custom_objects=custom_objects)(path)


def advice():
    # ok: keras-custom-objects-from-namespace
    return "load_model(path, custom_objects=globals()) is a bad idea", subprocess.run
