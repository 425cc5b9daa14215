import builtins
import json
import os
import sys
from types import SimpleNamespace

import ipywidgets as widgets
import requests
import requests as rq
import yaml
from google.colab import files
from huggingface_hub import hf_hub_download

settings_box = widgets.Textarea()
count_box = widgets.IntText()

# ruleid: namespace-update-from-data
globals().update(json.load(open(uploaded_path)))
# ruleid: namespace-update-from-data
globals().update(requests.get("https://cfg.example.com/run.json").json())
globals().update(
    # ruleid: namespace-update-from-data
    json.loads(settings_box.value),  # the box above
)
# ruleid: namespace-update-from-data
globals().update(**rq.get("https://cfg.example.com/run.json").json())

config = SimpleNamespace()
# ruleid: namespace-update-from-data
vars(config).update(yaml.safe_load(settings_box.value))
# ruleid: namespace-update-from-data
config.__dict__.update(json.loads(dbutils.widgets.get("config")))

spec = requests.get("https://cfg.example.com/model.json").json()
for key, value in spec.items():
    # ruleid: namespace-update-from-data
    setattr(config, key, value)
for name in spec:
    # ruleid: namespace-update-from-data
    globals()[name] = spec[name]
    # ruleid: namespace-update-from-data
    setattr(builtins, name, spec[name])
# ruleid: namespace-update-from-data
os.environ.update(spec)
# ruleid: namespace-update-from-data
get_ipython().push(spec)
# ruleid: namespace-update-from-data
get_ipython().user_ns.update(spec["variables"])
# ruleid: namespace-update-from-data
sys.modules[__name__].__dict__.update(spec)

for file_name, data in files.upload().items():
    # ruleid: namespace-update-from-data
    vars().update(json.loads(data))

with open(hf_hub_download("acme/model", "config.json")) as handle:
    # ruleid: namespace-update-from-data
    globals().update(json.load(handle))


def on_settings(change):
    # ruleid: namespace-update-from-data
    globals().update(yaml.safe_load(change["new"]))


settings_box.observe(on_settings, names="value")


class Run:
    def __init__(self, url):
        answer = requests.get(url).json()
        # ruleid: namespace-update-from-data
        self.__dict__.update(answer)


# ok: namespace-update-from-data
cfg = json.load(open(uploaded_path))
# ok: namespace-update-from-data
lr = cfg["lr"]
# ok: namespace-update-from-data
globals().update({"lr": cfg["lr"], "epochs": cfg["epochs"]})
# ok: namespace-update-from-data
globals().update(json.load(open("defaults.json")))
# ok: namespace-update-from-data
globals().update(seed=1)
# ok: namespace-update-from-data
vars(config).update({k: v for k, v in spec.items() if k in ALLOWED})
for key, value in spec.items():
    if hasattr(config, key):
        # ok: namespace-update-from-data
        setattr(config, key, value)
for key, value in spec.items():
    if key not in ("lr", "epochs"):
        continue
    # ok: namespace-update-from-data
    setattr(config, key, value)
# ok: namespace-update-from-data
config.update(spec)
# ok: namespace-update-from-data
setattr(config, "lr", spec["lr"])
# ok: namespace-update-from-data
globals()["count"] = int(count_box.value)
# ok: namespace-update-from-data
os.environ["RUN_NAME"] = settings_box.value
# ok: namespace-update-from-data
print("globals().update(spec)")
