import ast

def _ask():
    return input("layers: ")


def layers():
    # ruleid: notebook-eval-console-input
    return ast.literal_eval(_ask())


def _value(text):
    # ruleid: notebook-eval-console-input
    return ast.literal_eval(text)


def rate():
    return _value(input("rate: "))


def _number():
    return float(input("x: "))


def scaled():
    # ok: notebook-eval-console-input
    return eval(f"{_number()} * 2")
