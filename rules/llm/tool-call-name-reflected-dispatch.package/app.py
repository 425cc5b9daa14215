from .model import next_call
from .tools import dispatch, dispatch_known


def step(messages, tools, known=True):
    name, arguments = next_call(messages, tools)
    return dispatch_known(name, arguments) if known else dispatch(name, arguments)
