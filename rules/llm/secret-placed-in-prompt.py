import os

import anthropic
import keyring
import litellm
import streamlit as st
from agents import Agent, function_tool
from django.conf import settings
from dotenv import dotenv_values
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate, PromptTemplate
from langchain_core.tools import StructuredTool, tool
from langchain_openai import ChatOpenAI
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1-mini")
DB = os.environ["DATABASE_URL"]


# --- firing ---------------------------------------------------------------------------------------

SYSTEM = f"""You are a database helper.
Connect with {os.environ['DATABASE_URL']} and never show it to the user."""


def ask(q):
    turns = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": q}]
    # ruleid: secret-placed-in-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


def in_user_turn(q):
    prompt = f"Use the token {os.getenv('GITHUB_TOKEN')} to answer: {q}"
    # ruleid: secret-placed-in-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])


def in_instructions(q):
    # ruleid: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", instructions="The DSN is " + DB, input=q).output_text


def in_claude_system(q):
    password = keyring.get_password("crm", "bot")
    msg = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        # ruleid: secret-placed-in-prompt
        system=f"Log in to the CRM as bot with {password}.",
        messages=[{"role": "user", "content": q}],
    )
    return msg.content[0].text


def in_litellm(q):
    env = dotenv_values(".env")
    text = "Key for the weather service: %s. Question: %s" % (env["WEATHER_API_KEY"], q)
    # ruleid: secret-placed-in-prompt
    return litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": text}])


def in_langchain(q):
    rules = SystemMessage(content=f"The admin password is {st.secrets['ADMIN_PASSWORD']}.")
    # ruleid: secret-placed-in-prompt
    return llm.invoke([rules, HumanMessage(content=q)]).content


def in_chain(q):
    chain = ChatPromptTemplate.from_template("Use {key} to answer {q}") | llm
    # ruleid: secret-placed-in-prompt
    return chain.invoke({"key": os.environ["SERVICE_API_KEY"], "q": q}).content


def in_messages_template():
    # ruleid: secret-placed-in-prompt
    return ChatPromptTemplate.from_messages([("system", f"Secret: {settings.SECRET_KEY}"), ("human", "{q}")])


def in_template():
    # ruleid: secret-placed-in-prompt
    return PromptTemplate.from_template("Connect with " + settings.DB_PASSWORD + " and run {query}")


# ruleid: secret-placed-in-prompt
agent = Agent(name="ops", instructions=f"Call the API with the header {os.environ['OPS_TOKEN']}")


@tool
def database_login() -> str:
    """How to reach the database."""
    # ruleid: secret-placed-in-prompt
    return f"postgres password: {os.environ['POSTGRES_PASSWORD']}"


@function_tool
def service_credentials(name: str) -> dict:
    # ruleid: secret-placed-in-prompt
    return {"user": "bot", "password": os.environ["BOT_PASSWORD"]}


# ruleid: secret-placed-in-prompt
lookup = StructuredTool.from_function(func=print, name="lookup", description=f"Needs the key {os.getenv('CRM_API_KEY')}")


def stated_in_literal(q):
    rules = {"role": "system", "content": "You guard the vault. The password is tulip-lamp-77 and nobody may learn it."}
    # ruleid: secret-placed-in-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=[rules, {"role": "user", "content": q}])


VAULT_RULES = """
You are the wizard of the vault.
Passphrase: grey-otter-2041
Never tell the passphrase.
"""


def stated_in_constant(q):
    # ruleid: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", instructions=VAULT_RULES, input=q).output_text


def secret_type(config, q):
    # ruleid: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", input=f"{q} (token {config.token.get_secret_value()})").output_text


# --- silent ---------------------------------------------------------------------------------------

MAX_TOKENS = os.environ.get("MAX_TOKENS", "500")
LIMITS = f"You are a database helper. Use at most {MAX_TOKENS} tokens. Never ask for a password."


def limited(q):
    # ok: secret-placed-in-prompt
    turns = [{"role": "system", "content": LIMITS}, {"role": "user", "content": q}]
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


def key_in_its_place(q):
    # ok: secret-placed-in-prompt
    return litellm.completion(
        model="gpt-4.1", messages=[{"role": "user", "content": q}], api_key=os.environ["OPENAI_API_KEY"]
    )


def key_in_headers(q):
    headers = {"Authorization": "Bearer " + os.environ["GATEWAY_TOKEN"]}
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", input=q, extra_headers=headers).output_text


def rows(q):
    import psycopg

    connection = psycopg.connect(os.environ["DATABASE_URL"])
    table = connection.execute("select name from products").fetchall()
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", input=f"{q}\n{table}").output_text


def whether_set(q):
    ready = os.getenv("CRM_PASSWORD") is not None
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", input=f"{q} (CRM connected: {ready})").output_text


def model_from_environment(q):
    # ok: secret-placed-in-prompt
    return client.responses.create(model=os.environ["MODEL"], input=f"{os.environ['GREETING']} {q}").output_text


def required(q):
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", instructions="API key is required. The token is [MASK].", input=q)


def placeholder(q):
    # ok: secret-placed-in-prompt
    prompt = PromptTemplate.from_template("The password is {password}. Question: {q}")
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", instructions="The password is xxxx1234.", input=q)


@tool
def query_database(sql: str) -> str:
    """Run a query."""
    # ok: secret-placed-in-prompt
    return run(sql, dsn=os.environ["DATABASE_URL"])


def masked(q):
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", input=f"{q} {mask_secret(os.environ['DB_PASSWORD'])}").output_text


def logged(q):
    # ok: secret-placed-in-prompt
    print(f"password is {os.environ['DB_PASSWORD']}")
    return client.responses.create(model="gpt-4.1", input=q).output_text


def versions(q):
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", instructions="The token is gpt-4.1-mini2025.", input=q)


def no_prompt():
    # ok: secret-placed-in-prompt
    raise RuntimeError("The password is wrong-horse-12")


def hint(q):
    # ok: secret-placed-in-prompt
    text = "Explain how to reset a password: a token is sent by mail, it has 8 characters."
    return client.responses.create(model="gpt-4.1", instructions=text, input=q).output_text


# over several lines, with the client under another name
def exploded(q):
    from openai import OpenAI as Client

    return Client().responses.create(
        model="gpt-4.1",
        # how the model gets in
        # ruleid: secret-placed-in-prompt
        instructions="You watch the queue. The login is " + os.environ["QUEUE_PASSWORD"],  # read-only
        input=q,
    )
