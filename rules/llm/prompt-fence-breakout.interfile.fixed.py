import html

import requests
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


def ask_model(prompt):
    # ruleid: prompt-fence-breakout
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


# the call is in a helper
@app.post("/helper")
def helper():
    return ask_model(f"Summarise.\n```\n{request.form['text']}\n```")


# the source is in a helper
def load_page():
    return requests.get("https://news.example.org/today", timeout=5).text


def headline():
    text = load_page()
    # ruleid: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Give it a headline: <article>{html.escape(str(text), quote=False)}</article>").output_text


# the fence is put around it in a helper
def fenced(text):
    return f"```\n{text}\n```"


@app.post("/fenced")
def fence_in_helper():
    # ruleid: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input="Summarise.\n" + fenced(request.form["text"])).output_text


# a prompt object
class Summary:
    def __init__(self, text):
        self.prompt = f"Summarise.\n<text>{text}</text>"

    def run(self):
        # ruleid: prompt-fence-breakout
        return client.responses.create(model="gpt-4.1", input=self.prompt).output_text


@app.post("/object")
def prompt_object():
    return Summary(request.form["text"]).run()


# a helper that escapes
def clean(text):
    return html.escape(text)


@app.post("/clean")
def cleaned():
    text = clean(request.form["text"])
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n<text>{text}</text>").output_text


# one of a few words
@app.post("/choice")
def choice():
    tone = request.form["tone"]
    if tone not in {"formal", "friendly"}:
        return "unknown", 400
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Write a greeting. <tone>{tone}</tone>").output_text
