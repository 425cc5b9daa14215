"""Summaries. client.chat.completions.create(messages=df["email"]) here is prose."""
import csv
import hashlib

import anthropic
import cohere
import litellm
import openai
import pandas as pd
import polars as pl
from google import genai
from langchain_openai import ChatOpenAI
from litellm import completion as ask
from mistralai import Mistral
from openai import AsyncOpenAI, OpenAI
from presidio_anonymizer import AnonymizerEngine

client = OpenAI()
claude = anthropic.Anthropic()
df = pd.read_csv("tickets.csv")

# --- firing ---------------------------------------------------------------------------------------

prompt = f"Summarise: {df[['full_name', 'email', 'notes']].to_csv()}"
# ruleid: pii-sent-to-llm-api
client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": prompt}])


def one_column(frame):
    text = "\n".join(frame["email"].tolist())
    # ruleid: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input="Which of these are companies?\n" + text)


def row_by_row(frame):
    for _, row in frame.iterrows():
        claude.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=300,
            # ruleid: pii-sent-to-llm-api
            messages=[{"role": "user", "content": f"Write to {row['first_name']} about {row['plan']}."}],
        )


def tuples(frame):
    answers = []
    for person in frame.itertuples():
        question = "Is this a valid number? {}".format(person.phone_number)
        # ruleid: pii-sent-to-llm-api
        answers.append(ask(model="gpt-4.1", messages=[{"role": "user", "content": question}]))
    return answers


def chosen_when_read(path):
    people = pd.read_csv(path, usecols=["patient_name", "complaint"])
    # ruleid: pii-sent-to-llm-api
    return litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": people.to_markdown()}])


def from_query(con):
    rows = pd.read_sql("SELECT customer_id, email, body FROM mails", con)
    body = "Group these: " + rows.to_json(orient="records")
    # ruleid: pii-sent-to-llm-api
    return genai.Client().models.generate_content(model="gemini-2.5-flash", contents=body)


async def asynchronous(frame):
    contact = frame.loc[0, "home_address"]
    return await AsyncOpenAI().chat.completions.create(
        model="gpt-4.1-mini",
        # ruleid: pii-sent-to-llm-api
        messages=[
            {"role": "system", "content": "You route parcels."},
            {"role": "user", "content": contact},  # the raw text
        ],
    )


def with_polars(path):
    table = pl.read_parquet(path)
    chosen = table.select(["iban", "amount"])
    # ruleid: pii-sent-to-llm-api
    return Mistral().chat.complete(model="mistral-small-latest", messages=[{"role": "user", "content": str(chosen)}])


def with_cohere(frame):
    sample = frame[["passport_number", "country"]].head(5)
    # ruleid: pii-sent-to-llm-api
    return cohere.ClientV2().chat(model="command-r", messages=[{"role": "user", "content": sample.to_string()}])


def with_langchain(frame):
    llm = ChatOpenAI(model="gpt-4.1-mini")
    # ruleid: pii-sent-to-llm-api
    return llm.invoke("How old is somebody born on " + str(frame["date_of_birth"].iloc[0]))


def plain_csv(path):
    with open(path) as lines:
        for row in csv.DictReader(lines):
            text = f"Classify the complaint of {row['customer_name']}: {row['text']}"
            # ruleid: pii-sent-to-llm-api
            client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": text}])


class Summary:
    def __init__(self, frame):
        self.client = openai.OpenAI()
        self.frame = frame

    def run(self):
        records = self.frame[["ssn", "notes"]].to_dict("records")
        # ruleid: pii-sent-to-llm-api
        return self.client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": f"{records}"}])


# ruleid: pii-sent-to-llm-api
batch = [client.responses.create(model="gpt-4.1-mini", input=f"Greet {name}") for name in df["full_name"]]

# ruleid: pii-sent-to-llm-api
greet = lambda i: client.responses.create(model="gpt-4.1-mini", input="Hello " + df.at[i, "last_name"])  # noqa: E731


def conditional(frame, short):
    notes = frame["notes"] if short else frame[["notes", "mobile_number"]]
    # ruleid: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=notes.to_string())


# --- silent ---------------------------------------------------------------------------------------

prompt = f"Summarise: {df[['score', 'region']].to_csv()}"
# ok: pii-sent-to-llm-api
client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": prompt}])


def dropped(frame):
    people = frame[["full_name", "email", "notes"]]
    clean = people.drop(columns=["full_name", "email"])
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=clean.to_csv())


def counted(frame):
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=f"{frame['email'].nunique()} customers, explain churn")


def hashed(frame):
    key = hashlib.sha256(frame["email"].iloc[0].encode()).hexdigest()
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=f"Ticket of {key}")


def mask(value):
    return "***" if value else ""


def masked(frame):
    frame["email"] = frame["email"].map(mask)
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=frame[["email", "notes"]].to_csv())


def anonymised(frame, found):
    text = frame["full_name"].iloc[0] + " wrote " + frame["notes"].iloc[0]
    safe = AnonymizerEngine().anonymize(text=text, analyzer_results=found)
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=safe.text)


def chosen_rows(frame):
    known = frame[frame["email"].notna()]
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=known["notes"].to_string())


def compared(frame, address):
    mine = frame[frame["email"] == address]["notes"]
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=mine.to_string())


def not_sent(frame):
    recipients = frame["email"].tolist()
    answer = client.responses.create(model="gpt-4.1-mini", input="Write a newsletter")
    # ok: pii-sent-to-llm-api
    return recipients, answer.output_text


def settings_value(config):
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input="Write to " + config["email"])


def other_columns(frame):
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=frame[["ip_address", "email_count"]].to_string())


def to_a_local_model(frame):
    local = OpenAI(base_url="http://localhost:11434/v1", api_key="unused")
    # ok: pii-sent-to-llm-api
    return local.chat.completions.create(model="llama3", messages=[{"role": "user", "content": frame["email"].to_string()}])


def create(messages):
    return messages


# ok: pii-sent-to-llm-api
create(messages=df["email"])
