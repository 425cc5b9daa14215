import requests
import ipywidgets as widgets

box = widgets.Text()


def _settings(url):
    return requests.get(url, timeout=10).text


def load():
    # ruleid: notebook-eval-external-value
    return eval(_settings("https://cfg.example.com/run.txt"))


def _parse(text):
    # ruleid: notebook-eval-external-value
    return eval(text)


def on_click(_):
    return _parse(box.value)


class Form:
    def __init__(self):
        self.box = widgets.Textarea()
        self.text = self.box.value

    def shape(self):
        # ruleid: notebook-eval-external-value
        return eval(self.text)


def _number(text):
    return float(text)


def rate():
    # ok: notebook-eval-external-value
    return eval(f"{_number(box.value)} * 2")
