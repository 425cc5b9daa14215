import json
import re
import sqlite3

import duckdb
import litellm
import neo4j
import pandas as pd
import psycopg
import psycopg2
import sqlglot
from anthropic import Anthropic
from langchain.chains import create_sql_query_chain
from langchain_community.utilities import SQLDatabase
from langchain_core.tools import tool
from langchain_experimental.sql import SQLDatabaseChain, SQLDatabaseSequentialChain
from langchain_experimental.sql.vector_sql import VectorSQLDatabaseChain
from langchain_neo4j import GraphCypherQAChain, Neo4jGraph
from langchain_openai import ChatOpenAI
from llama_index.core import SQLDatabase as LlamaDatabase
from llama_index.core.indices.struct_store.sql_query import PGVectorSQLQueryEngine, SQLTableRetrieverQueryEngine
from llama_index.core.query_engine import NLSQLTableQueryEngine
from openai import AsyncOpenAI, OpenAI
from pyspark.sql import SparkSession
from sqlalchemy import create_engine, text

client = OpenAI()
aclient = AsyncOpenAI()
claude = Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
spark = SparkSession.builder.getOrCreate()
db = SQLDatabase.from_uri("postgresql://shop@localhost/shop")
engine = create_engine("postgresql://shop@localhost/shop")
driver = neo4j.GraphDatabase.driver("bolt://localhost:7687")


def report(question):
    sql = llm.invoke("Return one SQL statement for: " + question).content
    with sqlite3.connect("crm.db") as con:
        # ruleid: generated-query-executed-with-write-access
        return con.execute(sql).fetchall()


def frame(question):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    sql = re.search(r"```sql\n(.*?)```", r.choices[0].message.content, re.S).group(1)
    # ruleid: generated-query-executed-with-write-access
    return pd.read_sql_query(sql, engine)


def alchemy(question, session):
    query = client.responses.create(model="gpt-4.1", input=question).output_text
    # ruleid: generated-query-executed-with-write-access
    return session.execute(text(query)).mappings().all()


def script(question, con):
    # ruleid: generated-query-executed-with-write-access
    con.executescript(litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": question}]).choices[0].message.content)


async def async_pool(question, pool):
    reply = await aclient.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    async with pool.acquire() as connection:
        # ruleid: generated-query-executed-with-write-access
        return await connection.fetch(reply.choices[0].message.content)


def wrapper(question):
    sql = create_sql_query_chain(llm, db).invoke({"question": question})
    # ruleid: generated-query-executed-with-write-access
    return db.run(sql)


def lake(question):
    # ruleid: generated-query-executed-with-write-access
    return spark.sql(llm.invoke(question).content).toPandas()


def duck(question):
    text_ = claude.messages.create(
        model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": question}]
    ).content[0].text
    # ruleid: generated-query-executed-with-write-access
    return duckdb.query(text_).df()


def graph_answer(question):
    cypher = llm.invoke("Cypher for: " + question).content
    with driver.session() as graph_session:
        # ruleid: generated-query-executed-with-write-access
        return graph_session.run(cypher).data()


def graph_driver(question):
    # ruleid: generated-query-executed-with-write-access
    records, _, _ = driver.execute_query(llm.invoke(question).content, database_="movies")
    return records


def tool_loop(messages, tools, cursor):
    reply = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in reply.choices[0].message.tool_calls or []:
        if call.function.name == "query":
            # ruleid: generated-query-executed-with-write-access
            cursor.execute(json.loads(call.function.arguments)["sql"])


@tool
def run_sql(sql: str) -> str:
    """Run SQL on the shop's database."""
    with psycopg.connect("dbname=shop user=app") as shop:
        # ruleid: generated-query-executed-with-write-access
        return str(shop.execute(sql).fetchall())


class Analyst:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)

    def ask(self, question):
        sql = llm.invoke(question).content
        # ruleid: generated-query-executed-with-write-access
        return self.conn.execute(sql).fetchall()


def limited(question, cursor):
    sql = llm.invoke(question).content.rstrip("; ")
    # ruleid: generated-query-executed-with-write-access
    cursor.execute("SELECT * FROM (%s) t LIMIT 100" % sql)


def only_the_condition(question, cursor):
    where = llm.invoke("WHERE clause for: " + question).content
    # ruleid: generated-query-executed-with-write-access
    cursor.execute(f"SELECT * FROM orders WHERE {where}")


answer_rows = lambda question, cursor: cursor.execute(
    # ruleid: generated-query-executed-with-write-access
    llm.invoke(question).content,
)


# ---- silent


