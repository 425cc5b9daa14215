import os
import re
import subprocess
import shlex


def _execute(command):
    # ruleid: parameter-in-shell-command
    status = os.system(command)
    if status != 0:
        raise RuntimeError(command)


def download_dataset(tag):
    _execute("kaggle datasets download -d %s" % (tag))


def _line(path):
    return f"gunzip -k {path}"


def unpack(path):
    # ruleid: parameter-in-shell-command
    subprocess.run(_line(path), shell=True, check=True)


class Environment:
    def __init__(self, name):
        self.activate = f"conda activate {name}"

    def execute(self):
        # ruleid: parameter-in-shell-command-list
        return subprocess.Popen(["bash", "-c", self.activate])


def _in_bash(line):
    # ruleid: parameter-in-shell-command-list
    return subprocess.run(["bash", "-c", line], check=True)


def serve(model_path):
    return _in_bash(f"mlserver start {model_path}")


class Deletion:
    def __init__(self, name):
        self.line = f"rm {name}.tmp"

    def execute(self):
        # ruleid: parameter-in-shell-command
        return os.system(self.line)


def every(paths):
    words = [f"'{path.strip()}'" for path in paths]
    # ruleid: parameter-in-shell-command
    os.system(f"tar -cf all.tar {shlex.quote(str(words[0]))}")


def refused(tag):
    if not re.match(r"^[\w-]+/[\w-]+$", tag):
        raise ValueError(tag)
    # ok: parameter-in-shell-command
    os.system(f"kaggle datasets download -d {tag}")


def chosen(device):
    if device not in ("cpu", "cuda"):
        raise ValueError(device)
    # ok: parameter-in-shell-command
    os.system(f"run --device {device}")


def _count(paths):
    return len(paths)


def counted(paths):
    # todook: parameter-in-shell-command
    os.system(f"echo {shlex.quote(str(_count(paths)))}")
