import ipywidgets as widgets
import numpy as np

box = widgets.Text()


def _operation():
    return box.value.strip()


def run(data):
    # ruleid: getattr-dispatch-tainted
    return getattr(np, _operation())(data)


def _apply(name, data):
    # ruleid: getattr-dispatch-tainted
    return getattr(np, name)(data)


def on_click(_):
    _apply(box.value, [1, 2])


def _bits():
    return int(box.value)


def convert(x):
    # ok: getattr-dispatch-tainted
    return getattr(np, f"float{_bits()}")(x)
