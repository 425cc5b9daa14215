import ast
import json

import anthropic
import json_repair
import jsonschema
import peewee
from django.contrib.auth.models import User
from django.db import models
from langchain_core.output_parsers import JsonOutputParser
from langchain_openai import ChatOpenAI
from openai import OpenAI
from pydantic import BaseModel, TypeAdapter
from sqlalchemy import insert, update
from sqlalchemy.orm import DeclarativeBase, Session

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
SCHEMA = {"type": "object", "additionalProperties": False}
COLUMNS = ("first_name", "last_name")
settings = {}


class Base(DeclarativeBase):
    pass


class Ticket(Base):
    __tablename__ = "ticket"


class Order(models.Model):
    total = models.IntegerField()


class Note(peewee.Model):
    text = peewee.TextField()


class Names(BaseModel):
    first_name: str
    last_name: str


def update_profile(user_id, message):
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": "Extract first_name and last_name as JSON from: " + message}],
    )
    fields = json.loads(r.choices[0].message.content)
    # ruleid: completion-json-mass-assigned
    User.objects.filter(pk=user_id).update(**fields)


def create_user(message):
    # ruleid: completion-json-mass-assigned
    return User.objects.create(**json.loads(llm.invoke(message).content))


def update_or_create(name, message):
    data = json_repair.loads(llm.invoke(message).content)
    # ruleid: completion-json-mass-assigned
    return User.objects.update_or_create(username=name, defaults=data)


def add_ticket(session: Session, message):
    data = json.loads(client.responses.create(model="gpt-4.1", input=message).output_text)
    # ruleid: completion-json-mass-assigned
    session.add(Ticket(**data))
    session.commit()


def add_ticket_later(session, message):
    data = json.loads(llm.invoke(message).content)
    # ruleid: completion-json-mass-assigned
    ticket = Ticket(owner="me", **data)
    session.add(ticket)


def order(message):
    # ruleid: completion-json-mass-assigned
    Order(**ast.literal_eval(llm.invoke(message).content)).save()


def note(message):
    # ruleid: completion-json-mass-assigned
    Note.create(**json.loads(llm.invoke(message).content))


def statement(session, message):
    data = json.loads(llm.invoke(message).content)
    # ruleid: completion-json-mass-assigned
    session.execute(insert(Ticket).values(**data))
    # ruleid: completion-json-mass-assigned
    session.execute(update(Ticket).where(Ticket.id == 1).values(data))


def attributes(user, message):
    data = json.loads(llm.invoke(message).content)
    for key, value in data.items():
        # ruleid: completion-json-mass-assigned
        setattr(user, key, value)
    user.save()


def attributes_if_there(user, message):
    for key, value in json.loads(llm.invoke(message).content).items():
        if hasattr(user, key):
            # ruleid: completion-json-mass-assigned
            setattr(user, key, value)


def whole_dict(profile, message):
    # ruleid: completion-json-mass-assigned
    profile.__dict__.update(json.loads(llm.invoke(message).content))


def documents(collection, message):
    found = json.loads(llm.invoke(message).content)
    # ruleid: completion-json-mass-assigned
    collection.insert_one(found)
    # ruleid: completion-json-mass-assigned
    collection.update_one({"_id": 1}, {"$set": found})
    # ruleid: completion-json-mass-assigned
    return collection.find_one(json.loads(llm.invoke("A Mongo filter for: " + message).content))


def change_settings(message):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": message}])
    # ruleid: completion-json-mass-assigned
    settings.update(json.loads(r.choices[0].message.content))


def tool_arguments(session, messages, tools):
    r = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in r.choices[0].message.tool_calls or []:
        arguments = json.loads(call.function.arguments)
        # ruleid: completion-json-mass-assigned
        session.add(Ticket(**arguments))


def claude_arguments(messages, tools):
    reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=messages, tools=tools)
    for block in reply.content:
        if block.type == "tool_use":
            # ruleid: completion-json-mass-assigned
            User.objects.create(**block.input)


def chain_with_parser(prompt, message):
    chain = prompt | llm | JsonOutputParser()
    # ruleid: completion-json-mass-assigned
    return Order.objects.create(**chain.invoke({"text": message}))


# ---- silent


def with_pydantic(user_id, message):
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": "Extract first_name and last_name as JSON from: " + message}],
    )
    fields = Names(**json.loads(r.choices[0].message.content))
    # ok: completion-json-mass-assigned
    User.objects.filter(pk=user_id).update(**fields.model_dump())


def validated(user_id, message):
    fields = Names.model_validate_json(llm.invoke(message).content)
    # ok: completion-json-mass-assigned
    User.objects.filter(pk=user_id).update(**fields.model_dump())


def adapted(message):
    fields = TypeAdapter(dict[str, int]).validate_python(json.loads(llm.invoke(message).content))
    # ok: completion-json-mass-assigned
    settings.update(fields)


def with_schema(collection, message):
    found = json.loads(llm.invoke(message).content)
    jsonschema.validate(found, SCHEMA)
    # ok: completion-json-mass-assigned
    collection.insert_one(found)


def fixed_keys(message):
    found = json.loads(llm.invoke(message).content)
    # ok: completion-json-mass-assigned
    User.objects.create(first_name=found["first_name"], last_name=found["last_name"])


def fixed_dict(collection, message):
    found = json.loads(llm.invoke(message).content)
    row = {"title": found["title"], "body": found["body"]}
    # ok: completion-json-mass-assigned
    collection.insert_one(row)


def filtered(message):
    found = json.loads(llm.invoke(message).content)
    found = {k: v for k, v in found.items() if k in COLUMNS}
    # ok: completion-json-mass-assigned
    User.objects.create(**found)


def picked(message):
    found = json.loads(llm.invoke(message).content)
    # ok: completion-json-mass-assigned
    User.objects.create(**{k: found[k] for k in COLUMNS})


def loop_with_test(user, message):
    for key, value in json.loads(llm.invoke(message).content).items():
        if key in COLUMNS:
            # ok: completion-json-mass-assigned
            setattr(user, key, value)


def loop_over_own_names(user, message):
    found = json.loads(llm.invoke(message).content)
    for key in COLUMNS:
        # ok: completion-json-mass-assigned
        setattr(user, key, found[key])


def structured(message):
    names = llm.with_structured_output(Names).invoke(message)
    # ok: completion-json-mass-assigned
    User.objects.create(**names.model_dump())


def text_only(message):
    # ok: completion-json-mass-assigned
    Note.create(text=llm.invoke(message).content)


def ordinary_dict(message, results):
    # ok: completion-json-mass-assigned
    results.update(json.loads(llm.invoke(message).content))


def to_own_function(message):
    # ok: completion-json-mass-assigned
    return update_profile(**json.loads(llm.invoke(message).content))


def from_a_file(path):
    # ok: completion-json-mass-assigned
    User.objects.create(**json.loads(open(path).read()))
