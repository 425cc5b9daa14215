import ipywidgets as widgets
from IPython.display import Markdown, display, Pretty
from openai import OpenAI
import html

client = OpenAI()


def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


# ruleid: llm-reply-displayed-as-html-or-markdown
display(Pretty(ask("What is in the report?")))


def card(text):
    # ruleid: llm-reply-displayed-as-html-or-markdown
    return widgets.HTML(f"<div>{html.escape(str(text))}</div>")


card(ask("And the next one?"))


def plain(text):
    # ok: llm-reply-displayed-as-html-or-markdown
    return widgets.Label(text)


plain(ask("And the last one?"))
