"""ClearML artifacts. In prose: task.artifacts["features"].get() unpickles."""
import json
import os
from dataclasses import dataclass, field

import clearml
import numpy as np
import pandas as pd
from clearml import Task
from clearml import Task as ClearTask

KEY = "features"

task = Task.get_task(task_id="3f1c0d2e")
# ruleid: clearml-artifact-get-unpickles
features = task.artifacts["features"].get()


def latest(project):
    tasks = Task.get_tasks(project_name=project, task_name="prepare")
    # ruleid: clearml-artifact-get-unpickles
    return tasks[-1].artifacts[KEY].get(force_download=True)


def chained(task_id):
    # ruleid: clearml-artifact-get-unpickles
    return clearml.Task.get_task(task_id=task_id).artifacts["split"].get()


def in_variable(t):
    artifact = t.artifacts["vocab"]
    print(artifact.hash)
    # ruleid: clearml-artifact-get-unpickles
    vocab = artifact.get()
    return sorted(vocab)


def every(t):
    out = {}
    for name, art in t.artifacts.items():
        # ruleid: clearml-artifact-get-unpickles
        out[name] = art.get()
    for art in t.artifacts.values():
        # ruleid: clearml-artifact-get-unpickles
        out[art.name] = art.get(raise_on_error=True)
    return out


def comprehension(t):
    # ruleid: clearml-artifact-get-unpickles
    return [t.artifacts[k].get() for k in ("train", "val")]


def unpacked(t):
    # ruleid: clearml-artifact-get-unpickles
    x, y = t.artifacts["arrays"].get()
    return np.asarray(x), np.asarray(y)


class Step:
    def __init__(self, parent):
        self.parent = ClearTask.get_task(task_id=parent)

    def __call__(self, name, default=None):
        # ruleid: clearml-artifact-get-unpickles
        return self.parent.artifacts[name].get() if name in self.parent.artifacts else default


# ruleid: clearml-artifact-get-unpickles
load = lambda name: Task.current_task().artifacts[name].get()


@dataclass
class Config:
    # ruleid: clearml-artifact-get-unpickles
    classes: list = field(default_factory=lambda: task.artifacts["classes"].get())


async def served(request):
    # ruleid: clearml-artifact-get-unpickles
    model = (
        Task.get_task(task_id=request.query["task"])
        .artifacts["model"]
        # falls back to pickle
        .get()
    )
    return json.dumps(model.predict(await request.json()).tolist())


def dict_look_up(t):
    # ruleid: clearml-artifact-get-unpickles
    return t.artifacts.get("metrics").get()


def wrapped(t):
    # ruleid: clearml-artifact-get-unpickles
    return pd.DataFrame(t.artifacts["rows"].get(extract_archive=False))


def message(t):
    # ruleid: clearml-artifact-get-unpickles
    return f"{t.name}: {t.artifacts['summary'].get()}"


# ruleid: clearml-artifact-get-unpickles
def evaluate(model, scaler=task.artifacts["scaler"].get()):
    return model(scaler)


def explicit(t):
    # ruleid: clearml-artifact-get-unpickles
    return t.artifacts["x"].get(block_unsafe_artifacts=False)


def exploded(other):
    # ruleid: clearml-artifact-get-unpickles
    return other.artifacts["encoder"].get(
        force_download=True,
        # the queue retries
        raise_on_error=True,
    )


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(t, run, cache):
    # ok: clearml-artifact-get-unpickles
    pd.read_parquet(t.artifacts["features"].get_local_copy())
    # ok: clearml-artifact-get-unpickles
    t.artifacts["features"].get(block_unsafe_artifacts=True)
    # ok: clearml-artifact-get-unpickles
    t.artifacts["features"].get(deserialization_function=json.loads)
    # ok: clearml-artifact-get-unpickles
    entry = t.artifacts.get("features")
    # ok: clearml-artifact-get-unpickles
    print(t.artifacts["features"].hash, t.artifacts["features"].url)
    # ok: clearml-artifact-get-unpickles
    t.upload_artifact("features", artifact_object=entry)
    # ok: clearml-artifact-get-unpickles
    run.outputs["features"].get()
    # ok: clearml-artifact-get-unpickles
    cache.get("artifacts")
    # ok: clearml-artifact-get-unpickles
    t.get_parameters().get("General/lr")
    # ok: clearml-artifact-get-unpickles
    return 'task.artifacts["features"].get()'


def manifest(run):
    # a dictionary of dictionaries, not a ClearML artifact
    # ok: clearml-artifact-get-unpickles
    return run.artifacts["model"].get("sha256", "")


def blocked(t):
    os.environ["CLEARML_BLOCK_PICKLED_ARTIFACTS"] = "true"
    # ok: clearml-artifact-get-unpickles
    return t.artifacts["features"].get()
