import ast
import builtins
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from pydantic import BaseModel


class Simple:
    def __init__(self, text):
        # ruleid: constructor-argument-evaluated
        self.value = ast.literal_eval(text)


class Keyword:
    def __init__(self, *, schedule: str = "0.1 * step"):
        # ruleid: constructor-argument-evaluated
        self.schedule = eval("lambda step: " + schedule)


class Several:
    def __init__(self, names, shapes):
        self.names = names
        # ruleid: constructor-argument-evaluated
        self.shapes = [ast.literal_eval(shape) for shape in shapes]


class Script:
    def __init__(self, source, name="<script>"):
        code = compile(source, name, "exec")
        self.space = {}
        # ruleid: constructor-argument-evaluated
        exec(code, self.space)


class Checked:
    def __init__(self, pre_dispatch):
        if hasattr(pre_dispatch, "endswith"):
            # ruleid: constructor-argument-evaluated
            pre_dispatch = eval(pre_dispatch)
        self.pre_dispatch = int(pre_dispatch)


class Formatted:
    def __init__(self, activation):
        # ruleid: constructor-argument-evaluated
        self.activation = eval(f"nn.{activation}")()


class WithBuiltins:
    def __init__(self, expression):
        # ruleid: constructor-argument-evaluated
        self.run = builtins.eval(expression)


class Options:
    def __init__(self, options):
        # ruleid: constructor-argument-evaluated
        self.size = ast.literal_eval(options["size"])


@dataclass
class Column:
    name: str
    formula: str

    def compute(self, row):
        # ruleid: constructor-argument-evaluated
        return eval(self.formula, {}, row)


@dataclass(frozen=True)
class Schedule:
    rate: str = "0.1"

    def at(self, step):
        # ruleid: constructor-argument-evaluated
        return eval(self.rate, {"step": step})


class Filter(BaseModel):
    condition: str
    limit: int = 10

    def keep(self, row):
        text = self.condition.strip()
        # ruleid: constructor-argument-evaluated
        return eval(text, {"row": row})


class Hook(BaseModel):
    before: Optional[str] = None

    def run(self):
        if self.before:
            # ruleid: constructor-argument-evaluated
            exec(self.before)


class Plugin(BaseModel):
    code: str

    async def start(self):
        namespace = {}
        # ruleid: constructor-argument-evaluated
        exec(compile(self.code, "<plugin>", "exec"), namespace)
        return namespace


# ---- silent


class Literal:
    def __init__(self, text):
        # ok: constructor-argument-evaluated
        self.value = ast.literal_eval(text)


class Number:
    def __init__(self, size: int):
        # ok: constructor-argument-evaluated
        self.value = eval(f"2 ** {size}")


class Cast:
    def __init__(self, size):
        # ok: constructor-argument-evaluated
        self.value = eval("2 ** %d" % int(size))


class Represented:
    def __init__(self, size):
        # ok: constructor-argument-evaluated
        self.value = eval(f"list({size!r})")


class Constant:
    def __init__(self, size):
        self.size = size
        # ok: constructor-argument-evaluated
        self.value = eval("1 + 1")


class OwnParser:
    def __init__(self, text):
        # ok: constructor-argument-evaluated
        self.value = self.eval_expr(text)

    def eval_expr(self, text):
        return float(text)


class Network:
    def __init__(self, layer):
        self.layer = layer
        # ok: constructor-argument-evaluated
        self.layer.eval()


class Wrapped:
    def __init__(self, func):
        # ok: constructor-argument-evaluated
        self.call = eval(f"lambda x: {func.__name__}(x)", {func.__name__: func})


class FromFile:
    def __init__(self, path):
        # ok: constructor-argument-evaluated
        exec(open(path).read())


@dataclass
class Counter:
    count: int = 0
    parts: list = field(default_factory=list)

    def value(self):
        # ok: constructor-argument-evaluated
        return eval(str(int(self.count)))


class Frame(BaseModel):
    expression: str

    def numbers(self):
        # ok: constructor-argument-evaluated
        return np.fromstring(self.expression, sep=",")


class Names:
    def __init__(self, source):
        # ok: constructor-argument-evaluated
        exec(compile("x = 1", source, "exec"))


class OverLines:
    def __init__(self, shape):
        self.shape = ast.literal_eval(
            # ruleid: constructor-argument-evaluated
            shape,  # such as (3, 4)
        )
