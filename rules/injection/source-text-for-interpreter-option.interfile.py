import os


def _check(module):
    # ruleid: source-text-for-interpreter-option
    return os.system(f"python -c 'import {module}; print(1)'")


def check(module):
    return _check(module)


class Backend:
    def __init__(self, model_path):
        self.model_path = model_path

    def serve(self):
        # ruleid: source-text-for-interpreter-option
        return os.system("python -c 'serve(\"%s\")'" % self.model_path)


def _package():
    return "torch"


def constant(name):
    # ok: source-text-for-interpreter-option
    return os.system(f"python -c 'import {_package()}'"), name


def chosen(module):
    if module not in ("torch", "jax"):
        raise ValueError(module)
    # ok: source-text-for-interpreter-option
    return os.system(f"python -c 'import {module}; print(1)'")
