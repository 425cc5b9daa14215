"""Starts training jobs: settings from files, the environment and the command line."""
import argparse
import ast
import importlib.util
import json
import os
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import torch
import yaml

DEFAULTS = {"optimizer": "adam", "lr": 0.001, "epochs": 3}
SCHEDULES = {"linear": lambda step: 1 - step / 1000, "constant": lambda step: 1.0}


class Schedule:
    """A learning rate that is given as a formula."""

    def __init__(self, formula: str, steps: int):
        # ruleid: constructor-argument-evaluated
        self.function = eval(f"lambda step: {formula}", {"steps": steps})

    def at(self, step):
        return self.function(step)


class NamedSchedule:
    def __init__(self, name: str):
        self.function = SCHEDULES[name]

    def at(self, step):
        return self.function(step)


def load_config(path):
    suffix = Path(path).suffix
    if suffix == ".json":
        return json.loads(Path(path).read_text())
    if suffix in (".yaml", ".yml"):
        with open(path) as file:
            return yaml.safe_load(file)
    scope = dict(DEFAULTS)
    with open(path) as file:
        # ruleid: file-from-parameter-executed
        exec(file.read(), scope)
    return scope


def load_model_class(path, name="Model"):
    # ruleid: module-file-loaded-from-parameter
    spec = importlib.util.spec_from_file_location("model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


def optimizer(name, parameters, lr=0.001):
    # ruleid: parameter-built-into-executed-code
    kind = eval(f"torch.optim.{name}")
    return kind(parameters, lr=lr)


def known_optimizer(name, parameters, lr=0.001):
    kinds = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}
    return kinds[name](parameters, lr=lr)


def gpu_memory(index: int):
    return subprocess.getoutput(f"nvidia-smi -i {index} --query-gpu=memory.used --format=csv")


def sync(source, host):
    # ruleid: parameter-in-shell-command
    os.system(f"rsync -a {source} {host}:/data")


def sync_quoted(source, host):
    os.system(f"rsync -a {shlex.quote(source)} {shlex.quote(host)}:/data")


def sync_list(source, host):
    subprocess.run(["rsync", "-a", "--", source, f"{host}:/data"], check=True)


def has_package(package):
    # ruleid: source-text-for-interpreter-option, parameter-in-shell-command
    return os.system(f"python -c 'import {package}; print({package}.__version__)'") == 0


def has_package_safely(package):
    return importlib.util.find_spec(package) is not None


def launch(script, nodes: int):
    subprocess.run([sys.executable, "-m", "torch.distributed.run", f"--nproc_per_node={nodes}", script], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hidden", default="[64, 64]")
    parser.add_argument("--betas", default="(0.9, 0.999)", type=ast.literal_eval)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--config", default="train.yaml")
    arguments = parser.parse_args()
    # ruleid: environment-value-evaluated
    hidden = eval(arguments.hidden)
    config = load_config(arguments.config)
    layers = [torch.nn.Linear(a, b) for a, b in zip(hidden, hidden[1:])]
    model = torch.nn.Sequential(*layers)
    known_optimizer(config["optimizer"], model.parameters(), config["lr"])
    model.eval()
    runpy.run_path("after_training.py")


if __name__ == "__main__":
    main()
