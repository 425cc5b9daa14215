import re
from enum import Enum
from typing import Literal


def _run(statement):
    # ruleid: parameter-built-into-executed-code
    exec(statement)


def install_plugin(name):
    _run(f"import {name}")


def _line(module, name):
    return f"from {module} import {name}"


def load(module, name):
    # ruleid: parameter-built-into-executed-code
    exec(_line(module, name))


class Rule:
    def choose(self, column, limit):
        self.text = f"{column} > {limit}"

    def apply(self, row):
        # ruleid: parameter-built-into-executed-code
        return eval(self.text, {}, row)


def formula(terms):
    # ruleid: parameter-built-into-executed-code
    return eval(" + ".join([f"({term.strip()})" for term in terms]) + " + 0")


def trimmed(name):
    # ruleid: parameter-built-into-executed-code
    exec(f"import {name[1:-1]}")


class Color(Enum):
    RED = "red"


def of_choice(name):
    if name not in ("sgd", "adam"):
        raise ValueError(name)
    # ok: parameter-built-into-executed-code
    return eval(f"optim.{name}")


def of_type(kind: Literal["a", "b"]):
    # ok: parameter-built-into-executed-code
    return eval(f"kinds.{kind}")


def of_identifier(name):
    if not name.isidentifier():
        raise ValueError(name)
    # ok: parameter-built-into-executed-code
    exec(f"import {name}")


def _constant():
    return "import math"


def fixed(name):
    # ok: parameter-built-into-executed-code
    exec(_constant())


def refused(name):
    if not re.match(r"^[A-Za-z_]\w*$", name):
        raise ValueError(name)
    # ok: parameter-built-into-executed-code
    exec(f"import {name}")
