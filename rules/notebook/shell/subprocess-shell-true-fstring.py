import asyncio
import asyncio as aio
import shlex
import subprocess
import subprocess as sp
from asyncio import create_subprocess_shell
from subprocess import Popen, check_output, run
from subprocess import call as call_program

import ipywidgets as widgets
import requests


def convert(path):
    # ruleid: subprocess-shell-true-fstring
    subprocess.run(f"convert {path} out.png", shell=True)


def unpack(archive, target="data"):
    # ruleid: subprocess-shell-true-fstring
    sp.check_call("tar -xf " + archive, cwd=target, shell=True)


def size(folder):
    # ruleid: subprocess-shell-true-fstring
    return check_output("du -sh %s" % folder, shell=True).decode()


def clone(url: str, depth: int = 1) -> int:
    # ruleid: subprocess-shell-true-fstring
    return call_program("git clone --depth 1 {}".format(url), shell=True)


def record(scene):
    process = Popen(
        # ruleid: subprocess-shell-true-fstring
        f"blender -b {scene} "  # without a window
        f"-a | tee render.log",
        stdout=subprocess.PIPE,
        shell=True,
    )
    return process


async def render(scene):
    # ruleid: subprocess-shell-true-fstring
    return await asyncio.create_subprocess_shell(f"blender -b {scene}")


async def tail(name):
    line = f"tail -f {name}.log"
    # ruleid: subprocess-shell-true-fstring
    return await aio.create_subprocess_shell(cmd=line)


async def stop(name):
    # ruleid: subprocess-shell-true-fstring
    process = await create_subprocess_shell("docker stop " + name)
    await process.wait()


class Exporter:
    def zip(self, folder):
        # ruleid: subprocess-shell-true-fstring
        return run(args=f"zip -r out.zip {folder}", shell=True, check=True)


def count(paths):
    # ruleid: subprocess-shell-true-fstring
    return [subprocess.check_output(f"wc -l < {p}", shell=True) for p in paths]


def later(name):
    # ruleid: subprocess-shell-true-fstring
    return lambda: subprocess.call(f"scancel --name={name}", shell=True)


branch = widgets.Text(description="Branch")
# ruleid: subprocess-shell-true-fstring
subprocess.run(f"git checkout {branch.value}", shell=True, check=True)

name = requests.get("https://api.example.com/latest", timeout=10).json()["file"]
# ruleid: subprocess-shell-true-fstring
subprocess.run("unzip {} -d data".format(name), shell=True, check=True)


# silent
def convert_list(path):
    # ok: subprocess-shell-true-fstring
    subprocess.run(["convert", path, "out.png"], check=True)


def count_images():
    # ok: subprocess-shell-true-fstring
    subprocess.run("ls *.png | wc -l", shell=True)


def convert_quoted(path):
    # ok: subprocess-shell-true-fstring
    subprocess.run(f"convert {shlex.quote(path)} out.png | cat", shell=True)


def run_line(command):
    # ok: subprocess-shell-true-fstring
    return subprocess.run(command, shell=True, check=True)


def free_port(port: int):
    # ok: subprocess-shell-true-fstring
    subprocess.run(f"fuser -k {port}/tcp", shell=True)


def first_lines(lines):
    # ok: subprocess-shell-true-fstring
    subprocess.run("head -n %d log.txt" % int(lines), shell=True)


def join(words):
    # ok: subprocess-shell-true-fstring
    subprocess.run(shlex.join(words), shell=True, check=True)


def switch(branch_name):
    if branch_name in ("main", "develop"):
        # ok: subprocess-shell-true-fstring
        subprocess.run(f"git checkout {branch_name}", shell=True)


OUT_DIR = "runs/first"
# ok: subprocess-shell-true-fstring
subprocess.run(f"mkdir -p {OUT_DIR}", shell=True, check=True)

for seed in range(3):
    # ok: subprocess-shell-true-fstring
    subprocess.run(f"python train.py --seed {seed}", shell=True)


def echo(text):
    # ok: subprocess-shell-true-fstring
    subprocess.run(f"echo {text}", shell=False)


def in_folder(folder):
    # ok: subprocess-shell-true-fstring
    subprocess.run("ls | wc -l", shell=True, cwd=f"runs/{folder}")
