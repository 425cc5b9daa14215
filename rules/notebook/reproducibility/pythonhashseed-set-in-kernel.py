import os
import os as system
import random
from os import environ
from os import environ as settings
from os import putenv

import numpy as np

# ruleid: pythonhashseed-set-in-kernel
os.environ["PYTHONHASHSEED"] = "0"


def seed_all(seed):
    random.seed(seed)
    # ruleid: pythonhashseed-set-in-kernel
    os.environ["PYTHONHASHSEED"] = str(seed)
    np.random.seed(seed)


class Run:
    # ruleid: pythonhashseed-set-in-kernel
    environ["PYTHONHASHSEED"] = "random"

    def __init__(self, seed):
        # ruleid: pythonhashseed-set-in-kernel
        system.environ.setdefault("PYTHONHASHSEED", f"{seed}")

    def __enter__(self):
        # ruleid: pythonhashseed-set-in-kernel
        settings["PYTHONHASHSEED"] = self.seed
        return self


# ruleid: pythonhashseed-set-in-kernel
os.putenv("PYTHONHASHSEED", "1")
# ruleid: pythonhashseed-set-in-kernel
putenv("PYTHONHASHSEED", "2")
# ruleid: pythonhashseed-set-in-kernel
os.environ.update(PYTHONHASHSEED="0", OMP_NUM_THREADS="1")
# ruleid: pythonhashseed-set-in-kernel
os.environ.update({"OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"})

if "PYTHONHASHSEED" not in os.environ:
    # ruleid: pythonhashseed-set-in-kernel
    os.environ["PYTHONHASHSEED"] = "42"

try:
    # ruleid: pythonhashseed-set-in-kernel
    environ[
        "PYTHONHASHSEED"  # for sets
    ] = "7"
except TypeError:
    pass

# ruleid: pythonhashseed-set-in-kernel
fix = lambda value: os.environ.setdefault("PYTHONHASHSEED", value)

NAME = "PYTHONHASHSEED"
# ruleid: pythonhashseed-set-in-kernel
os.environ[NAME] = "0"

# ok: pythonhashseed-set-in-kernel
print(os.environ.get("PYTHONHASHSEED"))
# ok: pythonhashseed-set-in-kernel
os.environ["OMP_NUM_THREADS"] = "1"
# ok: pythonhashseed-set-in-kernel
os.environ.pop("PYTHONHASHSEED", None)
# ok: pythonhashseed-set-in-kernel
assert os.environ["PYTHONHASHSEED"] == "0"
# ok: pythonhashseed-set-in-kernel
own = {"PYTHONHASHSEED": "0"}
# ok: pythonhashseed-set-in-kernel
own["PYTHONHASHSEED"] = "1"
# ok: pythonhashseed-set-in-kernel
text = 'os.environ["PYTHONHASHSEED"] = "0"'
# ok: pythonhashseed-set-in-kernel
del os.environ["PYTHONHASHSEED"]
