import asyncio
import json
import os
import shlex
import subprocess

import anthropic
import click
import fabric
import ollama
import paramiko
import pexpect
import typer
from agents import function_tool
from langchain.agents.middleware import DockerExecutionPolicy, HostExecutionPolicy, ShellToolMiddleware
from langchain_community.agent_toolkits.load_tools import load_tools
from langchain_community.tools import ShellTool
from langchain_core.tools import tool
from langchain_experimental.llm_bash.base import LLMBashChain
from langchain_openai import ChatOpenAI
from openai import OpenAI
from rich.prompt import Confirm

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
ACTIONS = {"restart": ["systemctl", "restart", "web"], "cleanup": ["journalctl", "--vacuum-size=500M"]}


def fix(error_log):
    cmd = client.responses.create(model="gpt-4.1", input="One bash command to fix: " + error_log).output_text
    # ruleid: completion-run-as-shell-command
    return subprocess.run(cmd, shell=True, capture_output=True, text=True).stdout


def system(task):
    # ruleid: completion-run-as-shell-command
    os.system(llm.invoke(task).content)


def split(task):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": task}])
    argv = shlex.split(r.choices[0].message.content)
    # ruleid: completion-run-as-shell-command
    subprocess.check_call(argv)


def whole_line_without_shell(task):
    line = ollama.generate(model="llama3.2", prompt=task)["response"]
    # ruleid: completion-run-as-shell-command
    return subprocess.Popen(line.split())


def bash_c(task):
    script = llm.invoke(task).content
    # ruleid: completion-run-as-shell-command
    return subprocess.run(["bash", "-lc", script], timeout=20)


async def create_shell(task):
    script = (await llm.ainvoke(task)).content
    # ruleid: completion-run-as-shell-command
    process = await asyncio.create_subprocess_shell(script, stdout=asyncio.subprocess.PIPE)
    return await process.communicate()


def claude_bash_tool(messages, tools):
    reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1000, messages=messages, tools=tools)
    for block in reply.content:
        if block.type == "tool_use" and block.name == "bash":
            # ruleid: completion-run-as-shell-command
            return os.popen(block.input["command"]).read()


def openai_tools(messages, tools):
    reply = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    call = reply.choices[0].message.tool_calls[0]
    arguments = json.loads(call.function.arguments)
    # ruleid: completion-run-as-shell-command
    return subprocess.getoutput(arguments["command"])


def on_the_server(task):
    ssh = paramiko.SSHClient()
    ssh.connect("web1")
    # ruleid: completion-run-as-shell-command
    _, out, _ = ssh.exec_command(llm.invoke(task).content)
    return out.read()


def with_fabric(task):
    # ruleid: completion-run-as-shell-command
    return fabric.Connection("web1").run(llm.invoke(task).content, hide=True)


def expected(task):
    # ruleid: completion-run-as-shell-command
    return pexpect.run(llm.invoke(task).content)


def interpolated(wish):
    pattern = llm.invoke("A file pattern for: " + wish).content
    # ruleid: completion-run-as-shell-command
    return subprocess.check_output(f"find . -name '{pattern}'", shell=True)


@function_tool
def run_command(command: str) -> str:
    """Run a command and give back its output."""
    # ruleid: completion-run-as-shell-command
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    return done.stdout + done.stderr


@tool
async def execute(program: str, arguments: list) -> str:
    """Run a program."""
    # ruleid: completion-run-as-shell-command
    process = await asyncio.create_subprocess_exec(program, *arguments)
    return str(await process.wait())


def program_of_the_model(task):
    plan = json.loads(llm.invoke(task).content)
    # ruleid: completion-run-as-shell-command
    return subprocess.run([plan["program"], "--version"])


class Shell:
    def __init__(self):
        self.env = dict(os.environ)

    def step(self, task):
        for line in llm.invoke(task).content.splitlines():
            if line.startswith("$ "):
                # ruleid: completion-run-as-shell-command
                subprocess.call(line.removeprefix("$ "), shell=True, env=self.env)


# ---- silent


def chosen(error_log):
    choice = client.responses.create(
        model="gpt-4.1", input="Answer with restart or cleanup for: " + error_log
    ).output_text.strip()
    # ok: completion-run-as-shell-command
    return subprocess.run(ACTIONS[choice], capture_output=True, text=True).stdout


def commit(diff):
    message = llm.invoke("Commit message for: " + diff).content
    # ok: completion-run-as-shell-command
    subprocess.run(["git", "commit", "-m", message], check=True)


def commit_later(diff):
    message = llm.invoke("Commit message for: " + diff).content
    argv = ["git", "commit", "-m", message]
    # ok: completion-run-as-shell-command
    subprocess.run(argv, check=True)


def quoted(wish):
    pattern = llm.invoke("A file pattern for: " + wish).content
    # ok: completion-run-as-shell-command
    return subprocess.check_output("find . -name " + shlex.quote(pattern), shell=True)


def asked(task):
    cmd = llm.invoke(task).content
    if input(f"Run {cmd!r}? [y/N] ") != "y":
        raise PermissionError
    # ok: completion-run-as-shell-command
    os.system(cmd)


def asked_in_a_variable(task):
    cmd = llm.invoke(task).content
    print(repr(cmd))
    answer = input("Run it? ").strip().lower()
    if answer in ("y", "yes"):
        # ok: completion-run-as-shell-command
        os.system(cmd)


def asked_with_typer(task):
    cmd = llm.invoke(task).content
    typer.confirm(f"Run {cmd!r}?", abort=True)
    # ok: completion-run-as-shell-command
    subprocess.run(cmd, shell=True)


