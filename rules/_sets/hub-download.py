"""Cases for hub-download."""
import os
import shutil
import urllib.request
from pathlib import Path
from urllib.request import urlretrieve

import gdown
import huggingface_hub
import joblib
import kagglehub
import keras
import mlflow
import requests
import tensorflow as tf
import torch
import wandb
import wget
from huggingface_hub import HfApi, hf_hub_download
from huggingface_hub import snapshot_download as fetch
from mlflow.tracking import MlflowClient

api = HfApi()


def hub_file(repo):
    # ruleid: hub-download
    sink(hf_hub_download(repo_id=repo, filename="model.pkl"))


def hub_folder(repo):
    folder = fetch(repo)
    # ruleid: hub-download
    sink(os.path.join(folder, "model.bin"))


def hub_module(repo):
    path = huggingface_hub.hf_hub_download(
        repo,
        "weights.pt",  # whatever the owner uploaded
        revision="main",
    )
    # ruleid: hub-download
    sink(Path(path) / "x")


def hub_api(repo):
    # ruleid: hub-download
    sink(api.snapshot_download(repo))


class Loader:
    def __init__(self):
        self.api = HfApi()

    def load(self, repo):
        # ruleid: hub-download
        return sink(self.api.hf_hub_download(repo, "model.joblib"))


def torch_url(url):
    target = "/tmp/model.pt"
    torch.hub.download_url_to_file(url, target, progress=False)
    # ruleid: hub-download
    sink(target)


def drive(ident):
    # ruleid: hub-download
    sink(gdown.download(id=ident, output="model.pkl"))


def drive_output(url):
    out = "weights.pth"
    gdown.download(url, out, quiet=True)
    # ruleid: hub-download
    sink(out)


def kaggle():
    root = kagglehub.model_download("owner/model/pyTorch/base")
    # ruleid: hub-download
    sink(f"{root}/model.pt")


def keras_file(url):
    # ruleid: hub-download
    sink(keras.utils.get_file("w.h5", origin=url))
    # ruleid: hub-download
    sink(tf.keras.utils.get_file("w.h5", url))


def artifact(run):
    # ruleid: hub-download
    sink(run.use_artifact("team/project/model:latest").download())


def artifact_api(name):
    art = wandb.Api().artifact(name)
    folder = art.download(root="models")
    # ruleid: hub-download
    sink(folder)


def tracker(uri):
    # ruleid: hub-download
    sink(mlflow.artifacts.download_artifacts(artifact_uri=uri))
    # ruleid: hub-download
    sink(MlflowClient().download_artifacts("run", "model"))


def retrieve(url):
    path, headers = urlretrieve(url)
    # ruleid: hub-download
    sink(path)


def retrieve_to(url, name):
    urllib.request.urlretrieve(url, name)
    # ruleid: hub-download
    sink(joblib.load(name))


def wget_file(url):
    # ruleid: hub-download
    sink(wget.download(url))


def saved_body(url, dest):
    r = requests.get(url, timeout=30)
    with open(dest, "wb") as f:
        f.write(r.content)
    # ruleid: hub-download
    sink(dest)


def saved_chunks(url, dest):
    with requests.get(url, stream=True, timeout=30) as r:
        r.raise_for_status()
        with open(dest, "wb") as f:
            for chunk in r.iter_content(chunk_size=8192):
                if chunk:
                    f.write(chunk)
    # ruleid: hub-download
    return sink(dest)


def saved_raw(url, dest):
    r = requests.get(url, stream=True, timeout=30)
    with open(dest, "wb") as f:
        shutil.copyfileobj(r.raw, f)
    # ruleid: hub-download
    sink(dest)


def saved_path(url):
    dest = Path("models") / "m.pkl"
    dest.write_bytes(requests.get(url, timeout=30).content)
    # ruleid: hub-download
    sink(dest)


# local files, uploads, metadata, look-alikes
def local(path):
    # ok: hub-download
    sink(path)


def before(url, name):
    # ok: hub-download
    sink(name)
    urllib.request.urlretrieve(url, name)


def info(repo):
    # ok: hub-download
    sink(api.model_info(repo).sha)


def upload(run, path):
    art = wandb.Artifact("model", type="model")
    art.add_file(path)
    # ok: hub-download
    sink(art.name)


def written(dest, data):
    with open(dest, "wb") as f:
        f.write(data)
    # ok: hub-download
    sink(dest)


def own_download(client, key):
    # ok: hub-download
    sink(client.download(key))


def logged(run):
    # ok: hub-download
    sink(mlflow.get_artifact_uri())


# notebook-like top level
weights = hf_hub_download("org/model", "pytorch_model.bin")
# ruleid: hub-download
sink(weights)
