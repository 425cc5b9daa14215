import argparse
import getpass
import json
import sys
from argparse import ArgumentParser
from sys import argv, stdin
from typing import Annotated

import click
import fire
import prompt_toolkit
import tyro
import typer
from absl import flags
from rich.console import Console
from rich.prompt import Prompt
from transformers import HfArgumentParser

FLAGS = flags.FLAGS
cli = typer.Typer()
console = Console()

# ruleid: cli-input
sink(sys.argv[1])
question = input("You: ")
# ruleid: cli-input
sink(f"Answer: {question}")
while (line := input("> ")) != "quit":
    # ruleid: cli-input
    sink(line)


def from_argv():
    # ruleid: cli-input
    sink(" ".join(argv[1:]))


def parsed():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prompt")
    args = parser.parse_args()
    # ruleid: cli-input
    sink(args.prompt)


def parsed_known():
    p = ArgumentParser(description="x")
    opts, rest = p.parse_known_args()
    # ruleid: cli-input
    sink(vars(opts)["model"])
    # ok: cli-input
    sink(p.prog)


def helper_parsed():
    args = parse_args()
    # ruleid: cli-input
    sink(args.model)


class Runner:
    def __init__(self):
        self.args = make_parser().parse_args()
        # ruleid: cli-input
        sink(self.args.checkpoint)

    async def loop(self):
        session = prompt_toolkit.PromptSession()
        # ruleid: cli-input
        await sink(await session.prompt_async("> "))


def standard_input():
    # ruleid: cli-input
    sink(sys.stdin.read())
    # ruleid: cli-input
    sink(json.load(stdin)["messages"])
    for row in sys.stdin:
        # ruleid: cli-input
        sink(row.strip())


def dataclasses():
    model_args, data_args = HfArgumentParser((A, B)).parse_args_into_dataclasses()
    # ruleid: cli-input
    sink(model_args.model_name_or_path)
    # ruleid: cli-input
    sink(tyro.cli(A).path)
    # ruleid: cli-input
    sink(flags.FLAGS.model_dir)


def prompts():
    # ruleid: cli-input
    sink(Prompt.ask("Question"))
    # ruleid: cli-input
    sink(click.prompt("Topic", type=str))
    # ruleid: cli-input
    sink(console.input("[bold]> "))


@click.command()
@click.option("--model", default="small")
@click.argument("prompt")
def run(prompt, model, verbose):
    # ruleid: cli-input
    sink(prompt, model)
    # ok: cli-input
    sink(verbose)


@cli.command()
def ask(
    question: str = typer.Argument(...),
    top_k: int = 3,
    width: Annotated[int, typer.Option("--width")] = 80,
    depth: int | None = None,
    style: Annotated[str, typer.Option("--style")] = "short",
):
    # ruleid: cli-input
    sink(question)
    # ok: cli-input
    sink(top_k)
    # ok: cli-input
    sink(width)
    # ok: cli-input
    sink(depth)
    # ruleid: cli-input
    sink(style)


def main(path, num_workers=2):
    # ruleid: cli-input
    sink(open(path).read())
    # ok: cli-input
    sink(num_workers)


def helper(path):
    # ok: cli-input
    sink(path)


def simple(name: str):
    # ruleid: cli-input
    sink(name)


def silent(tokenizer, parser):
    # ok: cli-input
    sink(tokenizer.input("x"))
    # ok: cli-input
    sink(sys.version)
    # ok: cli-input
    sink(getpass.getpass("Password: "))
    # ok: cli-input
    sink(sys.executable)
    # ok: cli-input
    sink(Prompt.ask("Token", password=True))
    # ok: cli-input
    sink(parser.parse("x"))
    # ok: cli-input
    sink(argparse.Namespace(model="a"))
    # ok: cli-input
    sink(click.confirm("Go?"))


@bot.event
async def on_ready(ctx):
    # ok: cli-input
    sink(ctx)


if __name__ == "__main__":
    fire.Fire(main)
    typer.run(simple)
