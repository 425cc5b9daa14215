import importlib.util
import runpy
from pathlib import Path


def _import(path):
    # ruleid: module-file-loaded-from-parameter
    spec = importlib.util.spec_from_file_location("plugin", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load(path):
    return _import(path).register()


class Job:
    def __init__(self):
        self.script = None

    def choose(self, script):
        self.script = Path(script)

    def run(self):
        # ruleid: module-file-loaded-from-parameter
        return runpy.run_path(str(self.script))


def _default():
    return "train.py"


def train(name):
    # ok: module-file-loaded-from-parameter
    return runpy.run_path(_default(), init_globals={"name": name})


def chosen(name):
    if name not in ("train.py", "test.py"):
        raise ValueError(name)
    # ok: module-file-loaded-from-parameter
    return runpy.run_path(name)
