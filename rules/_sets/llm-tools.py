import json
import os
from typing import Literal, Optional

import anthropic
from fastmcp import FastMCP
from langchain_core.tools import BaseTool, StructuredTool, tool
from langchain_core.tools import tool as as_tool
from mcp.server.fastmcp import Context
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
mcp = FastMCP("files")

# --- tool calls, first as in a notebook
response = client.chat.completions.create(model="m", messages=[], tools=[])
call = response.choices[0].message.tool_calls[0]
# ruleid: llm-tool-call
sink(json.loads(call.function.arguments)["path"])


def loop(message):
    for tool_call in message.tool_calls or []:
        name = tool_call.function.name
        # ruleid: llm-tool-call
        sink(name)
        args = json.loads(tool_call.function.arguments)
        # ruleid: llm-tool-call
        sink(**args)


def by_dict(response):
    message = response["choices"][0]["message"]
    # ruleid: llm-tool-call
    sink(message["tool_calls"][0]["function"]["name"])
    # ruleid: llm-tool-call
    sink(message.get("tool_calls") or [])


def legacy(message):
    # ruleid: llm-tool-call
    sink(message.function_call.name)
    # ruleid: llm-tool-call
    sink(json.loads(message["function_call"]["arguments"]))


def responses_api(response):
    for item in response.output:
        if item.type == "function_call":
            # ruleid: llm-tool-call
            sink(item.name, json.loads(item.arguments))


def claude_tools(message):
    for block in message.content:
        if block.type != "tool_use":
            continue
        # ruleid: llm-tool-call
        sink(block.input["command"])
    use = next(b for b in message.content if b.type == "tool_use")
    # ruleid: llm-tool-call
    sink(use.input)
    # ruleid: llm-tool-call
    sink([b.name for b in message.content if b.type == "tool_use"])


def claude_block(block):
    if block.type == "tool_use":
        # ruleid: llm-tool-call
        sink(block.name)


async def gemini(r):
    # ruleid: llm-tool-call
    sink(r.function_calls[0].args)
    for part in r.candidates[0].content.parts:
        # ruleid: llm-tool-call
        sink(dict(part.function_call.args))


class Runner:
    def step(self, ai_message, action, block):
        for tc in ai_message.tool_calls:
            # ruleid: llm-tool-call
            sink(tc["args"])
        # ruleid: llm-tool-call
        sink(action.tool_input)
        use = block["toolUse"]
        # ruleid: llm-tool-call
        sink(use["input"])


def not_from_the_model(parser, schema, block, node, item):
    # ok: llm-tool-call
    sink(parser.arguments)
    # ok: llm-tool-call
    sink(schema["function"]["name"])
    # ok: llm-tool-call
    sink(block.input)
    # ok: llm-tool-call
    sink(node.func.name)
    # ok: llm-tool-call
    sink(item.name)
    # ok: llm-tool-call
    sink(item.tool_call_limit)


# --- parameters of tools


@tool
def read_file(path: str, limit: int = 10) -> str:
    """Read a file."""
    # ruleid: agent-tool-parameter
    sink(path)
    # ok: agent-tool-parameter
    sink(limit)


@as_tool("search", return_direct=True)
async def search(query: str, kind: Literal["web", "news"] = "web"):
    """Search."""
    # ruleid: agent-tool-parameter
    sink(f"q={query}")
    # ok: agent-tool-parameter
    sink(kind)


@mcp.tool()
async def run(command: str, ctx: Context, timeout: float = 1.0) -> str:
    # ruleid: agent-tool-parameter
    sink(command)
    # ok: agent-tool-parameter
    sink(ctx)
    # ok: agent-tool-parameter
    sink(timeout)


@mcp.tool
def write(path: str, *, text: Optional[str] = None):
    # ruleid: agent-tool-parameter
    sink(os.path.join("/data", path))
    # ruleid: agent-tool-parameter
    sink(text)


def function_tools():
    from agents import RunContextWrapper, function_tool
    from smolagents import tool as smol_tool

    @function_tool
    def lookup(ctx: RunContextWrapper, city: str) -> str:
        # ruleid: agent-tool-parameter
        sink(city)
        # ok: agent-tool-parameter
        sink(ctx)

    @function_tool(name_override="x")
    async def other(names: list[str]) -> str:
        # ruleid: agent-tool-parameter
        sink(" ".join(names))

    @smol_tool
    def visit(url: str) -> str:
        """Visit."""
        # ruleid: agent-tool-parameter
        sink(url)

    return lookup, other, visit


def pydantic_tools():
    from pydantic_ai import Agent, RunContext

    agent = Agent("openai:gpt-4.1")

    @agent.tool_plain
    def roll(sides: str):
        # ruleid: agent-tool-parameter
        sink(sides)

    @agent.tool(retries=2)
    async def account(ctx: RunContext[str], number: str):
        # ruleid: agent-tool-parameter
        sink(number)

    return roll, account


def query_db(sql: str) -> str:
    # ruleid: agent-tool-parameter
    sink(sql)


db_tool = StructuredTool.from_function(query_db, name="db")


def shell(cmd):
    # ruleid: agent-tool-parameter
    sink(cmd)


def tool_list():
    from langchain.agents import Tool

    return [Tool(name="shell", func=shell, description="Run")]


def fetch(url: str):
    # ruleid: agent-tool-parameter
    sink(url)


def llama_index_tools():
    from llama_index.core.tools import FunctionTool

    return [FunctionTool.from_defaults(fn=fetch)]


def delete(key: str):
    # ruleid: agent-tool-parameter
    sink(key)


def bound(llm):
    return llm.bind_tools([shell, delete])


class FileTool(BaseTool):
    name: str = "file"

    def _run(self, path: str, run_manager=None) -> str:
        # ruleid: agent-tool-parameter
        sink(path)
        # ok: agent-tool-parameter
        sink(run_manager)

    async def _arun(self, path: str) -> str:
        # ruleid: agent-tool-parameter
        sink(path)

    def helper(self, path: str) -> str:
        # ok: agent-tool-parameter
        sink(path)


class SmolTool:
    from smolagents import Tool

    class Inner(Tool):
        inputs = {}

        def forward(self, query: str):
            # ruleid: agent-tool-parameter
            sink(query)


@mcp.prompt()
def not_a_tool(topic: str):
    # ok: agent-tool-parameter
    sink(topic)


def plain_function(path: str):
    # ok: agent-tool-parameter
    sink(path)


class Model:
    def forward(self, x):
        # ok: agent-tool-parameter
        sink(x)
