import ast
import builtins
import math
from typing import Any

from RestrictedPython import compile_restricted, compile_restricted_exec

SAFE_NAMES = {"sqrt": math.sqrt, "pi": math.pi}
NO_BUILTINS = {"__builtins__": None}
ALLOWED_FUNCTIONS = {"abs": abs}
LIMIT = 10


def _get_restricted_globals(extra):
    return {"__builtins__": {"abs": abs}, **(extra or {})}


def calculate(expression):
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, {"__builtins__": {}})


def calculate_with_names(expression, names):
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, {"__builtins__": None, "math": math}, names)


def calculate_with_dict(expression):
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, dict(__builtins__={}, pi=math.pi))


def calculate_with_constant(expression):
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, NO_BUILTINS, {})


def calculate_with_variable(expression):
    scope = {"x": 1, "__builtins__": {}}
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, scope)


def calculate_with_annotated(expression):
    scope: dict[str, Any] = {"__builtins__": {}}
    # ruleid: evaluation-with-emptied-builtins
    return eval(expression, scope)


def calculate_with_item(expression):
    scope = {}
    scope["__builtins__"] = {"len": len}
    # ruleid: evaluation-with-emptied-builtins
    exec(expression, scope)
    return scope


def safe_exec(source, names=None):
    # ruleid: evaluation-with-emptied-builtins
    return exec(source, _get_restricted_globals(names), names)


def safe_eval(source, names=None):
    # ruleid: evaluation-with-emptied-builtins
    return eval(source, _get_restricted_globals(names))


def by_list(formula):
    # ruleid: evaluation-with-emptied-builtins
    return eval(formula, SAFE_GLOBALS)


def by_allowed(formula):
    # ruleid: evaluation-with-emptied-builtins
    return eval(formula, ALLOWED_FUNCTIONS)


def empty_globals(annotation, scope):
    # ruleid: evaluation-with-emptied-builtins
    return eval(annotation, {}, scope)


def empty_globals_call(annotation):
    # ruleid: evaluation-with-emptied-builtins
    return eval(annotation, dict())


class Filter:
    def __init__(self, text):
        tree = ast.parse(text, mode="eval")
        code = compile(tree, filename="<filter>", mode="eval")
        # ruleid: evaluation-with-emptied-builtins
        self.function = eval(code, {"__builtins__": {}}, {})

    async def apply(self, rows, text):
        # ruleid: evaluation-with-emptied-builtins
        return [row for row in rows if eval(text, {"__builtins__": {}}, {"row": row})]


def formatted(name):
    # ruleid: evaluation-with-emptied-builtins
    return eval(f"lambda x: {name}(x)", {"__builtins__": {}, "abs": abs})


def exploded(source, step):
    # ruleid: evaluation-with-emptied-builtins
    exec(
        source,
        {
            "step": step,  # the only name
            "__builtins__": {},
        },
    )


# ruleid: evaluation-with-emptied-builtins
shape = ast.literal_eval(input("shape: "))

decay = lambda text, step: eval(text, {"step": step})

# ---- silent


def constant():
    # ok: evaluation-with-emptied-builtins
    return eval("pi * 2", {"__builtins__": {}, "pi": math.pi})


def literal(text):
    # ok: evaluation-with-emptied-builtins
    return ast.literal_eval(text)


def plain(text):
    # ok: evaluation-with-emptied-builtins
    return eval(text)


def with_names(text, names):
    # ok: evaluation-with-emptied-builtins
    return eval(text, names)


def restricted(text):
    code = compile_restricted(text, "<inline>", "eval")
    # ok: evaluation-with-emptied-builtins
    return eval(code, {"__builtins__": {}})


def restricted_inline(text):
    # ok: evaluation-with-emptied-builtins
    exec(compile_restricted(text, "<inline>", "exec"), {"__builtins__": {}})


def of_value(value):
    # ok: evaluation-with-emptied-builtins
    return eval(repr(value), {})


def generated(lines):
    namespace = {"math": math}
    # ok: evaluation-with-emptied-builtins
    exec("\n".join(lines), namespace)
    return namespace


def compiled_constant():
    # ok: evaluation-with-emptied-builtins
    return eval(compile("1 + 1", "<c>", "eval"), {})


def code_of(function):
    # ok: evaluation-with-emptied-builtins
    return eval(function.__code__, {})


def lookup(name):
    # ok: evaluation-with-emptied-builtins
    return {"__builtins__": {}}.get(name, getattr(builtins, "abs"))


class Network:
    def eval(self, batch, options):
        return batch

    def run(self, batch):
        # ok: evaluation-with-emptied-builtins
        return self.eval(batch, {})


def described():
    # ok: evaluation-with-emptied-builtins
    return 'never: eval(text, {"__builtins__": {}})'


def one_line(text):
    # ruleid: evaluation-with-emptied-builtins
    return ast.literal_eval(text)


def over_lines(row):
    # ruleid: evaluation-with-emptied-builtins
    return ast.literal_eval(
        row["shape"],  # such as (3, 4)
    )


async def awaited(text):
    # ruleid: evaluation-with-emptied-builtins
    return await eval(text, {})
