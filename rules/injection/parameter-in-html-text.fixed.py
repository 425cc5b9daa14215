import html
import json
from html import escape
from pathlib import Path

import IPython.display
import ipywidgets as widgets
import mlflow
import streamlit as st
import wandb
from fastapi.responses import HTMLResponse
from IPython.core.display import HTML as CoreHTML
from IPython.display import HTML, display
from markupsafe import Markup
from mlflow.tracking import MlflowClient
from typing import Literal, Optional

CELL = "<td>%s</td>"


class FailureCard:
    def __init__(self, card, step_name, failure_traceback):
        self.card = card
        (
            self.card.add_tab("Failure", "{{ STACKTRACE }}")
            # ruleid: parameter-in-html-text
            .add_html("STACKTRACE", f'<p style="margin-top:0px"><code>{html.escape(str(failure_traceback))}</code></p>')
        )

    def note(self, text):
        # ruleid: parameter-in-html-text
        self.card.add_html("<p>" + html.escape(str(text)) + "</p>")

    def plain(self, failure_traceback):
        # ok: parameter-in-html-text
        self.card.add_html("STACKTRACE", str(failure_traceback))


def log_sample(prompt: str, generation: str):
    prompt = prompt.replace("\n", "<br>")
    return wandb.Html(
        # ruleid: parameter-in-html-text
        f"""
        <p style="color:black;">{html.escape(str(prompt))}:</p>
        <blockquote>
          <p style="color:green;">
            {html.escape(str(generation))}
          </p>
        </blockquote>
        """,
        inject=False,
    )


def show_error(message):
    # ruleid: parameter-in-html-text
    display(HTML("<pre>%s</pre>" % html.escape(str(message))))


def show_pair(question, answer):
    # ruleid: parameter-in-html-text
    display(CoreHTML("<dt>%s</dt><dd>%s</dd>" % (html.escape(str(question)), html.escape(str(answer)))))


def show_title(title):
    # ruleid: parameter-in-html-text
    return IPython.display.HTML("<h2>{}</h2>".format(html.escape(str(title))))


def show_named(title):
    page = "<h2 class='name'>{title}</h2>".format(title=title)
    # ruleid: parameter-in-html-text
    return IPython.display.HTML(data=page)


def chat_line(role, message):
    # ruleid: parameter-in-html-text
    st.markdown(f"<div class='chat'><b>{html.escape(str(role))}</b>: {html.escape(str(message))}</div>", unsafe_allow_html=True)


def table(names):
    lines = "<table>"
    for name in names:
        lines += f"<tr><td>{name}</td></tr>"
    lines += "</table>"
    # ruleid: parameter-in-html-text
    display(HTML(lines))


def listed(names):
    # ruleid: parameter-in-html-text
    return HTML("<ul>" + "".join(f"<li>{name}</li>" for name in names) + "</ul>")


async def failure_page(error: Exception):
    # ruleid: parameter-in-html-text
    return HTMLResponse(f"<h1>{html.escape(str(error))}</h1>", status_code=500)


def log_report(run_name, note: Optional[str] = None):
    # ruleid: parameter-in-html-text
    mlflow.log_text(f"<title>{html.escape(str(run_name))}</title>", "report.html")


def log_with_client(run, summary):
    client = MlflowClient()
    # ruleid: parameter-in-html-text
    client.log_text(run.id, "<p>" + html.escape(str(summary["text"])) + "</p>", "summary.html")


def save(question):
    with open("report.html", "w") as page:
        page.write("<html><body>")
        # ruleid: parameter-in-html-text
        page.write(f"<h1>{html.escape(str(question.strip()))}</h1>")


def save_path(question):
    # ruleid: parameter-in-html-text
    Path("out/report.html").write_text(f"<h1>{html.escape(str(question))}</h1>", encoding="utf-8")


def widget(caption):
    text = f"<b>{caption}</b>" if caption else ""
    # ruleid: parameter-in-html-text
    return widgets.HTML(value=text)


# escaped, numbers, meant as HTML, shown nowhere


def escaped(message):
    # ok: parameter-in-html-text
    display(HTML(f"<pre>{html.escape(message)}</pre>"))


def escaped_first(message):
    message = escape(str(message))
    # ok: parameter-in-html-text
    return HTML("<pre>%s</pre>" % message)


def aliased(message):
    e = html.escape
    # ok: parameter-in-html-text
    return HTML(f"<pre>{e(message)}</pre>")


def counted(total: int, rate: float, shown: Optional[int] = None):
    # ok: parameter-in-html-text
    return HTML(f"<p>{total}</p><p>{rate}</p><p>{shown}</p>")


def measured(values):
    # ok: parameter-in-html-text
    return HTML(f"<p>{len(values)}</p>")


def state(kind: Literal["ok", "failed"]):
    # ok: parameter-in-html-text
    return HTML(f"<p>{kind}</p>")


def wrapped(body_html, width):
    # ok: parameter-in-html-text
    return HTML(f"<div>{body_html}</div><div style='width:{width}px'></div>")


def attribute_only(address):
    # ok: parameter-in-html-text
    return HTML(f"<iframe src='{address}'></iframe>")


def markdown_only(title):
    # ok: parameter-in-html-text
    st.markdown(f"**{title}**", unsafe_allow_html=True)


def built(title):
    # ok: parameter-in-html-text
    return f"<h1>{title}</h1>"


def logged(logger, title):
    # ok: parameter-in-html-text
    logger.info(f"<b>{title}</b>")


def text_file(title):
    # ok: parameter-in-html-text
    mlflow.log_text(f"<b>{title}</b>", "notes.txt")


def data(values):
    # ok: parameter-in-html-text
    return HTML(f"<script>{json.dumps(values)}</script>")


def frame(table):
    # ok: parameter-in-html-text
    return HTML(f"<div>{table.to_html()}</div>")


def bound(title):
    # ok: parameter-in-html-text
    return Markup("<b>{}</b>").format(title)


def _private(title):
    # ok: parameter-in-html-text
    return HTML(f"<b>{title}</b>")


def test_title(title):
    # ok: parameter-in-html-text
    assert HTML(f"<b>{title}</b>")


def constant():
    title = "Report"
    # ok: parameter-in-html-text
    return HTML(f"<b>{title}</b>")


@app.get("/page/{title}")
def of_a_request(title: str):
    # ok: parameter-in-html-text
    return HTMLResponse(f"<b>{title}</b>")


def file_text(path):
    with open(path) as file:
        # ok: parameter-in-html-text
        return HTML(f"<pre>{file.read()}</pre>")


def page(question):
    html = Path("head.html").read_text()
    # ruleid: parameter-in-html-text
    display(HTML(f"<h1>{escape(str(question))}</h1>"), HTML(html))
