import asyncio
import ast
import builtins
import code
import importlib
import importlib as il
import importlib.util
import operator
import pydoc
import runpy
import subprocess
import sys
import timeit
from builtins import exec as run_text
from importlib import import_module
from threading import Thread

import hydra
import numexpr
import pandas as pd
import sympy as sp
from django.utils.module_loading import import_string
from IPython import get_ipython
from langchain_experimental.tools import PythonAstREPLTool, PythonREPLTool
from langchain_experimental.utilities import PythonREPL
from llama_index.core.exec_utils import safe_eval
from pandas import DataFrame, read_csv
from sympy import sympify
from sympy.parsing.sympy_parser import parse_expr
from transformers.dynamic_module_utils import get_class_from_dynamic_module

ALLOWED = {"mean": sum}


# ---- code-execution

# ruleid: code-execution
exec(source())


def calculator(expression=None):
    expression = source()
    # ruleid: code-execution
    return eval(expression, {"__builtins__": {}}, {})


def run_query(context):
    query = source()
    # ruleid: code-execution
    exec(f"result = {query}", context)
    return context["result"]


def load_prompt(helper):
    with open(source()) as f:
        # ruleid: code-execution
        exec(f.read(), helper.__dict__)


async def run_cell():
    text = await source()
    # ruleid: code-execution
    module = compile(text, "<cell>", "exec")
    # ruleid: code-execution
    tree = compile(source=text, filename="<cell>", mode="eval")
    return module, tree


def aliased():
    # ruleid: code-execution
    run_text("import math\n" + source())
    # ruleid: code-execution
    builtins.eval(source().strip())


class Session:
    def __init__(self):
        self.console = code.InteractiveConsole({})

    def feed(self):
        # ruleid: code-execution
        code.InteractiveInterpreter().runsource(source())
        console = code.InteractiveConsole(locals={})
        for line in source().splitlines():
            # ruleid: code-execution
            console.push(line)


class Shell(code.InteractiveConsole):
    def handle(self):
        # ruleid: code-execution
        self.push(source())


def script():
    # ruleid: code-execution
    return runpy.run_path(source(), run_name="__main__")


def measure():
    # ruleid: code-execution
    return timeit.timeit(stmt=source(), number=10)


def isolated():
    subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            # ruleid: code-execution
            source(),
        ],
        timeout=5,
    )
    argv = ["python3", "-c", "0"]
    # ok: code-execution
    subprocess.run(argv + [source()])


def notebook_tool():
    shell = get_ipython()
    # ruleid: code-execution
    shell.run_cell(source())
    # ruleid: code-execution
    get_ipython().run_line_magic("timeit", source())


class Kernel:
    def step(self):
        # ruleid: code-execution
        return self.kc.execute(source())


def algebra():
    # ruleid: code-execution
    first = sympify(source())
    # ruleid: code-execution
    second = sp.sympify(source(), evaluate=False)
    # ruleid: code-execution
    return first + second + parse_expr(source())


def agent_tools(llm):
    # ruleid: code-execution
    PythonREPL().run(source())
    repl = PythonREPL(_globals=globals(), _locals=None)
    # ruleid: code-execution
    repl.run(source() + "\nprint(solution())")
    tool = PythonREPLTool()
    # ruleid: code-execution
    tool.invoke(source())
    # ruleid: code-execution
    return PythonAstREPLTool(locals={}).run(source())


class MathChain:
    def _process(self, llm):
        # ruleid: code-execution
        return self.python_executor.run(source())


def restricted():
    # ruleid: code-execution
    return safe_eval(source(), {}, {})


def several():
    # ruleid: code-execution
    values = [eval(token) for token in source().split(",")]
    # ruleid: code-execution
    on_click = lambda: eval(source())
    return values, on_click


def no_code(model, parser):
    # ok: code-execution
    ast.literal_eval(source())
    # ok: code-execution
    model.eval(source())
    # ok: code-execution
    numexpr.evaluate(source())
    # ok: code-execution
    exec("print(value)", {"value": source()})
    # ok: code-execution
    eval("x + 1", {}, {"x": source()})
    # ok: code-execution
    compile(source(), "<unknown>", "exec", ast.PyCF_ONLY_AST)
    # ok: code-execution
    parser.compile(source())
    # ok: code-execution
    timeit.timeit("f(x)", globals={"x": source()})
    # ok: code-execution
    parser.exec(source())
    # ok: code-execution
    runner.run(source())
    # ok: code-execution
    sp.Symbol(source())
    # ok: code-execution
    [sys.executable, "-m", "pip", source()]


# ---- dataframe-expression

df = read_csv("items.csv")
# ruleid: dataframe-expression
df.query(source())


def filtered(path):
    table = pd.read_parquet(path)
    # ruleid: dataframe-expression
    return table.query(f"price < {source()}")


def typed(items: pd.DataFrame):
    # ruleid: dataframe-expression
    return items.eval(source())


def short_name(train_df):
    # ruleid: dataframe-expression
    part = train_df.query(expr=source())
    # ruleid: dataframe-expression
    return part, train_df[["a", "b"]].query(source())


def engine(rows):
    # ruleid: dataframe-expression
    return rows.query(source(), engine="python")


def locals_given(rows, context):
    # ruleid: dataframe-expression
    rows.query(source(), local_dict=context or {})
    # ruleid: dataframe-expression
    rows.eval("total = " + source(), inplace=True)


