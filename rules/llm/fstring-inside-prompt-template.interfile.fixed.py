from fastapi import FastAPI
from flask import request
from langchain_core.prompts import ChatPromptTemplate, PromptTemplate
from langchain_openai import ChatOpenAI
from pydantic import BaseModel

api = FastAPI()
llm = ChatOpenAI(model="gpt-4.1")


class Question(BaseModel):
    text: str
    limit: int = 100


def system_text(topic):
    return f"You know everything about {topic}. Notes: {{notes}}"


@api.post("/topic/{topic}")
def by_topic(topic: str, q: str):
    # ruleid: fstring-inside-prompt-template
    prompt = ChatPromptTemplate.from_messages([("system", system_text(topic)), ("human", "{q}")])
    return (prompt | llm).invoke({"notes": "", "q": q})


def chain_for(text):
    # ruleid: fstring-inside-prompt-template
    return PromptTemplate.from_template("Context: {context}\n" + str(text).replace("{", "{{").replace("}", "}}")) | llm


@api.post("/question")
def question(body: Question):
    return chain_for(body.text).invoke({"context": "none"})


class Assistant:
    def __init__(self, persona):
        self.persona = persona

    def prompt(self):
        # ruleid: fstring-inside-prompt-template
        return PromptTemplate.from_template(f"You are {str(self.persona).replace('{', '{{').replace('}', '}}')}. " + "{question}")

    def limited(self, words):
        # ok: fstring-inside-prompt-template
        return PromptTemplate.from_template(f"At most {words} words. " + "{question}")


@api.post("/assistant")
def assistant(persona: str, body: Question):
    one = Assistant(persona)
    return one.prompt(), one.limited(body.limit)


def escape_braces(text):
    return text.replace("{", "{{").replace("}", "}}")


def note():
    safe = escape_braces(request.args["note"])
    # ok: fstring-inside-prompt-template
    return PromptTemplate.from_template(f"Note: {safe}. " + "{question}")


def tool_text(name):
    # ok: fstring-inside-prompt-template
    return PromptTemplate.from_template(f"Use the tool {name}. " + "{question}")


CHAINS = [tool_text(n) for n in ("search", "math")]
