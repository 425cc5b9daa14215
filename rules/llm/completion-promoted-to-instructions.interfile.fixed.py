from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


def ask(text, system="Be brief."):
    r = client.chat.completions.create(
        model="gpt-4.1",
        # ruleid: completion-promoted-to-instructions
        messages=[{"role": "user", "content": system}, {"role": "user", "content": text}],
    )
    return r.choices[0].message.content


# both calls go through one helper
@app.post("/twice")
def twice():
    plan = ask("Write rules for " + request.form["q"])
    return ask("Start.", system=plan)


# the first call is in a helper
def condense(text):
    return client.responses.create(model="gpt-4.1-mini", input="Condense: " + text).output_text


@app.post("/condense")
def condensed():
    # ruleid: completion-promoted-to-instructions
    return client.responses.create(model="gpt-4.1", instructions=condense(request.form["text"]), input="Go").output_text


# the second call is in a helper
def run_with(rules):
    # ruleid: completion-promoted-to-instructions
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": rules}, {"role": "user", "content": "Go"}]).output_text


@app.post("/second")
def second():
    first = client.responses.create(model="gpt-4.1", input=request.form["q"])
    return run_with(first.output_text)


# an object remembers the summary
class Memory:
    def __init__(self):
        self.summary = ""

    def update(self, text):
        self.summary = condense(text)

    def answer(self, question):
        # ruleid: completion-promoted-to-instructions
        return client.responses.create(model="gpt-4.1", instructions="So far: [summary]", input=[{"role": "user", "content": f"[summary]: {self.summary}"}, {"role": "user", "content": question}]).output_text


@app.post("/memory")
def memory():
    store = Memory()
    store.update(request.form["text"])
    return store.answer("And now?")


# only a known word
@app.post("/word")
def word():
    tone = condense(request.form["text"])
    if tone not in ("formal", "casual"):
        tone = "formal"
    # ok: completion-promoted-to-instructions
    return client.responses.create(model="gpt-4.1", instructions=f"Write in a {tone} tone.", input="Go").output_text


# the same helper with constants
def greeting():
    rules = condense("Be kind. Be brief. Be clear.")
    # ok: completion-promoted-to-instructions
    return client.responses.create(model="gpt-4.1", instructions=rules, input="Hello").output_text
