import ast
import builtins
import code
import json
import re
import runpy
import subprocess
import sys
import tempfile
from pathlib import Path

import anthropic
import litellm
import numexpr as ne
import ollama
import pandas as pd
import sympy
import vanna
from langchain_core.output_parsers import StrOutputParser
from langchain_core.tools import tool
from langchain_experimental.utilities import PythonREPL
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from simpleeval import simple_eval
from sympy.parsing.sympy_parser import parse_expr

client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")


def analyse(df: pd.DataFrame, question: str):
    r = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": f"Columns {list(df)}. Write Python for: {question}"}]
    )
    source = re.search(r"```python\n(.*?)```", r.choices[0].message.content, re.S).group(1)
    scope = {"df": df, "__builtins__": {}}
    # ruleid: completion-passed-to-exec
    exec(source, scope)
    return scope.get("result")


def calculator(task):
    answer = client.responses.create(model="gpt-4.1", input="One Python expression for: " + task).output_text
    # ruleid: completion-passed-to-exec
    return ast.literal_eval(answer.strip().strip("`"))


async def write_and_run(task):
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}])
    text = r.choices[0].message.content
    if text.startswith("```"):
        text = "\n".join(text.split("\n")[1:-1])
    # ruleid: completion-passed-to-exec
    program = compile(text, "<model>", "exec")
    return program


def claude_tool_loop(messages, tools):
    reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1000, messages=messages, tools=tools)
    for block in reply.content:
        if block.type == "tool_use" and block.name == "run_python":
            # ruleid: completion-passed-to-exec
            exec(block.input["code"], {})


def openai_tool_loop(messages, tools):
    reply = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in reply.choices[0].message.tool_calls or []:
        args = json.loads(call.function.arguments)
        if call.function.name == "evaluate":
            # ruleid: completion-passed-to-exec
            result = builtins.eval(args["expression"])
            messages.append({"role": "tool", "tool_call_id": call.id, "content": str(result)})


def table_question(df, question):
    condition = llm.invoke(f"A pandas query string over {list(df.columns)} for: {question}").content
    # ruleid: completion-passed-to-exec
    return df.query(condition)


def new_column(df: pd.DataFrame, wish):
    expression = litellm.completion(model="gpt-4.1-mini", messages=[{"role": "user", "content": wish}]).choices[0].message.content
    # ruleid: completion-passed-to-exec
    return df.eval("extra = " + expression)


def solve(problem):
    formula = ollama.chat(model="llama3.2", messages=[{"role": "user", "content": problem}])["message"]["content"]
    # ruleid: completion-passed-to-exec
    return sympy.sympify(formula, evaluate=False)


class Grapher:
    def __init__(self, vn):
        self.vn = vn

    def plot(self, question, sql, df):
        plotly_code = self.vn.generate_plotly_code(question=question, sql=sql, df=df)
        # ruleid: completion-passed-to-exec
        return self.vn.get_plotly_figure(plotly_code=plotly_code, df=df)


def roots(problem):
    text = claude.messages.create(
        model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": problem}]
    ).content[0].text
    # ruleid: completion-passed-to-exec
    return [complex(r) for r in sympy.solve(parse_expr(text))]


repl = PythonREPL()
# ruleid: completion-passed-to-exec
chain = ChatOpenAI(model="gpt-4.1") | StrOutputParser() | PythonREPL().run


@tool
def run_python(program: str) -> str:
    """Run a Python program and give back what it prints."""
    # ruleid: completion-passed-to-exec
    return repl.run(program)


@tool("calculator")
async def calculate(expression: str) -> float:
    """Evaluate an arithmetic expression."""
    try:
        # ruleid: completion-passed-to-exec
        return eval(expression, {"__builtins__": None}, {})
    except Exception:
        return float("nan")


def in_a_new_interpreter(task):
    script = client.responses.create(model="gpt-4.1", input=task).output_text
    return subprocess.run(
        # ruleid: completion-passed-to-exec
        [sys.executable, "-c", script],
        capture_output=True,
        timeout=10,
    )


def through_a_temporary_file(task):
    script = llm.invoke(task).content
    with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as f:
        f.write(script)
    # ruleid: completion-passed-to-exec
    return subprocess.check_output([sys.executable, f.name])


def through_a_path(task):
    script = llm.invoke(task).content
    target = Path("generated.py")
    target.write_text(script)
    # ruleid: completion-passed-to-exec
    runpy.run_path(target)


