import json
import os
import re
import shutil
from pathlib import Path
from uuid import UUID

import aiofiles
import gradio as gr
import ipywidgets as widgets
import numpy as np
import pandas as pd
import streamlit as st
from fastapi import APIRouter, FastAPI, HTTPException, Request
from fastapi.responses import FileResponse
from flask import Flask, abort, request, send_file
from PIL import Image
from pydantic import BaseModel
from werkzeug.utils import safe_join, secure_filename

app = Flask(__name__)
api = FastAPI()
BASE = Path("/srv/data")
TABLES = {"train": "train.csv", "test": "test.csv"}
ALLOWED = {"a.txt", "b.txt"}


class Job(BaseModel):
    dataset: str
    rows: int = 10
    identifier: UUID


@app.route("/log")
def log():
    # ruleid: open-tainted-path
    with open("logs/" + request.args["name"]) as f:
        return f.read()


@app.route("/report", methods=["POST"])
def report():
    name = request.form.get("report", "default")
    path = os.path.join("/srv/reports", f"{name}.html")
    if not os.path.exists(path):
        abort(404)
    # ruleid: open-tainted-path
    return send_file(path)


@app.route("/models/<path:name>")
def model_file(name):
    # ruleid: open-tainted-path
    return (BASE / "models" / name).read_bytes()


@api.get("/static-files/{path:path}/")
async def static_file(path):
    # ruleid: open-tainted-path
    return FileResponse(os.path.join(os.path.dirname(__file__), "ui", path))


class OwnRouter(APIRouter):
    pass


router = OwnRouter()


@router.get("/media/{item:path}")
async def media(item: str):
    # ruleid: open-tainted-path
    async with aiofiles.open(f"media/{item}", "rb") as f:
        return await f.read()


@api.post("/head")
def head(job: Job):
    # ruleid: open-tainted-path
    return pd.read_csv(f"data/{job.dataset}.csv").head(job.rows).to_dict()


@api.post("/embedding")
async def embedding(call: Request):
    body = await call.json()
    # ruleid: open-tainted-path
    return np.load(os.path.join("embeddings", body["file"])).tolist()


@api.delete("/runs")
def remove_run(name: str):
    # ruleid: open-tainted-path
    shutil.rmtree(BASE / "runs" / name, ignore_errors=True)


@app.route("/thumbnail")
def thumbnail():
    # ruleid: open-tainted-path
    picture = Image.open("/srv/pictures/%s" % request.args.get("picture"))
    return {"size": picture.size}


@app.route("/list")
def listing():
    # ruleid: open-tainted-path
    return {"files": sorted(os.listdir(request.args.get("folder") or "."))}


@app.route("/tilde")
def only_a_dot_test():
    name = request.args["name"]
    if ".." in name:
        abort(400)
    # ruleid: open-tainted-path
    return open(os.path.join("notes", name)).read()


def preview(name):
    # ruleid: open-tainted-path
    return open(os.path.join("texts", name), encoding="utf-8").read()


gr.Interface(fn=preview, inputs="text", outputs="text").launch()


def page():
    chosen = st.text_input("File")
    if chosen:
        # ruleid: open-tainted-path
        st.json(json.loads(Path("results", chosen).read_text()))


box = widgets.Text(description="File")


def on_click(_):
    # ruleid: open-tainted-path
    return pd.read_parquet("data/" + box.value)


@app.route("/save", methods=["PUT"])
def save():
    target = Path("notes") / request.json["title"]
    # ruleid: open-tainted-path
    target.write_text(request.json["text"])
    return "saved"


# base names, tested paths, chosen from what is there


@app.route("/ok/base")
def base_name():
    # ok: open-tainted-path
    return open(os.path.join("logs", os.path.basename(request.args["name"]))).read()


@app.route("/ok/secure")
def secure():
    # ok: open-tainted-path
    return send_file(BASE / secure_filename(request.args["name"]))


@api.get("/ok/resolved/{path:path}")
def resolved(path: str):
    full = (BASE / path).resolve()
    if not full.is_relative_to(BASE):
        raise HTTPException(404)
    # ok: open-tainted-path
    return FileResponse(full)


@api.get("/ok/parents/{path:path}")
def parents(path: str):
    full = os.path.join("/srv/data", path)
    if Path("/srv/data") not in Path(full).resolve().parents:
        raise HTTPException(404)
    # ok: open-tainted-path
    return FileResponse(full)


@app.route("/ok/joined")
def joined():
    # ok: open-tainted-path
    return send_file(safe_join("/srv/data", request.args["name"]))


@app.route("/ok/listed")
def listed():
    name = request.args["name"]
    if name not in ALLOWED:
        return "no such note", 404
    # ok: open-tainted-path
    return open("notes/" + name).read()


@app.route("/ok/table")
def table():
    # ok: open-tainted-path
    return pd.read_csv(TABLES.get(request.args["split"], "train.csv")).to_html()


@api.get("/ok/number/{number}")
def number(number: int):
    # ok: open-tainted-path
    return FileResponse(f"pages/{number}.html")


@api.post("/ok/identifier")
def identifier(job: Job):
    # ok: open-tainted-path
    return json.loads(Path(f"jobs/{job.identifier}.json").read_text())


@app.route("/ok/content", methods=["POST"])
def content():
    # ok: open-tainted-path
    table = pd.read_csv(request.files["table"])
    return {"rows": len(table)}


@app.route("/ok/written", methods=["POST"])
def written():
    # ok: open-tainted-path
    with open("notes/latest.txt", "w") as f:
        f.write(request.form["text"])
    return "saved"


@app.route("/ok/pattern")
def pattern():
    name = request.args["name"]
    if not re.match(r"^[a-z0-9_-]+$", name):
        abort(400)
    # ok: open-tainted-path
    return open(f"notes/{name}.txt").read()


@app.route("/ok/record")
def record():
    run = store.get_run(request.args["run"])
    # ok: open-tainted-path
    return send_file(run.log_file)


@app.route("/ok/checked")
def checked():
    session_id = request.args["session"]
    validate_session_id(session_id)
    # ok: open-tainted-path
    return json.loads(Path(f"sessions/{session_id}.json").read_text())


def from_settings(settings):
    # ok: open-tainted-path
    return open(settings.path).read()


@app.route("/ok/name")
def name_only():
    # ok: open-tainted-path
    return (BASE / Path(request.args["name"]).name).read_text()


class Shelf:
    def open(self, title):
        return title


@app.route("/ok/own")
def own_open():
    # ok: open-tainted-path
    return Shelf().open(request.args["title"])


@app.get("/download/<filename>")
def download_file(filename):
    # ruleid: open-tainted-path
    return send_file(os.path.join("downloads", filename))


@api.get("/media/{file_name}")
async def media(file_name: str):
    return FileResponse(
        # ruleid: open-tainted-path
        f"media/{file_name}",  # as it was uploaded
        filename=file_name,
    )


@api.get("/notes/{fname}")
async def note_file(fname: str):
    # ruleid: open-tainted-path
    with open("notes/" + fname + ".txt") as f:
        return f.read()


@app.get("/parts/<filename>")
def parts_of(filename):
    # ruleid: open-tainted-path
    shutil.rmtree(BASE / filename)
    # ruleid: open-tainted-path
    return open(os.path.join("parts", filename, "0")).read()
