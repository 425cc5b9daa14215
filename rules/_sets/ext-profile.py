"""Cases for ext-profile."""
from typing import Annotated

import flask_login
import streamlit as st
from django.shortcuts import get_object_or_404
from fastapi import Depends, FastAPI
from flask import g
from flask_login import current_user, login_required

app = FastAPI()


@login_required
def flask_user():
    # ruleid: ext-profile
    sink(f"You help {current_user.display_name}.")


def flask_module():
    # ruleid: ext-profile
    sink(flask_login.current_user.bio)


def flask_g():
    # ruleid: ext-profile
    sink("About: " + g.user.about)


def django_view(request):
    # ruleid: ext-profile
    sink(request.user.first_name)
    # ruleid: ext-profile
    sink(request.user.profile.headline)


def django_name(request):
    # ruleid: ext-profile
    sink(request.user.get_full_name())


class View:
    def get(self):
        name = self.request.user.username
        # ruleid: ext-profile
        sink("Hello {}".format(name))


def streamlit_user():
    # ruleid: ext-profile
    sink(st.user.name)
    # ruleid: ext-profile
    sink(st.user["name"])
    # ruleid: ext-profile
    sink(st.experimental_user.get("name", ""))


@app.get("/chat")
async def fastapi_user(q: str, current_user: "User" = Depends(get_current_user)):
    # ruleid: ext-profile
    sink(current_user.custom_instructions)


@app.get("/me")
def fastapi_annotated(user: Annotated[User, Depends(get_current_user)]):
    # ruleid: ext-profile
    sink(user.nickname)


def row(session, ident):
    user = session.get(User, ident)
    # ruleid: ext-profile
    sink(f"Preferences: {user.preferences}")


async def row_async(session, ident):
    user = await session.get(User, ident)
    # ruleid: ext-profile
    sink(user.memory)


def row_query(session, mail):
    u = session.query(models.User).filter(models.User.email == mail).first()
    # ruleid: ext-profile
    sink(u.full_name)


def row_django(pk):
    try:
        u = User.objects.get(pk=pk)
    except User.DoesNotExist:
        return
    # ruleid: ext-profile
    sink(u.location)


def row_flask(ident):
    # ruleid: ext-profile
    sink(User.query.filter_by(id=ident).first().company)


def row_short(request, pk):
    profile = get_object_or_404(UserProfile, pk=pk)
    # ruleid: ext-profile
    sink(profile.about_me)


# identifiers, roles, plans, other objects
def plain(request):
    # ok: ext-profile
    sink(current_user.id)
    # ok: ext-profile
    sink(request.user.is_staff)
    # ok: ext-profile
    sink(request.user.profile.plan)


def dates(session, ident):
    user = session.get(User, ident)
    # ok: ext-profile
    sink(user.created_at)


def other_row(session, ident):
    product = session.get(Product, ident)
    # ok: ext-profile
    sink(product.title)


def own_name(model):
    # ok: ext-profile
    sink(model.name)


def plain_param(user):
    # ok: ext-profile
    sink(user.name)


@app.get("/items")
def service(db=Depends(get_db)):
    # ok: ext-profile
    sink(db.name)


def lang():
    # ok: ext-profile
    sink(st.user.is_logged_in)


# notebook-like top level
me = User.objects.get(pk=1)
# ruleid: ext-profile
sink(me.bio)
