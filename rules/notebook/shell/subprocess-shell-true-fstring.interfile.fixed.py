import subprocess

import requests
import shlex


def newest():
    return requests.get("https://api.example.com/latest", timeout=10).json()["file"]


def start(line):
    # ruleid: subprocess-shell-true-fstring
    subprocess.run(line, shell=True, check=True)


start("unzip " + newest())
# ruleid: subprocess-shell-true-fstring
subprocess.run(f"ls -l {shlex.quote(str(newest()))}", shell=True)
# ok: subprocess-shell-true-fstring
subprocess.run("ls -l data", shell=True)
