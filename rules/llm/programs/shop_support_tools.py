"""Support desk of a shop: OpenAI Agents SDK, an MCP server and a hand-written tool loop."""

import json
import sqlite3
from dataclasses import dataclass

from agents import Agent, RunContextWrapper, Runner, function_tool
from mcp.server.fastmcp import FastMCP
from openai import OpenAI

client = OpenAI()
mcp = FastMCP("shop")
db = sqlite3.connect("shop.db", check_same_thread=False)


@dataclass
class Customer:
    id: str
    vip: bool = False


@function_tool
def my_orders(ctx: RunContextWrapper[Customer], status: str = "open") -> list:
    """List the orders of the signed-in customer."""
    rows = db.execute("SELECT id, total FROM orders WHERE customer = ? AND status = ?", (ctx.context.id, status))
    return rows.fetchall()


@function_tool
# ruleid: model-chosen-identity-in-tool
def change_address(customer_id: str, street: str, city: str) -> str:
    """Change the delivery address."""
    db.execute("UPDATE customers SET street = ?, city = ? WHERE id = ?", (street, city, customer_id))
    db.commit()
    return "changed"


@mcp.tool()
# ruleid: model-chosen-identity-in-tool
def loyalty_points(member_id: str) -> int:
    """Return the points of a member."""
    row = db.execute("SELECT points FROM members WHERE id = ?", (member_id,)).fetchone()
    return row[0] if row else 0


@mcp.tool()
def product(sku: str) -> dict:
    """Look up a product."""
    row = db.execute("SELECT name, price FROM products WHERE sku = ?", (sku,)).fetchone()
    return {"name": row[0], "price": row[1]} if row else {}


desk = Agent[Customer](name="desk", instructions="Help the customer.", tools=[my_orders, change_address])


async def answer(customer: Customer, text: str) -> str:
    turns = 25 if customer.vip else 8
    result = await Runner.run(desk, text, context=customer, max_turns=turns)
    return result.final_output


async def deep_answer(customer: Customer, text: str) -> str:
    # ruleid: unbounded-agent-loop
    result = await Runner.run(desk, text, context=customer, max_turns=None)
    return result.final_output


def tool_loop(messages: list, tools: list, registry: dict) -> str:
    # ruleid: unbounded-agent-loop
    while True:
        reply = client.chat.completions.create(model="gpt-4.1-mini", messages=messages, tools=tools)
        message = reply.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            result = registry[call.function.name](**json.loads(call.function.arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})


def bounded_loop(messages: list, tools: list, registry: dict) -> str:
    for _ in range(10):
        message = client.chat.completions.create(model="gpt-4.1-mini", messages=messages, tools=tools).choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            result = registry[call.function.name](**json.loads(call.function.arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
    raise RuntimeError("turn limit")


if __name__ == "__main__":
    mcp.run()
