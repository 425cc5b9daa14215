import anthropic
import litellm
from agents import Agent, Runner
from google import genai
from google.genai import types
from langchain.agents import AgentExecutor, create_agent
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, NOT_GIVEN, OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "send_mail", "parameters": {}}}]

# top level, as in a notebook
page = source()
# ruleid: tooled-call
r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": page}], tools=TOOLS)


def tools_before_messages():
    return client.chat.completions.create(
        tools=[{"type": "function", "function": {"name": "f"}}],
        model="gpt-4.1",
        # ruleid: tooled-call
        messages=[{"role": "user", "content": "Read " + source()}],
        tool_choice="auto",
    )


def functions():
    # ruleid: tooled-call
    return client.chat.completions.create(model="gpt-4", messages=[{"role": "user", "content": source()}], functions=TOOLS)


async def responses():
    # ruleid: tooled-call
    return await AsyncOpenAI().responses.create(model="gpt-4.1", input=source(), tools=[{"type": "web_search_preview"}])


class ClaudeAgent:
    def __init__(self, tools):
        self.client = anthropic.Anthropic()
        self.tools = tools

    def step(self):
        # ruleid: tooled-call
        return self.client.messages.create(model="c", max_tokens=9, tools=self.tools, messages=[{"role": "user", "content": source()}])


def lite():
    # ruleid: tooled-call
    return litellm.completion("gpt-4.1", [{"role": "user", "content": source()}], tools=TOOLS)


def gemini(search):
    c = genai.Client()
    # ruleid: tooled-call
    c.models.generate_content(model="g", contents=source(), config=types.GenerateContentConfig(tools=[search]))
    config = types.GenerateContentConfig(temperature=0, tools=[types.Tool(google_search=types.GoogleSearch())])
    # ruleid: tooled-call
    c.models.generate_content(model="g", contents=["Find", source()], config=config)
    # ruleid: tooled-call
    return c.models.generate_content(model="g", contents=source(), config={"tools": [search]})


def bedrock(runtime):
    # ruleid: tooled-call
    return runtime.converse(modelId="m", messages=[{"role": "user", "content": [{"text": source()}]}], toolConfig={"tools": TOOLS})


def bound():
    model = ChatOpenAI().bind_tools([print])
    # ruleid: tooled-call
    return model.invoke(source())


def bound_in_place():
    # ruleid: tooled-call
    return ChatOpenAI().bind_tools([print]).invoke([("human", source())])


def created():
    helper = create_agent("openai:gpt-4.1", tools=[print])
    # ruleid: tooled-call
    return helper.invoke({"messages": [{"role": "user", "content": source()}]})


class Desk:
    def __init__(self, agent, tools):
        self.runner = AgentExecutor(agent=agent, tools=tools)

    async def ask(self):
        # ruleid: tooled-call
        return await self.runner.ainvoke({"input": source()})


def by_name(agent_executor):
    # ruleid: tooled-call
    for step in agent_executor.stream({"input": source()}):
        print(step)


def openai_agents(lookup):
    helper = Agent(name="Helper", instructions="x", tools=[lookup])
    # ruleid: tooled-call
    Runner.run_sync(helper, source())


def openai_agents_unknown(helper):
    # ruleid: tooled-call
    return Runner.run_streamed(helper, input=source())


def pydantic():
    from pydantic_ai import Agent as PA

    agent = PA("openai:gpt-4.1")

    @agent.tool_plain
    def lookup(name: str) -> str:
        return name

    # ruleid: tooled-call
    return agent.run_sync(source())


def others():
    from crewai import Crew
    from llama_index.core.agent import ReActAgent
    from smolagents import CodeAgent

    # ruleid: tooled-call
    CodeAgent(tools=[], model=None).run(source())
    # ruleid: tooled-call
    Crew(agents=[], tasks=[]).kickoff(inputs={"topic": source()})
    agent = ReActAgent.from_tools([])
    # ruleid: tooled-call
    agent.chat(source())


def without_tools():
    # ok: tooled-call
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": source()}])
    # ok: tooled-call
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": source()}], tools=[])
    # ok: tooled-call
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": source()}], tools=None)
    # ok: tooled-call
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": source()}], tools=NOT_GIVEN)
    # ok: tooled-call
    client.chat.completions.create(model=source(), messages=[{"role": "user", "content": "Hi"}], tools=TOOLS)
    # ok: tooled-call
    client.responses.create(model="m", input=source())
    # ok: tooled-call
    ChatOpenAI().invoke(source())
    # ok: tooled-call
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}], tools=source())


def agent_without_tools():
    poet = Agent(name="Poet", instructions="Write poems.")
    # ok: tooled-call
    return Runner.run_sync(poet, source())


def plain_pydantic():
    from pydantic_ai import Agent as PA

    summariser = PA("openai:gpt-4.1")
    # ok: tooled-call
    return summariser.run_sync(source())


def crew_flow():
    from crewai.flow.flow import Flow

    flow = Flow()
    # ok: tooled-call
    return flow.kickoff(inputs={"topic": source()})
