import json
import shlex
import subprocess

import anthropic
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()


def suggest(task):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}])
    return r.choices[0].message.content.strip("`\n ")


def run(command):
    # ruleid: completion-run-as-shell-command
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


def fix(task):
    return run(suggest(task))


def direct(task):
    # ruleid: completion-run-as-shell-command
    return subprocess.getoutput(suggest(task))


class Operator:
    def __init__(self, task):
        self.command = suggest(task)

    def execute(self):
        # ruleid: completion-run-as-shell-command
        subprocess.Popen(shlex.split(self.command))


def bash(command: str, timeout: int = 10):
    # ruleid: completion-run-as-shell-command
    return subprocess.run(["bash", "-c", command], timeout=timeout)


def loop(messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in r.choices[0].message.tool_calls or []:
        if call.function.name == "bash":
            bash(**json.loads(call.function.arguments))


def run_own(command):
    # ok: completion-run-as-shell-command
    return subprocess.run(command, shell=True)


def uptime():
    return run_own("uptime")


def quote(text):
    return shlex.quote(text)


def search(task):
    # ok: completion-run-as-shell-command
    return subprocess.getoutput("grep -r " + quote(suggest(task)) + " docs")


def pick(task):
    choice = suggest(task)
    if choice not in ("status", "restart"):
        raise ValueError(choice)
    # ok: completion-run-as-shell-command
    return subprocess.getoutput("service web " + choice)


outputs = [
    # ruleid: completion-run-as-shell-command
    subprocess.run(block.text, shell=True)
    for block in claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=[]).content
]


def after_the_prompt_sign(task):
    line = suggest(task)
    # ruleid: completion-run-as-shell-command
    subprocess.call(line[2:], shell=True)
