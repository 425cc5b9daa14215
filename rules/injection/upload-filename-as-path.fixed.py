import email
import hashlib
import os
import re
import shutil
import tempfile
import uuid
import zipfile
from pathlib import Path
from typing import Annotated, List

import aiofiles
import requests
import streamlit as st
from fastapi import FastAPI, File, HTTPException, UploadFile
from flask import Flask, request
from werkzeug.utils import secure_filename

api = FastAPI()
app = Flask(__name__)
INPUT = Path("inputs")
FOLDER = "uploads"


@api.post("/documents")
async def add_document(file: UploadFile = File(...)):
    target = INPUT / file.filename
    # ruleid: upload-filename-as-path
    with open(target, "wb") as buffer:
        shutil.copyfileobj(file.file, buffer)
    return {"stored": file.filename}


@api.post("/dataset")
async def add_dataset(dataset: UploadFile):
    if not dataset.filename.endswith(".csv"):
        raise HTTPException(400, "csv only")
    # ruleid: upload-filename-as-path
    async with aiofiles.open(os.path.join(FOLDER, os.path.basename(dataset.filename)), "wb") as out:
        await out.write(await dataset.read())


@api.post("/images")
async def add_images(files: List[UploadFile]):
    for file in files:
        # ruleid: upload-filename-as-path
        (INPUT / os.path.basename(file.filename)).write_bytes(await file.read())
    return len(files)


@api.post("/checkpoint")
def add_checkpoint(checkpoint: Annotated[UploadFile, File()]):
    path = f"checkpoints/{checkpoint.filename}"
    # ruleid: upload-filename-as-path
    with open(path, mode="wb") as out:
        out.write(checkpoint.file.read())


@app.route("/audio", methods=["POST"])
def audio():
    recording = request.files["audio"]
    # ruleid: upload-filename-as-path
    recording.save(os.path.join(FOLDER, os.path.basename(recording.filename)))
    return "stored"


@app.route("/many", methods=["POST"])
def many():
    for part in request.files.getlist("pictures"):
        # ruleid: upload-filename-as-path
        part.save(FOLDER + "/" + os.path.basename(part.filename))
    return "stored"


@app.route("/direct", methods=["POST"])
def direct():
    # ruleid: upload-filename-as-path
    open("/srv/models/" + request.files["model"].filename, "wb").write(request.files["model"].read())
    return "stored"


def save_page():
    uploaded = st.file_uploader("Table", type=["csv"])
    if uploaded is not None:
        # ruleid: upload-filename-as-path
        with open(os.path.join("data", uploaded.name), "wb") as f:
            f.write(uploaded.getbuffer())


def download_table(url, folder):
    answer = requests.get(url, stream=True, timeout=30)
    disposition = answer.headers.get("Content-Disposition", "")
    name = re.findall("filename=(.+)", disposition)[0].strip('"')
    # ruleid: upload-filename-as-path
    with open(os.path.join(folder, name), "wb") as out:
        for chunk in answer.iter_content(8192):
            out.write(chunk)


def save_attachments(raw, folder):
    message = email.message_from_bytes(raw)
    for part in message.walk():
        name = part.get_filename()
        if name:
            # ruleid: upload-filename-as-path
            Path(folder, name).write_bytes(part.get_payload(decode=True))


def upload_view(request):
    sent = request.FILES["file"]
    # ruleid: upload-filename-as-path
    with open("media/%s" % sent.name, "wb+") as destination:
        for chunk in sent.chunks():
            destination.write(chunk)


class Importer:
    folder = Path("imports")

    async def receive(self, file: UploadFile):
        unique = f"{uuid.uuid4().hex}_{file.filename}"
        # ruleid: upload-filename-as-path
        with (self.folder / unique).open("wb") as out:
            out.write(await file.read())


@api.put("/move")
def move_in(file: UploadFile):
    temporary = tempfile.mkstemp()[1]
    with open(temporary, "wb") as out:
        shutil.copyfileobj(file.file, out)
    # ruleid: upload-filename-as-path
    shutil.move(temporary, f"inputs/{os.path.basename(file.filename.lower())}")


