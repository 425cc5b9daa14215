"""Reading of request arguments."""


def text_argument(call, name, default=None):
    value = call.args.get(name)
    return default if value is None else str(value)


def number_argument(call, name, default=0):
    return int(call.args.get(name, default))
