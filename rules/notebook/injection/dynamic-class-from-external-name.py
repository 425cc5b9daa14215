import abc
import builtins
import dataclasses
import json
import types
from dataclasses import make_dataclass

import ipywidgets as widgets
import requests
import yaml
from google.colab import files
from huggingface_hub import hf_hub_download

spec_box = widgets.Textarea()
spec = requests.get("https://cfg.example.com/model.json").json()

# ruleid: dynamic-class-from-external-name
Model = type("Model", (Base,), spec["members"])
# ruleid: dynamic-class-from-external-name
Mixed = type("Mixed", tuple(find(b) for b in spec["bases"]), {})
# ruleid: dynamic-class-from-external-name
Typed = type("Typed", (object,), json.loads(spec_box.value))
# ruleid: dynamic-class-from-external-name
T = type(spec["name"], (Base,), {k: eval(v) for k, v in spec["ns"].items()})
# ruleid: dynamic-class-from-external-name
Other = builtins.type("Other", (Base,), dict(spec))
# ruleid: dynamic-class-from-external-name
New = types.new_class("New", tuple(spec["bases"]))
Row = make_dataclass(
    "Row",
    ["a", "b"],
    # ruleid: dynamic-class-from-external-name
    namespace=spec["methods"],  # helpers
)
# ruleid: dynamic-class-from-external-name
Abstract = abc.ABCMeta("Abstract", (), yaml.safe_load(spec_box.value))

for name, data in files.upload().items():
    # ruleid: dynamic-class-from-external-name
    Uploaded = type("Uploaded", (Base,), json.loads(data))

with open(hf_hub_download("acme/model", "config.json")) as handle:
    config = json.load(handle)
# ruleid: dynamic-class-from-external-name
FromHub = type("FromHub", (Base,), {**config, "kind": "hub"})

# ruleid: dynamic-class-from-external-name
model.__class__ = lookup(spec["cls"])
# ruleid: dynamic-class-from-external-name
setattr(model, "__class__", find(spec_box.value))
# ruleid: dynamic-class-from-external-name
Derived.__bases__ = (find(spec["base"]),)


def on_spec(change):
    members = yaml.safe_load(change["new"])
    # ruleid: dynamic-class-from-external-name
    return type("Live", (Base,), members)


spec_box.observe(on_spec, names="value")


class Builder:
    def __init__(self, url):
        self.spec = requests.get(url).json()

    def build(self):
        # ruleid: dynamic-class-from-external-name
        return type("Built", (Base,), self.spec)


sent = json.load(open(upload_path))
# ruleid: dynamic-class-from-external-name
Sent = type(sent["name"], (Base,), {k: eval(v) for k, v in sent["ns"].items()})

# ok: dynamic-class-from-external-name
MODELS = {"mlp": MLP, "cnn": CNN}
# ok: dynamic-class-from-external-name
Safe = MODELS[spec["name"]]
# ok: dynamic-class-from-external-name
Named = type(spec["name"], (Base,), {"lr": 0.1})
# ok: dynamic-class-from-external-name
kind = type(spec)
# ok: dynamic-class-from-external-name
Fixed = type("Fixed", (Base,), {"layers": 3})
# ok: dynamic-class-from-external-name
Sized = type("Sized", (Base,), {"layers": int(spec_box.value)})
# ok: dynamic-class-from-external-name
Point = make_dataclass("Point", ["x", "y"])
# ok: dynamic-class-from-external-name
model.__class__ = MLP
# ok: dynamic-class-from-external-name
model.__class__ = {"mlp": MLP, "cnn": CNN}[spec_box.value]
# ok: dynamic-class-from-external-name
model.config = spec
# ok: dynamic-class-from-external-name
Local = type("Local", (Base,), json.load(open("local.json")))
# ok: dynamic-class-from-external-name
print(type(spec_box.value).__name__)
# ok: dynamic-class-from-external-name
loaded = Config(**spec)
