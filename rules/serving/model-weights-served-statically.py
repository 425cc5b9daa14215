import os
from pathlib import Path

import flask
import joblib
import onnxruntime as ort
import torch
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from flask import Flask, send_from_directory
from flask_login import login_required
from keras.models import load_model
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles as Static

from company.web import StaticFiles as SignedFiles

STORE = "artifacts"
detector = torch.jit.load("artifacts/prod/detector.pt")

# ---- reported -------------------------------------------------------------

app = FastAPI()
# ruleid: model-weights-served-statically
app.mount("/files", StaticFiles(directory="artifacts"), name="files")

# ruleid: model-weights-served-statically
app.mount("/store", StaticFiles(html=False, directory=STORE), name="store")

# ruleid: model-weights-served-statically
routes = [Mount("/m", app=Static(directory="./models", check_dir=False), name="m")]

# ruleid: model-weights-served-statically
web = Flask(__name__, static_url_path="/static", static_folder="weights")


@web.route("/download/<path:name>")
def download(name):
    # ruleid: model-weights-served-statically
    return send_from_directory("checkpoints", name, as_attachment=True)


@web.get("/raw")
def raw():
    # ruleid: model-weights-served-statically
    return flask.send_from_directory("/srv/app/models/", flask.request.args["file"])


class Site:
    # ruleid: model-weights-served-statically
    files = StaticFiles(directory="saved_model")

    def mount(self, target, path="/w"):
        # ruleid: model-weights-served-statically
        target.mount(path, Static(directory="data/" + "weights"), name="weights")


def create_app(debug=False):
    inner = FastAPI(debug=debug)
    inner.mount(
        "/models",
        # ruleid: model-weights-served-statically
        StaticFiles(
            directory="models",  # for the download page
            follow_symlink=True,
        ),
    )
    session = ort.InferenceSession("models/net.onnx")
    inner.state.session = session
    return inner


# ruleid: model-weights-served-statically
def late(target, files=Static(directory="ckpt")):
    target.mount("/ckpt", files)


async def mount_async(target):
    try:
        # ruleid: model-weights-served-statically
        target.mount("/c", StaticFiles(directory="checkpoint"))
    except RuntimeError:
        return None


# ruleid: model-weights-served-statically
mounts = {name: StaticFiles(directory="model") for name in ("a", "b")}

# ruleid: model-weights-served-statically
factory = lambda: Starlette(routes=[Mount("/", Static(directory="artifacts/"))])


def conditional(target, public):
    # ruleid: model-weights-served-statically
    target.mount("/x", StaticFiles(directory="models") if public else StaticFiles(directory="assets"))


@web.route("/exports/<name>")
def exports(name):
    # ruleid: model-weights-served-statically
    with web.app_context(), send_from_directory(STORE, f"{name}.pt") as response:
        return response


# ---- not reported ---------------------------------------------------------

# ok: model-weights-served-statically
app.mount("/assets", StaticFiles(directory="assets"), name="assets")

# ok: model-weights-served-statically
app.mount("/signed", SignedFiles(directory="models"), name="signed")

# ok: model-weights-served-statically
site = Flask(__name__, static_folder="static")

# ok: model-weights-served-statically
bare = Flask("models")


@web.route("/logo")
def logo():
    # ok: model-weights-served-statically
    return send_from_directory("artifacts", "logo.png")


@web.route("/private/<name>")
@login_required
def private(name):
    # ok: model-weights-served-statically
    return send_from_directory("models", name)


def from_settings(target, settings):
    # ok: model-weights-served-statically
    target.mount("/s", StaticFiles(directory=settings.static_dir))


# ok: model-weights-served-statically
app.mount("/cards", StaticFiles(directory="models/cards"), name="cards")

# ok: model-weights-served-statically
app.mount("/js", StaticFiles(directory=Path(os.environ.get("STATIC", "static"))), name="js")

# ok: model-weights-served-statically
app.mount("/remodels", StaticFiles(directory="remodels"), name="remodels")


class Catalog:
    def send_from_directory(self, folder, name):
        return folder, name


# ok: model-weights-served-statically
Catalog().send_from_directory("models", "x.pt")

# ok: model-weights-served-statically
HELP = 'app.mount("/files", StaticFiles(directory="models"))'

scaler = joblib.load("scaler.joblib")
classifier = load_model("classifier.keras")
