import json
import re
import runpy

import pandas as pd
from openai import OpenAI
import ast

client = OpenAI()


def ask(prompt):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def strip_fence(text):
    found = re.search(r"```(?:python)?\n(.*?)```", text, re.S)
    return found.group(1) if found else text


def execute(source, scope):
    # ruleid: completion-passed-to-exec
    exec(source, scope)
    return scope.get("result")


def answer(df, question):
    source = strip_fence(ask(f"Columns {list(df)}. Python for: {question}"))
    return execute(source, {"df": df})


class Analyst:
    def __init__(self):
        self.last_code = ""

    def plan(self, question):
        self.last_code = strip_fence(ask(question))

    def run(self, df: pd.DataFrame):
        # ruleid: completion-passed-to-exec
        return eval(self.last_code, {"df": df})


def session(df, question):
    analyst = Analyst()
    analyst.plan(question)
    return analyst.run(df)


def evaluate(expression):
    # ruleid: completion-passed-to-exec
    return str(ast.literal_eval(expression))


HANDLERS = {"evaluate": evaluate}


def run_tools(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in r.choices[0].message.tool_calls or []:
        if call.function.name == "evaluate":
            messages.append({"role": "tool", "content": evaluate(json.loads(call.function.arguments)["expression"])})


def write_script(question):
    path = "step.py"
    with open(path, "w") as f:
        f.write(strip_fence(ask(question)))
    # ruleid: completion-passed-to-exec
    return runpy.run_path(path)


def read_back(question):
    name = "cell.py"
    with open(name, "w") as f:
        f.write(ask(question))
    # ruleid: completion-passed-to-exec
    exec(open(name).read())


def to_number(text):
    return float(text)


def threshold(df, wish):
    limit = to_number(ask(wish))
    # ok: completion-passed-to-exec
    return df.query(f"score > {limit}")


def run_own(source):
    # ok: completion-passed-to-exec
    exec(source, {})


def start():
    run_own("import math\nprint(math.pi)")


def checked(expression):
    if not re.fullmatch(r"[0-9+*/(). -]+", expression):
        raise ValueError("not arithmetic")
    return expression


def arithmetic(question):
    # todook: completion-passed-to-exec
    return eval(checked(ask(question)))


def arithmetic_here(question):
    expression = ask(question)
    if not re.match(r"[0-9+*/(). -]+$", expression):
        return None
    # ok: completion-passed-to-exec
    return eval(expression)
