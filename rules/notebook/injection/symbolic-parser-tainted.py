import ast
import re

import ipywidgets as widgets
import numexpr
import numexpr as ne
import panel as pn
import patsy
import requests
import statsmodels.formula.api as smf
import streamlit as st
import sympy
import sympy as sp
from ipywidgets import interact
from sympy import S, lambdify, parse_expr, sympify
from sympy.parsing.sympy_parser import parse_expr as read_formula
from sympy.parsing.sympy_parser import standard_transformations

formula_box = widgets.Text(value="x**2")
points = widgets.IntSlider(min=10, max=500)
x = sympy.symbols("x")

# ruleid: symbolic-parser-tainted
expr = sympy.sympify(formula_box.value)
# ruleid: symbolic-parser-tainted
half = sympify(formula_box.value.replace("^", "**"), evaluate=False) / 2
# ruleid: symbolic-parser-tainted
one = S(formula_box.value)
# ruleid: symbolic-parser-tainted
tree = sp.parse_expr(input("formula: "), local_dict={"x": x})
# ruleid: symbolic-parser-tainted
derived = sp.diff(read_formula(st.text_input("f(x)")), x)
# ruleid: symbolic-parser-tainted
function = lambdify(x, formula_box.value, "numpy")
parsed = parse_expr(
    # ruleid: symbolic-parser-tainted
    dbutils.widgets.get("formula"),  # from the job
    transformations=standard_transformations,
)
# ruleid: symbolic-parser-tainted
values = numexpr.evaluate(formula_box.value, sanitize=False)
# ruleid: symbolic-parser-tainted
fit = smf.ols(f"y ~ {formula_box.value}", data=frame).fit()
# ruleid: symbolic-parser-tainted
design = patsy.dmatrix(formula_box.value, frame)
# ruleid: symbolic-parser-tainted
system = [sympify(line) for line in formula_box.value.splitlines()]
# ruleid: symbolic-parser-tainted
remote = sp.sympify(requests.get("https://example.com/formula").json()["f"])


@interact(formula="sin(x)", n=(10, 100))
def plot(formula, n):
    # ruleid: symbolic-parser-tainted
    f = sympy.simplify(formula)
    # ok: symbolic-parser-tainted
    g = sympify(f"x**{n}")
    return f, g


def on_formula(change):
    try:
        # ruleid: symbolic-parser-tainted
        show(sympify(change.new))
    except sympy.SympifyError:
        show(None)


formula_box.observe(on_formula, names="value")


class Plotter:
    def __init__(self):
        self.box = pn.widgets.TextInput(value="x")

    def curve(self):
        # ruleid: symbolic-parser-tainted
        return sympy.lambdify(x, sympy.sympify(self.box.value))


# ok: symbolic-parser-tainted
constant = sympy.sympify("x**2 + 1")
# ok: symbolic-parser-tainted
number = sympify(float(formula_box.value))
# ok: symbolic-parser-tainted
name = sympy.Symbol(formula_box.value)
# ok: symbolic-parser-tainted
chosen = sympify({"sine": "sin(x)", "line": "x"}[formula_box.value])
# ok: symbolic-parser-tainted
tested = ne.evaluate(formula_box.value)
# ok: symbolic-parser-tainted
power = sympify(f"x**{points.value}")

text = formula_box.value
if not re.fullmatch(r"[0-9x+*/() -]+$", text):
    raise ValueError(text)
# ok: symbolic-parser-tainted
checked = sympify(text)

typed = formula_box.value
for node in ast.walk(ast.parse(typed, mode="eval")):
    if not isinstance(node, ALLOWED):
        raise ValueError(typed)
# ok: symbolic-parser-tainted
walked = sympify(typed)

# ok: symbolic-parser-tainted
latex = sympy.latex(formula_box.value)
# ok: symbolic-parser-tainted
mine = parser.parse_expr(formula_box.value)
# ok: symbolic-parser-tainted
print("sympify(formula_box.value)")
