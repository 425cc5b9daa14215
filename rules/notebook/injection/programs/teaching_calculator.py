"""Exercises of an introduction course: a calculator with prompts."""
import ast
import math
import operator

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def naive():
    # ruleid: notebook-eval-console-input
    return eval(input("expression: "))


def naive_pair():
    # ruleid: notebook-eval-console-input
    a, b = eval(input("two numbers: "))
    return a + b


def console():
    while True:
        line = input(">>> ")
        if line == "quit":
            break
        # ruleid: notebook-eval-console-input
        exec(line, {"math": math})


def _value(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_value(node.left), _value(node.right))
    raise ValueError("numbers and + - * / only")


def calculator():
    return _value(ast.parse(input("expression: "), mode="eval").body)


def numbers():
    return ast.literal_eval(input("list: "))


def area():
    radius = float(input("radius: "))
    return math.pi * radius**2


def table():
    names = {"sine": math.sin, "cosine": math.cos}
    return names[input("function: ")](1.0)


def show(shape="square"):
    print(f"eval would run {shape!r}")


if __name__ == "__main__":
    print(calculator(), area(), numbers(), table())
    show()
