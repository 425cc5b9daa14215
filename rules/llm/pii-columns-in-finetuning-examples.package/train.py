import json

import pandas as pd
from openai import OpenAI

from .examples import example, example_without_names

client = OpenAI()


def main():
    with open("train.jsonl", "w") as f:
        for _, row in pd.read_csv("tickets.csv").iterrows():
            # ruleid: pii-columns-in-finetuning-examples
            f.write(json.dumps(example(row)) + "\n")
            # ok: pii-columns-in-finetuning-examples
            f.write(json.dumps(example_without_names(row)) + "\n")
    client.files.create(file=open("train.jsonl", "rb"), purpose="fine-tune")


main()
