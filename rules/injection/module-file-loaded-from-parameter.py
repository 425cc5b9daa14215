import imp
import importlib
import importlib.util
import inspect
import runpy
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from huggingface_hub import hf_hub_download, snapshot_download


def load_plugin(path):
    # ruleid: module-file-loaded-from-parameter
    spec = importlib.util.spec_from_file_location("plugin", path)
    module = importlib.util.module_from_spec(spec)
    # the file runs in the next line
    spec.loader.exec_module(module)
    return module


def load_handler(folder, name="handler.py"):
    # ruleid: module-file-loaded-from-parameter
    spec = spec_from_file_location("handler", Path(folder) / name)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.handle


def run_script(script):
    # ruleid: module-file-loaded-from-parameter
    return runpy.run_path(script, run_name="__main__")


def run_script_keyword(script):
    # ruleid: module-file-loaded-from-parameter
    return runpy.run_path(path_name=script)


def load_source(path):
    # ruleid: module-file-loaded-from-parameter
    return imp.load_source("config", path)


def load_by_loader(path):
    # ruleid: module-file-loaded-from-parameter
    return SourceFileLoader("config", path).load_module()


def load_by_variable(path):
    # ruleid: module-file-loaded-from-parameter
    loader = SourceFileLoader("config", str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("config", loader))
    loader.exec_module(module)
    return module


def load_by_variable_old(path):
    # ruleid: module-file-loaded-from-parameter
    loader = importlib.machinery.SourceFileLoader("config", path)
    return loader.load_module("config")


class Plugins:
    def add(self, file_name):
        # ruleid: module-file-loaded-from-parameter
        spec = importlib.util.spec_from_file_location(file_name, location=f"plugins/{file_name}")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self.modules.append(module)

    async def run(self, path):
        # ruleid: module-file-loaded-from-parameter
        return runpy.run_path(str(path))


def load_all(paths):
    for path in paths:
        # ruleid: module-file-loaded-from-parameter
        spec = importlib.util.spec_from_file_location("module", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)


def from_hub(repository):
    path = hf_hub_download(repository, "modeling.py")
    # ruleid: module-file-loaded-from-parameter
    return runpy.run_path(path)


def from_snapshot():
    folder = snapshot_download("org/model")
    # ruleid: module-file-loaded-from-parameter
    spec = importlib.util.spec_from_file_location("pipeline", folder + "/pipeline.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def guarded(path):
    if path.endswith(".py"):
        # ruleid: module-file-loaded-from-parameter
        return runpy.run_path(path)


def conditional(path, fast):
    # ruleid: module-file-loaded-from-parameter
    return runpy.run_path(path if fast else "train.py")


def in_lambda(path):
    # ruleid: module-file-loaded-from-parameter
    return lambda: runpy.run_path(path)


# ---- silent


def constant():
    # ok: module-file-loaded-from-parameter
    return runpy.run_path("scripts/train.py")


def own(name):
    here = Path(__file__).parent
    # ok: module-file-loaded-from-parameter
    return runpy.run_path(str(here / "train.py"), init_globals={"name": name})


def by_name(name):
    # ok: module-file-loaded-from-parameter
    return importlib.import_module(name)


def by_module_name(name):
    # ok: module-file-loaded-from-parameter
    return runpy.run_module(name)


def only_looked_at(path):
    # ok: module-file-loaded-from-parameter
    spec = importlib.util.spec_from_file_location("plugin", path)
    return spec is not None


def found(name):
    spec = importlib.util.find_spec(name)
    module = importlib.util.module_from_spec(spec)
    # ok: module-file-loaded-from-parameter
    spec.loader.exec_module(module)
    return module


def reloaded(module):
    # ok: module-file-loaded-from-parameter
    return runpy.run_path(module.__file__)


def of_class(model):
    # ok: module-file-loaded-from-parameter
    return runpy.run_path(inspect.getfile(model))


def _internal(path):
    # ok: module-file-loaded-from-parameter
    return runpy.run_path(path)


class Runner:
    def run_path(self, path):
        return path

    def go(self, path):
        # ok: module-file-loaded-from-parameter
        return self.run_path(path)


def data(path):
    # ok: module-file-loaded-from-parameter
    return Path(path).read_text()
