import ipywidgets as widgets
import requests

box = widgets.Text()


def _spec():
    return requests.get("https://cfg.example.com/spec.json").json()


def model():
    # ruleid: dynamic-class-from-external-name
    return type("Model", (Base,), _spec())


def _make(members):
    # ruleid: dynamic-class-from-external-name
    return type("Made", (Base,), members)


def on_click(_):
    return _make(yaml.safe_load(box.value))


def _layers():
    return int(box.value)


def sized():
    # ok: dynamic-class-from-external-name
    return type("Sized", (Base,), {"layers": _layers()})
