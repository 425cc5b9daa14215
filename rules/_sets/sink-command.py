import asyncio
import os
import shlex
import subprocess
import subprocess as sp
from asyncio import create_subprocess_exec, create_subprocess_shell
from os import popen, system as run_line
from pathlib import Path
from subprocess import Popen, check_output, getoutput, run

import anyio
import fabric
import paramiko
import pexpect
import psutil
from fabric import Connection
from invoke import task
from IPython import get_ipython
from langchain_community.tools import ShellTool

LIST = ["ls", "-l"]


# ---- shell-command

# ruleid: shell-command
os.system("kaggle datasets download -d %s" % source())


def requirements():
    path = source()
    # ruleid: shell-command
    os.system(f"pigar gen -f {Path(path)} {os.getcwd()}")
    # ruleid: shell-command
    return popen("cat {}".format(path)).read()


def aliased():
    # ruleid: shell-command
    run_line(source())
    # ruleid: shell-command
    return getoutput("nvidia-smi -i " + source())


def with_shell():
    # ruleid: shell-command
    sp.run(source(), shell=True, check=True)
    # ruleid: shell-command
    out = check_output("ffmpeg -i " + source(), shell=True)
    # ruleid: shell-command
    proc = Popen(args=f"tail {source()}", stdout=subprocess.PIPE, shell=True)
    return out, proc


def exploded():
    return subprocess.Popen(
        # the command comes from the caller
        # ruleid: shell-command
        " ".join(["git", "clone", source()]),
        cwd="/tmp",
        shell=True,
    )


async def on_loop(loop):
    # ruleid: shell-command
    await asyncio.create_subprocess_shell(source(), stdout=asyncio.subprocess.PIPE)
    # ruleid: shell-command
    await create_subprocess_shell(cmd="ls " + source())
    # ruleid: shell-command
    await loop.subprocess_shell(asyncio.SubprocessProtocol, source())
    # ruleid: shell-command
    await anyio.run_process("ls " + source())


def script_argument(container):
    command = source()
    # ruleid: shell-command
    subprocess.run(["bash", "-c", command])
    # ruleid: shell-command
    argv = ["/bin/sh", "-lc", "cd /srv && " + command]
    # ruleid: shell-command
    container.exec_run(["bash", "-ec", command])
    # ruleid: shell-command
    Popen(["docker", "exec", "box", "sh", "-c", command])
    # ruleid: shell-command
    return argv, ["cmd.exe", "/c", command]


def entry_point(windows, commands):
    entry = ["cmd", "/c"] if windows else ["bash", "-c"]
    # ruleid: shell-command
    first = [*entry, " && ".join(source())]
    # ruleid: shell-command
    return first, ["bash", "-c"] + [source()], entry


class Remote:
    def __init__(self):
        self.ssh = paramiko.SSHClient()

    def call(self):
        # ruleid: shell-command
        stdin, out, err = self.ssh.exec_command("ls " + source())
        with Connection("gpu-1") as c:
            # ruleid: shell-command
            c.run(source(), hide=True)
        # ruleid: shell-command
        return fabric.Connection("gpu-1").run(source())


@task
def deploy(ctx):
    # ruleid: shell-command
    ctx.run(f"git checkout {source()}")


def terminal():
    # ruleid: shell-command
    child = pexpect.spawn(source())
    # ruleid: shell-command
    get_ipython().system("pip install " + source())
    # ruleid: shell-command
    ShellTool().run(source())
    # ruleid: shell-command
    return child, [os.system(line) for line in source().splitlines()]


def wrapper():
    # ruleid: shell-command
    return execute_and_wait(source(), shell=True)


def not_shell(client, image):
    # ruleid: process-arguments
    subprocess.run(["git", "clone", source()])
    # ok: shell-command
    subprocess.run("ls -l", shell=True, cwd=source())
    # ruleid: process-arguments
    subprocess.check_output([source()], shell=False)
    # ok: shell-command
    shlex.split(source())
    # ok: shell-command
    client.system(source())
    # ok: shell-command
    os.path.join("a", source())
    # ok: shell-command
    subprocess.run(LIST, input=source(), env={"X": source()})
    # ok: shell-command
    Runner().run(source())
    # ok: shell-command
    ["bash", "-x", source()]
    # ok: shell-command
    return ["bash", "-c", "echo done", source()][:3], image.popen(source())


# ---- process-arguments

# ruleid: process-arguments
subprocess.run(["git", "clone", source()])


def whole():
    argv = source().split()
    # ruleid: process-arguments
    subprocess.call(argv)
    # ruleid: process-arguments
    return sp.check_output(shlex.split(source()), text=True)


def built():
    cmd = ["python", "train.py", "--name", source()]
    # ruleid: process-arguments
    proc = Popen(cmd, stdout=subprocess.PIPE)
    # ruleid: process-arguments
    run(args=["convert", source(), "out.png"], check=True)
    return proc


def joined(extra):
    # ruleid: process-arguments
    return subprocess.check_call(["pip", "install"] + source())


def spread():
    packages = source()
    # ruleid: process-arguments
    return subprocess.run([*LIST, *packages], check=False)


async def on_loop_exec():
    # ruleid: process-arguments
    proc = await asyncio.create_subprocess_exec("ffmpeg", "-i", source())
    args = source()
    # ruleid: process-arguments
    await create_subprocess_exec(*args, stdout=asyncio.subprocess.PIPE)
    # ruleid: process-arguments
    await anyio.run_process(["ls", source()])
    return proc


class Launcher:
    def start(self):
        # ruleid: process-arguments
        os.execvp(source(), ["x"])
        # ruleid: process-arguments
        os.execv("/usr/bin/env", ["env", source()])
        # ruleid: process-arguments
        os.spawnlp(os.P_NOWAIT, "ls", "ls", source())
        # ruleid: process-arguments
        self.container.exec_run(source())

    def monitored(self):
        # ruleid: process-arguments
        return psutil.Popen(["sleep", source()])


def typed():
    # ruleid: process-arguments
    return pexpect.spawn("ssh", [source()])


def no_arguments(task, queue):
    # ok: process-arguments
    subprocess.run(["sort"], input=source())
    # ok: process-arguments
    subprocess.run(LIST, cwd=source(), timeout=5)
    # ruleid: shell-command
    subprocess.run(source(), shell=True)
    # ok: process-arguments
    Popen(["ls"], env={"NAME": source()})
    # ok: process-arguments
    task.run([source()])
    # ok: process-arguments
    queue.Popen(source())
    # ok: process-arguments
    os.kill(source(), 9)
    # ok: process-arguments
    os.execve("/bin/true", ["true"], {"A": source()})
