import ast
import builtins
import json
import os
import re
import urllib.request

import httpx
import ipywidgets
import ipywidgets as widgets
import panel as pn
import requests
import requests as rq
import streamlit as st
from google.colab import files
from ipywidgets import Text, interact, interactive
from requests import get as fetch

shape_box = Text(value="(3, 224, 224)", description="Shape")
epochs = widgets.IntSlider(min=1, max=50)
optimizer = widgets.Dropdown(options=["sgd", "adam"])

# ruleid: notebook-eval-external-value
cfg = ast.literal_eval(requests.get("https://cfg.example.com/run.txt", timeout=10).text)

# ruleid: notebook-eval-external-value
shape = ast.literal_eval(shape_box.value)

answer = rq.get("https://cfg.example.com/layers")
layers = ast.literal_eval(
    # ruleid: notebook-eval-external-value
    answer.text.strip(),  # "[64, 32]"
)

# ruleid: notebook-eval-external-value
sizes = [ast.literal_eval(part) for part in fetch("https://cfg.example.com/sizes").text.splitlines()]

with urllib.request.urlopen("https://cfg.example.com/params") as response:
    # ruleid: notebook-eval-external-value
    params = builtins.eval(response.read().decode())

for name, data in files.upload().items():
    # ruleid: notebook-eval-external-value
    print(name, ast.literal_eval(data))

# ruleid: notebook-eval-external-value
grid = eval(dbutils.widgets.get("grid"), {"range": range})


def on_layers(change):
    text = change["new"]
    if text:
        # ruleid: notebook-eval-external-value
        model.layers = ast.literal_eval(text)


shape_box.observe(on_layers, names="value")


@interact(formula="x ** 2", points=(10, 500))
def plot(formula, points):
    # ruleid: notebook-eval-external-value
    ys = [eval(formula, {"x": x}) for x in range(points)]
    # ok: notebook-eval-external-value
    zs = eval(f"{int(points)} + 1")
    return ys, zs


def train(params):
    # ruleid: notebook-eval-external-value
    return model.fit(**ast.literal_eval(params))


panel = interactive(train, params=Text(value="{}"))


class Search:
    def __init__(self):
        self.query = ipywidgets.Textarea()
        self.button = ipywidgets.Button(description="Go")
        self.button.on_click(self.go)

    def go(self, _):
        # ruleid: notebook-eval-external-value
        self.result = ast.literal_eval(self.query.value)


# ruleid: notebook-eval-external-value
weights = ast.literal_eval(st.text_input("Weights", "[1, 1]"))

pn_box = pn.widgets.TextInput(name="Bins")
# ruleid: notebook-eval-external-value
bins = ast.literal_eval(pn_box.value) if pn_box.value else None


async def remote(url):
    async with httpx.AsyncClient() as client:
        reply = await client.get(url)
        # ruleid: notebook-eval-external-value
        return ast.literal_eval(reply.text)


# ruleid: notebook-eval-external-value
start = ast.literal_eval(os.environ.get("QUERY_STRING", "").partition("=")[2] or "0")

code_area = widgets.Textarea(placeholder="your function")
# ruleid: notebook-eval-external-value
exec(code_area.value, globals())

# ok: notebook-eval-external-value
exec(requests.get("https://cfg.example.com/helpers.py").text)

to_number = lambda text: float(text)

# ok: notebook-eval-external-value
safe = ast.literal_eval(requests.get("https://cfg.example.com/run.txt", timeout=10).text)
# ok: notebook-eval-external-value
loaded = json.loads(shape_box.value)
# ok: notebook-eval-external-value
model.eval()
# ok: notebook-eval-external-value
twice = eval("2 * 3")
# ok: notebook-eval-external-value
rate = eval(str(float(shape_box.value)) + " * 2")
# ok: notebook-eval-external-value
count = eval(f"list(range({epochs.value}))")
# ok: notebook-eval-external-value
kind = eval(optimizer.value)
# ok: notebook-eval-external-value
table = eval({"mean": "sum(x) / len(x)", "max": "max(x)"}[shape_box.value])

if shape_box.value in ("min", "max"):
    # ok: notebook-eval-external-value
    reducer = eval("min")

text = shape_box.value
if not re.fullmatch(r"[0-9+*/ ().-]+$", text):
    raise ValueError(text)
# ok: notebook-eval-external-value
result = eval(text)

# ok: notebook-eval-external-value
frame = df.eval("a + b")
# ok: notebook-eval-external-value
print("eval(shape_box.value)")


class Evaluator:
    def eval(self, text):
        return text


# ok: notebook-eval-external-value
own = Evaluator().eval(shape_box.value)
# ok: notebook-eval-external-value
asked = eval(input("learning rate: "))