def module_function():
    # ruleid: dataframe-expression
    return pd.eval(source())


def keyword(df1):
    # ruleid: dataframe-expression
    return pd.eval(expr=source(), target=df1)


class Viewer:
    def show(self):
        # ruleid: dataframe-expression
        return self.df.query(source()).head()

    async def add(self):
        column = await source()
        # ruleid: dataframe-expression
        self.df.eval(f"new = {column} * 2")


def chain(path):
    # ruleid: dataframe-expression
    return pd.read_csv(path).query(source())


def frame_clean(df, model, db, index):
    limit = source()
    # ok: dataframe-expression
    df.query("price < @limit")
    # ok: dataframe-expression
    df.query("price < @limit", local_dict={"limit": limit})
    # ok: dataframe-expression
    df[df["price"] < source()]
    # ok: dataframe-expression
    model.eval(source())
    # ok: dataframe-expression
    db.query(source())
    # ok: dataframe-expression
    index.query(source(), top_k=3)
    # ok: dataframe-expression
    df.groupby(source())
    # ok: dataframe-expression
    pd.DataFrame(source()).mean()


# ---- dynamic-import

# ruleid: dynamic-import
plugin = importlib.import_module(source())
# ruleid: dynamic-import
other = __import__(source())


def aliases():
    # ruleid: dynamic-import
    il.import_module(f"plugins.{source()}")
    # ruleid: dynamic-import
    import_module("." + source(), package=__package__)
    # ruleid: dynamic-import
    return import_module(name=source())


def from_file():
    # ruleid: dynamic-import
    spec = importlib.util.spec_from_file_location("user_code", source())
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # ruleid: dynamic-import
    return importlib.util.spec_from_file_location("user_code", location=source())


def loader():
    # ruleid: dynamic-import
    return importlib.machinery.SourceFileLoader("m", source()).load_module()


class Registry:
    def get(self):
        # ruleid: dynamic-import
        return pydoc.locate(source())

    def backend(self):
        # ruleid: dynamic-import
        return import_string(source())(self)


async def configured():
    cfg = await source()
    # ruleid: dynamic-import
    model = hydra.utils.instantiate(cfg["model"])
    # ruleid: dynamic-import
    return model, hydra.utils.get_class(cfg["target"])


def remote_code():
    config = source()
    # ruleid: dynamic-import
    return get_class_from_dynamic_module(config["auto_map"]["AutoModel"], "repo")


def native():
    import ctypes

    import torch

    # ruleid: dynamic-import
    ctypes.CDLL(source())
    # ruleid: dynamic-import
    torch.ops.load_library(source())


def import_clean(registry):
    # ok: dynamic-import
    importlib.import_module("plugins." + "csv")
    # ok: dynamic-import
    importlib.reload(source())
    # ok: dynamic-import
    importlib.import_module(".csv", package=source())
    # ok: dynamic-import
    registry.import_module(source())
    # ok: dynamic-import
    importlib.util.spec_from_file_location(source(), "/srv/app/plugin.py")
    # ok: dynamic-import
    importlib.util.find_spec(source())
    # ok: dynamic-import
    hydra.compose(config_name=source())


# ---- reflective-dispatch

# ruleid: reflective-dispatch
handler = globals()[source()]


def dispatch(tools):
    name = source()
    # ruleid: reflective-dispatch
    return globals()[name]()


def method(tools):
    call = source()
    # ruleid: reflective-dispatch
    return getattr(tools, call["name"])(**call["arguments"])


def with_default(tools):
    # ruleid: reflective-dispatch
    func = getattr(tools, source(), None)
    if func is None:
        raise KeyError
    return func(1, 2)


async def awaited(tools):
    # ruleid: reflective-dispatch
    func = getattr(tools, f"do_{source()}")
    result = await func()
    return result


def walrus(tools):
    # ruleid: reflective-dispatch
    if func := getattr(tools, source(), None):
        func()


def table(module):
    # ruleid: reflective-dispatch
    vars(module)[source()](3)
    # ruleid: reflective-dispatch
    module.__dict__[source()]()
    # ruleid: reflective-dispatch
    return sys.modules[__name__].__dict__[source()]


class Agent:
    def act(self):
        # ruleid: reflective-dispatch
        return getattr(self, "tool_" + source())()

    def later(self):
        # ruleid: reflective-dispatch
        target = getattr(self, source())
        Thread(target=target).start()


def looked_up():
    # ruleid: reflective-dispatch
    globals().get(source(), print)("x")
    # ruleid: reflective-dispatch
    locals()[source()]
    # ruleid: reflective-dispatch
    getattr(sys.modules[__name__], source())
    # ruleid: reflective-dispatch
    return operator.methodcaller(source())


def no_dispatch(tools, config):
    # ok: reflective-dispatch
    value = getattr(config, source(), None)
    print(value)
    # ok: reflective-dispatch
    getattr(tools, "run")(source())
    # ok: reflective-dispatch
    ALLOWED[source()]([1, 2])
    # ok: reflective-dispatch
    tools.registry.get(source())([1])
    # ok: reflective-dispatch
    hasattr(tools, source())
    # ok: reflective-dispatch
    globals()["main"](source())
    # ok: reflective-dispatch
    vars(config)["depth"] = source()
    # ok: reflective-dispatch
    return operator.itemgetter(source())
