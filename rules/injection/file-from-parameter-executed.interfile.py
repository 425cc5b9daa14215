from pathlib import Path


def _read(path):
    with open(path) as file:
        return file.read()


def load(path):
    # ruleid: file-from-parameter-executed
    exec(_read(path), {})


def _run_file(file):
    file_path = Path(file) if isinstance(file, str) else file
    with open(file_path, "rb") as handle:
        # ruleid: file-from-parameter-executed
        exec(handle.read())


def load_prompt(path):
    return _run_file(path)


class Config:
    def __init__(self, path):
        self.path = Path(path)

    def values(self):
        scope = {}
        # ruleid: file-from-parameter-executed
        exec(self.path.read_text(), scope)
        return scope


def _default():
    return open("defaults.py").read()


def defaults(name):
    scope = {}
    # ok: file-from-parameter-executed
    exec(_default(), scope)
    return scope[name]


def count(path):
    lines = len(open(path).readlines())
    # ok: file-from-parameter-executed
    return eval(f"{lines} + 1")
