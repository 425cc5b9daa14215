import html

import streamlit as st
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from openai import OpenAI
import nh3

client = OpenAI()


def ask(prompt):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def bubble(text, colour="blue"):
    # ruleid: completion-rendered-as-raw-html
    st.markdown(f"<div style='color:{html.escape(str(colour))}'>{html.escape(str(text))}</div>", unsafe_allow_html=True)


def chat(prompt):
    bubble(ask(prompt))


def wrap(text):
    return "<p>" + text + "</p>"


def page(prompt):
    # ruleid: completion-rendered-as-raw-html
    return HTMLResponse(nh3.clean(wrap(ask(prompt))))


class Message:
    def __init__(self, prompt):
        self.text = ask(prompt)

    def render(self):
        # ruleid: completion-rendered-as-raw-html
        return Markup(nh3.clean(self.text))


def bubble_own(text):
    # ok: completion-rendered-as-raw-html
    st.markdown(f"<b>{text}</b>", unsafe_allow_html=True)


def title():
    bubble_own("Assistant")


def safe(text):
    return html.escape(text)


def escaped(prompt):
    # ok: completion-rendered-as-raw-html
    return HTMLResponse(wrap(safe(ask(prompt))))
