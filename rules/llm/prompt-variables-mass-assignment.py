import json
from string import Template
from typing import Any, Dict

import jinja2
from fastapi import FastAPI, Request, WebSocket
from flask import request
from langchain.chains import LLMChain
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder, PromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, ConfigDict

import prompts

app = FastAPI()
llm = ChatOpenAI(model="gpt-4.1")
prompt = ChatPromptTemplate.from_messages([("system", "Follow this policy: {policy}"), ("human", "{question}")])
chain = prompt | llm
talk = ChatPromptTemplate.from_messages([("system", "Be kind."), MessagesPlaceholder("history"), ("human", "{question}")])
translate_prompt = ChatPromptTemplate.from_messages([("human", "Translate {text} into {lang}")])
translate = translate_prompt | llm | StrOutputParser()
SUPPORT = "Context: {context}\nQuestion: {question}"
SHORT = "Translate {text} into {lang}"
LETTER = Template("Tenant: $tenant\nText: $text")
CARD = jinja2.Template("Rules: {{ rules }}\n{{ question }}")
POLICY = "no refunds"


@app.post("/ask")
async def ask(req: Request):
    data = {"policy": POLICY}
    data.update(await req.json())
    # ruleid: prompt-variables-mass-assignment
    return chain.invoke(data).content


@app.post("/ask-well")
async def ask_well(req: Request):
    body = await req.json()
    # ok: prompt-variables-mass-assignment
    return chain.invoke({"policy": POLICY, "question": str(body["question"])}).content


@app.post("/merge")
async def merge(body: dict):
    # ruleid: prompt-variables-mass-assignment
    first = await chain.ainvoke({"policy": POLICY, **body})
    # ok: prompt-variables-mass-assignment
    second = await chain.ainvoke({**body, "policy": POLICY})
    # ruleid: prompt-variables-mass-assignment
    third = (talk | llm).invoke(body)
    return first, second, third


@app.post("/translate")
async def translation(body: Dict[str, Any]):
    # every variable of this prompt is the user's own
    # ok: prompt-variables-mass-assignment
    return translate.invoke(body), SHORT.format(**body)


def flask_format():
    # ruleid: prompt-variables-mass-assignment
    first = SUPPORT.format(**request.json)
    # ruleid: prompt-variables-mass-assignment
    second = SUPPORT.format_map(request.args.to_dict())
    # ruleid: prompt-variables-mass-assignment
    third = LETTER.safe_substitute(request.form)
    # ruleid: prompt-variables-mass-assignment
    fourth = CARD.render(**request.get_json(force=True))
    # ok: prompt-variables-mass-assignment
    fifth = SUPPORT.format(context="", question=request.json["question"])
    # ok: prompt-variables-mass-assignment
    sixth = CARD.render(rules="none", question=request.args.get("q"))
    return first + second + third + fourth + fifth + sixth


def from_another_module():
    values = request.get_json()
    # ruleid: prompt-variables-mass-assignment
    text = prompts.SYSTEM_PROMPT.format(**values)
    # ruleid: prompt-variables-mass-assignment
    more = prompts.load_prompt("card").format_messages(**values)
    # ok: prompt-variables-mass-assignment
    mail = prompts.MAIL_SUBJECT.format(**values)
    # ok: prompt-variables-mass-assignment
    query = "SELECT {columns} FROM t".format(**values)
    return text, more, mail, query


class Free(BaseModel):
    model_config = ConfigDict(extra="allow")
    question: str


class Strict(BaseModel):
    question: str
    limit: int = 3


class Job(BaseModel):
    name: str
    variables: dict[str, str]


@app.post("/free")
def free(body: Free, strict: Strict, job: Job):
    # ruleid: prompt-variables-mass-assignment
    first = chain.invoke(body.model_dump())
    # ok: prompt-variables-mass-assignment
    second = chain.invoke({"policy": POLICY, **strict.model_dump()})
    # ruleid: prompt-variables-mass-assignment
    third = PromptTemplate.from_template("Documents: {documents}\n{q}").format(**job.variables)
    return first, second, third


@app.websocket("/ws")
async def talk_ws(websocket: WebSocket):
    await websocket.accept()
    while True:
        message = json.loads(await websocket.receive_text())
        # ruleid: prompt-variables-mass-assignment
        async for part in chain.astream(message):
            await websocket.send_text(part.content)


def django_view(request):
    data = json.loads(request.body)
    old = LLMChain(llm=llm, prompt=prompt)
    # ruleid: prompt-variables-mass-assignment
    first = old.run(data)
    # ok: prompt-variables-mass-assignment
    second = old.run(data["question"])
    # ruleid: prompt-variables-mass-assignment
    third = prompt.format_messages(**data["variables"])
    return first, second, third


def defaults_first():
    defaults = {"policy": POLICY}
    # ruleid: prompt-variables-mass-assignment
    return prompt.invoke(defaults | request.json)


def server_wins():
    data = request.get_json()
    data["policy"] = POLICY
    # ok: prompt-variables-mass-assignment
    return chain.invoke(data)


def picked():
    data = request.get_json()
    wanted = {k: data[k] for k in ("question", "policy_number")}
    # ok: prompt-variables-mass-assignment
    first = chain.invoke(wanted)
    filtered = {k: v for k, v in data.items() if k in {"question"}}
    # ok: prompt-variables-mass-assignment
    second = chain.invoke({"policy": POLICY, **filtered})
    if set(data) - {"question"}:
        raise ValueError("unknown field")
    # ok: prompt-variables-mass-assignment
    third = chain.invoke(data)
    return first, second, third


def whole_body_as_one_value(retriever):
    rag = {"context": retriever, "question": RunnablePassthrough()} | prompt | llm
    data = request.get_json()
    # ok: prompt-variables-mass-assignment
    first = rag.invoke(data["question"])
    # ok: prompt-variables-mass-assignment
    second = chain.invoke({"policy": POLICY, "question": json.dumps(data)})
    values = {}
    values["policy"] = POLICY
    values["question"] = data["question"]
    # ok: prompt-variables-mass-assignment
    return first, second, chain.invoke(values), llm.invoke(data["question"])


@app.post("/nested")
async def nested(req: Request):
    body = await req.json()
    # ruleid: prompt-variables-mass-assignment
    return {"answer": str(chain.invoke(body).content), "raw": json.dumps(body)}


@app.post("/exploded")
async def exploded(body: dict):
    return await chain.ainvoke(
        # ruleid: prompt-variables-mass-assignment
        {
            "lang": "en",
            "policy": POLICY,  # ours
            **body,
        },
        config={"tags": ["exploded"]},
    )


@app.post("/alias")
def aliased(req: Free):
    from langchain_core.prompts import ChatPromptTemplate as Chat

    rules = Chat.from_messages([("system", "Rules: {rules}"), ("human", "{question}")])
    # ruleid: prompt-variables-mass-assignment
    return rules.invoke({"rules": POLICY, "lang": "en", **req.model_dump()})
