from .model import ask
from .shell import run, run_argv


def fix(log):
    return run(ask("One bash command to fix: " + log))


def history():
    return run_argv(["log", "-1"])
