"""A Streamlit app that filters a table and lets a model describe it."""
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st
from anthropic import Anthropic

TABLES = Path("tables")
claude = Anthropic()

st.set_page_config(page_title="Tables")
title = st.query_params.get("title", "Tables")
# ruleid: streamlit-input-to-dangerous-sink-html
st.markdown(f"<h1 style='color: teal'>{title}</h1>", unsafe_allow_html=True)


@st.cache_data
def load(name):
    # ruleid: streamlit-input-to-dangerous-sink
    return pd.read_csv(TABLES / f"{name}.csv")


def load_listed():
    names = sorted(path.stem for path in TABLES.glob("*.csv"))
    name = st.selectbox("Table", names)
    return pd.read_csv(TABLES / f"{name}.csv")


with st.sidebar:
    wanted = st.text_input("Name of the table")
    frame = load(wanted) if wanted else load_listed()
    condition = st.text_input("Filter", placeholder="price > 10")
    column = st.selectbox("Column", list(frame.columns))
    low, high = st.slider("Range", 0.0, 1.0, (0.0, 1.0))

if condition:
    # ruleid: streamlit-input-to-dangerous-sink
    frame = frame.query(condition)
frame = frame[frame[column].rank(pct=True).between(low, high)]
st.dataframe(frame)

note = st.text_area("Note")
if st.button("Keep the note"):
    with open("notes.txt", "a") as f:
        f.write(note + "\n")
    st.markdown(f"<p class='note'>{escape(note)}</p>", unsafe_allow_html=True)

if st.button("Describe"):
    message = claude.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=400,
        messages=[{"role": "user", "content": frame.describe().to_csv()}],
    )
    text = message.content[0].text
    st.text(text)
    # ruleid: llm-reply-displayed-as-html-or-markdown
    st.markdown(f"<div class='card'>{text}</div>", unsafe_allow_html=True)
