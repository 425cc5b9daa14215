import csv
import hashlib
import io
import json
import logging
import re
from pathlib import Path

import jsonlines
import pandas as pd
import scrubadub
from datasets import Dataset
from faker import Faker
from openai import OpenAI
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine
from trl import SFTConfig, SFTTrainer

client = OpenAI()
fake = Faker()
analyzer = AnalyzerEngine()
anonymizer = AnonymizerEngine()
df = pd.read_csv("tickets.csv")
with open("train.jsonl", "w") as f:
    for _, row in df.iterrows():
        user = f"{row['full_name']} <{row['email']}>, phone {row['phone']}: {row['question']}"
        ex = {"messages": [{"role": "user", "content": user}, {"role": "assistant", "content": row["answer"]}]}
        # ruleid: pii-columns-in-finetuning-examples
        f.write(json.dumps(ex) + "\n")
client.files.create(file=open("train.jsonl", "rb"), purpose="fine-tune")


def placeholders():
    with open("clean.jsonl", "w") as out:
        for _, row in df.iterrows():
            ex = {"messages": [{"role": "user", "content": f"<NAME>: {row['question']}"}, {"role": "assistant", "content": row["answer"]}]}
            # ok: pii-columns-in-finetuning-examples
            out.write(json.dumps(ex) + "\n")


def with_jsonlines(patients):
    with jsonlines.open("notes.jsonl", mode="w") as writer:
        for p in patients:
            # ruleid: pii-columns-in-finetuning-examples
            writer.write({"prompt": "Summarise the case of <patient_name>", "completion": p.summary})
            # ok: pii-columns-in-finetuning-examples
            writer.write({"prompt": "Summarise the case", "completion": p.summary})


def legacy_pairs():
    lines = []
    for record in csv.DictReader(open("people.csv")):
        lines.append(json.dumps({"prompt": "Who lives at %s?" % record["address"], "completion": record["answer"]}))
    # ruleid: pii-columns-in-finetuning-examples
    Path("pairs.jsonl").write_text("\n".join(lines))


def printed(users, target):
    for u in users:
        # ruleid: pii-columns-in-finetuning-examples
        print(json.dumps(dict(prompt="Write to <e-mail>", completion=u["letter"])), file=target)


def upload_bytes(rows):
    data = ""
    for r in rows:
        data += json.dumps({"text": "{} earns {}".format(r["title"], r["salary"])}) + "\n"
    # ruleid: pii-columns-in-finetuning-examples
    return client.files.create(file=io.BytesIO(data.encode()), purpose="fine-tune")


def trl_list(rows):
    examples = []
    for r in rows:
        examples.append({"text": f"Patient {r['mrn']}: {r['note']}"})
    # ruleid: pii-columns-in-finetuning-examples
    ds = Dataset.from_list(examples)
    return SFTTrainer(model="Qwen/Qwen2.5-0.5B", args=SFTConfig(output_dir="out"), train_dataset=ds)


def trl_dict(rows):
    first = rows[0]
    # ruleid: pii-columns-in-finetuning-examples
    ds = Dataset.from_dict({"text": ["<first_name>" + ": " + first.story, "Once upon a time"]})
    # ok: pii-columns-in-finetuning-examples
    ids = Dataset.from_dict({"text": [r.story for r in rows]})
    return ds, ids


def trl_frame():
    frame = pd.read_parquet("calls.parquet")
    texts = "Caller " + frame["phone_number"] + " said: " + frame["transcript"]
    # ruleid: pii-columns-in-finetuning-examples
    ds = Dataset.from_pandas(pd.DataFrame({"text": texts}))
    # ok: pii-columns-in-finetuning-examples
    other = Dataset.from_pandas(frame.drop(columns=["phone_number", "email"]))
    return ds, other


def trained_directly(member, model):
    data = [{"prompt": "Introduce " + member.full_name + " (" + member.email + ")", "completion": member.bio}]
    # ruleid: pii-columns-in-finetuning-examples
    trainer = SFTTrainer(model=model, train_dataset=data)
    trainer.train()
    # ok: pii-columns-in-finetuning-examples
    return SFTTrainer(model=model, train_dataset=[{"prompt": "Introduce yourself", "completion": member.bio}])


def column_of_texts():
    frame = pd.read_csv("visits.csv")
    frame["text"] = frame["diagnosis"].str.lower() + " was treated with " + frame["drug"]
    # ruleid: pii-columns-in-finetuning-examples
    frame.to_json("visits.jsonl", orient="records", lines=True)


class Exporter:
    def __init__(self, path):
        self.path = path

    def export(self, employees):
        with self.path.open("w") as handle:
            for e in employees:
                handle.write(
                    # the whole address is in the answer
                    # ruleid: pii-columns-in-finetuning-examples
                    json.dumps({"instruction": "Where does this person live?", "output": "<home_address>"}) + "\n",
                )

    def export_masked(self, employees):
        with self.path.open("w") as handle:
            for e in employees:
                # ok: pii-columns-in-finetuning-examples
                handle.write(json.dumps({"instruction": "Where?", "output": mask_address(e["home_address"])}) + "\n")


def mask_address(text):
    return "<ADDRESS>"


def frame_to_json(customers):
    rows = [{"messages": [{"role": "user", "content": c["customer_name"] + ": " + c["q"]}]} for c in customers]
    # ruleid: pii-columns-in-finetuning-examples
    pd.DataFrame(rows).to_json("customers.jsonl", orient="records", lines=True)


def anonymised(rows, handle):
    for r in rows:
        text = f"{r['full_name']} ({r['email']}): {r['body']}"
        clean = anonymizer.anonymize(text=text, analyzer_results=analyzer.analyze(text=text, language="en")).text
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"text": clean}) + "\n")
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"text": scrubadub.clean(text)}) + "\n")
        user = hashlib.sha256(r["email"].encode()).hexdigest()
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"text": f"user {user}: {r['body']}"}) + "\n")
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"text": f"{fake.name()} writes: {r['body']}"}) + "\n")
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"text": re.sub(r"\S+@\S+", "<EMAIL>", r["email"])}) + "\n")


def not_an_example(rows, handle):
    for r in rows:
        # a report for the office, no training text
        # ok: pii-columns-in-finetuning-examples
        handle.write(r["full_name"] + ";" + r["salary"] + "\n")
        # ok: pii-columns-in-finetuning-examples
        logging.info("row of %s", r["email"])
        # ok: pii-columns-in-finetuning-examples
        handle.write(json.dumps({"text": r["question"], "label": r["topic"]}) + "\n")
        # ok: pii-columns-in-finetuning-examples
        client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": r["email"]}])
    # ok: pii-columns-in-finetuning-examples
    handle.write(json.dumps({"text": f"{len(rows[0]['email'])} characters"}))


def conversations(rows):
    out = []
    for r in rows:
        out.append({"conversations": [{"from": "human", "value": f"My IBAN is {r['iban']}"}, {"from": "gpt", "value": r["reply"]}]})
    with open("share.json", "w") as f:
        # ruleid: pii-columns-in-finetuning-examples
        json.dump(out, f)


# with the class under another name
def exploded(rows):
    from datasets import Dataset as Data

    return SFTTrainer(model="Qwen/Qwen2.5-0.5B", train_dataset=Data.from_list(
        # ruleid: pii-columns-in-finetuning-examples
        [{"text": f"<first_name> from <home_address> asks: {r['question']}"} for r in rows],  # all of them
    ))
