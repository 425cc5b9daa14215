import importlib
import importlib.util
import pkgutil
import pydoc
import runpy
import urllib.request
from importlib import import_module
from importlib.machinery import SourceFileLoader
from urllib.request import urlretrieve

import gdown
import ipywidgets as widgets
import pooch
import requests
import streamlit as st
from google.colab import files
from huggingface_hub import hf_hub_download

plugin_box = widgets.Text()
menu = widgets.Dropdown(options=["acme.csvio"])

# ruleid: import-name-tainted
mod = importlib.import_module(plugin_box.value)
# ruleid: import-name-tainted
reader = import_module("acme.readers." + plugin_box.value)
# ruleid: import-name-tainted
package = __import__(requests.get("https://cfg.example.com/plugin").text.strip())
# ruleid: import-name-tainted
result = runpy.run_module(dbutils.widgets.get("module"), run_name="__main__")
# ruleid: import-name-tainted
cls = pydoc.locate(st.text_input("Class"))
# ruleid: import-name-tainted
function = pkgutil.resolve_name(f"acme:{plugin_box.value}")
loaded = importlib.import_module(
    # ruleid: import-name-tainted
    name=plugin_box.value,  # dotted
    package="acme",
)

for name in files.upload():
    # ruleid: import-name-tainted
    runpy.run_path(name)

path = hf_hub_download("acme/tools", "prepare.py")
# ruleid: import-name-tainted
spec = importlib.util.spec_from_file_location("prepare", path)

urlretrieve("https://example.com/helpers.py", "helpers.py")
# ruleid: import-name-tainted
helpers = SourceFileLoader("helpers", "helpers.py").load_module()

target = gdown.download(id="0Bx")
# ruleid: import-name-tainted
names = runpy.run_path(target, init_globals={"seed": 1})

# ruleid: import-name-tainted
modules = {n: import_module(n) for n in plugin_box.value.split(",")}


def on_plugin(change):
    # ruleid: import-name-tainted
    module = importlib.import_module(change["new"])
    module.setup()


plugin_box.observe(on_plugin, names="value")


class Plugins:
    def __init__(self):
        self.box = widgets.Text()

    def load(self, _):
        try:
            # ruleid: import-name-tainted
            return import_module(self.box.value)
        except ImportError:
            return None


@widgets.interact(module="acme.csvio")
def show(module):
    # ruleid: import-name-tainted
    print(importlib.import_module(module).__doc__)


# ok: import-name-tainted
fixed = importlib.import_module("acme.csvio")
# ok: import-name-tainted
mapped = importlib.import_module({"csv": "acme.csvio", "pq": "acme.pqio"}[plugin_box.value])
# ok: import-name-tainted
chosen = importlib.import_module(menu.value)
# ok: import-name-tainted
own = runpy.run_path("prepare.py")
# ok: import-name-tainted
found = importlib.util.find_spec(plugin_box.value)
known = pooch.retrieve("https://example.com/k.py", known_hash="md5:0f0f")
# ok: import-name-tainted
checked = runpy.run_path(known)
pinned = hf_hub_download("acme/tools", "prepare.py", revision="8c1f0de8c1f0de")
# ok: import-name-tainted
at_commit = runpy.run_path(pinned)
module_name = plugin_box.value
if module_name in ("acme.csvio", "acme.pqio"):
    # ok: import-name-tainted
    listed = importlib.import_module(module_name)
# ok: import-name-tainted
version = import_module(f"acme.v{int(plugin_box.value)}")
# ok: import-name-tainted
table = registry.import_module(plugin_box.value)
# ok: import-name-tainted
print("importlib.import_module(plugin_box.value)")


def load(name):
    # ok: import-name-tainted
    return importlib.import_module(name)
