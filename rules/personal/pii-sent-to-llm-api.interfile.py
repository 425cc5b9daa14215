import pandas as pd
from openai import OpenAI

client = OpenAI()


def load(path):
    return pd.read_csv(path, usecols=["full_name", "email", "text"])


def ask(text):
    # ruleid: pii-sent-to-llm-api
    return client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": text}])


def ask_about_plans(text):
    # ok: pii-sent-to-llm-api
    return client.responses.create(model="gpt-4.1-mini", input=text)


class Report:
    def __init__(self, frame):
        self.people = frame[["customer_name", "phone"]]

    def send(self):
        # ruleid: pii-sent-to-llm-api
        return client.responses.create(model="gpt-4.1-mini", input=self.people.to_string())


def main(frame):
    ask(load("mails.csv").to_csv())
    Report(frame).send()
    ask_about_plans(frame["plan"].to_string())
