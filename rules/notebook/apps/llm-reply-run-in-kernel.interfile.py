import re

from IPython import get_ipython
from openai import OpenAI

client = OpenAI()


def generate(prompt):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    return reply.choices[0].message.content


def strip_fences(text):
    return re.sub(r"^```(?:python)?|```$", "", text, flags=re.M)


# a helper asks, another one unpacks
# ruleid: llm-reply-run-in-kernel
get_ipython().run_cell(strip_fences(generate("Draw a histogram of the ages")))


def run_in_kernel(source):
    # ruleid: llm-reply-run-in-kernel
    get_ipython().run_cell(source)


run_in_kernel(generate("Fit a line"))


class Session:
    def __init__(self):
        self.last = ""

    def think(self, task):
        self.last = generate(task)

    def act(self):
        # ruleid: llm-reply-run-in-kernel
        get_ipython().run_cell(self.last)


session = Session()
session.think("Sort the table")
session.act()


def show(source):
    # ok: llm-reply-run-in-kernel
    get_ipython().set_next_input(source)


show(generate("Group by month"))
