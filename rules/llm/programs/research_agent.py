"""Research assistant on LangChain: searches the web, reads papers, writes a report."""

import argparse
import pathlib

from langchain.agents import create_agent
from langchain_classic.agents import AgentExecutor, create_react_agent
from langchain_classic.chains import APIChain
from langchain_classic.hub import pull
from langchain_community.agent_toolkits.openapi.toolkit import RequestsToolkit
from langchain_community.tools import ArxivQueryRun, DuckDuckGoSearchRun, ShellTool, WikipediaQueryRun
from langchain_community.tools.file_management import WriteFileTool
from langchain_community.utilities.requests import TextRequestsWrapper
from langchain_experimental.agents import create_pandas_dataframe_agent
from langchain_experimental.tools import PythonREPLTool
from langchain_openai import ChatOpenAI

METEO_DOCS = """BASE URL: https://api.open-meteo.com/
GET v1/forecast?latitude=..&longitude=..&hourly=temperature_2m
"""


def build_reader(llm):
    """Reads only: nothing here can change the machine."""
    return create_agent(llm, tools=[DuckDuckGoSearchRun(), WikipediaQueryRun(), ArxivQueryRun()])


def build_writer(llm, out: pathlib.Path):
    web = DuckDuckGoSearchRun()
    save = WriteFileTool(root_dir=str(out))
    # ruleid: web-search-beside-code-or-shell-tool
    tools = [web, save]
    # ruleid: agent-allowed-dangerous-requests
    kit = RequestsToolkit(
        requests_wrapper=TextRequestsWrapper(headers={"User-Agent": "research"}),
        allow_dangerous_requests=True,
    )
    tools += kit.get_tools()
    return create_agent(llm, tools=tools)


def build_operator(llm):
    return create_agent(llm, tools=[ShellTool(ask_human_input=True)])


def build_executor(llm, patient: bool):
    # ruleid: web-search-beside-code-or-shell-tool
    tools = [PythonREPLTool(), DuckDuckGoSearchRun()]
    agent = create_react_agent(llm, tools, pull("hwchase17/react"))
    if patient:
        # ruleid: unbounded-agent-loop
        return AgentExecutor(agent=agent, tools=tools, max_iterations=None)
    return AgentExecutor(agent=agent, tools=tools, max_iterations=10, max_execution_time=120)


def ask_weather(llm, question: str) -> str:
    chain = APIChain.from_llm_and_api_docs(llm, METEO_DOCS, limit_to_domains=["https://api.open-meteo.com/"])
    return chain.run(question)


def analyse(llm, frame, question: str) -> str:
    # ruleid: framework-code-runner-on-host
    agent = create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=True, verbose=True)
    return agent.invoke(question)["output"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("question")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("report"))
    parser.add_argument("--patient", action="store_true")
    args = parser.parse_args()

    llm = ChatOpenAI(model="gpt-4.1", temperature=0, timeout=60)
    args.out.mkdir(exist_ok=True)
    found = build_reader(llm).invoke({"messages": [("user", args.question)]})
    text = found["messages"][-1].content
    build_writer(llm, args.out).invoke({"messages": [("user", f"Write a report: {text}")]})
    print(build_executor(llm, args.patient).invoke({"input": args.question})["output"])


if __name__ == "__main__":
    main()
