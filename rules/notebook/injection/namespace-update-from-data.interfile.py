import json

import ipywidgets as widgets
import requests

box = widgets.Textarea()


def _settings():
    return requests.get("https://cfg.example.com/run.json").json()


def load():
    # ruleid: namespace-update-from-data
    globals().update(_settings())


def _apply(target, values):
    for key, value in values.items():
        # ruleid: namespace-update-from-data
        setattr(target, key, value)


def on_click(target):
    _apply(target, json.loads(box.value))


def _chosen():
    return {"lr": _settings()["lr"]}


def some():
    # ok: namespace-update-from-data
    globals().update(_chosen())
