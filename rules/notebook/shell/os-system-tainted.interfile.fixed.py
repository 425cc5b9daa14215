import os

import ipywidgets as widgets
import requests
import shlex

box = widgets.Text()


def newest():
    return requests.get("https://api.example.com/latest", timeout=10).json()["file"]


def unpack(path):
    # ruleid: os-system-tainted
    os.system(f"unzip {shlex.quote(str(path))} -d data")


unpack(box.value)
# ruleid: os-system-tainted
os.system(f"ls -l {shlex.quote(str(newest()))}")
# ok: os-system-tainted
os.system("ls -l data")