def read_only_file(question):
    sql = llm.invoke("Return one SQL statement for: " + question).content
    with sqlite3.connect("file:crm.db?mode=ro", uri=True) as con:
        # ok: generated-query-executed-with-write-access
        return con.execute(sql).fetchall()


def read_only_f_string(question, path):
    con = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    # ok: generated-query-executed-with-write-access
    return con.execute(llm.invoke(question).content).fetchall()


def read_only_session(question):
    con = psycopg2.connect("dbname=shop user=app")
    con.set_session(readonly=True)
    cur = con.cursor()
    # ok: generated-query-executed-with-write-access
    cur.execute(llm.invoke(question).content)


def reading_user(question):
    with psycopg.connect("dbname=shop user=report_reader") as shop:
        # ok: generated-query-executed-with-write-access
        return shop.execute(llm.invoke(question).content).fetchall()


def reading_user_keyword(question):
    con = psycopg2.connect(host="db", dbname="shop", user="shop_ro")
    # ok: generated-query-executed-with-write-access
    con.cursor().execute(llm.invoke(question).content)


def read_only_options(question):
    with engine.connect().execution_options(postgresql_readonly=True) as connection:
        # ok: generated-query-executed-with-write-access
        return connection.execute(text(llm.invoke(question).content)).all()


def read_only_statement(question, cursor):
    cursor.execute("SET TRANSACTION READ ONLY")
    # ok: generated-query-executed-with-write-access
    cursor.execute(llm.invoke(question).content)


def read_only_pragma(question, path):
    con = sqlite3.connect(path)
    con.execute("PRAGMA query_only = ON")
    # ok: generated-query-executed-with-write-access
    return con.execute(llm.invoke(question).content).fetchall()


def read_only_duck(question):
    con = duckdb.connect("shop.duckdb", read_only=True)
    # ok: generated-query-executed-with-write-access
    return con.sql(llm.invoke(question).content).df()


def read_only_graph(question):
    with driver.session(default_access_mode=neo4j.READ_ACCESS) as graph_session:
        # ok: generated-query-executed-with-write-access
        return graph_session.run(llm.invoke(question).content).data()


class Reader:
    def __init__(self, path):
        self.conn = duckdb.connect(path, read_only=True)

    def ask(self, question):
        # ok: generated-query-executed-with-write-access
        return self.conn.execute(llm.invoke(question).content).fetchall()


def word_test(question, cursor):
    sql = llm.invoke(question).content
    if not sql.lower().startswith("select"):
        raise ValueError("only SELECT")
    # ok: generated-query-executed-with-write-access
    cursor.execute(sql)


def parsed(question, cursor):
    sql = llm.invoke(question).content
    tree = sqlglot.parse_one(sql)
    if not isinstance(tree, sqlglot.exp.Select):
        raise ValueError("only SELECT")
    # ok: generated-query-executed-with-write-access
    cursor.execute(sql)


def bound(question, cursor):
    name = llm.invoke("Which customer? " + question).content
    # ok: generated-query-executed-with-write-access
    cursor.execute("SELECT * FROM customers WHERE name = %s", (name,))


def stored(question, session, Answer):
    # ok: generated-query-executed-with-write-access
    session.add(Answer(text=llm.invoke(question).content))


def constant_cypher(question, graph):
    # ok: generated-query-executed-with-write-access
    graph.query(f"MATCH (n {{name: '{llm.invoke(question).content}'}}) RETURN n")


def limit(question, cursor):
    # ok: generated-query-executed-with-write-access
    cursor.execute(f"SELECT * FROM orders LIMIT {int(llm.invoke(question).content)}")


def asked_first(question, cursor):
    sql = llm.invoke(question).content
    if input(f"Run {sql!r}? [y/N] ") != "y":
        return None
    # ok: generated-query-executed-with-write-access
    cursor.execute(sql)


def typed_by_the_analyst(cursor):
    # ok: generated-query-executed-with-write-access
    cursor.execute(input("SQL: "))


def rows_for_the_model(query, cursor):
    # ok: generated-query-executed-with-write-access
    return llm.invoke("Summarise: " + str(cursor.execute(query).fetchall())).content


def run_thread(question, runner):
    # ok: generated-query-executed-with-write-access
    return runner.execute(llm.invoke(question).content)


# ---- chains that run the query themselves

