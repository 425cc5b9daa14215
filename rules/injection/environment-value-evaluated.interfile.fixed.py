import argparse
import os
import ast


def _setting(name):
    return os.environ.get("TRAIN_" + name)


def layers():
    # ruleid: environment-value-evaluated
    return ast.literal_eval(_setting("LAYERS"))


def _value(text):
    # ruleid: environment-value-evaluated
    return ast.literal_eval(text)


def gpus():
    return _value(os.environ["GPUS"])


class Options:
    def __init__(self):
        parser = argparse.ArgumentParser()
        parser.add_argument("--shape")
        self.shape = parser.parse_args().shape

    def height(self):
        # ruleid: environment-value-evaluated
        return ast.literal_eval(self.shape)[0]


def mode():
    name = os.environ["REDUCTION"]
    if name not in ("min", "max"):
        raise ValueError(name)
    # ok: environment-value-evaluated
    return eval(name)


def _count():
    return int(os.environ["COUNT"])


def count():
    # ok: environment-value-evaluated
    return eval(f"{_count()} + 1")
