import asyncio
import os
import re
import shlex
import subprocess

import gradio as gr
import requests
import streamlit as st
from fastapi import FastAPI, Request, UploadFile
from flask import Flask, request
from huggingface_hub import hf_hub_download
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()


@app.post("/convert")
def convert():
    # ruleid: outside-text-in-shell-command
    os.system("ffmpeg -i " + shlex.quote(str(request.form["name"])) + " out.wav")
    return "done"


@app.get("/ping")
def ping():
    host = request.args.get("host", "localhost")
    # ruleid: outside-text-in-shell-command
    return subprocess.check_output(f"ping -c 1 {shlex.quote(str(host))}", shell=True)


@app.post("/run")
def run():
    body = request.get_json()
    # ruleid: outside-text-in-shell-command
    return os.popen(body["command"]).read()


@app.post("/job")
def job():
    # ruleid: outside-text-in-shell-command
    subprocess.Popen(["bash", "-c", f"python train.py --name {shlex.quote(str(request.form['name']))}"])
    return "started"


@api.post("/train")
async def train(call: Request):
    data = await call.json()
    # ruleid: outside-text-in-shell-command
    await asyncio.create_subprocess_shell("python train.py --data " + shlex.quote(str(data["dataset"])))
    return {"ok": True}


@api.get("/logs/{name}")
def logs(name: str):
    # ruleid: outside-text-in-shell-command
    return {"tail": subprocess.getoutput("tail logs/%s" % shlex.quote(str(name)))}


@api.post("/upload")
async def upload(file: UploadFile):
    # ruleid: outside-text-in-shell-command
    subprocess.run(f"unzip uploads/{shlex.quote(str(file.filename))}", shell=True, check=True)
    return {"name": "stored"}


@app.post("/file")
def file_name():
    file = request.files["file"]
    # ruleid: outside-text-in-shell-command
    os.system("file uploads/{}".format(shlex.quote(str(file.filename))))
    return "stored"


def page():
    url = st.text_input("Video")
    if url:
        # ruleid: outside-text-in-shell-command
        subprocess.run(f"yt-dlp -x {shlex.quote(str(url))}", shell=True, check=False)


def transcode(url):
    # ruleid: outside-text-in-shell-command
    return subprocess.run("yt-dlp " + shlex.quote(str(url)), shell=True, capture_output=True).stdout


gr.Interface(fn=transcode, inputs="text", outputs="text").launch()


def update(url):
    version = requests.get(url, timeout=5).text.strip()
    # ruleid: outside-text-in-shell-command
    os.system(f"pip install tool=={shlex.quote(str(version))}")


def install(url):
    manifest = requests.get(url, timeout=5).json()
    for package in manifest["packages"]:
        # ruleid: outside-text-in-shell-command
        subprocess.call("pip install " + shlex.quote(str(package)), shell=True)


def from_hub(repository):
    path = hf_hub_download(repository, "setup.sh")
    # ok: outside-text-in-shell-command
    os.system(f"bash {path}")


@app.post("/remote")
def remote():
    # ruleid: outside-text-in-shell-command
    app.ssh.exec_command("sbatch " + shlex.quote(str(request.form["script"])))
    return "queued"


@app.post("/keyword")
def keyword():
    # ruleid: outside-text-in-shell-command
    subprocess.run(args=f"wc -l {shlex.quote(str(request.form['path']))}", shell=True, check=True)
    return "done"


# ---- silent


@app.post("/list")
def as_list():
    # ok: outside-text-in-shell-command
    subprocess.run(["ffmpeg", "-i", request.form["name"], "out.wav"], check=True)
    return "done"


@app.post("/quoted")
def quoted():
    # ok: outside-text-in-shell-command
    os.system("gzip " + shlex.quote(request.form["name"]))
    return "done"


@app.get("/number")
def number():
    # ok: outside-text-in-shell-command
    return os.popen("tail -n %d log" % int(request.args["n"])).read()


@app.post("/safe")
def safe_name():
    # ok: outside-text-in-shell-command
    os.system("gzip uploads/" + secure_filename(request.files["f"].filename))
    return "done"


@app.get("/matched")
def matched():
    name = request.args["name"]
    if re.fullmatch(r"[a-z0-9]+", name):
        # ok: outside-text-in-shell-command
        return os.popen(f"docker logs {name}").read()
    return "no", 400


@app.get("/constant")
def constant():
    print(request.args["x"])
    # ok: outside-text-in-shell-command
    return os.popen("nvidia-smi").read()


@app.get("/without")
def without():
    # ok: outside-text-in-shell-command
    subprocess.run(["echo", request.args["x"]], shell=False, check=True)
    return "done"


def status(url):
    # ok: outside-text-in-shell-command
    os.system("echo %d" % int(requests.get(url, timeout=5).status_code))


def parameter(name):
    # ok: outside-text-in-shell-command
    os.system(f"echo {name}")


@app.get("/joined")
def joined():
    # ok: outside-text-in-shell-command
    os.system(shlex.join(["echo", request.args["x"]]))
    return "done"


class Player:
    def system(self, text):
        return text


@app.get("/own")
def own():
    # ok: outside-text-in-shell-command
    return Player().system(request.args["x"])


@app.post("/over-lines")
def over_lines():
    subprocess.run(
        # ruleid: outside-text-in-shell-command
        f"wc -l {shlex.quote(str(request.form['path']))}",  # how long it is
        shell=True,
        check=True,
    )
    return "done"


@app.post("/quoted")
def in_quotes():
    path = request.form["path"]
    # ruleid: outside-text-in-shell-command
    os.system(f'wc -l {shlex.quote(str(path))} > count')
    # ruleid: outside-text-in-shell-command
    os.system(f"wc -l {shlex.quote(str(path))}")
    # ruleid: outside-text-in-shell-command
    os.system(f"wc -l '{path}.txt'")
    return "done"
