import json
import os
import pprint
import subprocess

import anthropic
import litellm
from IPython import get_ipython
from IPython.core.history import HistoryAccessor
from IPython.utils.capture import capture_output
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4o-mini")
df = None

history = "\n".join(In)  # noqa: F821
# ruleid: kernel-history-sent-to-llm
client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": history}])

# one cell
# ok: kernel-history-sent-to-llm
client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": In[-2]}])  # noqa: F821

# ok: kernel-history-sent-to-llm
client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Explain groupby"}])

recent = In[-20:]  # noqa: F821
# ruleid: kernel-history-sent-to-llm
llm.invoke("What did I do wrong?\n" + "\n".join(recent))

# ruleid: kernel-history-sent-to-llm
claude.messages.create(model="claude-3-5-sonnet-latest", max_tokens=500, messages=[{"role": "user", "content": f"Summarise {Out}"}])  # noqa: F821


def explain_session(shell):
    lines = [entry[2] for entry in shell.history_manager.get_range()]
    # ruleid: kernel-history-sent-to-llm
    return client.responses.create(model="gpt-4.1", input="\n".join(lines))


class Helper:
    def __init__(self):
        self.shell = get_ipython()
        self.client = OpenAI()

    def ask(self, question):
        text = question
        for session, line, source in self.shell.history_manager.get_tail(50, raw=True):
            text += source
        # ruleid: kernel-history-sent-to-llm
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])

    def ask_about(self, question, source):
        # ok: kernel-history-sent-to-llm
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"{question}\n{source}"}])


def variables():
    state = {name: repr(value) for name, value in globals().items() if not name.startswith("_")}
    # ruleid: kernel-history-sent-to-llm
    return litellm.completion(model="gpt-4o", messages=[{"role": "system", "content": json.dumps(state)}])


def variable_names():
    names = [name for name, value in globals().items() if not name.startswith("_")]
    # ok: kernel-history-sent-to-llm
    return litellm.completion(model="gpt-4o", messages=[{"role": "system", "content": ", ".join(names)}])


# ruleid: kernel-history-sent-to-llm
llm.invoke(f"Which of these variables is wrong? {vars()}")

prompt = """Environment:
%s""" % pprint.pformat(dict(os.environ))
# ruleid: kernel-history-sent-to-llm
llm.invoke([("system", "You fix installations."), ("human", prompt)])

# ok: kernel-history-sent-to-llm
llm.invoke("My platform is " + os.environ.get("PLATFORM", "linux"))

with capture_output() as cap:
    get_ipython().run_line_magic("history", "-g")
client.chat.completions.create(
    model="gpt-4o",
    # ruleid: kernel-history-sent-to-llm
    messages=[
        {"role": "system", "content": "You write reports."},
        {"role": "user", "content": cap.stdout},  # everything so far
    ],
)


async def suggest():
    aclient = AsyncOpenAI()
    cells = get_ipython().history_manager.input_hist_raw
    # ruleid: kernel-history-sent-to-llm
    return await aclient.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": str(cells)}])


def from_database(pattern):
    found = list(HistoryAccessor().search(pattern))
    # ruleid: kernel-history-sent-to-llm
    return claude.messages.create(model="claude-3-5-haiku-latest", max_tokens=9, messages=[{"role": "user", "content": str(found)}])


def of_shell(question, shell=None):
    shell = shell or get_ipython()
    # ruleid: kernel-history-sent-to-llm
    return llm.invoke(question + str(shell.user_ns)) if question else None


def format_template(topic, tone):
    # ok: kernel-history-sent-to-llm
    return llm.invoke("Write about {topic}, {tone}".format(**locals()))


def with_arguments(topic, tone, audience=None):
    given = {name: value for name, value in locals().items() if value is not None}
    # ok: kernel-history-sent-to-llm
    return llm.invoke(f"Write a text: {given}")


def run_tool(command):
    done = subprocess.run(command, env={**os.environ, "CI": "1"}, capture_output=True, text=True)
    # ok: kernel-history-sent-to-llm
    return llm.invoke(done.stdout)


def evaluate(expression):
    value = eval(expression, dict(globals()))
    # ok: kernel-history-sent-to-llm
    return llm.invoke(f"The value is {value}")


def one_global(name):
    # ok: kernel-history-sent-to-llm
    return llm.invoke(f"Describe {globals()[name]}")


def redacted():
    # ok: kernel-history-sent-to-llm
    return llm.invoke(redact("\n".join(In)))  # noqa: F821


def local_only():
    # ok: kernel-history-sent-to-llm
    print("\n".join(In))  # noqa: F821


try:
    answers = [llm.invoke(part) for part in ("a", "b")]
finally:
    env = "\n".join(f"{k}={v}" for k, v in os.environ.items())
    # ruleid: kernel-history-sent-to-llm
    report = llm.invoke(env)


def redact(text):
    return text.replace("key", "***")
