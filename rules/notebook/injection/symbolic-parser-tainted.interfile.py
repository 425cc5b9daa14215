import ipywidgets as widgets
import sympy

box = widgets.Text()


def _formula():
    return box.value.strip()


def expression():
    # ruleid: symbolic-parser-tainted
    return sympy.sympify(_formula())


def _parse(text):
    # ruleid: symbolic-parser-tainted
    return sympy.parse_expr(text)


def on_click(_):
    _parse(box.value)


def _degree():
    return int(box.value)


def power():
    # ok: symbolic-parser-tainted
    return sympy.sympify(f"x**{_degree()}")
