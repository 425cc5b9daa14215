"""The agent for the support desk's own staff: looks up orders and shipping, reads the shops' help pages."""

import sqlite3

from langchain.agents import AgentExecutor, create_tool_calling_agent
from langchain_community.tools.requests.tool import RequestsGetTool
from langchain_community.utilities.requests import TextRequestsWrapper
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI

from .settings import settings

ORDERS = "file:data/orders.db?mode=ro"

PROMPT = ChatPromptTemplate.from_messages(
    [
        ("system", "You look things up for support staff. Quote order numbers exactly."),
        ("human", "{input}"),
        ("placeholder", "{agent_scratchpad}"),
    ]
)


@tool
def open_orders(customer_id: str) -> list[dict]:
    """Open orders of a customer."""
    with sqlite3.connect(ORDERS, uri=True) as db:
        db.row_factory = sqlite3.Row
        rows = db.execute(
            "SELECT id, placed, state FROM orders WHERE customer_id = ? AND state != 'done'", (customer_id,)
        )
        return [dict(row) for row in rows]


@tool
def shipping_rules(country: str) -> str:
    """Shipping times and prices for a country (two letters)."""
    with sqlite3.connect(ORDERS, uri=True) as db:
        row = db.execute("SELECT rules FROM shipping WHERE country = ?", (country.upper(),)).fetchone()
    return row[0] if row else "no rules for this country"


def build() -> AgentExecutor:
    llm = ChatOpenAI(model=settings.llm_model, timeout=settings.llm_timeout)
    help_pages = RequestsGetTool(requests_wrapper=TextRequestsWrapper(), allow_dangerous_requests=True)
    tools = [open_orders, shipping_rules, help_pages]
    agent = create_tool_calling_agent(llm, tools, PROMPT)
    # 15 was not enough for customers with many orders
    return AgentExecutor(agent=agent, tools=tools, max_iterations=None)
