import ast

def _evaluate(text):
    # ruleid: parameter-evaluated
    return ast.literal_eval(text)


def read_option(option):
    return _evaluate(option)


def _strip(text):
    text = text.strip()
    if text.startswith("```python"):
        return text[9:-3]
    return text


def run_block(block):
    # ruleid: parameter-evaluated
    exec(_strip(block))


class Session:
    def __init__(self):
        self.pending = None

    def send(self, source):
        self.pending = source

    def flush(self):
        # ruleid: parameter-evaluated
        exec(self.pending)


def outer(pieces):
    def convert(piece):
        # ruleid: parameter-evaluated
        return ast.literal_eval(piece)

    return [convert(piece[1:]) for piece in pieces]


def chosen(name):
    if name not in {"mean", "median"}:
        raise ValueError(name)
    # ok: parameter-evaluated
    return eval(name)


def counted(text):
    # ok: parameter-evaluated
    return eval(str(len(text)))


def _table():
    return "{'a': 1}"


def table(name):
    # ok: parameter-evaluated
    return eval(_table())[name]
