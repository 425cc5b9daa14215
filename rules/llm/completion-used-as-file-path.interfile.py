import json
import os
from pathlib import Path

from openai import OpenAI

client = OpenAI()
BASE = Path("workspace").resolve()


def ask(prompt):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def plan(spec):
    return json.loads(ask("JSON list of path and content for: " + spec))


def save(path, content):
    # ruleid: completion-used-as-file-path
    with open(path, "w") as f:
        f.write(content)


def build(spec):
    for entry in plan(spec):
        save(os.path.join("out", entry["path"]), entry["content"])


def read(name):
    # ruleid: completion-used-as-file-path
    return (BASE / name).read_text()


def tool_loop(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in r.choices[0].message.tool_calls or []:
        if call.function.name == "read":
            read(json.loads(call.function.arguments)["name"])


class Writer:
    def __init__(self, question):
        self.name = ask("A file name for: " + question)

    def write(self, text):
        # ruleid: completion-used-as-file-path
        Path(self.name).write_text(text)


def remove(question):
    # ruleid: completion-used-as-file-path
    os.unlink(ask("Which file? " + question))


def save_own(path, content):
    # ok: completion-used-as-file-path
    with open(path, "w") as f:
        f.write(content)


def log(question):
    save_own("log.txt", ask(question))


def inside(name):
    target = (BASE / name).resolve()
    if not target.is_relative_to(BASE):
        raise ValueError("outside")
    return target


def checked(question):
    # todook: completion-used-as-file-path
    return inside(ask(question)).read_text()


def last(name):
    return Path(name).name


def last_part(question):
    # ok: completion-used-as-file-path
    return (BASE / last(ask(question))).read_text()


def listed(question):
    wanted = ask("Which file? " + question)
    if wanted in os.listdir("reports"):
        # ok: completion-used-as-file-path
        return open("reports/" + wanted).read()
    return ""