async def receive_multipart(request):
    reader = await request.multipart()
    field = await reader.next()
    # ruleid: upload-filename-as-path
    with open(os.path.join("inputs", os.path.basename(field.filename or "unnamed")), "wb") as out:
        out.write(await field.read())


@api.post("/optional")
async def optional(file: UploadFile | None = None):
    # ruleid: upload-filename-as-path
    return INPUT.joinpath(file.filename).write_text("seen") if file else None


# only the last part, a name of one's own, or a tested path


@api.post("/ok/base")
def base_name(file: UploadFile):
    # ok: upload-filename-as-path
    with open(os.path.join(FOLDER, os.path.basename(file.filename)), "wb") as out:
        shutil.copyfileobj(file.file, out)


@api.post("/ok/pure")
def path_name(file: UploadFile = File(...)):
    # ok: upload-filename-as-path
    (INPUT / Path(file.filename).name).write_bytes(file.file.read())


@app.route("/ok/secure", methods=["POST"])
def secure():
    sent = request.files["file"]
    # ok: upload-filename-as-path
    sent.save(os.path.join(FOLDER, secure_filename(sent.filename)))
    return "stored"


@app.route("/ok/random", methods=["POST"])
def random_name():
    sent = request.files["file"]
    # ok: upload-filename-as-path
    sent.save(os.path.join(FOLDER, uuid.uuid4().hex + os.path.splitext(sent.filename)[1]))
    return "stored"


@api.post("/ok/resolved")
async def resolved(file: UploadFile):
    target = (INPUT / file.filename).resolve()
    if not target.is_relative_to(INPUT.resolve()):
        raise HTTPException(400)
    # ok: upload-filename-as-path
    target.write_bytes(await file.read())


@api.post("/ok/digest")
async def digest(file: UploadFile):
    name = hashlib.sha256(file.filename.encode()).hexdigest()
    # ok: upload-filename-as-path
    (INPUT / name).write_bytes(await file.read())


@api.post("/ok/constant")
async def constant(file: UploadFile):
    # ok: upload-filename-as-path
    with open("inputs/latest.csv", "wb") as out:
        out.write(await file.read())
    return {"name": file.filename}


@api.post("/ok/content")
async def content(file: UploadFile):
    # ok: upload-filename-as-path
    return Path("inputs/text.txt").write_text((await file.read()).decode())


@api.post("/ok/matched")
async def matched(file: UploadFile):
    name = file.filename
    if not re.fullmatch(r"[A-Za-z0-9_-]+", name):
        raise HTTPException(400)
    # ok: upload-filename-as-path
    (INPUT / name).write_bytes(await file.read())


@app.route("/ok/helper", methods=["POST"])
def own_helper():
    sent = request.files["file"]
    # ok: upload-filename-as-path
    sent.save(os.path.join(FOLDER, sanitize_filename(sent.filename)))
    return "stored"


def show_uploaded():
    uploaded = st.file_uploader("Table")
    # ok: upload-filename-as-path
    st.write(uploaded.name)
    return uploaded


def list_archive(path):
    for info in zipfile.ZipFile(path).infolist():
        # ok: upload-filename-as-path
        print(info.filename)


@app.route("/ok/separators", methods=["POST"])
def separators():
    sent = request.files["file"]
    # ok: upload-filename-as-path
    sent.save(os.path.join(FOLDER, sent.filename.replace("/", "_")))
    return "stored"


def content_type(url):
    answer = requests.get(url, timeout=5)
    # ok: upload-filename-as-path
    with open("page." + answer.headers.get("Content-Type", "html").split("/")[-1], "wb") as out:
        out.write(answer.content)


class Record:
    def __init__(self, filename):
        self.filename = filename

    def write(self, text):
        # ok: upload-filename-as-path
        with open(self.filename, "w") as out:
            out.write(text)


@api.post("/over-lines")
async def over_lines(file: UploadFile):
    shutil.move(
        "upload.part",
        # ruleid: upload-filename-as-path
        os.path.join(FOLDER, os.path.basename(file.filename)),  # below the folder
    )


@app.post("/titled")
def titled():
    part = request.files["part"]
    # ruleid: upload-filename-as-path
    part.save(os.path.join(FOLDER, part.filename or app.name))
    return "stored"
