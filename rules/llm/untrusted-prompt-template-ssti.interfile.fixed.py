from fastapi import FastAPI, HTTPException
from flask import request
from jinja2 import Environment, Template
from langchain_core.prompts import ChatPromptTemplate, PromptTemplate
from openai import OpenAI
from pydantic import BaseModel
from jinja2.sandbox import ImmutableSandboxedEnvironment

api = FastAPI()
client = OpenAI()


class Job(BaseModel):
    template: str
    rows: list[dict]


def fill(source, row):
    # ruleid: untrusted-prompt-template-ssti
    return ImmutableSandboxedEnvironment().from_string(source).render(**row)


@api.post("/jobs")
def run(job: Job):
    return [client.responses.create(model="gpt-4.1", input=fill(job.template, row)).output_text for row in job.rows]


class Renderer:
    def __init__(self, template):
        self.env = Environment()
        self.template = template

    def text(self, **values):
        # ruleid: untrusted-prompt-template-ssti
        return self.env.from_string(self.template).render(**values)


@api.post("/preview")
def preview(template: str, name: str):
    return Renderer(template).text(name=name)


def template_of_request():
    return request.get_json().get("prompt", "Summarise {text}")


def build():
    # ruleid: untrusted-prompt-template-ssti
    return PromptTemplate.from_template(template_of_request())


KINDS = {"mail": "Write a mail about {topic}", "post": "Write a post about {topic}"}


def constant_of(kind):
    if kind not in KINDS:
        raise HTTPException(404)
    return KINDS[kind]


@api.post("/kind")
def by_kind(kind: str):
    # ok: untrusted-prompt-template-ssti
    return PromptTemplate.from_template(constant_of(kind))


def own(text):
    # ok: untrusted-prompt-template-ssti
    return Template(text).render(version="1")


print(own("Version {{ version }}"))


def decorated(system):
    def make(question):
        # ruleid: untrusted-prompt-template-ssti
        return ChatPromptTemplate.from_messages([("system", str(system).replace("{", "{{").replace("}", "}}")), ("human", "{question}")]).format_messages(question=question)
    return make


@api.post("/persona")
def persona(text: str, question: str):
    return decorated(text)(question)
