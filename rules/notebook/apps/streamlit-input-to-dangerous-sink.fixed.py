import ast
import os
import shlex
import sqlite3
import subprocess
from html import escape
from pathlib import Path

import pandas as pd
import streamlit
import streamlit as st
import streamlit.components.v1 as components
from streamlit import chat_input, text_input
import html

df = pd.read_csv("sales.csv")
DATA = Path("data")

# ruleid: streamlit-input-to-dangerous-sink
df = df.query(st.text_input("filter"))

# ok: streamlit-input-to-dangerous-sink
df = df[df["region"] == st.selectbox("region", ["n", "s"])]

formula = st.text_area("Formula", "a + b")
# ruleid: streamlit-input-to-dangerous-sink
df["result"] = df.eval(formula)

# ruleid: streamlit-input-to-dangerous-sink
result = eval(streamlit.text_input("Expression"))

# ok: streamlit-input-to-dangerous-sink
result = ast.literal_eval(st.text_input("List"))

if prompt := chat_input("Command"):
    # ruleid: streamlit-input-to-dangerous-sink
    st.code(os.popen(prompt).read())

host = st.sidebar.text_input("Host")
if st.button("Ping"):
    # ruleid: streamlit-input-to-dangerous-sink
    subprocess.run(f"ping -c 1 {host}", shell=True, check=True)
    # ok: streamlit-input-to-dangerous-sink
    subprocess.run(["ping", "-c", "1", "--", host], check=True)
    # ok: streamlit-input-to-dangerous-sink
    subprocess.run(f"ping -c 1 {shlex.quote(host)}", shell=True, check=True)

conn = sqlite3.connect("runs.db")
term = text_input("Search")
# ruleid: streamlit-input-to-dangerous-sink
rows = conn.execute(f"SELECT * FROM runs WHERE name = '{term}'").fetchall()
# ok: streamlit-input-to-dangerous-sink
rows = conn.execute("SELECT * FROM runs WHERE name = ?", (term,)).fetchall()
# ruleid: streamlit-input-to-dangerous-sink
frame = pd.read_sql("SELECT * FROM runs ORDER BY " + term, conn)


def page():
    name = st.query_params.get("report", "index")
    # ruleid: streamlit-input-to-dangerous-sink
    with open(f"reports/{name}.md") as f:
        st.markdown(f.read())


def page_in_folder():
    name = st.query_params.get("report", "index")
    # ok: streamlit-input-to-dangerous-sink
    with open(f"reports/{Path(name).name}.md") as f:
        st.markdown(f.read())


class Explorer:
    def __init__(self):
        self.folder = st.text_input("Folder", value=".")

    def files(self):
        # ruleid: streamlit-input-to-dangerous-sink
        return sorted(os.listdir(self.folder))


with st.form("load"):
    source = st.text_input("Table")
    if st.form_submit_button("Load"):
        # ruleid: streamlit-input-to-dangerous-sink
        table = pd.read_csv(DATA / source)

left, right = st.columns(2)
code = left.text_area(
    "Python",
    height=200,  # lines
)
if right.button("Run"):
    scope = {"df": df}
    # ruleid: streamlit-input-to-dangerous-sink
    exec(code, scope)

upload = st.file_uploader("CSV")
if upload is not None:
    # an uploaded file is an object in memory
    # ok: streamlit-input-to-dangerous-sink
    table = pd.read_csv(upload)

count = st.number_input("Rows", 1, 100)
# ok: streamlit-input-to-dangerous-sink
rows = conn.execute(f"SELECT * FROM runs LIMIT {count}").fetchall()

limit = int(st.text_input("Limit", "10"))
# ok: streamlit-input-to-dangerous-sink
rows = conn.execute(f"SELECT * FROM runs LIMIT {limit}").fetchall()

column = st.text_input("Column")
if column in ("price", "volume"):
    # ok: streamlit-input-to-dangerous-sink
    df = df.query(f"{column} > 0")

OPERATIONS = {"mean": "df.mean()", "max": "df.max()"}
# ok: streamlit-input-to-dangerous-sink
total = eval(OPERATIONS[st.text_input("Operation", "mean")])

key = st.text_input("Access key", type="password")
# ok: streamlit-input-to-dangerous-sink
os.system(f"export ACCESS={key}")

st.session_state["query"] = st.text_input("Query")
# ruleid: streamlit-input-to-dangerous-sink
rows = conn.execute(st.session_state["query"]).fetchall()

