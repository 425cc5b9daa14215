"""pandas: to_pickle with every compression, and its types."""

import pickle

import numpy
import pandas

from ._shared import Library

LIBRARY = Library("pandas", "pandas", "numpy")


def frame():
    return pandas.DataFrame(
        {
            "id": [1, 2, 3],
            "score": [0.5, numpy.nan, 2.5],
            "name": ["cat", "dog", None],
            "kind": pandas.Categorical(["a", "b", "a"], categories=["a", "b", "c"], ordered=True),
            "when": pandas.to_datetime(["2024-01-01", "2024-02-29", None]),
            "zoned": pandas.to_datetime(["2024-01-01", "2024-02-29", "2024-03-01"]).tz_localize("UTC"),
            "span": pandas.to_timedelta([1, 2, 3], unit="h"),
            "whole": pandas.array([1, None, 3], dtype="Int64"),
            "flag": pandas.array([True, None, False], dtype="boolean"),
        },
        index=pandas.Index(["x", "y", "z"], name="key"),
    )


VALUES = {
    "series": ("a Series", lambda: pandas.Series([1.0, 2.0], name="loss")),
    "categorical": ("a Categorical", lambda: pandas.Categorical(["a", "b", "a"])),
    "multi-index": ("a frame with a MultiIndex", lambda: pandas.DataFrame({"v": range(4)}, index=pandas.MultiIndex.from_product([["a", "b"], [1, 2]]))),
    "timestamps": ("moments and spans", lambda: [pandas.Timestamp("2024-01-01", tz="Europe/Berlin"), pandas.Timedelta("1D"), pandas.Period("2024-03"), pandas.NaT, pandas.NA, pandas.Interval(0, 1)]),
    "date-range": ("a frame over a range of days", lambda: pandas.DataFrame({"v": range(5)}, index=pandas.date_range("2024-01-01", periods=5, freq="D"))),
    "period-index": ("a PeriodIndex and an IntervalIndex", lambda: [pandas.period_range("2024-01", periods=3, freq="M"), pandas.interval_range(0, 3)]),
    "sparse": ("a sparse column", lambda: pandas.Series(pandas.arrays.SparseArray([0, 0, 1]))),
    "extension-strings": ("a column of texts with their own type", lambda: pandas.Series(["a", None, "ü"], dtype="string")),
    "offsets": ("offsets of dates", lambda: [pandas.offsets.BusinessDay(2), pandas.offsets.MonthEnd(), pandas.offsets.Week(weekday=1)]),
    "object-column": ("a column of lists and dicts", lambda: pandas.DataFrame({"v": [[1, 2], {"a": 1}, ("x",)]})),
    "empty": ("an empty frame", pandas.DataFrame),
}
for name, (what, make) in VALUES.items():
    LIBRARY.add(f"{name}.pkl", what, lambda path, make=make: pandas.to_pickle(make(), path))
for protocol in (0, 2, 3, 4, 5):
    LIBRARY.add(f"frame-protocol-{protocol}.pkl", f"a frame of many types, pickle protocol {protocol}", lambda path, protocol=protocol: frame().to_pickle(path, protocol=protocol))
for ending, how in (("gz", {"method": "gzip", "mtime": 1}), ("bz2", "bz2"), ("xz", "xz"), ("zip", "zip"), ("tar", "tar"), ("tar.gz", {"method": "tar", "mode": "w:gz"})):
    LIBRARY.add(f"frame.pkl.{ending}", f"a frame, {ending}", lambda path, how=how: frame().to_pickle(path, compression=how))
LIBRARY.add("frame-and-arrow-types.pkl", "a frame in a dict by pickle", lambda path: path.write_bytes(pickle.dumps({"train": frame(), "columns": list(frame())})))
