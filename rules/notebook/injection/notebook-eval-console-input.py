import ast
import builtins
import re

import click

# ruleid: notebook-eval-console-input
lr = eval(input("learning rate: "))
# ruleid: notebook-eval-console-input
a, b = eval(input("range: "))
answer = input("layers: ")
# ruleid: notebook-eval-console-input
layers = eval(answer)
# ruleid: notebook-eval-console-input
exec(input(">>> "))
# ruleid: notebook-eval-console-input
grid = eval(input("grid: ").strip() or "[1]")
betas = eval(
    # ruleid: notebook-eval-console-input
    input("betas: "),  # two numbers
)
# ruleid: notebook-eval-console-input
sizes = [eval(part) for part in input("sizes: ").split(",")]
# ruleid: notebook-eval-console-input
area = eval(f"3.14 * {input('radius: ')} ** 2")
# ruleid: notebook-eval-console-input
code = compile(input("code: "), "<prompt>", "exec")
# ruleid: notebook-eval-console-input
value = builtins.eval(input("value: "), {"__builtins__": {}})
# ruleid: notebook-eval-console-input
epochs = eval(click.prompt("epochs"))
# ruleid: notebook-eval-console-input
shape = eval("(" + input("shape: ") + ")")


def ask(name):
    # ruleid: notebook-eval-console-input
    return eval(input(f"{name}: "))


class Session:
    def __init__(self):
        self.line = input("> ")

    def run(self):
        # ruleid: notebook-eval-console-input
        exec(self.line, {})


while True:
    text = input("expression: ")
    if not text:
        break
    try:
        # ruleid: notebook-eval-console-input
        print(eval(text))
    except SyntaxError:
        print("again")

read = lambda: eval(
    # ruleid: notebook-eval-console-input
    input()
)

# ok: notebook-eval-console-input
rate = float(input("learning rate: "))
# ok: notebook-eval-console-input
steps = int(input("steps: "))
# ok: notebook-eval-console-input
safe = ast.literal_eval(input("layers: "))
# ok: notebook-eval-console-input
double = eval(f"{float(input('x: '))} * 2")
# ok: notebook-eval-console-input
picked = eval({"a": "sum(x)", "b": "max(x)"}[input("which: ")])
# ok: notebook-eval-console-input
model.eval()
# ok: notebook-eval-console-input
fixed = eval("2 ** 10")
choice = input("mode: ")
if choice in ("min", "max"):
    # ok: notebook-eval-console-input
    function = eval(choice)
typed = input("sum: ")
if not re.fullmatch(r"[0-9+ ]+$", typed):
    raise ValueError(typed)
# ok: notebook-eval-console-input
total = eval(typed)
# ok: notebook-eval-console-input
own = form.input("name")
# ok: notebook-eval-console-input
evaluated = eval(form.input("name"))
# ok: notebook-eval-console-input
print("eval(input())")
