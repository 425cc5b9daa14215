import json
import re
import uuid
from typing import Literal

import lancedb
import numpy as np
import psycopg
import redis
import typesense
from azure.search.documents import SearchClient
from fastapi import FastAPI, Request
from flask import request
from langchain_milvus import Milvus
from openai import OpenAI
from pymilvus import AnnSearchRequest, Collection, MilvusClient
from redis.commands.search.query import Query
from redisvl.query import FilterQuery
from redisvl.query.filter import FilterExpression, Tag
from sentence_transformers import SentenceTransformer
from sqlalchemy import text

app = FastAPI()
client = OpenAI()
model = SentenceTransformer("all-MiniLM-L6-v2")
db = MilvusClient("http://milvus:19530")
store = Milvus(embedding_function=None)
TEAMS = {"red", "blue"}


def docs_of_tenant():
    tenant = request.args["tenant"]
    # ruleid: vector-filter-expression-injection
    rows = db.query("chunks", filter=f"tenant == '{tenant}'", output_fields=["text"])
    # ok: vector-filter-expression-injection
    safe = db.query("chunks", filter="tenant == {t}", filter_params={"t": tenant}, output_fields=["text"])
    return {"rows": list(rows), "safe": list(safe)}


@app.get("/search")
async def search(q: str, lang: str, year: int, kind: Literal["faq", "manual"]):
    vector = model.encode(q).tolist()
    # ruleid: vector-filter-expression-injection
    hits = db.search("chunks", data=[vector], limit=5, filter="lang == \"%s\"" % lang)
    # ok: vector-filter-expression-injection
    recent = db.search("chunks", data=[vector], limit=5, filter=f"year >= {year}")
    # ok: vector-filter-expression-injection
    typed = db.search("chunks", data=[vector], limit=5, filter=f"kind == '{kind}'")
    return hits, recent, typed


@app.get("/aliased/{team}")
def aliased(team: str):
    from pymilvus import MilvusClient as Client

    own = Client("http://milvus:19530")
    return own.query(
        "chunks",
        # only what the team may see
        # ruleid: vector-filter-expression-injection
        filter=f"public == true or team == '{team}'",  # not indexed
        output_fields=["text"],
    )


@app.delete("/documents/{name}")
def forget(name: str):
    # ruleid: vector-filter-expression-injection
    db.delete(collection_name="chunks", filter='source == "' + name + '"')
    # ok: vector-filter-expression-injection
    db.delete(collection_name="chunks", ids=[name])


def old_api(vector):
    collection = Collection("papers")
    author = request.form.get("author", "")
    # ruleid: vector-filter-expression-injection
    rows = collection.query(f"author == '{author}'", output_fields=["title"])
    found = collection.search(
        data=[vector],
        anns_field="embedding",
        param={"metric_type": "IP"},
        limit=3,
        # the author only
        # ruleid: vector-filter-expression-injection
        expr="author in ['{}']".format(author),
    )
    # ruleid: vector-filter-expression-injection
    req = AnnSearchRequest([vector], "dense", {}, 10, expr=f"author like '{author}%'")
    return rows, found, req


@app.post("/ask")
async def ask(req: Request):
    body = await req.json()
    # ruleid: vector-filter-expression-injection
    docs = store.similarity_search(body["question"], k=4, expr=f"owner == '{body['owner']}'")
    # ruleid: vector-filter-expression-injection
    retriever = store.as_retriever(search_kwargs={"k": 4, "expr": "owner == '" + body["owner"] + "'"})
    return docs, retriever.invoke(body["question"])


def model_writes_the_filter(question):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "Milvus filter for: " + question}])
    expression = r.choices[0].message.content.strip()
    # ruleid: vector-filter-expression-injection
    return db.query("chunks", filter=expression)


@app.get("/lance")
def lance(q: str, author: str):
    table = lancedb.connect("data/lance").open_table("docs")
    # ruleid: vector-filter-expression-injection
    rows = table.search(model.encode(q)).where(f"author = '{author}'", prefilter=True).limit(5).to_list()
    # ok: vector-filter-expression-injection
    quoted = table.search(model.encode(q)).where("author = '" + author.replace("'", "''") + "'").to_list()
    if author == "anonymous":
        # ruleid: vector-filter-expression-injection
        table.delete(f"author = '{request.args.get('name')}'")
    # ruleid: vector-filter-expression-injection
    table.update(where=f"author = '{author}'", values={"seen": True})
    return rows, quoted


