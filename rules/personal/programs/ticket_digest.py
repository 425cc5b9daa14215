"""Weekly digest of support tickets, written by a model."""
import argparse

import pandas as pd
from openai import OpenAI

client = OpenAI()

PROMPT = "Write three sentences on what customers complained about:\n\n{rows}"


def tickets(path):
    return pd.read_csv(path, parse_dates=["opened"])


def digest(frame):
    rows = frame[["opened", "product", "text"]].to_csv(index=False)
    answer = client.responses.create(model="gpt-4.1-mini", input=PROMPT.format(rows=rows))
    return answer.output_text


def digest_with_names(frame):
    rows = frame[["customer_name", "email", "text"]].to_csv(index=False)
    # ruleid: pii-sent-to-llm-api
    answer = client.responses.create(model="gpt-4.1-mini", input=PROMPT.format(rows=rows))
    return answer.output_text


def extract(frame):
    contacts = frame[["customer_name", "email", "product"]]
    # ruleid: personal-columns-written-plain
    contacts.to_csv("digest/contacts.csv", index=False)
    frame.drop(columns=["customer_name", "email"]).to_csv("digest/tickets.csv", index=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    parser.add_argument("--names", action="store_true")
    arguments = parser.parse_args()
    frame = tickets(arguments.path)
    print(len(frame), "tickets,", frame["email"].nunique(), "customers")
    extract(frame)
    print(digest_with_names(frame) if arguments.names else digest(frame))


if __name__ == "__main__":
    main()
