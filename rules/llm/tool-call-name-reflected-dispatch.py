import asyncio
import importlib
import json
import sys

import anthropic
import ollama
import weather_tools
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")


def get_weather(city):
    return "sunny in " + city


TOOLS = {"get_weather": get_weather}


def run(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    call = r.choices[0].message.tool_calls[0]
    # ruleid: tool-call-name-reflected-dispatch
    fn = globals()[call.function.name]
    return fn(**json.loads(call.function.arguments))


def by_attribute(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in r.choices[0].message.tool_calls or []:
        # ruleid: tool-call-name-reflected-dispatch
        result = getattr(weather_tools, call.function.name)(**json.loads(call.function.arguments))
        messages.append({"role": "tool", "tool_call_id": call.id, "content": result})


async def by_attribute_later(messages, tools):
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    call = r.choices[0].message.tool_calls[0]
    # ruleid: tool-call-name-reflected-dispatch
    handler = getattr(weather_tools, call.function.name, None)
    if handler is None:
        return None
    return await handler(**json.loads(call.function.arguments))


def claude_tools(messages, tools):
    reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1000, messages=messages, tools=tools)
    for block in reply.content:
        if block.type == "tool_use":
            # ruleid: tool-call-name-reflected-dispatch
            return globals().get(block.name)(**block.input)


def old_function_call(messages, functions):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, functions=functions)
    name = r.choices[0].message.function_call.name
    # ruleid: tool-call-name-reflected-dispatch
    return eval(name)(**json.loads(r.choices[0].message.function_call.arguments))


def dictionary_answer(response):
    message = response["choices"][0]["message"]
    # ruleid: tool-call-name-reflected-dispatch
    return locals()[message["function_call"]["name"]]()


def json_action(task):
    step = json.loads(llm.invoke(task).content)
    # ruleid: tool-call-name-reflected-dispatch
    return vars(weather_tools)[step["action"]](step["input"])


def ollama_tools(messages, tools):
    reply = ollama.chat(model="llama3.2", messages=messages, tools=tools)
    for call in reply.message.tool_calls or []:
        # ruleid: tool-call-name-reflected-dispatch
        print(sys.modules[__name__].__dict__[call.function.name](**call.function.arguments))


def langchain_tools(question):
    message = llm.invoke(question)
    for call in message.tool_calls:
        # ruleid: tool-call-name-reflected-dispatch
        getattr(sys.modules[__name__], call["name"])(**call["args"])


class Agent:
    def delete_everything(self):
        return None

    def step(self, messages, tools):
        r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
        call = r.choices[0].message.tool_calls[0]
        # ruleid: tool-call-name-reflected-dispatch
        method = getattr(self, call.function.name)
        return method(**json.loads(call.function.arguments))

    def checked_for_being_there(self, messages, tools):
        r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
        name = r.choices[0].message.tool_calls[0].function.name
        if hasattr(self, name):
            # ruleid: tool-call-name-reflected-dispatch
            return getattr(self, name)()
        return None


def plugin(task):
    plan = json.loads(client.responses.create(model="gpt-4.1", input=task).output_text)
    # ruleid: tool-call-name-reflected-dispatch
    return importlib.import_module(plan["module"]).run()


def in_globals(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    name = r.choices[0].message.tool_calls[0].function.name
    if name in globals():
        # ruleid: tool-call-name-reflected-dispatch
        return globals()[name]()
    return None


def evaluated(task):
    step = json.loads(llm.invoke(task).content)
    # ruleid: tool-call-name-reflected-dispatch
    function = eval(step["tool"])
    return function(step["input"])


def by_dict(task):
    step = json.loads(llm.invoke(task).content)
    # ruleid: tool-call-name-reflected-dispatch
    return weather_tools.__dict__[step["tool"]](step["input"])


def all_results(calls_of):
    message = client.chat.completions.create(model="gpt-4.1", messages=calls_of).choices[0].message
    return [
        # ruleid: tool-call-name-reflected-dispatch
        globals()[c.function.name]()
        for c in message.tool_calls
    ]


async def in_a_thread(messages, tools):
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    # ruleid: tool-call-name-reflected-dispatch
    fn = getattr(weather_tools, r.choices[0].message.tool_calls[0].function.name)
    return await asyncio.to_thread(fn)


# ---- silent


def from_a_dict(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    call = r.choices[0].message.tool_calls[0]
    # ok: tool-call-name-reflected-dispatch
    fn = TOOLS.get(call.function.name)
    if fn is None:
        raise ValueError("unknown tool")
    return fn(**json.loads(call.function.arguments))


def tested(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    name = r.choices[0].message.tool_calls[0].function.name
    if name in {"get_weather", "get_time"}:
        # ok: tool-call-name-reflected-dispatch
        return globals()[name]()
    return None


def tested_with_the_schema(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    name = r.choices[0].message.tool_calls[0].function.name
    declared = {t["function"]["name"] for t in tools}
    if name not in declared:
        raise ValueError("unknown tool")
    # ok: tool-call-name-reflected-dispatch
    return getattr(weather_tools, name)()


class Prefixed:
    def tool_weather(self):
        return "sunny"

    def step(self, messages, tools):
        r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
        name = r.choices[0].message.tool_calls[0].function.name
        # ok: tool-call-name-reflected-dispatch
        return getattr(self, "tool_" + name)()

    def step_f(self, messages, tools):
        r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
        name = r.choices[0].message.tool_calls[0].function.name
        # ok: tool-call-name-reflected-dispatch
        return getattr(self, f"tool_{name}")()


def by_comparison(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    name = r.choices[0].message.tool_calls[0].function.name
    # ok: tool-call-name-reflected-dispatch
    return get_weather("Rome") if name == "get_weather" else None


def own_name(messages):
    llm.invoke(messages)
    # ok: tool-call-name-reflected-dispatch
    return globals()["get_weather"]("Rome")


def attribute_as_data(question, record):
    field = llm.invoke("Which field? " + question).content
    # ok: tool-call-name-reflected-dispatch
    return str(getattr(record, field, ""))


def constant_attribute(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    # ok: tool-call-name-reflected-dispatch
    return getattr(r, "usage").total_tokens


def argument_only(question):
    city = json.loads(llm.invoke(question).content)["city"]
    # ok: tool-call-name-reflected-dispatch
    return globals()["get_weather"](city)


class Registry:
    def __init__(self):
        self.tools = {}

    def call(self, messages, tools):
        r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
        call = r.choices[0].message.tool_calls[0]
        # ok: tool-call-name-reflected-dispatch
        return self.tools[call.function.name](**json.loads(call.function.arguments))


def validated(messages, tools, toolbox):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    name = r.choices[0].message.tool_calls[0].function.name
    toolbox.check_tool_name(name)
    # ok: tool-call-name-reflected-dispatch
    return getattr(weather_tools, name)()


def from_the_command_line():
    # ok: tool-call-name-reflected-dispatch
    return globals()[sys.argv[1]]()
