from fastapi import FastAPI, Request
from flask import request
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

app = FastAPI()
prompt = ChatPromptTemplate.from_messages([("system", "Notes: {context}"), ("human", "{question}")])
chain = prompt | ChatOpenAI(model="gpt-4.1")
SYSTEM_PROMPT = "Today is {date}. You talk to {user_id}. {question}"


def answer(values):
    # ruleid: prompt-variables-mass-assignment
    return chain.invoke(values).content


@app.post("/ask")
async def ask(req: Request):
    return answer(await req.json())


def body():
    return request.get_json(silent=True) or {}


def with_date():
    values = {"date": "2025-01-01"}
    values.update(body())
    # ruleid: prompt-variables-mass-assignment
    return SYSTEM_PROMPT.format(**values)


def question_only():
    return {"question": body().get("question", ""), "context": ""}


def picked():
    # ok: prompt-variables-mass-assignment
    return chain.invoke(question_only())


class Session:
    def __init__(self, variables):
        self.variables = variables

    def text(self):
        # ruleid: prompt-variables-mass-assignment
        return SYSTEM_PROMPT.format_map(self.variables)


@app.post("/session")
async def session(variables: dict):
    return Session(variables).text()


def constant(values):
    # ok: prompt-variables-mass-assignment
    return chain.invoke(values)


constant({"context": "none", "question": "Who are you?"})
