import json

import anthropic
import google.generativeai as old_genai
from agents import Agent, Runner
from google import genai
from google.genai import types
from google.genai.types import GenerateContentConfig
from langchain.agents import create_agent
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate, SystemMessagePromptTemplate
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
claude = anthropic.Anthropic()

# top level, as in a notebook
persona = source()
# ruleid: system-prompt
messages = [{"role": "system", "content": f"You are {persona}."}, {"role": "user", "content": "Hi"}]
client.chat.completions.create(model="gpt-4.1", messages=messages)


def inline():
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ruleid: system-prompt
            {"role": "system", "content": "You help " + source()},
            {"role": "user", "content": "Hi"},
        ],
    )


def developer_role():
    # ruleid: system-prompt
    return client.responses.create(model="o3", input=[{"role": "developer", "content": source()}])


def order_and_more_keys():
    # ruleid: system-prompt
    m = {"content": [{"type": "text", "text": source()}], "name": "rules", "role": "system"}
    return [m]


def as_dict_call():
    # ruleid: system-prompt
    return [dict(role="system", content="Rules: %s" % source())]


def appended(history):
    # ruleid: system-prompt
    history.insert(0, {"role": "system", "content": source()})


async def responses():
    # ruleid: system-prompt
    return await AsyncOpenAI().responses.create(model="gpt-4.1", instructions=source(), input="Hi")


def assistants():
    # ruleid: system-prompt
    a = client.beta.assistants.create(model="gpt-4.1", instructions=f"Serve {source()}")
    # ruleid: system-prompt
    client.beta.assistants.update(a.id, instructions=source())
    # ruleid: system-prompt
    client.beta.threads.runs.create(thread_id="t", assistant_id=a.id, additional_instructions=source())


def claude_call():
    # ruleid: system-prompt
    claude.messages.create(model="c", max_tokens=9, system=source(), messages=[])
    # ruleid: system-prompt
    with claude.messages.stream(model="c", max_tokens=9, system=[{"type": "text", "text": source()}], messages=[]) as s:
        return s.get_final_text()


class Bedrock:
    def __init__(self, runtime):
        self.runtime = runtime

    def ask(self):
        # ruleid: system-prompt
        return self.runtime.converse(modelId="m", system=[{"text": source()}], messages=[])


def gemini():
    c = genai.Client()
    # ruleid: system-prompt
    c.models.generate_content(model="g", contents="Hi", config=types.GenerateContentConfig(system_instruction=source()))
    # ruleid: system-prompt
    c.chats.create(model="g", config=GenerateContentConfig(temperature=0, system_instruction=["x", source()]))
    # ruleid: system-prompt
    c.models.generate_content(model="g", contents="Hi", config={"system_instruction": source()})
    # ruleid: system-prompt
    old_genai.GenerativeModel("gemini-1.5-flash", system_instruction=source())


def langchain():
    # ruleid: system-prompt
    SystemMessage(source())
    # ruleid: system-prompt
    [SystemMessage(content="You are " + source()), HumanMessage(content="Hi")]
    # ruleid: system-prompt
    SystemMessagePromptTemplate.from_template(source())
    # ruleid: system-prompt
    ChatPromptTemplate.from_messages([("system", f"Rules {source()}"), ("human", "{q}")])
    # ruleid: system-prompt
    return create_agent(model="openai:gpt-4.1", tools=[], system_prompt=source())


def langgraph():
    from langgraph.prebuilt import create_react_agent

    # ruleid: system-prompt
    return create_react_agent("openai:gpt-4.1", tools=[], prompt=f"You serve {source()}")


def llama_index(index):
    from llama_index.core.agent.workflow import FunctionAgent
    from llama_index.core.llms import ChatMessage, MessageRole

    # ruleid: system-prompt
    ChatMessage(role="system", content=source())
    # ruleid: system-prompt
    ChatMessage(role=MessageRole.SYSTEM, content=source())
    # ruleid: system-prompt
    FunctionAgent(tools=[], system_prompt=source())
    # ruleid: system-prompt
    index.as_chat_engine(chat_mode="context", system_prompt=source())
    # ok: system-prompt
    ChatMessage(role=MessageRole.USER, content=source())


def agent_frameworks():
    import crewai
    from autogen_agentchat.agents import AssistantAgent
    from crewai import Agent as CrewAgent
    from haystack.dataclasses import ChatMessage
    from pydantic_ai import Agent as PydanticAgent

    # ruleid: system-prompt
    Agent(name="Helper", instructions=f"Help {source()}")
    # ruleid: system-prompt
    CrewAgent(role="Analyst", goal=source(), backstory="x")
    # ruleid: system-prompt
    crewai.Agent(role="Analyst", goal="x", backstory=f"You know {source()}")
    # ruleid: system-prompt
    PydanticAgent("openai:gpt-4.1", system_prompt=source())
    # ruleid: system-prompt
    AssistantAgent("bot", model_client=None, system_message=source())
    # ruleid: system-prompt
    ChatMessage.from_system(source())


def dynamic():
    from pydantic_ai import Agent as PA
    from pydantic_ai import RunContext

    agent = PA("openai:gpt-4.1")

    @agent.system_prompt
    def add_user(ctx: RunContext[str]) -> str:
        # ruleid: system-prompt
        return f"The user is {source()}"

    @agent.tool
    def not_a_prompt(ctx: RunContext[str]) -> str:
        # ok: system-prompt
        return source()


def local_models():
    import ollama

    # ruleid: system-prompt
    ollama.generate(model="llama3.2", prompt="Hi", system=source())
    # ruleid: system-prompt
    return [{"role": "system", "content": t} for t in source()]


def user_positions():
    # ok: system-prompt
    client.chat.completions.create(model="m", messages=[{"role": "system", "content": "Be brief."}, {"role": "user", "content": source()}])
    # ok: system-prompt
    claude.messages.create(model="c", max_tokens=9, system="Be brief.", messages=[{"role": "user", "content": source()}])
    # ok: system-prompt
    ChatPromptTemplate.from_messages([("system", "Be brief."), ("human", source())])
    # ok: system-prompt
    HumanMessage(content=source())
    # ok: system-prompt
    client.responses.create(model="m", instructions="Be brief.", input=source())
    # ok: system-prompt
    Runner.run_sync(Agent(name="a", instructions="x"), source())
    # ok: system-prompt
    {"role": "system", "content": "Be brief.", "name": source()}
    # ok: system-prompt
    return json.dumps({"role": "assistant", "content": source()})


def constant_again():
    rules = source()
    rules = "Be brief."
    # ok: system-prompt
    return [{"role": "system", "content": rules}]
