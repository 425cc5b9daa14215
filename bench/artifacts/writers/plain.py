"""cloudpickle and dill with plain data and functions of modules."""

import collections
import datetime
import functools
import operator

import cloudpickle
import dill

from ._shared import Library

LIBRARY = Library("cloudpickle-dill", "cloudpickle", "dill")
DATA = {"when": datetime.date(2024, 1, 2), "counts": collections.Counter("model"), "rows": [(1, 2.5, "x")], "raw": b"\x00\xff"}

LIBRARY.add("data-cloudpickle.pkl", "plain data by cloudpickle", lambda path: path.write_bytes(cloudpickle.dumps(DATA)))
LIBRARY.add("data-dill.pkl", "plain data by dill", lambda path: path.write_bytes(dill.dumps(DATA)))
LIBRARY.add("data-dill-protocol-2.dill", "plain data by dill, protocol 2", lambda path: path.write_bytes(dill.dumps(DATA, protocol=2)))
LIBRARY.add("data-dill-recurse.dill", "plain data by dill with recurse", lambda path: path.write_bytes(dill.dumps(DATA, recurse=True)))
LIBRARY.add("types-dill.pkl", "types and an ordered dict by dill", lambda path: path.write_bytes(dill.dumps([int, collections.OrderedDict(a=1), range(3), {1, 2}])))
LIBRARY.add(
    "module-functions-cloudpickle.pkl",
    "functions of modules by their names",
    lambda path: path.write_bytes(cloudpickle.dumps([operator.add, functools.reduce, len, collections.OrderedDict])),
)