# ruleid: streamlit-input-to-dangerous-sink
columns = [eval(part) for part in st.text_input("Columns").split(",")]

# ruleid: streamlit-input-to-dangerous-sink
run = (lambda: os.system(st.text_input("Shell"))) if st.checkbox("Allow") else None


# --- the same text in a page ---

name = st.text_input("Your name")
# ruleid: streamlit-input-to-dangerous-sink-html
st.markdown(f"<h2>Hello {html.escape(str(name))}</h2>", unsafe_allow_html=True)
# ok: streamlit-input-to-dangerous-sink-html
st.markdown(f"## Hello {name}")
# ok: streamlit-input-to-dangerous-sink-html
st.markdown(f"<h2>Hello {escape(name)}</h2>", unsafe_allow_html=True)
# ruleid: streamlit-input-to-dangerous-sink-html
st.write("<b>" + html.escape(str(name)) + "</b>", unsafe_allow_html=True)

title = st.query_params["title"]
# ruleid: streamlit-input-to-dangerous-sink-html
components.html(f"<h1>{html.escape(str(title))}</h1>", height=80)
# ok: streamlit-input-to-dangerous-sink-html
st.title(title)

with st.chat_message("user"):
    if message := st.chat_input("Say something"):
        # ruleid: streamlit-input-to-dangerous-sink-html
        st.markdown(message, unsafe_allow_html=False)
        # ok: streamlit-input-to-dangerous-sink-html
        st.text(message)

box = st.empty()
note = st.text_area("Note")
# ruleid: streamlit-input-to-dangerous-sink-html
box.markdown("<div class='note'>{}</div>".format(html.escape(str(note))), unsafe_allow_html=True)
# ruleid: streamlit-input-to-dangerous-sink-html
st.sidebar.markdown("<p>%s</p>" % html.escape(str(note)), unsafe_allow_html=True)
st.markdown(
    # ruleid: streamlit-input-to-dangerous-sink-html
    f"""
    <div class="card">
      <span>{html.escape(str(note))}</span>
    </div>
    """,
    unsafe_allow_html=True,  # keeps the card
)
# ok: streamlit-input-to-dangerous-sink-html
st.markdown(f"<p>{len(note)} characters</p>", unsafe_allow_html=True)
# ok: streamlit-input-to-dangerous-sink-html
st.markdown("<style>footer {visibility: hidden;}</style>", unsafe_allow_html=True)
# cleaned in the browser
# ok: streamlit-input-to-dangerous-sink-html
st.html(f"<p>{note}</p>")
# ruleid: streamlit-input-to-dangerous-sink-html
st.html(f"<p>{html.escape(str(note))}</p>", unsafe_allow_javascript=True)


def banner(text):
    # ruleid: streamlit-input-to-dangerous-sink-html
    st.caption(f"<i>{html.escape(str(text))}</i>", unsafe_allow_html=True)


banner(st.context.headers["X-Team"])


class Card:
    def __init__(self, area):
        self.area = area
        self.label = area.text_input("Label")

    def show(self):
        # ruleid: streamlit-input-to-dangerous-sink-html
        self.area.markdown(f"<small>{html.escape(str(self.label))}</small>", unsafe_allow_html=True)


Card(st.container()).show()

st.session_state.bio = st.text_area("Bio")
# ruleid: streamlit-input-to-dangerous-sink-html
components.html(html=f"<article>{html.escape(str(st.session_state.bio))}</article>")

for tag in st.text_input("Tags").split(","):
    # ruleid: streamlit-input-to-dangerous-sink-html
    st.markdown(f"<kbd>{html.escape(str(tag.strip()))}</kbd>", unsafe_allow_html=True)

level = st.selectbox("Level", ["low", "high"])
# ok: streamlit-input-to-dangerous-sink-html
st.markdown(f"<b>{level}</b>", unsafe_allow_html=True)

rating = st.slider("Rating", 0, 5)
# ok: streamlit-input-to-dangerous-sink-html
st.markdown(f"<b>{'*' * rating}</b>", unsafe_allow_html=True)

# ruleid: streamlit-input-to-dangerous-sink-html
st.markdown(" ".join(f"<em>{word}</em>" for word in note.split()), unsafe_allow_html=True)


def both(show=st.markdown):
    # ok: streamlit-input-to-dangerous-sink-html
    show(st.text_input("Both"))
