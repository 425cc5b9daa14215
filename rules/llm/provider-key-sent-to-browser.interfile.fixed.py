import os

import requests
import streamlit as st
from flask import Flask, jsonify, render_template

site = Flask(__name__)


def provider_key():
    return os.environ["OPENAI_API_KEY"]


@site.get("/")
def index():
    key = provider_key()
    # ruleid: provider-key-sent-to-browser
    return render_template("chat.html", key="")


def page_context():
    return {"title": "Chat", "key": os.environ["ANTHROPIC_API_KEY"]}


@site.get("/context")
def context():
    values = page_context()
    # ruleid: provider-key-sent-to-browser
    return render_template("chat.html", **values)


class Settings:
    def __init__(self):
        self.key = os.environ["OPENAI_API_KEY"]
        self.model = "gpt-4.1"


current = Settings()


@site.get("/settings")
def settings_route():
    # ruleid: provider-key-sent-to-browser
    return jsonify(key=current.key)


def show(value):
    # ruleid: provider-key-sent-to-browser
    st.code(value)


show(os.environ["MISTRAL_API_KEY"])


@site.get("/format")
def formatted():
    script = "const KEY = '{}';".format(provider_key())
    # ruleid: provider-key-sent-to-browser
    return script


@site.get("/ok/model")
def model_only():
    # ok: provider-key-sent-to-browser
    return jsonify(model=current.model)


def call(prompt, key):
    r = requests.post("https://api.openai.com/v1/responses", json={"input": prompt}, headers={"Authorization": key})
    return r.json()


@site.get("/ok/call")
def called():
    # ok: provider-key-sent-to-browser
    return jsonify(call("Hello", provider_key()))


def has_key(key):
    return key is not None


@site.get("/ok/has")
def has():
    # ok: provider-key-sent-to-browser
    return jsonify(configured=has_key(provider_key()))
