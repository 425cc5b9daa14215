"""NumPy: .npy and .npz, and pickles of arrays."""

import datetime
import pickle

import numpy

from ._shared import Library

LIBRARY = Library("numpy", "numpy")
RECORDS = numpy.array([(1, 2.5, "cat"), (2, 3.5, "dog")], dtype=[("id", "<i4"), ("score", "<f8"), ("name", "<U8")])
DAYS = numpy.array(["2024-01-01", "2024-02-29", "NaT"], dtype="datetime64[D]")

ARRAYS = {
    "float32": ("32-bit floats", numpy.arange(12, dtype="f4").reshape(3, 4)),
    "float16-big-endian": ("big-endian 16-bit floats", numpy.arange(6, dtype=">f2")),
    "int64": ("64-bit integers", numpy.arange(10)),
    "bool": ("booleans", numpy.array([True, False, True])),
    "complex": ("complex numbers", numpy.array([1 + 2j, 3 - 4j])),
    "fortran-order": ("a matrix in Fortran order", numpy.asfortranarray(numpy.arange(12.0).reshape(3, 4))),
    "structured": ("records with names and texts", RECORDS),
    "nested-structured": ("records inside records", numpy.zeros(2, dtype=[("box", [("x", "f4"), ("y", "f4")]), ("pixels", "u1", (2, 2))])),
    "datetime": ("days with a missing one", DAYS),
    "timedelta": ("spans of time", numpy.array([1, 2], dtype="timedelta64[s]")),
    "unicode": ("texts", numpy.array(["ähnlich", "x"])),
    "bytes": ("byte strings", numpy.array([b"raw", b"\x00\xff"])),
    "void": ("raw bytes", numpy.array([b"abcd"], dtype="V4")),
    "scalar": ("an array without axes", numpy.array(3.5)),
    "empty": ("an array without elements", numpy.zeros((0, 3))),
}
for name, (what, array) in ARRAYS.items():
    LIBRARY.add(f"{name}.npy", what, lambda path, array=array: numpy.save(path, array))


def format_version(version):
    def write(path):
        with path.open("wb") as file:
            numpy.lib.format.write_array(file, RECORDS, version=version)

    return write


for version in ((2, 0), (3, 0)):
    LIBRARY.add(f"format-{version[0]}.npy", f"records in version {version[0]} of the format", format_version(version))
LIBRARY.add("arrays.npz", "several arrays", lambda path: numpy.savez(path, RECORDS, DAYS, weights=ARRAYS["float32"][1]))
LIBRARY.add("compressed.npz", "several arrays, compressed", lambda path: numpy.savez_compressed(path, weights=numpy.zeros((50, 50)), names=ARRAYS["unicode"][1]))
LIBRARY.add("one-array.npz", "a single array", lambda path: numpy.savez(path, numpy.arange(3)))


@LIBRARY.artifact("two-arrays-one-file.npy", "two arrays one behind the other")
def two(path):
    with path.open("wb") as file:
        numpy.save(file, numpy.arange(3))
        numpy.save(file, numpy.ones(2))


def dump(value, protocol):
    return lambda path: path.write_bytes(pickle.dumps(value, protocol=protocol))


EVERY = [array for _, array in ARRAYS.values()]
for protocol in (0, 2, 3, 4, 5):
    LIBRARY.add(f"arrays-protocol-{protocol}.pkl", f"arrays of all types, pickle protocol {protocol}", dump(EVERY, protocol))
LIBRARY.add("scalars.pkl", "scalars and types", dump([numpy.float32(1.5), numpy.int64(7), numpy.bool_(True), numpy.str_("x"), numpy.datetime64("2024-01-01"), numpy.dtype("f4"), numpy.float64], 4))
LIBRARY.add("object-array.pkl", "an array of plain objects in a pickle", dump(numpy.array([{"a": 1}, None, "x"], dtype=object), 4))
LIBRARY.add("masked.pkl", "masked arrays", dump(numpy.ma.masked_array([1.0, 2.0, 3.0], mask=[0, 1, 0]), 4))
LIBRARY.add("generators.pkl", "random generators", dump([numpy.random.default_rng(7), numpy.random.RandomState(7), numpy.random.PCG64(7)], 4))
LIBRARY.add("recarray.pkl", "a record array", dump(RECORDS.view(numpy.recarray), 4))
LIBRARY.add("polynomial.pkl", "a polynomial", dump(numpy.polynomial.Polynomial([1, 2, 3]), 4))
LIBRARY.add("ufuncs.pkl", "functions of NumPy by their names", dump([numpy.log1p, numpy.exp, numpy.mean], 4))
LIBRARY.add("mixed-with-dates.pkl", "arrays among plain values", dump({"mean": numpy.mean(EVERY[0]), "day": datetime.date(2024, 1, 1), "rows": EVERY[:3]}, 2))
LIBRARY.add("array-dump.dat", "ndarray.dump", lambda path: numpy.arange(5.0).dump(path))
