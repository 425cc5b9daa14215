import os

import langchain_community.utilities as lcu
from langchain.agents import create_sql_agent as old_create_sql_agent
from langchain.agents.agent_toolkits import SQLDatabaseToolkit as OldToolkit
from langchain.chains import create_sql_query_chain
from langchain.sql_database import SQLDatabase as OldDatabase
from langchain_community.agent_toolkits import SQLDatabaseToolkit, create_sql_agent
from langchain_community.tools import InfoSQLDatabaseTool
from langchain_community.utilities import SQLDatabase
from langchain_community.utilities.sql_database import SQLDatabase as DB
from langchain_experimental.sql import SQLDatabaseChain
from langchain_openai import ChatOpenAI
from llama_index.core import SQLDatabase as LlamaDatabase
from sqlalchemy import create_engine

llm = ChatOpenAI(model="gpt-4.1")
URI = os.environ["DATABASE_URL"]
MEMORY = "sqlite:///:memory:"
ROWS = 0

# ---- reported -------------------------------------------------------------

# ruleid: sample-rows-copied-into-agent-prompt
db = SQLDatabase.from_uri("postgresql://ro@db/support", sample_rows_in_table_info=0)
agent = create_sql_agent(llm, db=db, agent_type="tool-calling")


def old_style(question):
    # ruleid: sample-rows-copied-into-agent-prompt
    database = OldDatabase.from_uri(URI, include_tables=["tickets"], sample_rows_in_table_info=0)
    toolkit = OldToolkit(db=database, llm=llm)
    return old_create_sql_agent(llm=llm, toolkit=toolkit).run(question)


def inline():
    # ruleid: sample-rows-copied-into-agent-prompt
    return create_sql_agent(llm=llm, db=SQLDatabase.from_uri(URI, sample_rows_in_table_info=0), verbose=True)


def engine_form(url):
    # ruleid: sample-rows-copied-into-agent-prompt
    warehouse = DB(
        create_engine(url),
        schema="sales",
        view_support=True,  # analysts use views
        sample_rows_in_table_info=0,
    )
    return SQLDatabaseToolkit(llm=llm, db=warehouse).get_tools()


def nested():
    # ruleid: sample-rows-copied-into-agent-prompt
    return SQLDatabaseToolkit(db=lcu.SQLDatabase.from_uri(URI, sample_rows_in_table_info=0), llm=llm)


async def chain(question):
    # ruleid: sample-rows-copied-into-agent-prompt
    source = SQLDatabase.from_uri(f"mysql+pymysql://reader@{os.environ['HOST']}/crm", sample_rows_in_table_info=0)
    return await create_sql_query_chain(llm, source).ainvoke({"question": question})


def experimental():
    # ruleid: sample-rows-copied-into-agent-prompt
    shop = SQLDatabase.from_uri(URI, max_string_length=100, sample_rows_in_table_info=0)
    return SQLDatabaseChain.from_llm(llm, shop, return_direct=True)


def schema_in_prompt(question):
    # ruleid: sample-rows-copied-into-agent-prompt
    store = SQLDatabase.from_uri(URI, sample_rows_in_table_info=0)
    prompt = f"Write SQL for these tables:\n{store.get_table_info()}\n\n{question}"
    return llm.invoke(prompt)


def schema_as_argument(template, question):
    # ruleid: sample-rows-copied-into-agent-prompt
    store = SQLDatabase(engine=create_engine(URI), sample_rows_in_table_info=0)
    return llm.invoke(template.format(schema=store.get_table_info(["orders"]), question=question))


def with_context(template):
    # ruleid: sample-rows-copied-into-agent-prompt
    store = SQLDatabase.from_uri(URI, sample_rows_in_table_info=0)
    context = store.get_context()
    return template.partial(table_info=context["table_info"])


def info_tool():
    # ruleid: sample-rows-copied-into-agent-prompt
    customers = SQLDatabase.from_uri(URI, lazy_table_reflection=True, sample_rows_in_table_info=0)
    return [InfoSQLDatabaseTool(db=customers)]


def databricks(catalog):
    # ruleid: sample-rows-copied-into-agent-prompt
    lake = SQLDatabase.from_databricks(catalog=catalog, schema="nyctaxi", sample_rows_in_table_info=0)
    return create_sql_agent(llm=llm, toolkit=SQLDatabaseToolkit(db=lake, llm=llm))


def with_fallback():
    try:
        # ruleid: sample-rows-copied-into-agent-prompt
        conn = SQLDatabase.from_uri(URI, sample_rows_in_table_info=0)
    except Exception as error:
        print(error)
        # ruleid: sample-rows-copied-into-agent-prompt
        conn = SQLDatabase.from_uri("postgresql://replica/support", sample_rows_in_table_info=0)
    return create_sql_agent(llm, db=conn)


class Analyst:
    def __init__(self, uri):
        # ruleid: sample-rows-copied-into-agent-prompt
        self.db = SQLDatabase.from_uri(uri, sample_rows_in_table_info=0)

    def tools(self):
        return SQLDatabaseToolkit(db=self.db, llm=llm).get_tools()


class SchemaPrompt:
    def __init__(self, uri=URI):
        # ruleid: sample-rows-copied-into-agent-prompt
        self.source = SQLDatabase.from_uri(uri, schema="public", sample_rows_in_table_info=0)

    @property
    def schema(self):
        return self.source.get_table_info()


makers = {
    # ruleid: sample-rows-copied-into-agent-prompt
    name: create_sql_agent(llm, db=SQLDatabase.from_uri(uri, sample_rows_in_table_info=0))
    for name, uri in {"crm": URI}.items()
}

# ---- not reported ---------------------------------------------------------

# ok: sample-rows-copied-into-agent-prompt
quiet = SQLDatabase.from_uri(URI, include_tables=["tickets"], sample_rows_in_table_info=0)
create_sql_agent(llm, db=quiet)


def constant_zero():
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri(URI, sample_rows_in_table_info=ROWS)
    return create_sql_agent(llm, db=d)


def decided():
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri(URI, sample_rows_in_table_info=1)
    return create_sql_agent(llm, db=d)


def described(tables):
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri(URI, custom_table_info=tables)
    return create_sql_agent(llm, db=d)


def tutorial():
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri("sqlite:///Chinook.db")
    return create_sql_agent(llm, db=d)


def in_memory():
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri(MEMORY)
    return create_sql_agent(llm, db=d)


def options_from_file(options):
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri(URI, **options)
    return create_sql_agent(llm, db=d)


def only_runs_sql(sql):
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabase.from_uri(URI)
    return d.run(sql)


def llama_index(tables):
    # ok: sample-rows-copied-into-agent-prompt
    d = LlamaDatabase.from_uri(URI, include_tables=tables)
    return create_sql_agent(llm, db=d)


class SQLDatabaseStub:
    @classmethod
    def from_uri(cls, uri):
        return cls()


def own_class():
    # ok: sample-rows-copied-into-agent-prompt
    d = SQLDatabaseStub.from_uri(URI)
    return create_sql_agent(llm, db=d)


def mention():
    # ok: sample-rows-copied-into-agent-prompt
    return create_sql_agent(llm, db=None, prefix="db = SQLDatabase.from_uri(uri) copies three rows")
