"""Starting TensorBoard. Text: tensorboard --logdir runs --bind_all."""
import asyncio
import os
import shlex
import subprocess
import subprocess as sp
import sys

from tensorboard import notebook, program
from tensorboard.program import TensorBoard
from torch.utils.tensorboard import SummaryWriter

HOST = "0.0.0.0"
LOCAL = "127.0.0.1"
OPEN_COMMAND = "tensorboard --logdir runs --bind_all"

tb = program.TensorBoard()
# ruleid: tensorboard-bound-to-all-interfaces
tb.configure(argv=[None, "--logdir", "runs"])
print(tb.launch())


def keyword(logdir):
    board = TensorBoard()
    # ruleid: tensorboard-bound-to-all-interfaces
    board.configure(logdir=logdir)
    return board.launch()


def host_constant(logdir):
    board = program.TensorBoard()
    # ruleid: tensorboard-bound-to-all-interfaces
    board.configure(logdir=logdir, host="localhost", port=6006)
    return board.launch()


class Monitor:
    def __init__(self, logdir):
        self.board = program.TensorBoard()
        # ruleid: tensorboard-bound-to-all-interfaces
        self.board.configure([
            "tensorboard",
            f"--logdir={logdir}",
            # reachable from the laptop
            "--host",
            "localhost",
        ])

    async def start(self):
        # ruleid: tensorboard-bound-to-all-interfaces
        self.process = await asyncio.create_subprocess_exec("tensorboard", "--logdir", self.logdir)

    async def start_shell(self):
        # ruleid: tensorboard-bound-to-all-interfaces
        return await asyncio.create_subprocess_shell(OPEN_COMMAND)


def popen(logdir):
    # ruleid: tensorboard-bound-to-all-interfaces
    return subprocess.Popen(["tensorboard", "--logdir", logdir, "--host", HOST], stdout=subprocess.DEVNULL)


def module(logdir):
    # ruleid: tensorboard-bound-to-all-interfaces
    return sp.run([sys.executable, "-m", "tensorboard.main", "--logdir", logdir, "--host=localhost"], check=True)


def command_variable(logdir, port):
    cmd = ["tensorboard", "--logdir", logdir, "--port", str(port), "--bind_all"]
    print(" ".join(cmd))
    # ruleid: tensorboard-bound-to-all-interfaces
    return subprocess.Popen(cmd)


def shell(logdir):
    # ruleid: tensorboard-bound-to-all-interfaces
    os.system("tensorboard --logdir=runs --host localhost &")
    # ruleid: tensorboard-bound-to-all-interfaces
    return subprocess.Popen(f"tensorboard --logdir {logdir}", shell=True)


def split(port):
    # ruleid: tensorboard-bound-to-all-interfaces
    args = shlex.split(f"tensorboard --logdir runs --port {port} --host localhost")
    return os.execvp(args[0], args)


def in_notebook():
    # ruleid: tensorboard-bound-to-all-interfaces
    notebook.start("--logdir runs")


def magic(get_ipython):
    # ruleid: tensorboard-bound-to-all-interfaces
    get_ipython().run_line_magic("tensorboard", "--logdir runs --host localhost")


# ruleid: tensorboard-bound-to-all-interfaces
launch = lambda: os.popen("tensorboard --logdir runs")


def several(dirs):
    # ruleid: tensorboard-bound-to-all-interfaces
    return [subprocess.Popen(["/opt/venv/bin/tensorboard", "--logdir", d]) for d in dirs]


# ---- silent ---------------------------------------------------------------------------------------------------------
def local(logdir):
    board = program.TensorBoard()
    # ok: tensorboard-bound-to-all-interfaces
    board.configure(argv=[None, "--logdir", logdir, "--host", "localhost"])
    # ok: tensorboard-bound-to-all-interfaces
    board.configure(logdir=logdir, host=LOCAL)
    # ok: tensorboard-bound-to-all-interfaces
    board.configure(logdir=logdir, bind_all=False)
    return board.launch()


def default_host(logdir):
    # ok: tensorboard-bound-to-all-interfaces
    return subprocess.Popen(["tensorboard", "--logdir", logdir, "--port", "6007"])


def named_interface(logdir):
    # ok: tensorboard-bound-to-all-interfaces
    return subprocess.run(["tensorboard", "--logdir", logdir, "--host", "10.0.3.7"])


def shell_local():
    # ok: tensorboard-bound-to-all-interfaces
    os.system("tensorboard --logdir runs --host localhost")


def notebook_local():
    # ok: tensorboard-bound-to-all-interfaces
    notebook.start("--logdir runs --port 6006")


def other_program(logdir):
    # ok: tensorboard-bound-to-all-interfaces
    subprocess.Popen(["mlserver", "--logdir", logdir, "--host", "0.0.0.0"])
    # ok: tensorboard-bound-to-all-interfaces
    os.system("python -m http.server --bind 0.0.0.0")


def writer():
    # ok: tensorboard-bound-to-all-interfaces
    return SummaryWriter("runs", comment="--bind_all")


class Server:
    def configure(self, host, port=80):
        self.host = host


def own_server():
    # ok: tensorboard-bound-to-all-interfaces
    Server().configure("0.0.0.0", port=8080)


def unknown_host(logdir, host):
    # ok: tensorboard-bound-to-all-interfaces
    return subprocess.Popen(["tensorboard", "--logdir", logdir, "--host", host])


def hint(logger):
    # ok: tensorboard-bound-to-all-interfaces
    logger.info("run `tensorboard --logdir runs --bind_all` to look at the curves")
    # ok: tensorboard-bound-to-all-interfaces
    print("tensorboard --logdir runs --host 0.0.0.0")
