import ast
import builtins
import io
import json
import tokenize
from pathlib import Path

import tomllib
import yaml
from huggingface_hub import hf_hub_download


def load_settings(path):
    namespace = {}
    with open(path) as file:
        # ruleid: file-from-parameter-executed
        exec(file.read(), namespace)
    return namespace


def load_prompt(path: str):
    file_path = Path(path)
    if file_path.suffix == ".py":
        with open(file_path, "rb") as file:
            # ruleid: file-from-parameter-executed
            exec(file.read(), {})


def load_text(path: Path):
    # ruleid: file-from-parameter-executed
    exec(path.read_text(), globals())


def load_bytes(folder, name="config.py"):
    source = (Path(folder) / name).read_bytes()
    # ruleid: file-from-parameter-executed
    exec(source)


def load_labels(file_name):
    # ruleid: file-from-parameter-executed
    return eval(open(file_name).read())


def load_compiled(path):
    with tokenize.open(path) as file:
        code = compile(file.read(), path, "exec")
    scope = {"__file__": path}
    # ruleid: file-from-parameter-executed
    exec(code, scope)
    return scope


def load_encoded(path):
    text = io.open(path, encoding="utf-8").read()
    # ruleid: file-from-parameter-executed
    builtins.exec(text)


class Loader:
    def load(self, path):
        with Path(path).open() as file:
            # ruleid: file-from-parameter-executed
            return eval(file.read().strip())

    @staticmethod
    def lines(path):
        # ruleid: file-from-parameter-executed
        return [eval(line) for line in open(path)]

    @classmethod
    async def create(cls, path):
        source = Path(path).read_text()
        # ruleid: file-from-parameter-executed
        exec(source, {"cls": cls})


def from_hub(repository):
    path = hf_hub_download(repository, "handler.py")
    with open(path) as file:
        # ruleid: file-from-parameter-executed
        exec(file.read())


def constant_hub():
    path = hf_hub_download("org/model", "labels.txt")
    # ruleid: file-from-parameter-executed
    return eval(Path(path).read_text())


def by_line(path):
    with open(path) as file:
        for line in file:
            if line.startswith("@"):
                # ruleid: file-from-parameter-executed
                yield eval(line.lstrip("@"))


def keyword(*, config):
    # ruleid: file-from-parameter-executed
    exec(open(config, "r").read(), {})


def nested(path):
    def inner(scope):
        return scope

    text = open(path).read()
    # ruleid: file-from-parameter-executed
    exec(text, inner({}))


# ---- silent


def as_json(path):
    with open(path) as file:
        # ok: file-from-parameter-executed
        return json.load(file)


def as_yaml(path):
    # ok: file-from-parameter-executed
    return yaml.safe_load(open(path))


def as_toml(path):
    with open(path, "rb") as file:
        # ok: file-from-parameter-executed
        return tomllib.load(file)


def as_literal(path):
    # ok: file-from-parameter-executed
    return ast.literal_eval(open(path).read())


def version(scope):
    # ok: file-from-parameter-executed
    exec(open("package/version.py").read(), scope)
    return scope


def own_module(name):
    here = Path(__file__).parent / "defaults.py"
    # ok: file-from-parameter-executed
    exec(here.read_text())
    return name


def given(code):
    # ok: file-from-parameter-executed
    exec(code)


def written(path, code):
    with open(path, "w") as file:
        file.write("done")
    # ok: file-from-parameter-executed
    exec("print('done')")


def of_module(module):
    # ok: file-from-parameter-executed
    exec(open(module.__file__).read())


def watched(reloader):
    # ok: file-from-parameter-executed
    exec(Path(reloader.demo_file).read_text(encoding=reloader.encoding))


def _internal(path):
    # ok: file-from-parameter-executed
    exec(open(path).read())


def shown(path):
    with open(path) as file:
        # ok: file-from-parameter-executed
        print("exec(%s)" % file.read())


def weights(path, model):
    model.load(open(path))
    # ok: file-from-parameter-executed
    return model.eval()