# ruleid: generated-query-executed-with-write-access-chain
chain = SQLDatabaseChain.from_llm(llm, db, verbose=True)
# ruleid: generated-query-executed-with-write-access-chain
sequential = SQLDatabaseSequentialChain.from_llm(llm, db)
# ruleid: generated-query-executed-with-write-access-chain
vector_chain = VectorSQLDatabaseChain.from_llm(llm=llm, db=db, prompt=None)
# ruleid: generated-query-executed-with-write-access-chain
engine_for_tables = NLSQLTableQueryEngine(sql_database=LlamaDatabase(engine), tables=["orders"])


def make_graph_chain(graph: Neo4jGraph):
    # ruleid: generated-query-executed-with-write-access-chain
    return GraphCypherQAChain.from_llm(
        llm,
        graph=graph,
        allow_dangerous_requests=True,  # we know
    )


class Service:
    # ruleid: generated-query-executed-with-write-access-chain
    chain = SQLDatabaseChain(llm_chain=None, database=db)

    def __init__(self, database, tables):
        # ruleid: generated-query-executed-with-write-access-chain
        self.engine = PGVectorSQLQueryEngine(sql_database=database, tables=tables)

    def ask(self, question):
        # ruleid: generated-query-executed-with-write-access-chain
        return SQLTableRetrieverQueryEngine(self.engine, self.chain).query(question)


def old_style(question):
    from langchain import SQLDatabaseChain as OldChain

    # ruleid: generated-query-executed-with-write-access-chain
    return OldChain.from_llm(llm, db).run(question)


def old_module(question):
    import langchain.chains as chains

    # ruleid: generated-query-executed-with-write-access-chain
    return chains.SQLDatabaseChain.from_llm(llm=llm, db=db, top_k=5).run(question)


def community_graph(graph):
    try:
        from langchain_community.chains.graph_qa.cypher import GraphCypherQAChain as Cypher
    except ImportError:
        return None
    # ruleid: generated-query-executed-with-write-access-chain
    return Cypher.from_llm(ChatOpenAI(temperature=0), graph=graph, verbose=True, allow_dangerous_requests=True)


def with_a_writing_user(question):
    shop = SQLDatabase.from_uri("postgresql://app@localhost/shop")
    # ruleid: generated-query-executed-with-write-access-chain
    return SQLDatabaseChain.from_llm(llm, shop).invoke(question)


# ruleid: generated-query-executed-with-write-access-chain
engines = {name: NLSQLTableQueryEngine(sql_database=LlamaDatabase(engine), tables=[name]) for name in ("orders", "items")}

# ruleid: generated-query-executed-with-write-access-chain
lazy = lambda: SQLDatabaseChain.from_llm(llm, db)


async def ask_async(question):
    # ruleid: generated-query-executed-with-write-access-chain
    return await SQLDatabaseChain.from_llm(llm, db).ainvoke({"query": question})


def graph_without_flag(graph):
    # ok: generated-query-executed-with-write-access-chain
    return GraphCypherQAChain.from_llm(llm, graph=graph)


def only_written(database):
    # ok: generated-query-executed-with-write-access-chain
    return NLSQLTableQueryEngine(sql_database=database, tables=["orders"], sql_only=True)


def only_returned():
    # ok: generated-query-executed-with-write-access-chain
    return SQLDatabaseChain.from_llm(llm, db, return_sql=True)


def reading_user_chain():
    shop = SQLDatabase.from_uri("postgresql://report_reader@localhost/shop")
    # ok: generated-query-executed-with-write-access-chain
    return SQLDatabaseChain.from_llm(llm, shop)


def read_only_file_chain():
    shop = SQLDatabase.from_uri("sqlite:///file:shop.db?mode=ro&uri=true")
    # ok: generated-query-executed-with-write-access-chain
    return SQLDatabaseChain.from_llm(llm, shop)


def read_only_engine(tables):
    reader = engine.execution_options(postgresql_readonly=True)
    # ok: generated-query-executed-with-write-access-chain
    return NLSQLTableQueryEngine(sql_database=LlamaDatabase(reader), tables=tables)


def read_only_graph_chain():
    graph = Neo4jGraph(url="bolt://localhost:7687", username="readonly", database="movies")
    # ok: generated-query-executed-with-write-access-chain
    return GraphCypherQAChain.from_llm(llm, graph=graph, allow_dangerous_requests=True)


class OwnChain:
    @classmethod
    def from_llm(cls, model, database):
        return cls()


# ok: generated-query-executed-with-write-access-chain
own = OwnChain.from_llm(llm, db)
# ok: generated-query-executed-with-write-access-chain
query_writer = create_sql_query_chain(llm, db)
# ok: generated-query-executed-with-write-access-chain
note = "SQLDatabaseChain.from_llm(llm, db) runs what the model writes"
