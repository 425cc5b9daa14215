import re

from fastapi import FastAPI, HTTPException, Request
from langchain_core.tools import tool
from openai import OpenAI
from pymilvus import MilvusClient
import json

app = FastAPI()
client = OpenAI()
ALLOWED = ["red", "blue", "green"]


class Index:
    def __init__(self, uri):
        self.db = MilvusClient(uri)
        self.owner = ""

    def by_owner(self, owner):
        # ruleid: vector-filter-expression-injection
        return self.db.query("chunks", filter=self.condition("owner", owner))

    def condition(self, field, value):
        return f"{field} == '{value}'"

    def set_owner(self, owner):
        self.owner = owner

    def mine(self):
        # ruleid: vector-filter-expression-injection
        return self.db.query("chunks", filter="owner == " + json.dumps(str(self.owner), ensure_ascii=False))

    def of_team(self, team):
        # ok: vector-filter-expression-injection
        return self.db.query("chunks", filter=f"team == '{team}'")


index = Index("http://milvus:19530")


@app.get("/mine/{owner}")
def mine(owner: str):
    own = Index("http://milvus:19530")
    own.set_owner(owner)
    return index.by_owner(owner), own.mine()


@app.get("/team/{team}")
def team_documents(team: str):
    if team not in ALLOWED:
        raise HTTPException(404)
    return index.of_team(team)


def wanted(question):
    r = client.responses.create(model="gpt-4.1", input="The product in: " + question)
    return r.output_text


def product_filter(question):
    parts = ["public == true"]
    parts.append(f"product == '{wanted(question)}'")
    return " and ".join(parts)


def answer(question):
    # ruleid: vector-filter-expression-injection
    return index.db.search("chunks", data=[[0.1]], filter=product_filter(question))


@tool
def remove_entries(category: str) -> str:
    """Remove all entries of a category."""
    # ruleid: vector-filter-expression-injection
    index.db.delete("chunks", filter='category == {category}', filter_params={"category": category})
    return "done"


@app.post("/report")
async def report(request: Request):
    body = await request.json()
    name = body["name"]
    if not re.fullmatch(r"[a-z0-9-]+", name):
        raise HTTPException(400)
    # ok: vector-filter-expression-injection
    return index.db.query("chunks", filter=f"name == '{name}'")


def build(tenant):
    return lambda q: index.db.query(
        "chunks",
        # ruleid: vector-filter-expression-injection
        filter=f"tenant == '{tenant}' and title like '{q}%'",
    )


@app.get("/lookup")
def lookup(tenant: str):
    return build(tenant)("intro")
