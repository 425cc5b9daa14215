import ast
import builtins
import json
import re
from ast import literal_eval
from builtins import eval as evaluate


def parse(value):
    # ruleid: parameter-evaluated
    return ast.literal_eval(value)


def parse_arguments(tokens: list[str]):
    arguments = []
    for token in tokens:
        token = token.strip()
        if token[0] == "{":
            try:
                # ruleid: parameter-evaluated
                token = ast.literal_eval(token)
            except (SyntaxError, NameError) as error:
                raise ValueError(f"not an expression: {error}") from error
        arguments.append(token)
    return arguments


def run(code: str, context=None):
    # ruleid: parameter-evaluated
    exec(code, context or {})


def with_builtins(text):
    # ruleid: parameter-evaluated
    return builtins.eval(text)


def with_alias(text):
    # ruleid: parameter-evaluated
    return evaluate(text, {}, {})


async def answer(expression):
    # ruleid: parameter-evaluated
    return await eval(expression)


class Interpreter:
    def execute(self, source, timeout=5):
        # ruleid: parameter-evaluated
        exec(source, globals())

    @staticmethod
    def number(text):
        # ruleid: parameter-evaluated
        return float(ast.literal_eval(text))

    @classmethod
    def from_text(cls, text):
        # ruleid: parameter-evaluated
        return cls(**ast.literal_eval(text))


def from_rows(rows):
    # ruleid: parameter-evaluated
    return [ast.literal_eval(row) for row in rows]


def from_frame(frame_column, name):
    values = frame_column[name]
    # ruleid: parameter-evaluated
    return {key: ast.literal_eval(key) for key in values}


def keyword_only(*, formula):
    # ruleid: parameter-evaluated
    return eval(formula)


def with_default(shape="(3, 224, 224)"):
    # ruleid: parameter-evaluated
    height = ast.literal_eval(shape)[1]
    return height


def checked_type(value):
    if isinstance(value, str):
        # ruleid: parameter-evaluated
        value = ast.literal_eval(value)
    return value


def compiled(source):
    code = compile(source, "<cell>", "exec")
    namespace = {}
    # ruleid: parameter-evaluated
    exec(code, namespace)
    return namespace


def converter():
    def convert(param_value: str):
        # ruleid: parameter-evaluated
        return ast.literal_eval(param_value)

    return convert


def lambdas(rule):
    # ruleid: parameter-evaluated
    return lambda row: eval(rule, row)


def settings(path_or_text):
    with open("defaults.json") as file:
        defaults = json.load(file)
        # ruleid: parameter-evaluated
        defaults.update(ast.literal_eval(path_or_text))
    return defaults


def nested(options):
    # ruleid: parameter-evaluated
    return ast.literal_eval(options["schedule"]) if "schedule" in options else None


def cleaned(text):
    # ruleid: parameter-evaluated
    return ast.literal_eval(text.replace("import", "").lower())


# ---- silent


def literal(value):
    # ok: parameter-evaluated
    return ast.literal_eval(value)


def literal_name(value):
    # ok: parameter-evaluated
    return eval(repr(literal_eval(value)))


def constant(value):
    # ok: parameter-evaluated
    return eval("1 + 1"), value


def of_number(count: int):
    # ok: parameter-evaluated
    return eval(count)


def of_loaded(text):
    # ok: parameter-evaluated
    return eval(json.loads(text))


def built(name):
    # ok: parameter-evaluated
    exec(f"import {name}")


def from_file(path):
    # ok: parameter-evaluated
    exec(open(path).read())


def matched(text):
    if re.fullmatch(r"[\d+*/ ()-]+\Z", text):
        # ok: parameter-evaluated
        return eval(text)


def wrapper(func):
    # ok: parameter-evaluated
    return eval(func)


class Model:
    def eval(self, mode=True):
        return self

    def evaluate(self, mode):
        # ok: parameter-evaluated
        return self.eval(mode)


def switch(model, flag):
    # ok: parameter-evaluated
    return model.eval(flag)


def _private(text):
    # ok: parameter-evaluated
    return eval(text)


def mentions(text):
    """Replaces eval(text), see exec(text)."""
    # ok: parameter-evaluated
    return text  # eval(text)


def over_lines(value):
    return ast.literal_eval(
        # ruleid: parameter-evaluated
        value,  # such as [1, 2]
    )


def decoded(data):
    # ruleid: parameter-evaluated
    return ast.literal_eval(data.decode())


def called(text):
    # ruleid: parameter-evaluated
    return eval(text)()
