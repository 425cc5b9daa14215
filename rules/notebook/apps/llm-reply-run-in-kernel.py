import ast
import re
from pathlib import Path

import nbformat
import papermill as pm
from anthropic import Anthropic
from IPython import get_ipython
from langchain_openai import ChatOpenAI
from litellm import completion
from nbclient import NotebookClient
from nbconvert.preprocessors import ExecutePreprocessor
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
claude = Anthropic()
llm = ChatOpenAI(model="gpt-4o-mini")


def ask(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages)


# the reply goes straight into the kernel
reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Plot the sales"}])
code = reply.choices[0].message.content
# ruleid: llm-reply-run-in-kernel
get_ipython().run_cell(code)

# the text between fences is no safer
message = claude.messages.create(model="claude-3-5-sonnet-latest", max_tokens=800, messages=[{"role": "user", "content": "Clean df"}])
fenced = re.search(r"```python\n(.*?)```", message.content[0].text, re.S)
if fenced:
    # ruleid: llm-reply-run-in-kernel
    get_ipython().run_cell(fenced.group(1), store_history=True)

ip = get_ipython()
# ruleid: llm-reply-run-in-kernel
result = ip.run_cell(llm.invoke("Write pandas code that drops empty columns").content)

# shown, not run
# ok: llm-reply-run-in-kernel
get_ipython().set_next_input(code)

# ok: llm-reply-run-in-kernel
print(code)

# ok: llm-reply-run-in-kernel
get_ipython().run_cell("import numpy as np")


class Assistant:
    def __init__(self, shell):
        self.shell = shell
        self.client = OpenAI()

    def do(self, task):
        answer = self.client.responses.create(model="gpt-4.1", input=task)
        # ruleid: llm-reply-run-in-kernel
        self.shell.run_cell(answer.output_text)

    def explain(self, task):
        answer = self.client.responses.create(model="gpt-4.1", input=task)
        # ok: llm-reply-run-in-kernel
        self.shell.display_pub.publish({"text/plain": answer.output_text})


def write_and_run(task, path="generated.py"):
    text = completion(model="gpt-4o", messages=[{"role": "user", "content": task}]).choices[0].message.content
    with open(path, "w") as f:
        f.write(text)
    # ruleid: llm-reply-run-in-kernel
    get_ipython().run_line_magic("run", path)


def write_fixed_name(task):
    text = completion(model="gpt-4o", messages=[{"role": "user", "content": task}]).choices[0].message.content
    # ruleid: llm-reply-run-in-kernel
    Path("step.py").write_text(text)
    get_ipython().run_line_magic("run", "step.py")


def write_only(task):
    text = completion(model="gpt-4o", messages=[{"role": "user", "content": task}]).choices[0].message.content
    # ok: llm-reply-run-in-kernel
    Path("proposal.py").write_text(text)


def time_it(task):
    body = llm.invoke(task).content
    get_ipython().run_cell_magic(
        "timeit",
        "-n 3",  # three loops
        # ruleid: llm-reply-run-in-kernel
        body,
    )


def as_notebook(task):
    source = ask([{"role": "user", "content": task}]).choices[0].message.content
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    # ruleid: llm-reply-run-in-kernel
    NotebookClient(nb, timeout=600).execute()
    return nb


def as_preprocessed(task):
    source = client.chat.completions.create(model="gpt-4o", messages=task).choices[0].message.content
    nb = nbformat.v4.new_notebook()
    nb.cells.append(nbformat.v4.new_code_cell(source))
    ep = ExecutePreprocessor(timeout=300, kernel_name="python3")
    # ruleid: llm-reply-run-in-kernel
    ep.preprocess(nb, {"metadata": {"path": "."}})


def as_papermill(task, target="generated.ipynb"):
    source = client.chat.completions.create(model="gpt-4o", messages=task).choices[0].message.content
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbformat.write(nb, target)
    # ruleid: llm-reply-run-in-kernel
    pm.execute_notebook(target, "out.ipynb")


def as_saved_notebook(task):
    source = client.chat.completions.create(model="gpt-4o", messages=task).choices[0].message.content
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    # ok: llm-reply-run-in-kernel
    nbformat.write(nb, "draft.ipynb")


async def agent_step(messages):
    aclient = AsyncOpenAI()
    reply = await aclient.chat.completions.create(model="gpt-4o", messages=messages)
    # ruleid: llm-reply-run-in-kernel
    return await get_ipython().run_cell_async(reply.choices[0].message.content)


def tool_calls(messages, tools):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
    for call in reply.choices[0].message.tool_calls:
        if call.function.name == "python":
            # ruleid: llm-reply-run-in-kernel
            get_ipython().run_cell(call.function.arguments)


def in_other_kernel(task):
    from jupyter_client.manager import start_new_kernel

    km, kc = start_new_kernel(kernel_name="python3")
    code = llm.invoke(task).content
    # ruleid: llm-reply-run-in-kernel
    kc.execute_interactive(code, timeout=60)


def evaluate(task):
    expression = llm.invoke(task).content
    # ruleid: llm-reply-run-in-kernel
    return get_ipython().ev(expression) if expression else None


steps = ["load", "clean", "plot"]
for step in steps:
    # ruleid: llm-reply-run-in-kernel
    get_ipython().ex(llm.invoke(f"Write Python for the step {step}").content)


def chosen_by_table(task):
    CELLS = {"plot": "df.plot()", "describe": "df.describe()"}
    choice = llm.invoke(task).content
    if choice in CELLS:
        # ok: llm-reply-run-in-kernel
        get_ipython().run_cell(CELLS[choice])


def literal_only(task):
    values = ast.literal_eval(llm.invoke(task).content)
    # ok: llm-reply-run-in-kernel
    get_ipython().run_cell(f"weights = {values!r}")


def count_only(task):
    reply = client.chat.completions.create(model="gpt-4o", messages=task)
    # ok: llm-reply-run-in-kernel
    get_ipython().run_cell(f"used_tokens = {reply.usage.total_tokens}")


def parameters_only(task):
    topic = llm.invoke(task).content
    # ok: llm-reply-run-in-kernel
    pm.execute_notebook("report.ipynb", "report-out.ipynb", parameters={"topic": topic})


def store(conn, task):
    # ok: llm-reply-run-in-kernel
    conn.execute("INSERT INTO replies VALUES (?)", (llm.invoke(task).content,))


class Recorder:
    def run_cell(self, text):
        self.text = text


def record(task):
    # ok: llm-reply-run-in-kernel
    Recorder().run_cell(llm.invoke(task).content)


def with_question(task):
    code = llm.invoke(task).content
    print(code)
    if input("Run this? [y/n] ") == "y":
        # ok: llm-reply-run-in-kernel
        get_ipython().run_cell(code)
