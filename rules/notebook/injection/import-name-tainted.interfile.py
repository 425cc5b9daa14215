import importlib
import urllib.request

import ipywidgets as widgets

box = widgets.Text()


def _name():
    return "acme." + box.value


def load():
    # ruleid: import-name-tainted
    return importlib.import_module(_name())


def _module(name):
    # ruleid: import-name-tainted
    return importlib.import_module(name)


def on_click(_):
    _module(box.value)


def _version():
    return int(box.value)


def versioned():
    # ok: import-name-tainted
    return importlib.import_module(f"acme.v{_version()}")
