"""A small Panel app that lists, loads and deletes runs."""

import json
import os
import pickle
import shutil
import sys
import tempfile
from pathlib import Path

import joblib
import pandas as pd
import panel as pn

BASE = Path("runs").resolve()
TEAM = "/content/drive/Shareddrives/team"

# ruleid: shared-drive-code-or-pickle
sys.path.append("/content/drive/Shareddrives/team/lib")

name_box = pn.widgets.TextInput(name="run")
number_box = pn.widgets.IntInput(name="number")
delete_button = pn.widgets.Button(name="delete")


def delete(event):
    # ruleid: rmtree-on-external-or-root-path
    shutil.rmtree(os.path.join("runs", name_box.value), ignore_errors=True)


def delete_checked(event):
    target = (BASE / name_box.value).resolve()
    if BASE not in target.parents:
        raise ValueError("not a run")
    shutil.rmtree(target)


def delete_number(event):
    shutil.rmtree(f"runs/{int(number_box.value)}")


def reset():
    # ruleid: rmtree-on-external-or-root-path
    shutil.rmtree(Path.home())


def baseline():
    # ruleid: shared-drive-code-or-pickle
    return joblib.load(f"{TEAM}/baseline.joblib")


def own_baseline():
    return joblib.load("models/baseline.joblib")


def table():
    return pd.read_parquet(f"{TEAM}/scores.parquet")


def cache(scores):
    with open("/tmp/scores.pkl", "wb") as out:
        pickle.dump(scores, out)
    with open("/tmp/scores.pkl", "rb") as handle:
        # ruleid: tempfile-mktemp
        return pickle.load(handle)


def cache_privately(scores):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scores.json"
        path.write_text(json.dumps(scores))
        return json.loads(path.read_text())


delete_button.on_click(delete_checked)
pn.Column(name_box, number_box, delete_button, pn.pane.DataFrame(table())).servable()
