from enum import Enum

from flask import Flask, request
from flask_login import current_user
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


class Tone(str, Enum):
    formal = "formal"
    casual = "casual"


# the prompt is built in a helper
def system_prompt():
    lines = ["You are the bank's assistant."]
    if current_user.bio:
        lines.append("About the customer: " + current_user.bio)
    return "\n".join(lines)


@app.post("/built")
def built():
    prompt = system_prompt()
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=prompt, input=request.json["q"]).output_text


# the call is in a helper
def complete(system, text):
    return client.chat.completions.create(
        model="gpt-4.1",
        # ruleid: profile-field-in-system-prompt
        messages=[{"role": "system", "content": system}, {"role": "user", "content": text}],
    )


@app.post("/helper")
def helper():
    return str(complete(f"You help {current_user.full_name}.", request.json["q"]))


# a template of the module
TEMPLATE = "You help {name}, who works at {company}."


def render(**values):
    return TEMPLATE.format(**values)


@app.post("/template")
def template():
    text = render(name="a customer", company=current_user.company)
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=text, input=request.json["q"]).output_text


# a class keeps the name
class Session:
    def __init__(self, name):
        self.name = name

    def ask(self, text):
        # ruleid: profile-field-in-system-prompt
        return client.responses.create(model="gpt-4.1", instructions="Be nice to [name].", input=[{"role": "user", "content": f"[name]: {self.name}"}, {"role": "user", "content": text}]).output_text


@app.post("/session")
def session():
    return Session(current_user.nickname).ask(request.json["q"])


# one of two words
@app.post("/tone")
def tone():
    value = current_user.preferences
    if value not in ("formal", "casual"):
        value = "formal"
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Be {value}.", input=request.json["q"]).output_text


@app.post("/strict-tone")
def strict_tone():
    value = current_user.preferences
    if value not in ("formal", "casual"):
        return "bad tone", 400
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Be {value}.", input=request.json["q"]).output_text


# letters and digits only
@app.post("/plain")
def plain():
    name = current_user.username
    if not name.isalnum():
        return "bad name", 400
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"You help {name}.", input=request.json["q"]).output_text


# the helper takes only the number
def customer():
    return int(current_user.id)


@app.post("/number")
def number():
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Customer {customer()}.", input=request.json["q"]).output_text
