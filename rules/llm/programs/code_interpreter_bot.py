"""Data questions answered by generated code: smolagents in Docker, AutoGen for the old reports."""

import logging
import sys

import autogen
import pandas as pd
from autogen.coding import DockerCommandLineCodeExecutor, LocalCommandLineCodeExecutor
from smolagents import CodeAgent, InferenceClientModel, tool

log = logging.getLogger(__name__)
LLM = {"config_list": [{"model": "gpt-4.1", "api_type": "openai"}], "timeout": 60}


@tool
def load_sales(year: int) -> pd.DataFrame:
    """Load the sales of a year.

    Args:
        year: four digits
    """
    return pd.read_parquet(f"sales/{int(year)}.parquet")


def docker_agent() -> CodeAgent:
    return CodeAgent(
        tools=[load_sales],
        model=InferenceClientModel(),
        additional_authorized_imports=["pandas", "os"],
        executor_type="docker",
        max_steps=8,
    )


def quick_agent() -> CodeAgent:
    # ruleid: framework-code-runner-on-host
    return CodeAgent(
        tools=[load_sales],
        model=InferenceClientModel(),
        additional_authorized_imports=["pandas", "pathlib", "matplotlib.pyplot"],
        max_steps=8,
    )


def old_report(question: str, safe: bool) -> None:
    if safe:
        executor = DockerCommandLineCodeExecutor(image="python:3.12-slim", timeout=60, work_dir="out")
    else:
        # ruleid: framework-code-runner-on-host
        executor = LocalCommandLineCodeExecutor(timeout=60, work_dir="out")
    coder = autogen.AssistantAgent("coder", llm_config=LLM)
    runner = autogen.UserProxyAgent(
        "runner",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=6,
        code_execution_config={"executor": executor},
    )
    runner.initiate_chat(coder, message=question)


def oldest_report(question: str) -> None:
    coder = autogen.AssistantAgent("coder", llm_config=LLM)
    # ruleid: framework-code-runner-on-host
    runner = autogen.UserProxyAgent(
        "runner",
        max_consecutive_auto_reply=6,
        code_execution_config={"work_dir": "out", "use_docker": False},
    )
    runner.initiate_chat(coder, message=question)


def main(argv: list) -> int:
    question = " ".join(argv) or "Which month sold best?"
    try:
        print(docker_agent().run(question))
    except RuntimeError as e:
        log.warning("no docker (%s), trying without", e)
        print(quick_agent().run(question))
    old_report(question, safe=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
