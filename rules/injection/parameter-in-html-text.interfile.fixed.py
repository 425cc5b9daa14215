from html import escape

import streamlit as st
from IPython.display import HTML, display
import html


def heading(title):
    return f"<h2>{title}</h2>"


def report(title):
    # ruleid: parameter-in-html-text
    display(HTML(heading(title)))


def show(page):
    # ruleid: parameter-in-html-text
    st.markdown(page, unsafe_allow_html=True)


def answer(text):
    show("<p>" + text + "</p>")


class Card:
    def __init__(self, title):
        self.title = title

    def show(self):
        # ruleid: parameter-in-html-text
        display(HTML(f"<b>{html.escape(str(self.title))}</b>"))


def quiet_heading(title):
    return f"<h2>{escape(title)}</h2>"


def quiet_report(title):
    # ok: parameter-in-html-text
    display(HTML(quiet_heading(title)))


def state(kind):
    if kind not in {"ok", "failed"}:
        raise ValueError(kind)
    # ok: parameter-in-html-text
    display(HTML(f"<b>{kind}</b>"))
