import email
import imaplib
import smtplib
from email.message import EmailMessage

import anthropic
import litellm
import requests
from agents import Agent, Runner, function_tool
from langchain.agents import AgentExecutor, AgentType, create_agent, create_tool_calling_agent, initialize_agent
from langchain.agents.middleware import HumanInTheLoopMiddleware
from langchain_community.agent_toolkits import O365Toolkit, SlackToolkit
from langchain_core.tools import tool
from langchain_google_community import GmailToolkit
from langchain_google_community.gmail.get_message import GmailGetMessage
from langchain_google_community.gmail.search import GmailSearch
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
toolkit = GmailToolkit()
READ_ONLY = {"search_gmail", "get_gmail_message", "get_gmail_thread", "create_gmail_draft"}

# ruleid: mail-agent-can-read-and-send
agent = create_agent("openai:gpt-4.1", tools=[t for t in toolkit.get_tools() if "send" not in t.name.lower()])
agent.invoke({"messages": [("user", "Summarise my unread mail")]})


def positional():
    tools = GmailToolkit().get_tools()
    # ruleid: mail-agent-can-read-and-send
    return create_react_agent(llm, tools)


def executor(prompt):
    kit = O365Toolkit()
    tools = kit.get_tools()
    # ruleid: mail-agent-can-read-and-send
    worker = create_tool_calling_agent(llm, tools, prompt)
    # ruleid: mail-agent-can-read-and-send
    return AgentExecutor(agent=worker, tools=tools, verbose=True)


def old_style(api_resource):
    tools = GmailToolkit(api_resource=api_resource).get_tools()
    # ruleid: mail-agent-can-read-and-send
    return initialize_agent(tools, llm, agent=AgentType.STRUCTURED_CHAT_ZERO_SHOT_REACT_DESCRIPTION)


def with_more(search):
    # ruleid: mail-agent-can-read-and-send
    return create_agent(model=llm, tools=[search, *[t for t in toolkit.get_tools() if "send" not in t.name.lower()]], system_prompt="You are a secretary.")


def added(search):
    tools = [search] + GmailToolkit().get_tools()
    # ruleid: mail-agent-can-read-and-send
    return llm.bind_tools(tools)


class Secretary:
    def __init__(self, credentials):
        self.kit = GmailToolkit(api_resource=credentials)
        # ruleid: mail-agent-can-read-and-send
        self.agent = create_react_agent(model=llm, tools=[t for t in self.kit.get_tools() if "send" not in t.name.lower()])


# a message body for an agent that can send
@tool
def send_mail(to: str, text: str) -> str:
    """Send a mail."""
    message = EmailMessage()
    message["To"] = to
    message.set_content(text)
    with smtplib.SMTP("localhost") as server:
        server.send_message(message)
    return "sent"


@tool
def report(text: str) -> str:
    """Report to the help desk."""
    return requests.post("https://desk.example.com/tickets", json={"text": text}, timeout=5).text


@function_tool
def forward(to: str, text: str) -> str:
    """Forward a text."""
    server = smtplib.SMTP("localhost")
    server.sendmail("me@example.com", to, text)
    return "forwarded"


@tool
def ask_first(to: str, text: str) -> str:
    """Send a mail after asking."""
    if input(f"Send to {to}? ") != "y":
        return "refused"
    smtplib.SMTP("localhost").sendmail("me@example.com", to, text)
    return "sent"


@tool
def search_notes(query: str) -> str:
    """Search the notes."""
    return "nothing"


def answer_all(password):
    box = imaplib.IMAP4_SSL("imap.example.com")
    box.login("me", password)
    box.select("INBOX")
    ok, data = box.fetch(b"1", "(RFC822)")
    body = email.message_from_bytes(data[0][1]).get_payload(decode=True)
    clerk = create_agent("openai:gpt-4.1", tools=[search_notes, send_mail])
    # ruleid: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", f"Handle this mail: {body}")]})


def desk(raw):
    message = email.message_from_string(raw)
    clerk = create_react_agent(llm, [report])
    # ruleid: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", message.get_content())]})


def bound(raw):
    message = email.message_from_string(raw)
    tools = [search_notes, send_mail]
    clerk = llm.bind_tools(tools)
    # ruleid: mail-agent-can-read-and-send
    return clerk.invoke("Handle: " + message["Subject"])


def sdk(gmail, message_id):
    message = gmail.users().messages().get(userId="me", id=message_id).execute()
    secretary = Agent(name="Secretary", tools=[forward])
    # ruleid: mail-agent-can-read-and-send
    return Runner.run_sync(secretary, "File this: " + message["snippet"])


