import re

import requests
import streamlit as st
from openai import OpenAI

client = OpenAI()


def ask(prompt):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


# the model is asked in a helper
def summarise(address):
    page = requests.get(address, timeout=10).text
    # ruleid: markdown-image-exfiltration
    st.text(ask("Summarise: " + page))


# the page is fetched in a helper
def fetch(address):
    response = requests.get(address, timeout=10)
    response.raise_for_status()
    return response.text


def from_helper(address):
    r = client.responses.create(model="gpt-4.1", input=fetch(address))
    # ruleid: markdown-image-exfiltration
    st.text(r.output_text)


# the answer is shown in a helper
def show(answer):
    # ruleid: markdown-image-exfiltration
    st.text(answer)


def shown(address):
    page = requests.get(address, timeout=10).text
    show(client.responses.create(model="gpt-4.1", input=page).output_text)


# an object keeps the answer
class Report:
    def __init__(self, address):
        page = requests.get(address, timeout=10).text
        self.text = client.responses.create(model="gpt-4.1", input=page).output_text

    def render(self):
        # ruleid: markdown-image-exfiltration
        st.text(self.text)


# a helper that takes images out
def tidy(text):
    return re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)


def tidied(address):
    page = requests.get(address, timeout=10).text
    # ok: markdown-image-exfiltration
    st.markdown(tidy(client.responses.create(model="gpt-4.1", input=page).output_text))


# the helper is asked about something of one's own
def own(topic):
    # ok: markdown-image-exfiltration
    st.markdown(ask("Write a poem about " + topic))
