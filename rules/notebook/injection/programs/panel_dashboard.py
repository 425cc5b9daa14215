"""A Panel dashboard over measurements that a team shares."""
import ast
import importlib
import math
import re

import numpy as np
import pandas as pd
import panel as pn
import sympy

pn.extension()

FRAME = pd.DataFrame({"site": ["a", "b"], "value": [1.0, 2.0]})
READERS = {"csv": "acme.csvio", "parquet": "acme.parquetio"}

filter_box = pn.widgets.TextInput(name="Filter")
formula_box = pn.widgets.TextInput(name="Formula", value="x")
reader_box = pn.widgets.TextInput(name="Reader")
level = pn.widgets.FloatSlider(name="Level", start=0, end=10)


class Dashboard:
    def __init__(self, df: pd.DataFrame):
        self.df = df
        self.limits = pn.widgets.TextInput(name="Limits", value="(0, 1)")

    def filtered(self):
        if not filter_box.value:
            return self.df
        # ruleid: pandas-eval-query-tainted
        return self.df.query(filter_box.value)

    def above(self):
        return self.df.query(f"value > {level.value}")

    def axis(self):
        # ruleid: notebook-eval-external-value
        low, high = eval(self.limits.value)
        return low, high

    def safe_axis(self):
        return ast.literal_eval(self.limits.value)


def curve(text):
    # ruleid: symbolic-parser-tainted
    return sympy.lambdify(sympy.symbols("x"), sympy.sympify(text))


def safe_curve(text):
    if not re.fullmatch(r"[0-9x+*/() .-]+$", text):
        raise ValueError(text)
    return sympy.sympify(text)


def reader():
    # ruleid: import-name-tainted
    return importlib.import_module(reader_box.value)


def known_reader():
    return importlib.import_module(READERS[reader_box.value])


def transform(values):
    # ruleid: getattr-dispatch-tainted
    return getattr(np, formula_box.value)(values)


def rounded(values):
    return [math.floor(v) for v in values]


dashboard = Dashboard(FRAME)
pn.Column(
    filter_box,
    formula_box,
    pn.bind(lambda text: str(curve(text)), formula_box),
    pn.bind(curve, formula_box),
    pn.panel(dashboard.filtered),
).servable()
