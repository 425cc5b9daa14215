import os
from typing import Annotated, List, Optional

import chainlit as cl
import fastapi
import flask
import gradio as gr
import streamlit as st
import tornado.web
from aiohttp import web
from django.http import HttpRequest
from fastapi import APIRouter, File, Request, UploadFile
from flask import request as freq
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

router = APIRouter()


@router.post("/upload")
async def upload(file: UploadFile, note: str = ""):
    content = await file.read()
    # ruleid: upload
    sink(content)
    # ruleid: upload, upload-name
    sink(os.path.join("uploads", file.filename))
    # ok: upload, upload-name
    sink(note)


@router.post("/upload-default")
def upload_default(doc: UploadFile = File(...)):
    # ruleid: upload
    sink(doc.file.read())
    name = doc.filename
    # ruleid: upload, upload-name
    sink("uploads/" + name)


@router.post("/upload-bytes")
def upload_bytes(data: bytes = fastapi.File()):
    # ruleid: upload
    sink(data.decode())


@router.post("/upload-many")
async def upload_many(files: List[UploadFile] = File(...)):
    for f in files:
        # ruleid: upload
        sink(await f.read())
        # ruleid: upload, upload-name
        sink(f"/data/{f.filename}")


@router.post("/upload-list")
async def upload_list(files: list[UploadFile] | None = None):
    for i, f in enumerate(files or []):
        # ruleid: upload
        sink(i, f.file)
    # ruleid: upload, upload-name
    sink(files[0].filename)


@router.post("/upload-optional")
async def upload_optional(a: Optional[UploadFile] = None, b: UploadFile | None = None):
    # ruleid: upload, upload-name
    sink(a.filename)
    # ruleid: upload, upload-name
    sink(b.filename.rsplit(".", 1)[-1])


@router.post("/upload-annotated")
async def upload_annotated(doc: Annotated[UploadFile, File(description="A document")]):
    # ruleid: upload
    sink(await doc.read())
    # ruleid: upload, upload-name
    sink(doc.filename)


async def starlette_form(request: Request):
    form = await request.form()
    # ruleid: upload
    sink(await form["file"].read())
    # ok: upload
    sink(form["title"])


def flask_file():
    f = freq.files["file"]
    # ruleid: upload
    sink(f.read())
    # ruleid: upload, upload-name
    f.save(sink("static/" + f.filename))


def flask_get():
    upload = flask.request.files.get("file")
    if upload:
        # ruleid: upload, upload-name
        sink(upload.filename)
    # ruleid: upload, upload-name
    sink(flask.request.files["doc"].filename)


def flask_list():
    for doc in flask.request.files.getlist("docs"):
        # ruleid: upload, upload-name
        sink(doc.filename)


def flask_helper(storage: FileStorage, folder):
    # ruleid: upload-name
    sink(os.path.join(folder, storage.filename))
    # ok: upload-name
    sink(storage.content_length)


def django_file(request):
    doc = request.FILES["doc"]
    # ruleid: upload
    sink(b"".join(doc.chunks()))
    # ruleid: upload, upload-name
    sink(doc.name)


def django_typed(req: HttpRequest):
    # ruleid: upload
    sink(req.FILES.getlist("a")[0].read())


async def aiohttp_field(request: web.Request):
    reader = await request.multipart()
    field = await reader.next()
    # ruleid: upload
    sink(await field.read())
    # ruleid: upload, upload-name
    sink(field.filename)


async def aiohttp_loop(request):
    reader = await request.multipart()
    async for part in reader:
        # ruleid: upload, upload-name
        sink(part.filename)


class Files(tornado.web.RequestHandler):
    def post(self):
        info = self.request.files["file"][0]
        # ruleid: upload
        sink(info["body"])
        # ruleid: upload, upload-name
        sink(self.request.files["file"][0]["filename"])


pdf = st.file_uploader("PDF", type="pdf")
if pdf:
    # ruleid: upload
    sink(pdf.getvalue())
    # ruleid: upload, upload-name
    sink(os.path.join("/data", pdf.name))
docs = st.sidebar.file_uploader("Docs", accept_multiple_files=True)
for d in docs:
    # ruleid: upload, upload-name
    sink(d.name)
# ruleid: upload
sink(st.camera_input("Photo"))


def index_file(file, question):
    # ruleid: upload
    sink(file.name)
    # ok: upload, upload-name
    sink(question)


def on_upload(files):
    # ruleid: upload
    return [sink(f) for f in files]


def describe(image):
    # ruleid: upload
    return sink(image)


def greet(name):
    # ok: upload
    return sink(name)


gr.Interface(greet, gr.Textbox(), "text")
gr.Interface(fn=describe, inputs=gr.Image(type="filepath"), outputs="text")
with gr.Blocks() as demo:
    box = gr.File(file_types=[".pdf"])
    q = gr.Textbox()
    gr.Button("Ask").click(index_file, [box, q], q)
    button = gr.UploadButton("Upload", file_count="multiple")
    button.upload(on_upload, button, q)


@cl.on_message
async def main(message: cl.Message):
    for e in message.elements:
        # ruleid: upload
        sink(open(e.path).read())
    # ok: upload
    sink(message.content)
    files = await cl.AskFileMessage(content="A file", accept=["text/plain"]).send()
    # ruleid: upload
    sink(files[0].path)


def silent(model, handle, record, storage):
    # ok: upload, upload-name
    sink(handle.filename)
    # ok: upload, upload-name
    sink(handle.name)
    # ok: upload, upload-name
    sink(open("x").read())
    # ok: upload, upload-name
    sink(record.FILE)
    # ok: upload, upload-name
    sink(freq.form["name"])
    # ok: upload-name
    sink(storage.filename)
    # ok: upload, upload-name
    sink(secure_filename("x"))
