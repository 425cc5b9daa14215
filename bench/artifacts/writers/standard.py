"""pickle of the standard library: types that data files hold, in every protocol."""

import calendar
import collections
import datetime
import decimal
import fractions
import http
import ipaddress
import pathlib
import pickle
import types
import urllib.parse
import uuid

from ._shared import Library

LIBRARY = Library("pickle")

RECORD = {
    "name": "resnet-tiny",
    "epochs": 12,
    "rate": 3e-4,
    "layers": [64, 128, 256],
    "shape": (3, 224, 224),
    "frozen": False,
    "parent": None,
    "digest": b"\x00\x01\xfe\xff" * 8,
    "nested": {"optimizer": {"betas": (0.9, 0.999)}, "tags": {"vision", "test"}},
}

VALUES = {
    "moments": [
        datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc),
        datetime.date(2024, 2, 29),
        datetime.time(23, 59, 59),
        datetime.timedelta(days=3, seconds=7),
        datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone(datetime.timedelta(hours=2), "CEST")),
    ],
    "numbers": [decimal.Decimal("3.14159"), fractions.Fraction(22, 7), 1 + 2j, 10**40, -1, 2**31, 2**63, float("inf")],
    "identifiers": [uuid.UUID(int=7), ipaddress.ip_address("192.0.2.7"), ipaddress.ip_network("2001:db8::/32")],
    "paths": [pathlib.PurePosixPath("data/train.csv"), pathlib.PureWindowsPath("C:/data"), pathlib.PosixPath("model.bin")],
    "containers": [
        collections.deque([1, 2, 3], maxlen=5),
        collections.defaultdict(list, {"a": [1]}),
        collections.Counter("abracadabra"),
        collections.OrderedDict([("b", 1), ("a", 2)]),
        collections.ChainMap({"a": 1}, {"b": 2}),
        frozenset({1, 2}),
        {1, 2, 3},
        range(0, 100, 5),
        slice(1, 10, 2),
        bytearray(b"weights"),
    ],
    "enumerations": [http.HTTPStatus.NOT_FOUND, calendar.Month.MAY if hasattr(calendar, "Month") else http.HTTPMethod.GET],
    "named-tuples": [urllib.parse.urlsplit("https://example.com/models?v=1"), types.SimpleNamespace(rate=0.1, steps=10)],
    "classes": [int, str, list, dict, collections.OrderedDict, datetime.datetime],
    "builtin-functions": [len, min, max, sorted],
    "errors": [ValueError("bad shape"), KeyError("layer"), FileNotFoundError(2, "No such file", "x.bin")],
    "memo": (lambda row: [row, row, {"again": row}, [row] * 300])([1.5, "x", ("y",)]),
    "text-that-names-calls": ["os.system", "cos\nsystem\n(S'echo'\ntR.", "__reduce__", "eval(input())", "builtins exec"],
    "long-text": ["a" * 300, "ü" * 200, "b" * 70_0, b"c" * 300],
    "empty": [(), [], {}, "", b"", set(), frozenset()],
}


def dump(value, protocol):
    return lambda path: path.write_bytes(pickle.dumps(value, protocol=protocol))


for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    LIBRARY.add(f"record-protocol-{protocol}.pkl", f"a dict of plain values, protocol {protocol}", dump(RECORD, protocol))
for name, value in VALUES.items():
    for protocol in (0, 2, 4) if name in ("moments", "containers", "numbers") else (4,):
        LIBRARY.add(f"{name}-protocol-{protocol}.pkl", f"{name.replace('-', ' ')}, protocol {protocol}", dump(value, protocol))


@LIBRARY.artifact("recursive.pickle", "a list that holds itself")
def recursive(path):
    value = [1]
    value.append({"self": value})
    path.write_bytes(pickle.dumps(value, protocol=5))


@LIBRARY.artifact("several-in-one-stream.pkl", "five pickles one behind the other")
def several(path):
    with path.open("wb") as file:
        for step in range(5):
            pickle.dump({"step": step, "loss": 1 / (step + 1)}, file)


@LIBRARY.artifact("framed-large.pkl", "protocol 4 with several frames")
def framed(path):
    path.write_bytes(pickle.dumps([("k" * 40, number) for number in range(1000)] + [b"z" * 900] * 3, protocol=4))


@LIBRARY.artifact("python-pickler.pkl", "written by the Python form of the pickler, which orders the memo otherwise")
def python_pickler(path):
    with path.open("wb") as file:
        pickle._Pickler(file, protocol=3).dump(VALUES["containers"])


@LIBRARY.artifact("fast-mode.pkl", "without a memo")
def fast(path):
    with path.open("wb") as file:
        pickler = pickle.Pickler(file, protocol=2)
        pickler.fast = True
        pickler.dump(RECORD)


@LIBRARY.artifact("out-of-band-buffer.pkl", "protocol 5 with a buffer inside the stream")
def buffers(path):
    path.write_bytes(pickle.dumps([pickle.PickleBuffer(b"read only"), pickle.PickleBuffer(bytearray(b"writable"))], protocol=5))
