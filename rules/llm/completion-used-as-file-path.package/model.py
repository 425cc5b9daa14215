import json

from openai import OpenAI

client = OpenAI()


def ask(prompt: str) -> str:
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def ask_json(prompt: str):
    return json.loads(ask(prompt))


def model_name() -> str:
    return "gpt-4.1"
