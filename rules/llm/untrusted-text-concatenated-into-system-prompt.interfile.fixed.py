from dataclasses import dataclass
from enum import Enum
from typing import Literal

import anthropic
from fastapi import FastAPI
from flask import Flask, request
from openai import OpenAI
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
client = OpenAI()
claude = anthropic.Anthropic()


class Language(str, Enum):
    english = "en"
    german = "de"


class Wish(BaseModel):
    style: str
    language: Literal["English", "German"]


# the source is in a helper
def current_topic():
    return request.args["topic"]


@app.get("/topic")
def by_topic():
    system = f"You teach {current_topic()} to children."
    # ruleid: untrusted-text-concatenated-into-system-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=9, system=system, messages=[]).content[0].text


# the call is in a helper
def complete(system, text):
    reply = client.chat.completions.create(
        model="gpt-4.1",
        # ruleid: untrusted-text-concatenated-into-system-prompt
        messages=[{"role": "system", "content": system}, {"role": "user", "content": text}],
    )
    return reply.choices[0].message.content


@app.post("/helper")
def through_helper():
    return complete("You are a cook. The guest does not eat: " + request.form["diet"], "What shall we have?")


# the string is built in a helper
def build_prompt(wish):
    return f"You are a designer. Design for this taste: {wish}"


@app.post("/built")
def built():
    # ruleid: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=build_prompt(request.form["taste"]), input="Go").output_text


# a class keeps the prompt in a field
class Assistant:
    def __init__(self, hobby):
        self.system = "You chat about the hobby of the visitor: " + hobby

    def reply(self, text):
        return client.chat.completions.create(
            model="gpt-4.1",
            # ruleid: untrusted-text-concatenated-into-system-prompt
            messages=[{"role": "system", "content": self.system}, {"role": "user", "content": text}],
        )


@app.post("/hobby")
def hobby():
    return str(Assistant(request.form["hobby"]).reply("Hello"))


# parts collected in a list
@app.post("/parts")
def parts():
    lines = ["You are a travel agent."]
    for wish in request.json["wishes"]:
        lines.append(wish)
    # ruleid: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="\n".join(lines), input="Go").output_text


# an allow-list lets only known values through
@app.post("/allowed")
def allowed():
    tone = request.form["tone"]
    if tone not in ("formal", "friendly"):
        return "unknown tone", 400
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Write in a {tone} tone.", input="Go").output_text


# an enum
@api.get("/enum")
def enum(lang: str):
    language = Language(lang)
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Answer in {language.value}.", input="Go").output_text


# typed parameters
@api.get("/typed")
def typed(words: int, lang: Language):
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Answer in {lang.value}, {words} words.", input="Go").output_text


# a Literal field of the body
@api.post("/literal")
def literal(wish: Wish):
    # ok: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Answer in {wish.language}.", input="Go").output_text


# the other field of the same body
@api.post("/text-field")
def text_field(wish: Wish):
    # ruleid: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Write like [style].", input=[{"role": "user", "content": f"[style]: {wish.style}"}, {"role": "user", "content": "Go"}]).output_text


# a helper that only counts
def length_note(text):
    return len(text)


@app.post("/count")
def count():
    # todook: untrusted-text-concatenated-into-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="The text has [data] letters", input=[{"role": "user", "content": "[data]: " + str(length_note(request.form['text']))}, {"role": "user", "content": "Go"}]).id


# one list for all roles, taken apart again for Claude
def split_roles(messages):
    system, rest = "", []
    for message in messages:
        if message["role"] == "system":
            system += message["content"]
        else:
            rest.append(message)
    return system, rest


@app.post("/split")
def split():
    messages = [{"role": "system", "content": "You are a librarian."}]
    messages.append({"role": "user", "content": f"The visitor asks: {request.form['q']}"})
    system, rest = split_roles(messages)
    # ok: untrusted-text-concatenated-into-system-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=9, system=system, messages=rest).content[0].text
