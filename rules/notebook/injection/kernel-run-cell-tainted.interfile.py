import ipywidgets as widgets
import requests
from IPython import get_ipython

box = widgets.Text()


def _fetch():
    return requests.get("https://example.com/cell", timeout=10).text


def refresh():
    # ruleid: kernel-run-cell-tainted
    get_ipython().run_cell(_fetch())


def _cell(text):
    # ruleid: kernel-run-cell-tainted
    get_ipython().run_cell(text)


def on_click(_):
    _cell(box.value)


def _steps():
    return int(box.value)


def on_steps(_):
    # ok: kernel-run-cell-tainted
    get_ipython().run_cell(f"steps = {_steps()}")
