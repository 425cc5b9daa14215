import argparse
import ast
import builtins
import json
import os
import sys
from os import environ, getenv

import click

# ruleid: environment-value-evaluated
LAYERS = eval(os.environ["LAYERS"])

# ruleid: environment-value-evaluated
GPUS = eval(os.getenv("GPUS", "[0]"))


def trainer_arguments(names):
    arguments = {}
    for name in names:
        value = os.environ.get("TRAINER_" + name.upper())
        if value:
            try:
                # ruleid: environment-value-evaluated
                value = eval(value)
            except Exception:
                pass
            arguments[name] = value
    return arguments


def imported():
    # ruleid: environment-value-evaluated
    return eval(environ["SHAPE"]), eval("1")


def imported_function():
    shape = getenv("SHAPE")
    # ruleid: environment-value-evaluated
    return builtins.eval(shape)


def startup():
    # ruleid: environment-value-evaluated
    exec(os.environ.get("ON_START", ""))


def formatted():
    # ruleid: environment-value-evaluated
    return eval(f"dict({os.environ['OVERRIDES']})")


class Settings:
    def __init__(self):
        text = os.environ.get("MIXING")
        # ruleid: environment-value-evaluated
        self.mixing = eval(text) if text else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hidden", default="[64, 64]")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--config")
    arguments = parser.parse_args()
    # ruleid: environment-value-evaluated
    hidden = eval(arguments.hidden)
    # ok: environment-value-evaluated
    epochs = eval(str(int(arguments.epochs)))
    return hidden, epochs


def betas():
    parser = argparse.ArgumentParser()
    parser.add_argument("--betas")
    args, rest = parser.parse_known_args()
    # ruleid: environment-value-evaluated
    return tuple(eval(args.betas))


def first():
    # ruleid: environment-value-evaluated
    return eval(sys.argv[1])


def joined():
    text = " ".join(sys.argv[1:])
    # ruleid: environment-value-evaluated
    return eval(text)


@click.command()
@click.option("--schedule")
def schedule(schedule):
    # ruleid: environment-value-evaluated
    click.echo(eval(schedule))


def asked():
    # ruleid: environment-value-evaluated
    return eval(input("learning rate: "))


def compiled():
    # ruleid: environment-value-evaluated
    return eval(compile(os.environ["FORMULA"], "<formula>", "eval"))


def in_lambda():
    # ruleid: environment-value-evaluated
    return lambda step: eval(os.environ["DECAY"], {"step": step})


# ---- silent

# ok: environment-value-evaluated
SIZES = ast.literal_eval(os.environ.get("SIZES", "[1]"))

# ok: environment-value-evaluated
WORKERS = int(os.environ.get("WORKERS", "1"))

# ok: environment-value-evaluated
TABLE = json.loads(os.environ.get("TABLE", "{}"))


def from_file():
    # ok: environment-value-evaluated
    exec(open(os.environ["PYTHONSTARTUP"]).read())


def script():
    parser = argparse.ArgumentParser()
    parser.add_argument("--command")
    args = parser.parse_args()
    # ok: environment-value-evaluated
    exec(args.command)


def named():
    with open(sys.argv[1]) as file:
        # ok: environment-value-evaluated
        exec(compile(file.read(), sys.argv[1], "exec"))


def number():
    # ok: environment-value-evaluated
    return eval("2 ** %d" % int(os.environ["POWER"]))


def unrelated():
    os.environ["MODE"] = "fast"
    # ok: environment-value-evaluated
    return eval("1 + 1")


def client():
    key = os.environ["SERVICE_API_KEY"]
    # ok: environment-value-evaluated
    return eval(connect(key).limits)


def model_mode(model):
    model.name = os.environ["MODEL"]
    # ok: environment-value-evaluated
    return model.eval()


def parameter(text):
    # ok: environment-value-evaluated
    return eval(text)


def quoted():
    # ok: environment-value-evaluated
    return eval(repr(os.environ["TITLE"]))


BETAS = eval(
    # ruleid: environment-value-evaluated
    os.environ["BETAS"],  # such as (0.9, 0.999)
)
