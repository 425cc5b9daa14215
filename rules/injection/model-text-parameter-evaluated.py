import ast
import builtins
import json
import re

import sympy
from sympy.parsing.sympy_parser import parse_expr


def extract(model_output: str):
    # ruleid: model-text-parameter-evaluated
    return eval(model_output)


def parse_completion(completion, default=None):
    text = completion.strip()
    try:
        return json.loads(text)
    except ValueError:
        # ruleid: model-text-parameter-evaluated
        return eval(text)


def arguments(tool_call):
    name, rest = tool_call.split("(", 1)
    # ruleid: model-text-parameter-evaluated
    return name, eval("dict(" + rest)


def arguments_by_match(llm_output):
    values = {}
    for key, value in re.findall(r"<(\w+)>(.*?)</", llm_output):
        # ruleid: model-text-parameter-evaluated
        values[key] = eval(value)
    return values


def run_generated(generated_code, scope):
    # ruleid: model-text-parameter-evaluated
    exec(generated_code, scope)


def run_block(response_text):
    block = re.search(r"```python(.*?)```", response_text, re.S)
    # ruleid: model-text-parameter-evaluated
    exec(block.group(1), {})


async def stream(delta_text):
    # ruleid: model-text-parameter-evaluated
    return eval(delta_text or "None")


class Parser:
    def parse_tool(self, function_call_str: str):
        # ruleid: model-text-parameter-evaluated
        return builtins.eval(function_call_str)

    def answer(self, llm_answer, *, strict=False):
        # ruleid: model-text-parameter-evaluated
        return [eval(line) for line in llm_answer.splitlines()]


class ListOutputParser:
    def parse(self, text: str):
        # ruleid: model-text-parameter-evaluated
        return list(eval(text))


class PandasInstructionOutputParser(object):
    def parse(self, output: str):
        tree = ast.parse(output)
        # ruleid: model-text-parameter-evaluated
        exec(compile(tree, "<answer>", "exec"))


def grade(model_response, truth):
    # ruleid: model-text-parameter-evaluated
    return float(eval(model_response)) == truth


def simplify(llm_response):
    # ruleid: model-text-parameter-evaluated
    return sympy.sympify(llm_response)


def simplified(gpt_output):
    # ruleid: model-text-parameter-evaluated
    return parse_expr(gpt_output)


def choose(choice):
    # ruleid: model-text-parameter-evaluated
    return eval(choice.message.content)


def call(tool):
    # ruleid: model-text-parameter-evaluated
    return eval(tool.function.arguments)


# ---- silent


def parsed(model_output):
    # ok: model-text-parameter-evaluated
    return json.loads(model_output)


def literal(completion):
    # ok: model-text-parameter-evaluated
    return ast.literal_eval(completion)


def number(llm_output):
    # ok: model-text-parameter-evaluated
    return eval("2 * %d" % int(llm_output))


def whole(code):
    # ok: model-text-parameter-evaluated
    return eval(code)


def constant(model_output):
    # ok: model-text-parameter-evaluated
    return eval("1 + 1"), model_output


def matched(model_output):
    if re.fullmatch(r"[\d+*/ .()-]+$", model_output):
        # ok: model-text-parameter-evaluated
        return eval(model_output)


def switch(model, completion):
    # ok: model-text-parameter-evaluated
    model.eval()
    return completion


def quoted(llm_output):
    # ok: model-text-parameter-evaluated
    return eval(repr(llm_output))


class DateParser:
    def parse(self, text: str):
        # ok: model-text-parameter-evaluated
        return eval(text)


class Evaluator:
    def eval(self, model_output):
        return len(model_output)

    def run(self, model_output):
        # ok: model-text-parameter-evaluated
        return self.eval(model_output)


ACTIONS = {"stop": "state.stop()", "go": "state.go()"}


def action(tool_call, state):
    # ok: model-text-parameter-evaluated
    return eval(ACTIONS[tool_call])


def over_lines(model_output: str):
    return eval(
        # ruleid: model-text-parameter-evaluated
        model_output,  # such as [1, 2]
    )
