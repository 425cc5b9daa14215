import os

from langchain_core.tools import tool
from openai import OpenAI

client = OpenAI()


def connection():
    return os.environ["DATABASE_URL"]


def ask(q):
    rules = f"You are a database helper. Connect with {connection()}."
    # ruleid: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", instructions=rules, input=q).output_text


def complete(system, q):
    turns = [{"role": "system", "content": system}, {"role": "user", "content": q}]
    # ruleid: secret-placed-in-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=turns)


def login_bot(q):
    return complete("Log in with " + os.environ["CRM_PASSWORD"], q)


class Helper:
    def __init__(self):
        self.token = os.environ["GITHUB_TOKEN"]
        self.rules = "Use the token {}.".format(self.token)
        self.name = "helper"

    def answer(self, q):
        # ruleid: secret-placed-in-prompt
        return client.responses.create(model="gpt-4.1", instructions=self.rules, input=q).output_text

    def greet(self, q):
        # ok: secret-placed-in-prompt
        return client.responses.create(model="gpt-4.1", instructions=f"You are {self.name}.", input=q).output_text


print(Helper().answer("Hi"), Helper().greet("Hi"))


def credentials():
    return {"user": "bot", "password": os.environ["BOT_PASSWORD"]}


@tool
def describe_access() -> dict:
    """Describe the access."""
    # ruleid: secret-placed-in-prompt
    return credentials()


def fetch_rows(dsn):
    return open_database(dsn).rows()


def summarise(q):
    rows = fetch_rows(connection())
    # ok: secret-placed-in-prompt
    return client.responses.create(model="gpt-4.1", input=f"{q}: {rows}").output_text
