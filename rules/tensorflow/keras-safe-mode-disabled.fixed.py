"""Keras models with and without safe mode. Text: load_model("m.keras", safe_mode=False)."""
import functools
import os
import pathlib

import keras
import keras as K
import mlflow
import tensorflow as tf
import tf_keras
from keras import config as keras_config
from keras import saving
from keras.models import load_model
from keras.saving import deserialize_keras_object
from keras.saving import load_model as restore
from keras.src.saving.serialization_lib import SafeModeScope
from tensorflow import keras as tk
from tensorflow.keras.models import load_model as tf_load_model

UNSAFE = False
SAFE = True
OLD_MODEL = "zoo/resnet.h5"
ZOO = pathlib.Path("zoo")

# ruleid: keras-safe-mode-disabled
# ruleid: keras-safe-mode-disabled
model = keras.models.load_model("downloads/segmenter.keras", safe_mode=True)


def startup():
    # ruleid: keras-safe-mode-disabled
    # ruleid: keras-safe-mode-disabled
    pass


def exploded(args, custom):
    # ruleid: keras-safe-mode-disabled
    return tf.keras.models.load_model(
        os.path.join(args.model_dir, "best.keras"),
        custom_objects=custom,
        compile=False,
        # the preprocessing is a Lambda
        safe_mode=True,
    )


def by_constant(path):
    # ruleid: keras-safe-mode-disabled
    return restore(path, safe_mode=True)


def by_position(path):
    # ruleid: keras-safe-mode-disabled
    return load_model(path, None, True, True)


class Predictor:
    # ruleid: keras-safe-mode-disabled
    fallback = K.saving.load_model("fallback.keras", safe_mode=True)

    def __init__(self, path):
        # ruleid: keras-safe-mode-disabled
        self.model = tf_load_model(path, safe_mode=True)

    @functools.cached_property
    def head(self):
        # ruleid: keras-safe-mode-disabled
        return tk.models.load_model(self.head_path, compile=False, safe_mode=True).layers[-1]


# ruleid: keras-safe-mode-disabled
ENSEMBLE = [load_model(f"fold{i}.keras", safe_mode=True) for i in range(5)]


def from_config(config):
    # ruleid: keras-safe-mode-disabled
    layer = deserialize_keras_object(config, safe_mode=True)
    # ruleid: keras-safe-mode-disabled
    return saving.deserialize_keras_object(config, None, True), layer


def scoped(path):
    # ruleid: keras-safe-mode-disabled
    with SafeModeScope(safe_mode=True):
        return load_model(path)


def options(path):
    opts = {"compile": False, "safe_mode": True}
    # ruleid: keras-safe-mode-disabled
    return keras.models.load_model(path, **opts)


def options_call(path, quick):
    opts = dict(safe_mode=True)
    if quick:
        opts["compile"] = False
    # ruleid: keras-safe-mode-disabled
    return keras.saving.load_model(path, **opts)


def options_inline(path):
    # ruleid: keras-safe-mode-disabled
    return load_model(path, **{"safe_mode": True})


def lazy():
    # ruleid: keras-safe-mode-disabled
    return functools.partial(load_model, compile=False, safe_mode=True)


def lambda_layer(config):
    # ruleid: keras-safe-mode-disabled
    return keras.layers.Lambda.from_config(config, safe_mode=True)


def registry(uri):
    # ruleid: keras-safe-mode-disabled
    return mlflow.tensorflow.load_model(uri, keras_model_kwargs={"safe_mode": True})


# ruleid: keras-safe-mode-disabled
def predict(batch, net=load_model("default.keras", safe_mode=True)):
    return net.predict(batch)


async def handler(request):
    path = await request.text()
    # ruleid: keras-safe-mode-disabled
    return f"{load_model(path, safe_mode=True).count_params()} weights" if path else "none"


# ---- silent ---------------------------------------------------------------------------------------------------------
def safe(path):
    # ok: keras-safe-mode-disabled
    a = keras.models.load_model(path, safe_mode=True, compile=False)
    # ok: keras-safe-mode-disabled
    b = load_model(path, safe_mode=SAFE)
    # ok: keras-safe-mode-disabled
    return a, b, tf_load_model(path), load_model(path, None, False, True)


def round_trip(net, tmp_path):
    target = tmp_path / "m.keras"
    net.save(target)
    # ok: keras-safe-mode-disabled
    return load_model(target, safe_mode=False)


def callers_choice(path, safe_mode=True):
    # ok: keras-safe-mode-disabled
    return load_model(path, safe_mode=safe_mode)


def other_flags(path):
    # ok: keras-safe-mode-disabled
    return load_model(path, compile=False, custom_objects={"f": abs})


def weights_only(net, path):
    # ok: keras-safe-mode-disabled
    net.load_weights(path, skip_mismatch=False)
    return net


class Vault:
    def load_model(self, path, safe_mode=True):
        return path, safe_mode

    def get(self, path):
        # ok: keras-safe-mode-disabled
        return self.load_model(path, safe_mode=False)


def others(path):
    # ok: keras-safe-mode-disabled
    mlflow.pyfunc.load_model(path)
    # ok: keras-safe-mode-disabled
    return tf.saved_model.load(path)


