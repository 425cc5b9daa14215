import json

import pandas as pd
from openai import OpenAI

client = OpenAI()


def to_example(row):
    question = f"{row['first_name']} {row['last_name']} asks: {row['question']}"
    return {"messages": [{"role": "user", "content": question}, {"role": "assistant", "content": row["answer"]}]}


def to_clean_example(row):
    return {"messages": [{"role": "user", "content": row["question"]}, {"role": "assistant", "content": row["answer"]}]}


def write_lines(path, examples):
    with open(path, "w") as f:
        for e in examples:
            # ruleid: pii-columns-in-finetuning-examples
            f.write(json.dumps(e) + "\n")


def write_clean_lines(path, examples):
    with open(path, "w") as f:
        for e in examples:
            # ok: pii-columns-in-finetuning-examples
            f.write(json.dumps(e) + "\n")


def main():
    df = pd.read_csv("tickets.csv")
    write_lines("train.jsonl", [to_example(row) for _, row in df.iterrows()])
    write_clean_lines("clean.jsonl", [to_clean_example(row) for _, row in df.iterrows()])
    uploaded = client.files.create(file=open("train.jsonl", "rb"), purpose="fine-tune")
    client.fine_tuning.jobs.create(training_file=uploaded.id, model="gpt-4.1-mini")


def header(record):
    return "Patient born " + record["date_of_birth"]


def notes(records, handle):
    for r in records:
        example = {"prompt": header(r), "completion": r["note"]}
        # ruleid: pii-columns-in-finetuning-examples
        handle.write(json.dumps(example))


def of_all(rows):
    examples = [{"text": f"Patient {r['mrn']}: {r['note']}"} for r in rows]
    with open("all.jsonl", "w") as f:
        # ruleid: pii-columns-in-finetuning-examples
        f.writelines(json.dumps(e) + "\n" for e in examples)


def redact_name(text):
    return "<NAME>" if text else ""


def hidden(records, handle):
    for r in records:
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"prompt": redact_name(r["full_name"]), "completion": r["note"]}))


main()
