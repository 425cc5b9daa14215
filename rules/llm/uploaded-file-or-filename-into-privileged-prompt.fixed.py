import base64
import re
import uuid
from pathlib import Path
from typing import Annotated, List

import anthropic
import gradio as gr
import pandas as pd
import pypdf
import streamlit as st
from aiohttp import web
from django.http import HttpRequest, JsonResponse
from fastapi import FastAPI, File, Form, UploadFile
from flask import Flask, request
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

app = FastAPI()
web_app = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
TOOLS = [{"type": "function", "name": "file_away", "parameters": {"type": "object", "properties": {}}}]
INTRO = "You sort the files of our customers. "


@app.post("/classify")
async def classify(file: UploadFile):
    body = (await file.read()).decode("utf-8", "replace")
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ruleid: uploaded-file-or-filename-into-privileged-prompt
            {"role": "system", "content": f"Classify the file {file.filename}. Content: {body}"},
            {"role": "user", "content": "Label?"},
        ],
    )
    return r.choices[0].message.content


@app.post("/name")
async def by_name(file: UploadFile = File(...)):
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    reply = await aclient.responses.create(model="gpt-4.1", instructions="You sort files. The file is " + re.sub('[^A-Za-z0-9._-]', '_', file.filename or ''), input="Folder?")
    return reply.output_text


# the name in the user message, joined to an instruction
@app.post("/ask")
async def about(doc: UploadFile, question: str = Form()):
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=[{"role": "user", "content": f"Decide if {re.sub('[^A-Za-z0-9._-]', '_', doc.filename or '')} may be paid."}])


@app.post("/many")
async def many(files: List[UploadFile]):
    names = []
    for f in files:
        # ruleid: uploaded-file-or-filename-into-privileged-prompt
        names = names + [llm.invoke("Give a better title for the file %s" % re.sub('[^A-Za-z0-9._-]', '_', f.filename or '')).content]
    return names


@app.post("/bytes")
def raw(data: Annotated[bytes, File()]):
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=data.decode(), tools=TOOLS).output_text


@web_app.post("/flask")
def flask_upload():
    upload = request.files["file"]
    text = upload.read().decode("utf-8")
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return llm.invoke([SystemMessage(content="Rules of the customer: [text]"), HumanMessage(content=f"[text]: {text}"), HumanMessage(content="Hello")]).content


@web_app.post("/flask-name")
def flask_name():
    prompt = INTRO + request.files["file"].filename
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=prompt).output_text


@web_app.post("/flask-all")
def flask_all():
    for item in request.files.getlist("files"):
        # ruleid: uploaded-file-or-filename-into-privileged-prompt
        client.responses.create(model="gpt-4.1", input="Into which folder goes {}?".format(re.sub('[^A-Za-z0-9._-]', '_', item.filename or '')))
    return "ok"


def store(upload: FileStorage):
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Describe the file {re.sub('[^A-Za-z0-9._-]', '_', upload.filename or '')} in one line.").output_text


def django_view(request: HttpRequest):
    table = pd.read_csv(request.FILES["table"])
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    answer = client.responses.create(model="gpt-4.1", instructions="You analyse this table:\n[data]", input=[{"role": "user", "content": "[data]: " + str(table.to_string())}, {"role": "user", "content": request.POST["q"]}])
    return JsonResponse({"a": answer.output_text})


async def aiohttp_upload(request: web.Request):
    parts = await request.multipart()
    part = await parts.next()
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    reply = await aclient.responses.create(model="gpt-4.1", instructions=f"Handle the attachment {re.sub('[^A-Za-z0-9._-]', '_', part.filename or '')}", input="Go")
    return web.Response(text=reply.output_text)


notes = st.file_uploader("Notes", type="txt")
if notes:
    content = notes.getvalue().decode()
    agent = create_agent("openai:gpt-4.1", tools=[st.write])
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    st.write(agent.invoke({"messages": [{"role": "user", "content": content}]}))


def explain(path):
    text = open(path).read()
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="Explain this file:\n[text]", input=[{"role": "user", "content": f"[text]: {text}"}, {"role": "user", "content": "Go"}]).output_text


gr.Interface(fn=explain, inputs=gr.File(), outputs="text").launch()


@app.post("/picture")
async def picture(image: UploadFile):
    encoded = base64.b64encode(await image.read()).decode()
    parts = [{"type": "input_image", "image_url": f"data:image/png;base64,{encoded}"}]
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": parts}], tools=TOOLS).output_text


# the content is data, the name is generated
@app.post("/classify-safe")
async def classify_safely(file: UploadFile):
    body = (await file.read()).decode("utf-8", "replace")
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ok: uploaded-file-or-filename-into-privileged-prompt
            {"role": "system", "content": f"Classify file {uuid.uuid4().hex}; its content follows as data."},
            {"role": "user", "content": body},
        ],
    )
    return {"name": file.filename, "label": r.choices[0].message.content}


@web_app.post("/secure")
def secure():
    name = secure_filename(request.files["file"].filename)
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The file is {name}.", input="Folder?").output_text


@app.post("/stripped")
async def stripped(file: UploadFile):
    name = re.sub(r"[^A-Za-z0-9.]", "", file.filename)
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Which folder for {name}?").output_text


@app.post("/size")
async def size(file: UploadFile):
    data = await file.read()
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The upload has {len(data)} bytes, {file.size} said.", input="Too big?").output_text


# a name that is data of its own, not joined to a sentence
@app.post("/field")
async def field(file: UploadFile):
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": file.filename}]).output_text


# a parsed document is another check
@app.post("/pdf")
async def pdf(file: UploadFile):
    text = pypdf.PdfReader(file.file).pages[0].extract_text()
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="Paper:\n" + text, input="Summary?").output_text


# a model without tools reads the upload
@app.post("/two-steps")
async def two_steps(file: UploadFile):
    text = (await file.read()).decode()
    topic = client.responses.create(model="gpt-4.1-mini", input=text).output_text
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"File under {topic}", tools=TOOLS).output_text


# the name only goes to the disk and the log
@web_app.post("/save")
def save():
    upload = request.files["file"]
    upload.save(Path("uploads") / uuid.uuid4().hex)
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="Thank the customer for the upload.", input="Hi").output_text


# a file of the developer's own
def own(path: Path):
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"File {path.name}: {path.read_text()}", input="Go", tools=TOOLS)


# an object that only has such a field
def record(entry):
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Which folder for {entry.filename}?").output_text


# over several lines, with the client under another name
@app.post("/exploded")
async def exploded(attachment: UploadFile):
    from openai import OpenAI as Client

    own = Client()
    title = own.responses.create(
        model="gpt-4.1",
        # the visitor's name of the file
        # ruleid: uploaded-file-or-filename-into-privileged-prompt
        input=f"A title for {re.sub('[^A-Za-z0-9._-]', '_', attachment.filename or '')}, please.",  # short
    )
    letter = (await attachment.read()).decode()
    return title.output_text, own.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ruleid: uploaded-file-or-filename-into-privileged-prompt
            {"role": "system", "content": "You answer letters. The letter:\n[letter]"}, {"role": "user", "content": f"[letter]: {letter}"},  # as it is
            {"role": "user", "content": "Write the answer."},
        ],
    )
