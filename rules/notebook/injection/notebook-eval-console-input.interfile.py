def _ask():
    return input("layers: ")


def layers():
    # ruleid: notebook-eval-console-input
    return eval(_ask())


def _value(text):
    # ruleid: notebook-eval-console-input
    return eval(text)


def rate():
    return _value(input("rate: "))


def _number():
    return float(input("x: "))


def scaled():
    # ok: notebook-eval-console-input
    return eval(f"{_number()} * 2")
