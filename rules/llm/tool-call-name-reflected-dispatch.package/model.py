import json

from openai import OpenAI

client = OpenAI()


def next_call(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    call = r.choices[0].message.tool_calls[0]
    return call.function.name, json.loads(call.function.arguments)
