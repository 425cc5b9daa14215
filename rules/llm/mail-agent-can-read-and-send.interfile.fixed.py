import email
import imaplib
import smtplib

from langchain.agents import create_agent
from langchain_core.tools import tool
from langchain_google_community import GmailToolkit
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent

llm = ChatOpenAI(model="gpt-4.1")


# the toolkit comes from a helper
def mailbox(credentials):
    return GmailToolkit(api_resource=credentials)


def build(credentials):
    kit = mailbox(credentials)
    # ruleid: mail-agent-can-read-and-send
    return create_agent(llm, tools=[t for t in kit.get_tools() if "send" not in t.name.lower()])


# the tools come from a helper
def mail_tools():
    return GmailToolkit().get_tools()


def assistant(search):
    tools = [search]
    tools.extend(mail_tools())
    # ruleid: mail-agent-can-read-and-send
    return create_react_agent(llm, tools)


# the agent is built in a helper
def make_agent(tools):
    # ruleid: mail-agent-can-read-and-send
    return create_react_agent(llm, tools)


def secretary():
    return make_agent(GmailToolkit().get_tools())


# the choice is in a helper
def reading(tools):
    return [t for t in tools if t.name != "send_gmail_message"]


def reader():
    tools = reading(GmailToolkit().get_tools())
    # ok: mail-agent-can-read-and-send
    return create_agent(llm, tools=tools)


@tool
def answer(to: str, text: str) -> str:
    """Answer a mail."""
    smtplib.SMTP("localhost").sendmail("me@example.com", to, text)
    return "sent"


# the mail is read in a helper
def newest(password):
    box = imaplib.IMAP4_SSL("imap.example.com")
    box.login("me", password)
    box.select("INBOX")
    ok, data = box.fetch(b"1", "(RFC822)")
    return email.message_from_bytes(data[0][1])


def body_of(message):
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            return part.get_payload(decode=True).decode()
    return ""


clerk = create_agent(llm, tools=[answer])


def handle(password):
    text = body_of(newest(password))
    # ruleid: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", f"Handle this mail:\n{text}")]})


# how many mails
def waiting(password):
    return len(body_of(newest(password)))


def note(password):
    # ok: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", f"The mail has {waiting(password)} letters.")]})