def safe_options(path):
    opts = {"safe_mode": True, "compile": False}
    # ok: keras-safe-mode-disabled
    return load_model(path, **opts)


def other_config():
    # ok: keras-safe-mode-disabled
    keras.config.set_floatx("float16")
    # ok: keras-safe-mode-disabled
    keras.config.disable_traceback_filtering()


def advice():
    # ok: keras-safe-mode-disabled
    return "enable_unsafe_deserialization() and safe_mode=False are dangerous"


def scoped_on(path):
    # ok: keras-safe-mode-disabled
    with SafeModeScope(True):
        return load_model(path)


# ---- the flag has no effect on HDF5 files -----------------------------------------------------------------------------
# ruleid: keras-safe-mode-disabled-for-h5
old = keras.models.load_model("downloads/segmenter.h5", safe_mode=True)


def h5_constant():
    # ruleid: keras-safe-mode-disabled-for-h5
    return load_model(OLD_MODEL, compile=False, safe_mode=SAFE)


def h5_exploded(custom):
    # ruleid: keras-safe-mode-disabled-for-h5
    return tf.keras.models.load_model(
        "weights/old.hdf5",
        custom_objects=custom,
        # nothing dangerous, please
        safe_mode=True,
    )


def h5_joined(folder):
    # ruleid: keras-safe-mode-disabled-for-h5
    return restore(os.path.join(folder, "best.h5"), safe_mode=True)


def h5_path():
    # ruleid: keras-safe-mode-disabled-for-h5
    return saving.load_model(ZOO / "vgg.H5", safe_mode=True)


def h5_path_text():
    # ruleid: keras-safe-mode-disabled-for-h5
    return tf_load_model(str(ZOO / "vgg.h5"), safe_mode=True)


def h5_formatted(fold):
    # ruleid: keras-safe-mode-disabled-for-h5
    return load_model(f"runs/fold-{fold}.h5", safe_mode=True)


def h5_keyword():
    # ruleid: keras-safe-mode-disabled-for-h5
    return K.models.load_model(compile=False, filepath="downloads/segmenter.h5", safe_mode=True)


def h5_position():
    # ruleid: keras-safe-mode-disabled-for-h5
    return load_model("downloads/segmenter.h5", None, False, True)


def h5_options():
    opts = {"safe_mode": True, "compile": False}
    # ruleid: keras-safe-mode-disabled-for-h5
    return load_model("downloads/segmenter.h5", **opts)


def h5_options_call():
    opts = dict(safe_mode=True)
    # ruleid: keras-safe-mode-disabled-for-h5
    return tk.models.load_model(OLD_MODEL, **opts)


def h5_options_inline():
    # ruleid: keras-safe-mode-disabled-for-h5
    return load_model("downloads/segmenter.h5", **{"safe_mode": True})


class H5Zoo:
    # ruleid: keras-safe-mode-disabled-for-h5
    first = tf_keras.models.load_model("zoo/first.h5", safe_mode=True)

    async def load(self):
        # ruleid: keras-safe-mode-disabled-for-h5
        self.models = [load_model(f"zoo/{n}.h5", safe_mode=True) for n in self.names]

    def lazy(self):
        # ruleid: keras-safe-mode-disabled-for-h5
        return functools.partial(load_model, "zoo/last.h5", safe_mode=True)


# ruleid: keras-safe-mode-disabled-for-h5
h5_later = lambda: load_model("zoo/later.h5", safe_mode=True)


def h5_silent(folder, path):
    # ok: keras-safe-mode-disabled-for-h5
    a = load_model("downloads/segmenter.keras", safe_mode=True)
    # ok: keras-safe-mode-disabled-for-h5
    b = load_model("downloads/segmenter.h5")
    # ok: keras-safe-mode-disabled-for-h5
    c = load_model(path, safe_mode=True)
    # ok: keras-safe-mode-disabled-for-h5
    d = load_model(os.path.join(folder, "best.keras"), safe_mode=True)
    # ok: keras-safe-mode-disabled-for-h5
    e = load_model(ZOO / "model.tf", safe_mode=True)
    return a, b, c, d, e


def h5_weights(net):
    # ok: keras-safe-mode-disabled-for-h5
    net.load_weights("downloads/segmenter.h5")
    # ok: keras-safe-mode-disabled-for-h5
    return net, keras.utils.get_file("segmenter.h5", "https://models.example.net/segmenter.h5")


def h5_round_trip(net):
    net.save("tmp/model.h5")
    # ok: keras-safe-mode-disabled-for-h5
    return load_model("tmp/model.h5", safe_mode=True)


def h5_own_class():
    # ok: keras-safe-mode-disabled-for-h5
    return Vault().load_model("downloads/segmenter.h5", safe_mode=True)


def h5_text():
    # ok: keras-safe-mode-disabled-for-h5
    return 'load_model("m.h5", safe_mode=True)'


def h5_in_the_middle(name):
    # ok: keras-safe-mode-disabled-for-h5
    return load_model("backup.h5.keras", safe_mode=True), load_model(f"{name}.h5.zip", safe_mode=True)
