import os
import re

from fastapi import FastAPI, UploadFile
from flask import Flask, request
from openai import AsyncOpenAI, OpenAI
from werkzeug.utils import secure_filename

api = FastAPI()
app = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
TOOLS = [{"type": "function", "name": "archive", "parameters": {"type": "object", "properties": {}}}]


# reading in a helper
async def text_of(upload):
    return (await upload.read()).decode("utf-8", "replace")


@api.post("/summary")
async def summary(file: UploadFile):
    text = await text_of(file)
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    reply = await aclient.responses.create(model="gpt-4.1", instructions="Summarise for the board: [text]", input=[{"role": "user", "content": f"[text]: {text}"}, {"role": "user", "content": "Go"}])
    return reply.output_text


# the call in a helper
def complete(system, text):
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=system, input=text).output_text


@app.post("/persona")
def persona():
    return complete("Speak like this text: " + request.files["sample"].read().decode(), "Introduce yourself.")


# the sentence is built in a helper
def question_about(name):
    return f"Is the file {name} an invoice?"


@app.post("/kind")
def kind():
    prompt = question_about(request.files["paper"].filename)
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=prompt).output_text


# a class keeps the upload
class Inbox:
    def __init__(self, upload):
        self.body = upload.read().decode()

    def sort(self):
        # ruleid: uploaded-file-or-filename-into-privileged-prompt
        return client.responses.create(model="gpt-4.1", input=self.body, tools=TOOLS).output_text


@app.post("/inbox")
def inbox():
    return Inbox(request.files["letter"]).sort()


# several uploads
@app.post("/batch")
def batch():
    parts = []
    for upload in request.files.values():
        parts.append(upload.read().decode())
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input="\n".join(parts), tools=TOOLS).output_text


# the helper cleans the name
def clean(upload):
    return secure_filename(upload.filename)


@app.post("/clean")
def cleaned():
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Which folder for {clean(request.files['file'])}?").output_text


# only one of the known endings
@app.post("/ending")
def ending():
    suffix = os.path.splitext(request.files["file"].filename)[1]
    if suffix not in (".csv", ".txt"):
        return "bad file", 400
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"It is a {suffix} file.", input="Tool?").output_text


# lines counted in a helper
def lines(upload):
    return len(upload.read().splitlines())


@app.post("/lines")
def line_count():
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The file has {lines(request.files['file'])} lines.", input="Long?").output_text


# the whole name is checked
@api.post("/checked")
async def checked(file: UploadFile):
    name = file.filename
    if not re.fullmatch(r"[a-z0-9_]{1,20}\.csv", name):
        return "bad name"
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Which folder for {name}?").output_text
