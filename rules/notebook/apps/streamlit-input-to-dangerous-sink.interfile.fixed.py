import os
import sqlite3

import streamlit as st
import html


def field(label):
    return st.text_input(label).strip()


def run(command):
    # ruleid: streamlit-input-to-dangerous-sink
    return os.popen(command).read()


st.code(run(f"git log {field('Branch')}"))


class Database:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)

    def select(self, where):
        # ruleid: streamlit-input-to-dangerous-sink
        return self.conn.execute(f"SELECT * FROM models WHERE {where}").fetchall()

    def by_name(self, name):
        # ok: streamlit-input-to-dangerous-sink
        return self.conn.execute("SELECT * FROM models WHERE name = ?", (name,)).fetchall()


db = Database("models.db")
st.table(db.select(field("Where")))
st.table(db.by_name(field("Name")))


def badge(text, color="gray"):
    # ruleid: streamlit-input-to-dangerous-sink-html
    st.markdown(f"<span style='color:{html.escape(str(color))}'>{html.escape(str(text))}</span>", unsafe_allow_html=True)


badge(field("Badge"))
