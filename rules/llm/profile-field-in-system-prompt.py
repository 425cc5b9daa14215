import json
import re
from typing import Annotated

import anthropic
import streamlit as st
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from fastapi import Depends, FastAPI
from flask import Flask, g, request
from flask_login import current_user, login_required
from google.genai import types
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from openai import OpenAI
from pydantic_ai import Agent

from shop.models import Account, User, UserProfile, session

app = Flask(__name__)
api = FastAPI()
client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
TONES = {"formal": "Be formal.", "casual": "Be casual."}


@app.post("/chat")
@login_required
def chat():
    system = f"You help {current_user.display_name}. Do not give discounts."
    # ruleid: profile-field-in-system-prompt
    r = client.responses.create(model="gpt-4.1", instructions=system, input=request.json["q"])
    return {"a": r.output_text}


@app.post("/claude")
def about():
    return claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=99,
        # ruleid: profile-field-in-system-prompt
        system="You write for this person: " + current_user.bio,
        messages=[{"role": "user", "content": request.json["q"]}],
    ).content[0].text


@app.post("/g")
def by_g():
    messages = [
        # ruleid: profile-field-in-system-prompt
        {"role": "system", "content": "The visitor works at %s." % g.user.company},
        {"role": "user", "content": request.json["q"]},
    ]
    return str(client.chat.completions.create(model="gpt-4.1", messages=messages))


def django_chat(request):
    name = request.user.first_name
    # ruleid: profile-field-in-system-prompt
    answer = llm.invoke([SystemMessage(content=f"Greet {name}."), HumanMessage(content=request.POST["q"])])
    return JsonResponse({"a": answer.content})


def django_full_name(request):
    who = request.user.get_full_name() or "guest"
    # ruleid: profile-field-in-system-prompt
    config = types.GenerateContentConfig(system_instruction=["You talk to", who], temperature=0)
    return config


def django_profile(request):
    # ruleid: profile-field-in-system-prompt
    prompt = ChatPromptTemplate.from_messages([("system", "About the user: " + request.user.profile.about), ("human", "{q}")])
    return JsonResponse({"a": (prompt | llm).invoke({"q": request.POST["q"]}).content})


def django_row(request, pk):
    member = UserProfile.objects.get(pk=pk)
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Headline: {}".format(member.headline), input="Write a card.")


def django_row_or_404(request, pk):
    account = get_object_or_404(Account, pk=pk)
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Preferences: {account.preferences}", input="Suggest a gift.")


@api.post("/fast")
async def fast(question: str, user: User = Depends(session)):
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"You help {user.username}.", input=question).output_text


@api.post("/annotated")
async def annotated(question: str, current_user: Annotated[User, Depends(session)]):
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Memory: " + current_user.memory, input=question).output_text


def by_session(user_id, question):
    user = session.get(User, user_id)
    extra = user.custom_instructions or ""
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Answer briefly. " + extra, input=question).output_text


def by_query(user_id, question):
    user = session.query(User).filter(User.id == user_id).first()
    # ruleid: profile-field-in-system-prompt
    helper = Agent("openai:gpt-4.1", system_prompt=f"You help {user.full_name} from {user.location}.")
    return helper.run_sync(question)


def by_flask_sqlalchemy(email, question):
    # ruleid: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="You help " + User.query.filter_by(email=email).first().nickname, input=question)


if question := st.chat_input("Ask"):
    # ruleid: profile-field-in-system-prompt
    st.write(client.responses.create(model="gpt-4.1", instructions=f"You help {st.user.name}.", input=question).output_text)
    # ruleid: profile-field-in-system-prompt
    st.write(client.responses.create(model="gpt-4.1", instructions="Title: " + st.user.get("title", ""), input=question).output_text)


class Concierge:
    def system(self, request):
        parts = {"role": "developer", "text": "You are a concierge."}
        # ruleid: profile-field-in-system-prompt
        return [parts, {"role": "developer", "content": f"The guest is {request.user.last_name}"}]


# things the user cannot edit
@app.post("/number")
@login_required
def number():
    system = f"You help customer number {current_user.id} (admin: {current_user.is_admin}). Do not give discounts."
    # ok: profile-field-in-system-prompt
    r = client.responses.create(model="gpt-4.1", instructions=system, input=request.json["q"])
    return {"a": r.output_text}


# the profile as data of a user message
@app.post("/data")
def data():
    profile = json.dumps({"profile": {"name": current_user.display_name}})
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Greet the person.", input=[{"role": "user", "content": profile}]).output_text


# plan, role, language
@app.post("/plan")
def plan():
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Plan {current_user.plan}, {current_user.locale}", input="Hi").output_text


# chosen from a table
@app.post("/tone")
def tone():
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=TONES[current_user.preferences], input="Hi").output_text


# the length only
@app.post("/length")
def length():
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The bio has {len(current_user.bio)} letters.", input="Long?").output_text


# a test only
def known(request):
    greeting = "Welcome back." if request.user.first_name else "Welcome."
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=greeting, input="Hi").output_text


# digits only
def floor(request):
    digits = re.sub(r"[^0-9]", "", request.user.profile.location)
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Floor {digits}", input="Hi").output_text


# passages found for the profile
def found(store, question):
    docs = store.similarity_search(current_user.bio)
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Context: {docs}", input=question).output_text


# the summary of another model
def summed_up(question):
    style = client.responses.create(model="gpt-4.1-mini", input="Name the style in one word: " + current_user.about_me).output_text
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Style: {style}", input=question).output_text


# a row of another class
def product(pk, question):
    item = session.get(Product, pk)
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"You sell {item.name}.", input=question).output_text


# the name of the assistant, from the settings
def persona(settings, question):
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"You are {settings.name} of {settings.company}.", input=question).output_text


# the value goes to the log
@app.post("/log")
def log():
    app.logger.info("chat of %s", current_user.username)
    # ok: profile-field-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Be kind.", input=request.json["q"]).output_text


# over several lines, with a message class under another name
@app.post("/exploded")
@login_required
def exploded():
    from langchain_openai import ChatOpenAI as Model

    return Model(model="gpt-4.1").invoke(
        [
            # who is asking
            # ruleid: profile-field-in-system-prompt
            SystemMessage(content=f"You plan trips for {current_user.display_name} and family."),
            HumanMessage(content=request.json["q"]),  # the wish
        ],
    ).content