TOOLS = [
    {"type": "function", "function": {"name": "search_calendar", "parameters": {"type": "object", "properties": {}}}},
    {"type": "function", "function": {"name": "send_email", "parameters": {"type": "object", "properties": {}}}},
]
REPLY = {"name": "reply_to_customer", "description": "Reply", "input_schema": {"type": "object", "properties": {}}}
LOOKUP = [{"type": "function", "function": {"name": "find_postcode", "parameters": {"type": "object", "properties": {}}}}]


def described(raw: bytes):
    body = email.message_from_bytes(raw).get_body(("plain",)).get_content()
    # ruleid: mail-agent-can-read-and-send
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": body}], tools=TOOLS)


def claude_reply(item):
    body = email.message_from_bytes(item).get_payload()
    # ruleid: mail-agent-can-read-and-send
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=[{"role": "user", "content": body}], tools=[REPLY])


def litellm_inline(raw):
    text = email.message_from_string(raw).as_string()
    return litellm.completion(
        model="gpt-4.1",
        # ruleid: mail-agent-can-read-and-send
        messages=[{"role": "user", "content": text}],
        tools=[{"type": "function", "function": {"name": "forward_message", "parameters": {}}}],
    )


# only the reading tools
def read_only():
    kit = GmailToolkit()
    # ok: mail-agent-can-read-and-send
    reader = create_agent("openai:gpt-4.1", tools=[t for t in kit.get_tools() if t.name in READ_ONLY])
    return reader.invoke({"messages": [("user", "Summarise my unread mail")]})


def chosen():
    tools = GmailToolkit().get_tools()
    safe = [t for t in tools if not t.name.startswith("send")]
    # ok: mail-agent-can-read-and-send
    return create_react_agent(llm, safe)


def explicit():
    api = GmailToolkit().api_resource
    # ok: mail-agent-can-read-and-send
    return create_agent("openai:gpt-4.1", tools=[GmailSearch(api_resource=api), GmailGetMessage(api_resource=api)])


def filtered():
    tools = list(filter(lambda t: "send" not in t.name, GmailToolkit().get_tools()))
    # ok: mail-agent-can-read-and-send
    return create_react_agent(llm, tools)


def one_tool():
    search = GmailToolkit().get_tools()[2]
    # ok: mail-agent-can-read-and-send
    return llm.bind_tools([search])


# a person confirms
def confirmed():
    # ok: mail-agent-can-read-and-send
    return create_agent(
        "openai:gpt-4.1",
        tools=GmailToolkit().get_tools(),
        middleware=[HumanInTheLoopMiddleware(interrupt_on={"send_gmail_message": True})],
    )


def interrupted(memory):
    # ok: mail-agent-can-read-and-send
    return create_react_agent(llm, GmailToolkit().get_tools(), checkpointer=memory, interrupt_before=["tools"])


def asks_first(raw):
    body = email.message_from_string(raw).get_payload()
    clerk = create_agent("openai:gpt-4.1", tools=[ask_first])
    # ok: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", body)]})


# nothing that sends
def harmless(raw):
    body = email.message_from_string(raw).get_payload()
    clerk = create_agent("openai:gpt-4.1", tools=[search_notes])
    # ok: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", body)]})


def lookup(raw):
    body = email.message_from_string(raw).get_payload()
    # ok: mail-agent-can-read-and-send
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": body}], tools=LOOKUP)


# a call without tools
def summary(raw):
    body = email.message_from_string(raw).get_payload()
    # ok: mail-agent-can-read-and-send
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": body}])


# the agent that sends gets only a summary made without tools
def two_steps(raw):
    body = email.message_from_string(raw).get_payload()
    kind = client.responses.create(model="gpt-4.1-mini", input="complaint or question? " + body).output_text
    clerk = create_agent("openai:gpt-4.1", tools=[send_mail])
    # ok: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", f"Acknowledge a {kind}.")]})


# not a mail
def typed(question):
    clerk = create_agent("openai:gpt-4.1", tools=[send_mail])
    # ok: mail-agent-can-read-and-send
    return clerk.invoke({"messages": [("user", question)]})


# another toolkit
def slack():
    # ok: mail-agent-can-read-and-send
    return create_react_agent(llm, SlackToolkit().get_tools())


# only listed
def names():
    # ok: mail-agent-can-read-and-send
    return [t.name for t in GmailToolkit().get_tools()]


over_lines = create_agent(
    "openai:gpt-4.1",
    # ruleid: mail-agent-can-read-and-send
    tools=[t for t in toolkit.get_tools() if "send" not in t.name.lower()],  # all of them
)
