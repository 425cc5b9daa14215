import sqlite3
from typing import Annotated, Optional
from uuid import UUID

import httpx
import smolagents
from agents import RunContextWrapper, function_tool
from crewai.tools import tool as crew_tool
from langchain.tools import ToolRuntime
from langchain_core import tools as lc_tools
from langchain_core.tools import InjectedToolArg, StructuredTool, tool
from llama_index.core.tools import FunctionTool
from mcp.server.fastmcp import FastMCP
from pydantic_ai import Agent

from company.auth import current_user
from company.decorators import tool as own_tool

mcp = FastMCP("shop")
agent = Agent("openai:gpt-4.1")
db = sqlite3.connect("shop.db")

# ---- reported -------------------------------------------------------------


@tool
# ruleid: model-chosen-identity-in-tool
def list_orders(user_id: str, status: str) -> list:
    """List the orders of a user."""
    return db.execute("SELECT id, total FROM orders WHERE user_id = ? AND status = ?", (user_id, status)).fetchall()


@tool("refund", return_direct=True)
def refund(
    amount: float,
    # ruleid: model-chosen-identity-in-tool
    customer_id: int,  # the customer's number
) -> str:
    """Refund an amount."""
    db.execute("UPDATE accounts SET balance = balance + ? WHERE id = ?", (amount, customer_id))
    return "done"


@lc_tools.tool(parse_docstring=True)
# ruleid: model-chosen-identity-in-tool
async def profile(account_id: UUID) -> dict:
    """Load the profile."""
    async with httpx.AsyncClient() as http:
        return (await http.get(f"https://crm.example/accounts/{account_id}")).json()


@function_tool
# ruleid: model-chosen-identity-in-tool
def invoices(ctx: RunContextWrapper, tenant_id: str) -> list:
    """List invoices."""
    rows = ctx.context.db.find({"tenant": tenant_id})
    return [r.number for r in rows]


@function_tool(name_override="close")
# ruleid: model-chosen-identity-in-tool
def close_account(is_admin: bool, reason: str = "") -> str:
    """Close the account."""
    if is_admin:
        return f"closed: {reason}"
    return "not allowed"


@mcp.tool()
# ruleid: model-chosen-identity-in-tool
def payslip(employee_id: str) -> str:
    """Return the payslip."""
    with open("slips/" + employee_id) as f:
        return f.read()


@agent.tool_plain
# ruleid: model-chosen-identity-in-tool
def contracts(org_id: str, limit: int = 10) -> list:
    """List contracts."""
    return [r for r in db.execute("SELECT * FROM contracts WHERE org = ?", (org_id,))][:limit]


@crew_tool("Owner lookup")
# ruleid: model-chosen-identity-in-tool
def owner_lookup(owner_id: str) -> str:
    """Find the owner."""
    return lookup(lambda: owner_id)


@smolagents.tool
# ruleid: model-chosen-identity-in-tool
def record(patient_id: str) -> str:
    """Read the record.

    Args:
        patient_id: number of the patient
    """
    try:
        return httpx.get("https://ehr.example/records", params={"patient": patient_id}).text
    except httpx.HTTPError:
        return ""


@tool
# ruleid: model-chosen-identity-in-tool
def history(days: int = 7, user_id: Optional[str] = None) -> list:
    """Show the history."""
    return db.execute("SELECT * FROM events WHERE user = ?", (user_id,)).fetchall()


# ruleid: model-chosen-identity-in-tool
def balance(member_id: str) -> float:
    """Return the balance."""
    return db.execute("SELECT balance FROM members WHERE id = ?", (member_id,)).fetchone()[0]


balance_tool = FunctionTool.from_defaults(fn=balance)


# ruleid: model-chosen-identity-in-tool
def points(customer_uuid: str) -> int:
    """Return the points."""
    return len(customer_uuid)


TOOLS = [StructuredTool.from_function(points, name="points")]


class Desk:
    @mcp.tool(title="Tickets")
    # ruleid: model-chosen-identity-in-tool
    async def tickets(self, client_id: str) -> list:
        """List the tickets."""
        return await self.repo.find(client=client_id)


def make_tools(repo):
    @tool
    # ruleid: model-chosen-identity-in-tool
    def delete_files(current_user_id: str) -> bool:
        """Delete the files of the user."""
        return repo.delete(owner=current_user_id) if repo else False

    return [delete_files]


@tool
# ruleid: model-chosen-identity-in-tool
def shares(organization_id: str) -> list:
    """List the shares."""
    return [s for s in db.execute("SELECT * FROM shares") if s[0].startswith(organization_id)]


# ---- not reported ---------------------------------------------------------


def lookup(f):
    return str(f())


@tool
# ok: model-chosen-identity-in-tool
def my_orders(status: str, user_id: Annotated[str, InjectedToolArg]) -> list:
    """List my orders."""
    return db.execute("SELECT id FROM orders WHERE user_id = ? AND status = ?", (user_id, status)).fetchall()


@tool
# ok: model-chosen-identity-in-tool
def my_profile(runtime: ToolRuntime) -> dict:
    """Load my profile."""
    return {"id": runtime.context.user_id}


@tool
# ok: model-chosen-identity-in-tool
def checked(user_id: str) -> list:
    """List orders after a check."""
    if user_id != current_user().id:
        raise PermissionError(user_id)
    return db.execute("SELECT * FROM orders WHERE user_id = ?", (user_id,)).fetchall()


@tool
# ok: model-chosen-identity-in-tool
def allowed(account_id: str) -> str:
    """Read one of my accounts."""
    if account_id not in current_user().accounts:
        return "not allowed"
    return httpx.get(f"https://crm.example/accounts/{account_id}").text


# ok: model-chosen-identity-in-tool
def plain_function(user_id: str) -> list:
    return db.execute("SELECT * FROM orders WHERE user_id = ?", (user_id,)).fetchall()


@own_tool
# ok: model-chosen-identity-in-tool
def own(user_id: str) -> str:
    return user_id


@tool
# ok: model-chosen-identity-in-tool
def product(product_id: str, order_id: int) -> str:
    """Look up a product."""
    return f"{product_id}/{order_id}"


@function_tool
# ok: model-chosen-identity-in-tool
def by_context(ctx: RunContextWrapper) -> list:
    """List my orders."""
    user_id = ctx.context.user_id
    return db.execute("SELECT * FROM orders WHERE user_id = ?", (user_id,)).fetchall()


@mcp.resource("shop://orders/{user_id}")
# ok: model-chosen-identity-in-tool
def orders_resource(user_id: str) -> str:
    return user_id


@tool
# ok: model-chosen-identity-in-tool
def user_identifier(user_identity: str, user_ids: list) -> str:
    """Compare names."""
    return user_identity + str(user_ids)


@mcp.tool()
# ok: model-chosen-identity-in-tool
def by_user_name(name: str) -> str:
    """Say who has user_id 7."""
    return "user_id: " + name
