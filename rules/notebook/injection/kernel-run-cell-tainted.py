import json

import ipywidgets as widgets
import IPython
import jupyter_client
import nbformat
import nbclient
import requests
from flask import Flask, request
from google.colab import files
from huggingface_hub import hf_hub_download
from IPython import get_ipython
from IPython.core.interactiveshell import InteractiveShell
from jupyter_client.manager import start_new_kernel

box = widgets.Textarea()
steps = widgets.IntSlider()
app = Flask(__name__)

# ruleid: kernel-run-cell-tainted
get_ipython().run_cell(requests.get("https://example.com/cell", timeout=5).json()["cell"])

ip = get_ipython()
# ruleid: kernel-run-cell-tainted
ip.run_cell(box.value)
# ruleid: kernel-run-cell-tainted
ip.run_cell(f"plot('{box.value}')", silent=True)
# ruleid: kernel-run-cell-tainted
result = ip.ev("len(" + box.value + ")")
# ruleid: kernel-run-cell-tainted
ip.ex(dbutils.widgets.get("setup"))
ip.run_cell(
    # ruleid: kernel-run-cell-tainted
    requests.get("https://example.com/setup.py").text,  # course setup
    store_history=False,
)

# ruleid: kernel-run-cell-tainted
IPython.get_ipython().run_code(compile(box.value, "<box>", "exec"))
# ruleid: kernel-run-cell-tainted
InteractiveShell.instance().run_cell("x = %s" % box.value)

for name, data in files.upload().items():
    # ruleid: kernel-run-cell-tainted
    ip.run_cell(data.decode())

# ruleid: kernel-run-cell-tainted
ip.safe_execfile(hf_hub_download("acme/tools", "setup.py"), {})


@app.route("/run", methods=["POST"])
def run():
    manager, client = start_new_kernel()
    # ruleid: kernel-run-cell-tainted
    client.execute(request.json["code"])
    # ok: kernel-run-cell-tainted
    client.execute("print(1)")
    return "done"


@app.route("/eval")
def evaluate():
    kc = app.kernel_client
    # ruleid: kernel-run-cell-tainted
    kc.execute_interactive(request.args["code"], timeout=10)
    # ok: kernel-run-cell-tainted
    database.execute(request.args["code"])
    return ""


class Console:
    def __init__(self):
        self.shell = get_ipython()
        self.field = widgets.Text()

    def submit(self, _):
        # ruleid: kernel-run-cell-tainted
        self.shell.run_cell(self.field.value)


async def later(shell: InteractiveShell):
    # ruleid: kernel-run-cell-tainted
    await shell.run_cell_async(box.value)


def load_ipython_extension(ipython):
    # ruleid: kernel-run-cell-tainted
    ipython.run_cell(requests.get("https://example.com/init.py").text)
    # ok: kernel-run-cell-tainted
    ipython.run_cell("import numpy as np")


notebook = nbformat.v4.new_notebook()
# ruleid: kernel-run-cell-tainted
notebook.cells.append(nbformat.v4.new_code_cell(box.value))
nbclient.NotebookClient(notebook).execute()

# ok: kernel-run-cell-tainted
ip.run_cell("print(1)")
# ok: kernel-run-cell-tainted
ip.run_cell(f"steps = {steps.value}")
# ok: kernel-run-cell-tainted
ip.run_cell(f"name = {repr(box.value)}")
# ok: kernel-run-cell-tainted
ip.run_cell("data = " + json.dumps(requests.get("https://example.com/d").json()))
# ok: kernel-run-cell-tainted
ip.run_cell(f"n = {int(box.value)}")
# ok: kernel-run-cell-tainted
ip.run_cell({"mean": "x.mean()", "std": "x.std()"}[box.value])
# ok: kernel-run-cell-tainted
ip.user_ns["text"] = box.value
# ok: kernel-run-cell-tainted
ip.push({"text": box.value})
choice = box.value
if choice in ("train()", "test()"):
    # ok: kernel-run-cell-tainted
    ip.run_cell(choice)
# ok: kernel-run-cell-tainted
runner.run_cell(box.value)
# ok: kernel-run-cell-tainted
cursor.execute(box.value)
# ok: kernel-run-cell-tainted
print("ip.run_cell(box.value)")
