"""One large PyTorch checkpoint, written without PyTorch: a zip archive of a state_dict and its storages, nothing packed."""

import collections
import io
import pickle
import random
import sys
import types
import zipfile

TENSORS = 10
CHUNK = 1 << 20
ROW = 4096
"""Bytes of one row of a tensor."""


class Storage:
    def __init__(self, key, elements):
        self.key = key
        self.elements = elements


def rebuild(*_arguments):
    """Stands for torch._utils._rebuild_tensor_v2; the pickle has only its name."""


class FloatStorage:
    """Stands for torch.FloatStorage."""


class Tensor:
    def __init__(self, storage, shape):
        self.storage = storage
        self.shape = shape

    def __reduce__(self):
        return rebuild, (self.storage, 0, self.shape, (self.shape[1], 1), False, collections.OrderedDict())


class Pickler(pickle._Pickler):
    """The pickler of Python itself, since only it can be told other names."""

    def persistent_id(self, value):
        return ("storage", FloatStorage, value.key, "cpu", value.elements) if isinstance(value, Storage) else None


def stand_in():
    rebuild.__module__, rebuild.__qualname__, rebuild.__name__ = "torch._utils", "_rebuild_tensor_v2", "_rebuild_tensor_v2"
    FloatStorage.__module__ = "torch"
    package, helpers = types.ModuleType("torch"), types.ModuleType("torch._utils")
    package.FloatStorage, package._utils, helpers._rebuild_tensor_v2 = FloatStorage, helpers, rebuild
    sys.modules.update({"torch": package, "torch._utils": helpers})


def write(path, size, zeros=False):
    """Writes about `size` bytes to `path`: random numbers, or zeros."""
    stand_in()
    block = bytes(CHUNK) if zeros else random.Random(7).randbytes(CHUNK)
    each = size // TENSORS // ROW * ROW
    elements = each // 4
    state = collections.OrderedDict((f"layers.{number}.weight", Tensor(Storage(str(number), elements), (each // ROW, ROW // 4))) for number in range(TENSORS))
    data = io.BytesIO()
    Pickler(data, protocol=2).dump(state)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo("archive/data.pkl"), data.getvalue())
        archive.writestr(zipfile.ZipInfo("archive/byteorder"), b"little")
        for number in range(TENSORS):
            member = zipfile.ZipInfo(f"archive/data/{number}")
            with archive.open(member, "w") as file:
                for begin in range(0, each, CHUNK):
                    file.write(block[: each - begin])
        archive.writestr(zipfile.ZipInfo("archive/version"), b"3\n")
