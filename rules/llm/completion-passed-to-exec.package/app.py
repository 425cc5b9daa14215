import pandas as pd

from . import model
from .model import write_code
from .runner import Runner


def answer(path, question):
    runner = Runner(pd.read_csv(path))
    runner.run_constant("import pandas as pd")
    return runner.run(write_code(question))


def formula(question):
    # ruleid: completion-passed-to-exec
    return eval(model.write_code("One expression for: " + question))


def name():
    # ok: completion-passed-to-exec
    return eval("str", {"name": model.model_name()})
