import ipywidgets as widgets
from IPython import get_ipython

box = widgets.Text()


def _folder():
    return box.value.strip()


def show():
    # ruleid: run-line-magic-tainted
    get_ipython().run_line_magic("sx", "ls " + _folder())


def _run(script):
    # ruleid: run-line-magic-tainted
    get_ipython().run_line_magic("run", script)


def on_click(_):
    _run(box.value)


def _limit():
    return int(box.value)


def head():
    # ok: run-line-magic-tainted
    get_ipython().run_line_magic("sx", f"head -n {_limit()} log.txt")
