import smtplib

from langchain.agents import create_agent
from langchain_core.tools import tool


@tool
def send(to: str, text: str) -> str:
    """Send a mail."""
    smtplib.SMTP("localhost").sendmail("office@example.com", to, text)
    return "sent"


@tool
def look_up(word: str) -> str:
    """Look a word up."""
    return word


agent = create_agent("openai:gpt-4.1", tools=[send, look_up])
reader = create_agent("openai:gpt-4.1", tools=[look_up])


def work(text):
    # ruleid: mail-agent-can-read-and-send
    return agent.invoke({"messages": [("user", text)]})


def read(text):
    # ok: mail-agent-can-read-and-send
    return reader.invoke({"messages": [("user", text)]})
