import json

import weather_tools
from openai import OpenAI

client = OpenAI()
NAMES = ("get_weather", "get_time")


def next_call(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    return r.choices[0].message.tool_calls[0]


def dispatch(name, arguments):
    # ruleid: tool-call-name-reflected-dispatch
    return globals()[name](**arguments)


def run(messages, tools):
    call = next_call(messages, tools)
    return dispatch(call.function.name, json.loads(call.function.arguments))


class Agent:
    def __init__(self):
        self.pending = None

    def think(self, messages, tools):
        self.pending = next_call(messages, tools).function.name

    def act(self):
        # ruleid: tool-call-name-reflected-dispatch
        return getattr(weather_tools, self.pending)()


def session(messages, tools):
    agent = Agent()
    agent.think(messages, tools)
    return agent.act()


def dispatch_known(name):
    if name not in NAMES:
        raise ValueError(name)
    # ok: tool-call-name-reflected-dispatch
    return getattr(weather_tools, name)()


def run_known(messages, tools):
    return dispatch_known(next_call(messages, tools).function.name)


def dispatch_own(name):
    # ok: tool-call-name-reflected-dispatch
    return getattr(weather_tools, name)()


def weather():
    return dispatch_own("get_weather")
