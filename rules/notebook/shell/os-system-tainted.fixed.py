import os
import os as operating_system
import pty
import re
import shlex
import subprocess
import subprocess as sp
import tarfile
import zipfile
from os import popen, system
from os import system as run_line
from subprocess import getoutput

import httpx
import ipywidgets
import ipywidgets as widgets
import requests
from google.colab import files

uploaded = files.upload()
for upload_name in uploaded.keys():
    # ruleid: os-system-tainted
    os.system(f"ffmpeg -i {shlex.quote(str(upload_name))} out.wav")

repo_box = widgets.Text(description="Repository")
# ruleid: os-system-tainted
os.system("git clone " + shlex.quote(str(repo_box.value)))

name = requests.get("https://api.example.com/latest", timeout=10).json()["file"]
# ruleid: os-system-tainted
operating_system.system("unzip %s -d data" % shlex.quote(str(name)))
# ruleid: os-system-tainted
listing = popen("ls -l {}".format(shlex.quote(str(name)))).read()
# ruleid: os-system-tainted
run_line(f"tar xf {shlex.quote(str(name))}")
# ruleid: os-system-tainted
size = getoutput(f"du -sh {shlex.quote(str(name))}")
# ruleid: os-system-tainted
code, text = sp.getstatusoutput(f"file {shlex.quote(str(name))}")

# ruleid: os-system-tainted
pty.spawn(["/bin/bash", "-c", f"less {shlex.quote(str(name))}"])

system(
    # ruleid: os-system-tainted
    f"sox {shlex.quote(str(name))} "  # the recording
    f"-r 16000 out.wav",
)


class Panel:
    def __init__(self):
        self.branch = ipywidgets.Textarea()

    def checkout(self):
        line = f"git checkout {self.branch.value}"
        # ruleid: os-system-tainted
        os.system(line)


def first_lines(path):
    with zipfile.ZipFile(path) as archive:
        # ruleid: os-system-tainted
        return [os.popen(f"head -n 1 {shlex.quote(str(m))}").read() for m in archive.namelist()]


def checksums():
    archive = tarfile.open("export.tar")
    for member in archive.getnames():
        # ruleid: os-system-tainted
        subprocess.getoutput(cmd=f"md5sum {shlex.quote(str(member))}")


async def latest(client):
    async with httpx.AsyncClient() as client:
        motd = (await client.get("https://www.example.com/motd")).text
    # ruleid: os-system-tainted
    return os.system("echo " + shlex.quote(str(motd)))


# ok: os-system-tainted
os.system("nvidia-smi")
# ok: os-system-tainted
os.system(f"unzip {shlex.quote(name)} -d data")

quoted = shlex.quote(repo_box.value)
# ok: os-system-tainted
os.system("git clone " + quoted)

# ok: os-system-tainted
subprocess.run(["unzip", name, "-d", "data"], check=True)

depth_box = widgets.IntSlider(min=1, max=5)
# ok: os-system-tainted
os.system(f"git log -n {depth_box.value}")

lines = int(repo_box.value)
# ok: os-system-tainted
os.popen(f"head -n {lines} log.txt")

if re.fullmatch(r"[a-z0-9_]+", name):
    # ok: os-system-tainted
    os.system(f"ls {name}")

if name in ("train.zip", "test.zip"):
    # ok: os-system-tainted
    os.system(f"unzip {name}")

OUT_DIR = "runs/first"
# ok: os-system-tainted
os.system(f"mkdir -p {OUT_DIR}")

for seed in range(3):
    # ok: os-system-tainted
    os.system(f"python train.py --seed {seed}")


def convert(path):
    # ok: os-system-tainted
    os.system(f"convert {path} out.png")


class Game:
    def system(self, text):
        return text


# ok: os-system-tainted
Game().system(f"name {name}")
