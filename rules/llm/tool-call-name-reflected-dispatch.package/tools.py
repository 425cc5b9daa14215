import sys


def get_weather(city):
    return "sunny in " + city


TOOLS = {"get_weather": get_weather}


def dispatch(name, arguments):
    # ruleid: tool-call-name-reflected-dispatch
    return getattr(sys.modules[__name__], name)(**arguments)


def dispatch_known(name, arguments):
    # ok: tool-call-name-reflected-dispatch
    return TOOLS[name](**arguments)
