import asyncio

import autogen
import pandas as pd
import smolagents
from autogen import AssistantAgent, UserProxyAgent
from autogen.coding import DockerCommandLineCodeExecutor
from autogen.coding import LocalCommandLineCodeExecutor as LocalRunner
from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor
from crewai import Agent
from interpreter import interpreter
from langchain_experimental.agents import create_csv_agent, create_pandas_dataframe_agent
from langchain_experimental.agents.agent_toolkits import create_spark_dataframe_agent as spark_agent
from langchain_experimental.pal_chain import PALChain
from langchain_openai import ChatOpenAI
from llama_index.experimental.query_engine import PandasQueryEngine
from smolagents import CodeAgent, InferenceClientModel, LocalPythonExecutor

from company.engines import PandasQueryEngine as SqlBackedEngine
from company.frames import create_pandas_dataframe_agent as audited_agent

df = pd.read_csv("sales.csv")
llm = ChatOpenAI(model="gpt-4.1")
RUN_CODE = True

# ---- reported -------------------------------------------------------------

# ruleid: framework-code-runner-on-host
analyst = create_pandas_dataframe_agent(llm, df, allow_dangerous_code=True)

# ruleid: framework-code-runner-on-host
sums = create_csv_agent(
    llm,
    ["q1.csv", "q2.csv"],
    verbose=True,
    allow_dangerous_code=RUN_CODE,  # needed since 0.0.60
)

# ruleid: framework-code-runner-on-host
answers = [spark_agent(llm, frame, allow_dangerous_code=True).run("how many rows?") for frame in (df,)]


def arithmetic(question):
    # ruleid: framework-code-runner-on-host
    return PALChain.from_math_prompt(llm, allow_dangerous_code=True).run(question)


class Analyst:
    # ruleid: framework-code-runner-on-host
    engine = PandasQueryEngine(df=df, verbose=True)

    async def ask(self, q):
        # ruleid: framework-code-runner-on-host
        return await PandasQueryEngine(self.frame).aquery(q)


# ruleid: framework-code-runner-on-host
coder = CodeAgent(tools=[], model=InferenceClientModel(), additional_authorized_imports=["os", "pandas"])

# ruleid: framework-code-runner-on-host
free = smolagents.CodeAgent(model=InferenceClientModel(), tools=[], additional_authorized_imports=["*"], executor_type="local")


def local_executor():
    try:
        # ruleid: framework-code-runner-on-host
        return LocalPythonExecutor(["numpy", "subprocess"])
    except TypeError:
        # ruleid: framework-code-runner-on-host
        return LocalPythonExecutor(additional_authorized_imports=["pathlib.*"])


# ruleid: framework-code-runner-on-host
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config={"work_dir": "out", "use_docker": False})

# ruleid: framework-code-runner-on-host
pair = (AssistantAgent("coder"), autogen.ConversableAgent("runner", code_execution_config=dict(use_docker=False)))

# ruleid: framework-code-runner-on-host
def make_runner(executor=LocalRunner(work_dir="out")):
    return executor


async def team(task):
    # ruleid: framework-code-runner-on-host
    async with LocalCommandLineCodeExecutor(work_dir="out") as executor:
        return await executor.execute_code_blocks(task, None)


# ruleid: framework-code-runner-on-host
developer = Agent(role="dev", goal="g", backstory="b", allow_code_execution=True, code_execution_mode="unsafe")

# ruleid: framework-code-runner-on-host
tester = Agent(
    role="tester",
    allow_code_execution=True,
    # no Docker on the build server
    code_execution_mode="unsafe",
)

# ruleid: framework-code-runner-on-host
interpreter.auto_run = True

# ruleid: framework-code-runner-on-host
make_crew = lambda role: Agent(code_execution_mode="unsafe", role=role, allow_code_execution=True)


# ---- not reported ---------------------------------------------------------

# ok: framework-code-runner-on-host
in_docker = CodeAgent(
    tools=[], model=InferenceClientModel(), additional_authorized_imports=["os", "pandas"], executor_type="docker"
)

# ok: framework-code-runner-on-host
counter = CodeAgent(tools=[], model=InferenceClientModel(), additional_authorized_imports=["statistics", "os_utils"])

# ok: framework-code-runner-on-host
custom = CodeAgent(tools=[], model=None, additional_authorized_imports=["os"], executor=make_runner())

# ok: framework-code-runner-on-host
old_e2b = CodeAgent(tools=[], model=None, additional_authorized_imports=["os"], use_e2b_executor=True)

# ok: framework-code-runner-on-host
refused = create_pandas_dataframe_agent(llm, df, allow_dangerous_code=False)

# ok: framework-code-runner-on-host
silent_default = create_csv_agent(llm, "q1.csv")

# ok: framework-code-runner-on-host
audited = audited_agent(llm, df, allow_dangerous_code=True)

# ok: framework-code-runner-on-host
sql = SqlBackedEngine(df)

# ok: framework-code-runner-on-host
boxed = UserProxyAgent("user", code_execution_config={"work_dir": "out", "use_docker": True})

# ok: framework-code-runner-on-host
no_code = UserProxyAgent("user", code_execution_config=False)

# ok: framework-code-runner-on-host
container = DockerCommandLineCodeExecutor(image="python:3.12-slim")

# ok: framework-code-runner-on-host
crew = Agent(role="dev", goal="g", backstory="b", allow_code_execution=True, code_execution_mode="safe")

# ok: framework-code-runner-on-host
interpreter.auto_run = False


def configured(settings):
    # ok: framework-code-runner-on-host
    return create_pandas_dataframe_agent(llm, df, allow_dangerous_code=settings.allow_code)


class Job:
    def __init__(self, runner):
        # ok: framework-code-runner-on-host
        runner.auto_run = True
        # create_csv_agent(llm, "q1.csv", allow_dangerous_code=True) would be reported
        self.runner = runner


if __name__ == "__main__":
    asyncio.run(team([]))
