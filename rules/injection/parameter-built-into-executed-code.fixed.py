import ast
import builtins
import importlib
import json
import re
import subprocess
import sys
import timeit
from builtins import exec as run_source
from string import Template

OPERATORS = {"add": lambda a, b: a + b}
IMPORT_LINE = "from {} import {}"
WORD = re.compile(r"^[A-Za-z_]\w*$")


def load_class(module_name, class_name):
    # ruleid: parameter-built-into-executed-code
    exec(f"from {module_name} import {class_name}")
    return locals()[class_name]


def call_api(query: str):
    context = {"result": None}
    # ruleid: parameter-built-into-executed-code
    exec("result = client." + query, context)
    return context["result"]


def compare(left, operator, right):
    # ruleid: parameter-built-into-executed-code
    return eval("%s %s %s" % (left, operator, right))


def attribute(model, path):
    # ruleid: parameter-built-into-executed-code
    return eval("model.{}".format(path))


class Optimizers:
    def build(self, name, *, lr=0.1):
        # ruleid: parameter-built-into-executed-code
        return getattr(torch.optim, name)(lr=lr)

    async def schedule(self, expression: str):
        text = f"lambda epoch: {expression}"
        # ruleid: parameter-built-into-executed-code
        return eval(text)

    def __call__(self, column):
        # ruleid: parameter-built-into-executed-code
        return builtins.eval("self.frame." + column)


def metric(name="accuracy"):
    source = "import sklearn.metrics\n"
    source += "fn = sklearn.metrics." + name
    # ruleid: parameter-built-into-executed-code
    run_source(source)


def compiled(result):
    code = compile(f"def step(x):\n    return {result}\n", "<step>", "exec")
    namespace = {}
    # ruleid: parameter-built-into-executed-code
    exec(code, namespace)
    return namespace["step"]


def compiled_expression(rule):
    # ruleid: parameter-built-into-executed-code
    return eval(compile(source="(" + rule + ")", filename="<rule>", mode="eval"))


def measure(statement):
    # ruleid: parameter-built-into-executed-code
    return timeit.timeit(f"model({statement})", number=10)


def child(snippet, device):
    program = "import torch\nprint(torch.zeros(1, device='%s'))" % device
    # ruleid: parameter-built-into-executed-code
    return subprocess.run([sys.executable, "-c", program], check=True)


def imports(names):
    for name in names:
        try:
            exec(
                # ruleid: parameter-built-into-executed-code
                f"import {name}",  # optional packages
                {},
            )
        except ImportError:
            continue


def from_template(layer):
    source = Template("net = nn.$layer()").substitute(layer=layer)
    # ruleid: parameter-built-into-executed-code
    exec(source)


def by_constant(module, attribute_name):
    # ruleid: parameter-built-into-executed-code
    exec(IMPORT_LINE.format(module, attribute_name))


def outer(prefix):
    def inner(suffix):
        # ruleid: parameter-built-into-executed-code
        return getattr(features, suffix)

    return inner


def choose(flag, loss):
    # ruleid: parameter-built-into-executed-code
    return eval(f"nn.{loss}()" if flag else "nn.MSELoss()")


def keyed(config):
    # ruleid: parameter-built-into-executed-code
    return eval(f"models.{config['arch']}")


def in_lambda(name):
    # ruleid: parameter-built-into-executed-code
    return lambda: getattr(registry, name)


def with_message(name):
    with open("log.txt", "a") as log:
        log.write(name)
        # ruleid: parameter-built-into-executed-code
        exec("from plugins import " + name)


# ---- silent


def number(n: int):
    # ok: parameter-built-into-executed-code
    return eval(f"{n} + 1")


def casted(n):
    # ok: parameter-built-into-executed-code
    return eval("2 ** %d" % int(n))


def quoted(value):
    # ok: parameter-built-into-executed-code
    exec(f"setting = {value!r}")


def represented(value):
    # ok: parameter-built-into-executed-code
    exec("setting = " + repr(value))


def as_json(value):
    # ok: parameter-built-into-executed-code
    exec("settings = " + json.dumps(value))


def literal(text):
    # ok: parameter-built-into-executed-code
    return ast.literal_eval(f"[{text}]")


def whole_code(code):
    # ok: parameter-built-into-executed-code
    exec(code)


def constant_code(name):
    print(f"loading {name}")
    # ok: parameter-built-into-executed-code
    exec("from math import pi")


def imported(name):
    # ok: parameter-built-into-executed-code
    return importlib.import_module(f"plugins.{name}")


def decorator(func):
    # ok: parameter-built-into-executed-code
    return eval(f"lambda *a: wrapper({func.__name__}, *a)")


def traced(code, label):
    # ok: parameter-built-into-executed-code
    exec(compile("x = 1", f"<{label}>", "exec"))


def parsed(expression):
    # ok: parameter-built-into-executed-code
    return compile(f"({expression})", "<e>", "eval", ast.PyCF_ONLY_AST)


def tested(name):
    if re.match(r"^[A-Za-z_]\w*$", name):
        # ok: parameter-built-into-executed-code
        exec(f"import {name}")


def tested_by_compiled(name):
    valid_name = WORD
    if valid_name.match(name):
        # ok: parameter-built-into-executed-code
        exec(f"import {name}")


def looked_up(name):
    # ok: parameter-built-into-executed-code
    return OPERATORS[name](1, 2)


class Frame:
    def eval(self, text):
        return text

    def go(self, column):
        # ok: parameter-built-into-executed-code
        return self.eval(f"{column} > 1")


def _internal(name):
    # ok: parameter-built-into-executed-code
    exec(f"import {name}")


def layer(name):
    return getattr(
        # ruleid: parameter-built-into-executed-code
        torch.nn, name,  # such as ReLU
    )


def replace_layer(model, name, layer):
    # ruleid: parameter-built-into-executed-code
    setattr(model, name, layer)
    # ruleid: parameter-built-into-executed-code
    exec(f"model.{name} = {layer}")


def by_percent(name):
    # ruleid: parameter-built-into-executed-code
    return getattr(torch.nn, name)


def by_format(name):
    # ruleid: parameter-built-into-executed-code
    return getattr(torch.nn, name)(inplace=True)


def in_namespace(name):
    # ruleid: parameter-built-into-executed-code
    return eval(f"torch.nn.{name}", {"torch": importlib.import_module("torch")})