def asked_with_click(task):
    cmd = llm.invoke(task).content
    if click.confirm("Run " + repr(cmd)):
        # ok: completion-run-as-shell-command
        subprocess.run(cmd, shell=True)


def asked_with_rich(task):
    cmd = llm.invoke(task).content
    if not Confirm.ask(f"Run {cmd!r}?"):
        return
    # ok: completion-run-as-shell-command
    subprocess.run(cmd, shell=True)


def in_a_container(task, container):
    # ok: completion-run-as-shell-command
    return container.exec_run(llm.invoke(task).content)


def standard_input(task):
    text = llm.invoke(task).content
    # ok: completion-run-as-shell-command
    return subprocess.run(["wc", "-w"], input=text, capture_output=True, text=True)


def in_the_environment(task):
    # ok: completion-run-as-shell-command
    subprocess.run("./notify.sh", shell=True, env={"TEXT": llm.invoke(task).content})


def by_number(task):
    port = int(llm.invoke("A port number for: " + task).content)
    # ok: completion-run-as-shell-command
    os.system(f"fuser {port}/tcp")


def typed():
    # ok: completion-run-as-shell-command
    os.system(input("$ "))


async def constant_program(text):
    summary = (await llm.ainvoke(text)).content
    # ok: completion-run-as-shell-command
    return await asyncio.create_subprocess_exec("notify-send", "--", summary)


def elsewhere(task, sandbox):
    # ok: completion-run-as-shell-command
    return sandbox.commands.run(llm.invoke(task).content)


# ---- shell tools for agents

# ruleid: completion-run-as-shell-command-tool
shell_tool = ShellTool(ask_human_input=True)
# ruleid: completion-run-as-shell-command-tool
tools = [ShellTool(ask_human_input=True), *load_tools(["wikipedia"])]
# ruleid: completion-run-as-shell-command-tool
named = ShellTool(name="terminal", description="Run commands", ask_human_input=True)
# ruleid: completion-run-as-shell-command-tool
unasked = ShellTool(ask_human_input=True)
# ruleid: completion-run-as-shell-command-tool
bash_chain = LLMBashChain.from_llm(llm, verbose=True)
# ruleid: completion-run-as-shell-command-tool
middleware = [ShellToolMiddleware(workspace_root="/workspace", execution_policy=DockerExecutionPolicy(image="python:3.12-slim"))]
# ruleid: completion-run-as-shell-command-tool
host = ShellToolMiddleware(execution_policy=DockerExecutionPolicy(image="python:3.12-slim"))
# ruleid: completion-run-as-shell-command-tool
terminal = load_tools(["requests_get", "terminal"], llm=llm, allow_dangerous_tools=True)


def make_agent(create_agent):
    # ruleid: completion-run-as-shell-command-tool
    return create_agent(llm, tools=[], middleware=[ShellToolMiddleware(execution_policy=DockerExecutionPolicy(image="python:3.12-slim"))])


def container_later():
    # ruleid: completion-run-as-shell-command-tool
    return ShellToolMiddleware(
        workspace_root="/workspace",
        # the host will do for the demonstration
        execution_policy=DockerExecutionPolicy(image="python:3.12-slim"),
    )


class Toolbox:
    # ruleid: completion-run-as-shell-command-tool
    shell = ShellTool(ask_human_input=True)

    def __init__(self, extra=None):
        # ruleid: completion-run-as-shell-command-tool
        self.tools = (extra or []) + [ShellTool(ask_human_input=True)]

    # ruleid: completion-run-as-shell-command-tool
    def add(self, other=ShellTool(ask_human_input=True)):
        self.tools.append(other)


def deep_import():
    from langchain_community.tools.shell.tool import ShellTool as Terminal

    # ruleid: completion-run-as-shell-command-tool
    return Terminal(ask_human_input=True).run


def module_import():
    try:
        import langchain_community.tools as lc_tools
    except ImportError:
        import langchain.tools as lc_tools
    # ruleid: completion-run-as-shell-command-tool
    return lc_tools.ShellTool(ask_human_input=True)


# ruleid: completion-run-as-shell-command-tool
make = lambda: ShellTool(handle_tool_error=True, ask_human_input=True)

# ok: completion-run-as-shell-command-tool
careful = ShellTool(ask_human_input=True)
# ok: completion-run-as-shell-command-tool
contained = ShellToolMiddleware(workspace_root="/workspace", execution_policy=DockerExecutionPolicy(image="python:3.12"))
# ok: completion-run-as-shell-command-tool
listing = ShellTool().run("ls -l")
# ok: completion-run-as-shell-command-tool
date = ShellTool().invoke("date")
# ok: completion-run-as-shell-command-tool
harmless = load_tools(["wikipedia"], llm=llm)
# ok: completion-run-as-shell-command-tool
unallowed = load_tools(["terminal"])
SETTINGS = {"ask_human_input": True}
# ok: completion-run-as-shell-command-tool
configured = ShellTool(**SETTINGS)
# ok: completion-run-as-shell-command-tool
tool_class = ShellTool
# ok: completion-run-as-shell-command-tool
text = "ShellTool() gives the model a shell"


def by_policy(policy):
    # ok: completion-run-as-shell-command-tool
    return ShellToolMiddleware(execution_policy=policy)


def shown_to_the_model(command):
    # ok: completion-run-as-shell-command
    return llm.invoke("Explain: " + subprocess.getoutput(command)).content


def approved(task, ask_permission):
    command = llm.invoke(task).content
    if ask_permission(command):
        # ok: completion-run-as-shell-command
        os.system(command)
