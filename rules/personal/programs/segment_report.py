"""Asks a model to describe segments of customers, by numbers alone."""
import os

import anthropic
import pandas as pd

client = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])


def segments(path):
    frame = pd.read_csv(path, usecols=["region", "plan", "spent"])
    return frame.groupby(["region", "plan"])["spent"].agg(["count", "mean"]).round(1)


def describe(table):
    prompt = f"Describe these segments in three sentences.\n{table.to_csv()}"
    # ok: pii-sent-to-llm-api
    answer = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=400,
        messages=[{"role": "user", "content": prompt}],
    )
    return answer.content[0].text


def main():
    table = segments("orders.csv")
    # ok: personal-columns-written-plain
    table.to_csv("out/segments.csv")
    print(describe(table))


if __name__ == "__main__":
    main()
