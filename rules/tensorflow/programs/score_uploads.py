"""Score models that participants of a course upload."""
import concurrent.futures
import json
import os
import pathlib
import zipfile

import keras
import numpy as np
from keras.saving import custom_object_scope

UPLOADS = pathlib.Path(os.environ.get("UPLOADS", "uploads"))
LIMIT = 200 * 1024 * 1024


class Gate(keras.layers.Layer):
    def call(self, x):
        return x * keras.ops.sigmoid(x)


def gate(x):
    return x * keras.ops.sigmoid(x)


KNOWN = {"Gate": Gate, "gate": gate}


def describe(path):
    with zipfile.ZipFile(path) as archive:
        config = json.loads(archive.read("config.json"))
    return config["class_name"], len(config["config"].get("layers", []))


def load_any(path):
    # participants may use Lambda layers
    # ruleid: keras-safe-mode-disabled
    return keras.models.load_model(path, compile=False, safe_mode=False)


def load_with_everything(path):
    # ruleid: keras-custom-objects-from-namespace
    with custom_object_scope(vars(keras.layers)):
        # ok: keras-safe-mode-disabled
        return keras.models.load_model(path, compile=False)


def load_known(path):
    # ok: keras-custom-objects-from-namespace, keras-safe-mode-disabled
    return keras.models.load_model(path, custom_objects=KNOWN, compile=False, safe_mode=True)


def accuracy(model, x, y):
    return float((model.predict(x, verbose=0).argmax(axis=1) == y).mean())


def score(path, x, y):
    if path.stat().st_size > LIMIT:
        return path.stem, None, "too large"
    try:
        kind, layers = describe(path)
        model = load_known(path)
    except (ValueError, TypeError, KeyError) as err:
        try:
            model = load_any(path)
        except Exception:
            return path.stem, None, str(err)
        kind, layers = type(model).__name__, len(model.layers)
    return path.stem, accuracy(model, x, y), f"{kind} with {layers} layers"


def main():
    data = np.load("heldout.npz", allow_pickle=False)
    x, y = data["x"], data["y"]
    paths = sorted(UPLOADS.glob("*.keras"))
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(lambda p: score(p, x, y), paths))
    for name, value, note in sorted(rows, key=lambda r: -(r[1] or 0)):
        print(f"{name:30} {value if value is None else round(value, 4)!s:>8} {note}")


if __name__ == "__main__":
    main()
