# An exported notebook: lines with an exclamation mark as nbconvert writes them.
import re
import shlex
import subprocess
import tarfile
import zipfile

import httpx
import IPython
import ipywidgets as widgets
import requests
from flask import Flask, request
from IPython import get_ipython
from IPython import get_ipython as current_shell
from IPython.core.interactiveshell import InteractiveShell

app = Flask(__name__)
repo_box = widgets.Text(description="Repository")
api = "https://api.example.com/latest"

# ruleid: get-ipython-system-tainted
get_ipython().system(f"git clone {shlex.quote(str(repo_box.value))}")

name = requests.get(api, timeout=10).json()["file"]
# ruleid: get-ipython-system-tainted
get_ipython().system("unzip " + shlex.quote(str(name)) + " -d data")
# ruleid: get-ipython-system-tainted
get_ipython().system("unzip %s -d data" % shlex.quote(str(name)))
# ruleid: get-ipython-system-tainted
get_ipython().system("unzip {} -d data".format(shlex.quote(str(name))))

# ruleid: get-ipython-system-tainted
listing = get_ipython().getoutput(f"ls -l {shlex.quote(str(name))}")

# ruleid: get-ipython-system-tainted
IPython.get_ipython().system_raw(f"tar xf {shlex.quote(str(name))} &")

shell = get_ipython()
# ruleid: get-ipython-system-tainted
shell.system(f"head {shlex.quote(str(name))}")

# ruleid: get-ipython-system-tainted
current_shell().system_piped(f"wc -l {shlex.quote(str(name))}")

# ruleid: get-ipython-system-tainted
InteractiveShell.instance().system(f"file {shlex.quote(str(name))}")

get_ipython().system(
    # ruleid: get-ipython-system-tainted
    f"ffmpeg -i {shlex.quote(str(name))} "  # the recording
    f"-ar 16000 out.wav",
)


@app.route("/convert")
def convert():
    path = request.args["path"]
    # ruleid: get-ipython-system-tainted
    get_ipython().system(f"convert {shlex.quote(str(path))} out.png")
    return "done"


async def tail(client: httpx.AsyncClient):
    reply = await client.get(api)
    return reply.status_code


def unpack_all():
    with zipfile.ZipFile("export.zip") as archive:
        for member in archive.namelist():
            # ruleid: get-ipython-system-tainted
            get_ipython().system(f"head -n 3 data/{shlex.quote(str(member))}")


class Loader:
    def members(self):
        archive = tarfile.open("export.tar")
        # ruleid: get-ipython-system-tainted
        return [get_ipython().getoutput(f"md5sum {shlex.quote(str(m))}") for m in archive.getnames()]


answer = input("Folder? ")
# ruleid: prompt-in-ipython-command
sizes = get_ipython().getoutput(f"du -sh {shlex.quote(str(answer))}") if answer else []


target = input("Host? ")
reachable = get_ipython().getoutput(
    # ruleid: prompt-in-ipython-command
    f"ping -c 1 {shlex.quote(str(target))}"  # once is enough
)


def ask():
    return input("Repository? ")


# ruleid: prompt-in-ipython-command
get_ipython().system("git clone " + shlex.quote(str(ask())))


for _ in range(3):
    server = input()
    # ruleid: prompt-in-ipython-command
    get_ipython().system_raw("nslookup %s" % shlex.quote(str(server)))


class Session:
    def __init__(self):
        self.branch = input("Branch? ")

    def pull(self):
        # ruleid: prompt-in-ipython-command
        get_ipython().system("git pull origin {}".format(shlex.quote(str(self.branch))))


from IPython import get_ipython as shell_of

folder = input("Where? ").strip()
# ruleid: prompt-in-ipython-command
entries = shell_of().getoutput("ls " + shlex.quote(str(folder)))


async def look():
    # ruleid: prompt-in-ipython-command
    get_ipython().system(f"dig {shlex.quote(str(input('Name? ')))}")


lines = int(input("How many lines? "))
# ok: prompt-in-ipython-command
get_ipython().system(f"head -n {lines} log.txt")


# ok: get-ipython-system-tainted
get_ipython().system("git status")
# ok: get-ipython-system-tainted
get_ipython().system(f"unzip {shlex.quote(name)} -d data")

quoted = shlex.quote(repo_box.value)
# ok: get-ipython-system-tainted
get_ipython().system("git clone " + quoted)

OUT_DIR = "data"
# ok: get-ipython-system-tainted
get_ipython().system(f"mkdir -p {OUT_DIR}")

lines = int(answer)
# ok: get-ipython-system-tainted
get_ipython().system(f"head -n {lines} log.txt")

if re.fullmatch(r"[a-z0-9_]+", answer):
    # ok: get-ipython-system-tainted
    get_ipython().system(f"ls {answer}")

if name in ("train.zip", "test.zip"):
    # ok: get-ipython-system-tainted
    get_ipython().system(f"unzip {name}")

# ok: get-ipython-system-tainted
subprocess.run(["unzip", name, "-d", "data"], check=True)


class Console:
    def system(self, text):
        print(text)


console = Console()
# ok: get-ipython-system-tainted
console.system(f"ls {name}")

# ok: get-ipython-system-tainted
get_ipython().run_line_magic("matplotlib", "inline")

for seed in range(3):
    # ok: get-ipython-system-tainted
    get_ipython().system(f"python train.py --seed {seed}")

# ok: get-ipython-system-tainted
print(f"get_ipython().system('ls {name}')")