def numeric(task):
    # ruleid: completion-passed-to-exec
    return ne.evaluate(llm.invoke(task).content, sanitize=False)


def console(task):
    shell = code.InteractiveConsole()
    for line in llm.invoke(task).content.splitlines():
        # ruleid: completion-passed-to-exec
        shell.push(line)


def streamed(task):
    parts = ""
    for chunk in client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}], stream=True):
        parts += chunk.choices[0].delta.content or ""
    # ruleid: completion-passed-to-exec
    exec(parts)


run_generated = lambda task: eval(
    # ruleid: completion-passed-to-exec
    client.responses.create(model="gpt-4.1", input=task).output_text,
    {},
)


# ---- silent


def bounding_box(description: str):
    r = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": f"Give [x, y, w, h] for: {description}"}]
    )
    # ok: completion-passed-to-exec
    box = ast.literal_eval(r.choices[0].message.content)
    return [float(v) for v in box]


def safe_expression(task):
    # ok: completion-passed-to-exec
    return simple_eval(client.responses.create(model="gpt-4.1", input=task).output_text)


def in_a_remote_sandbox(task, sandbox):
    script = llm.invoke(task).content
    # ok: completion-passed-to-exec
    return sandbox.run_code(script)


def in_a_container(task, docker_client):
    script = llm.invoke(task).content
    # ok: completion-passed-to-exec
    return docker_client.containers.run("python:3.12-slim", ["python", "-c", "print(1)"], network_disabled=True)


def price_filter(df, wish):
    limit = float(llm.invoke("One number for: " + wish).content)
    # ok: completion-passed-to-exec
    return df.query(f"price < {limit}")


def parse_only(task):
    # ok: completion-passed-to-exec
    return ast.parse(llm.invoke(task).content)


def syntax_check(task):
    # ok: completion-passed-to-exec
    compile(llm.invoke(task).content, "<model>", "exec", ast.PyCF_ONLY_AST)


def arithmetic_only(task):
    expression = llm.invoke(task).content
    if re.match(r"^[\d\s+*/().-]+$", expression):
        # ok: completion-passed-to-exec
        return eval(expression)
    raise ValueError("not arithmetic")


ALLOWED = (ast.Expression, ast.BinOp, ast.Constant, ast.Add, ast.Sub, ast.Mult, ast.Div)


def walked(task):
    expression = llm.invoke(task).content
    tree = ast.parse(expression, mode="eval")
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED):
            raise ValueError("not arithmetic")
    # ok: completion-passed-to-exec
    return eval(compile(tree, "<model>", "eval"))


def asked_first(task):
    script = llm.invoke(task).content
    print(script)
    if input("Run this? [y/N] ").strip().lower() != "y":
        return None
    # ok: completion-passed-to-exec
    exec(script)


def asked_with_a_variable(task):
    script = llm.invoke(task).content
    answer = input(f"{script!r}\nRun? ")
    if answer == "y":
        # ok: completion-passed-to-exec
        exec(script)


def own_code_with_a_value(task):
    text = llm.invoke(task).content
    # ok: completion-passed-to-exec
    exec("result = handle(text)", {"handle": str.upper, "text": text})


def how_long(task):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}])
    # ok: completion-passed-to-exec
    return eval("used * price", {"used": r.usage.total_tokens, "price": 0.1})


class Model:
    def eval(self):
        return self

    def train_on(self, task):
        # ok: completion-passed-to-exec
        return self.eval(llm.invoke(task).content)


def database(task, duck):
    # ok: completion-passed-to-exec
    return duck.query("SELECT * FROM t WHERE name = ?", [llm.invoke(task).content])


def magics(task, shell):
    # ok: completion-passed-to-exec
    shell.run_cell(llm.invoke(task).content)


STEPS = {"mean": "df.mean()", "max": "df.max()"}


def chosen_from_a_table(task, df):
    choice = llm.invoke("mean or max? " + task).content.strip()
    # ok: completion-passed-to-exec
    return eval(STEPS[choice], {"df": df})


def evaluated_before_it_is_sent(formula):
    # ok: completion-passed-to-exec
    return llm.invoke("Explain this number: " + str(eval(formula))).content


def approved(task, reviewer):
    script = llm.invoke(task).content
    if reviewer.approve(script):
        # ok: completion-passed-to-exec
        exec(script)


def over_lines(task):
    answer = client.responses.create(model="gpt-4.1", input=task).output_text
    return ast.literal_eval(
        # ruleid: completion-passed-to-exec
        answer,  # a list of numbers
    )