def redis_search():
    r = redis.Redis()
    user = request.headers.get("X-User")
    # ruleid: vector-filter-expression-injection
    q = Query(f"(@user:{{{user}}})=>[KNN 5 @vec $v AS score]").sort_by("score").dialect(2)
    # ruleid: vector-filter-expression-injection
    raw = FilterQuery(filter_expression=f"@user:{{{user}}}")
    # ok: vector-filter-expression-injection
    built = FilterQuery(filter_expression=Tag("user") == user)
    # ruleid: vector-filter-expression-injection
    return r.ft("docs").search(q, {"v": b""}), raw, built, FilterExpression("@user:{" + user + "}")


class Portal:
    def __init__(self, endpoint, credential):
        self.search = SearchClient(endpoint, "docs", credential)

    def find(self):
        group = request.json["group"]
        # ruleid: vector-filter-expression-injection
        bad = self.search.search(search_text="*", filter=f"groups/any(g: g eq '{group}')")
        # ok: vector-filter-expression-injection
        good = self.search.search(search_text="*", filter=odata("groups/any(g: g eq {group})", group=group))
        # ok: vector-filter-expression-injection
        text_only = self.search.search(search_text=group, filter="public eq true")
        return bad, good, text_only


def typesense_search(ts: typesense.Client):
    # ruleid: vector-filter-expression-injection
    return ts.collections["docs"].documents.search({"q": "*", "filter_by": "team:=" + request.args["team"]})


def postgres(conn: psycopg.Connection):
    q, team = request.args["q"], request.args["team"]
    vec = np.array2string(model.encode(q), separator=",")
    # ruleid: vector-filter-expression-injection
    conn.execute(f"SELECT body FROM chunks WHERE team = '{team}' ORDER BY embedding <=> %s LIMIT 5", (vec,))
    # ok: vector-filter-expression-injection
    conn.execute("SELECT body FROM chunks WHERE team = %s ORDER BY embedding <=> %s LIMIT 5", (team, vec))
    # ok: vector-filter-expression-injection
    conn.execute(f"SELECT body FROM chunks ORDER BY embedding <=> '{vec}' LIMIT 5")
    sql = f"SELECT body FROM chunks WHERE team = '{team}' ORDER BY embedding <-> :v LIMIT 5"
    # ruleid: vector-filter-expression-injection
    return conn.execute(text(sql), {"v": vec})


def near_misses(chroma, qdrant):
    team = request.args["team"]
    # ok: vector-filter-expression-injection
    chroma.query(query_texts=["x"], where={"team": {"$eq": team}})
    # ok: vector-filter-expression-injection
    qdrant.search(collection_name="docs", query_filter={"must": [{"key": "team", "match": {"value": team}}]})
    number = int(request.args["number"])
    # ok: vector-filter-expression-injection
    db.query("chunks", filter=f"number == {number}")
    doc = uuid.UUID(request.args["id"])
    # ok: vector-filter-expression-injection
    db.query("chunks", filter=f"doc == '{doc}'")
    # ok: vector-filter-expression-injection
    db.query("chunks", filter=f"team == {json.dumps(team)}")
    # ok: vector-filter-expression-injection
    db.query("chunks", filter="name == '%s'" % re.sub(r"[^\w-]", "", request.args["name"]))
    # ok: vector-filter-expression-injection
    db.query("chunks", filter=f"name == '{escape_milvus(request.args['name'])}'")


def nested():
    # ruleid: vector-filter-expression-injection
    return json.dumps(list(db.query("chunks", filter=f"owner == '{request.args['owner']}'")))


def odata(template, **values):
    return template.format(**{k: "'" + str(v).replace("'", "''") + "'" for k, v in values.items()})


def escape_milvus(value):
    return value.replace("\\", "\\\\").replace("'", "\\'")


def constant(tenant="acme"):
    # ok: vector-filter-expression-injection
    return db.query("chunks", filter=f"tenant == '{tenant}'")
