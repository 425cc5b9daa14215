import html
import json
import re

import gradio as gr
import IPython.display
import ipywidgets as widgets
import litellm
import nh3
import ollama
import panel as pn
import streamlit as st
from anthropic import Anthropic
from google import genai
from IPython.display import HTML, Markdown, display, display_markdown
from IPython.display import Markdown as md
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
claude = Anthropic()
gemini = genai.Client()
llm = ChatOpenAI(model="gpt-4o-mini")
IMAGES = re.compile(r"!\[[^\]]*\]\([^)]*\)")

msgs = [{"role": "user", "content": "Summarise the page"}]

# ruleid: llm-reply-displayed-as-html-or-markdown
display(IPython.display.Pretty(claude.messages.create(model="claude-3-5-haiku-latest", max_tokens=99, messages=msgs).content[0].text))

# ok: llm-reply-displayed-as-html-or-markdown
print(claude.messages.create(model="claude-3-5-haiku-latest", max_tokens=99, messages=msgs).content[0].text)

response = gemini.models.generate_content(model="gemini-2.0-flash", contents="Compare the two papers")
# ruleid: llm-reply-displayed-as-html-or-markdown
display(IPython.display.Pretty(response.text))

# ruleid: llm-reply-displayed-as-html-or-markdown
IPython.display.Pretty(f"**Answer** {response.text}")

# ok: llm-reply-displayed-as-html-or-markdown
Markdown("# Results")

reply = client.chat.completions.create(model="gpt-4o", messages=msgs).choices[0].message.content
# ruleid: llm-reply-displayed-as-html-or-markdown
box = widgets.HTML(value=html.escape(str(reply)))

label = widgets.HTML()
# ruleid: llm-reply-displayed-as-html-or-markdown
label.value = html.escape(str(reply))

# ruleid: llm-reply-displayed-as-html-or-markdown
label.value += f"<p>{reply}</p>"

# ok: llm-reply-displayed-as-html-or-markdown
label.value = html.escape(reply)

# a text box shows what it gets
# ok: llm-reply-displayed-as-html-or-markdown
area = widgets.Textarea(value=reply)

# ruleid: llm-reply-displayed-as-html-or-markdown
pane = pn.pane.HTML(html.escape(str(reply)), width=600)

answer_pane = pn.pane.Markdown("waiting")
# ruleid: llm-reply-displayed-as-html-or-markdown
answer_pane.object = llm.invoke("Explain the chart").content

# ok: llm-reply-displayed-as-html-or-markdown
text_pane = pn.pane.Str(reply)


def show(question):
    answer = litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": question}])
    # ruleid: llm-reply-displayed-as-html-or-markdown
    return IPython.display.Pretty(data=answer.choices[0].message.content)


def show_without_pictures(question):
    answer = litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": question}])
    # ok: llm-reply-displayed-as-html-or-markdown
    return Markdown(IMAGES.sub("", answer.choices[0].message.content))


def show_cleaned(question):
    # ok: llm-reply-displayed-as-html-or-markdown
    return HTML(nh3.clean(llm.invoke(question).content, tags={"p", "b", "ul", "li"}))


class Chat:
    def __init__(self):
        self.out = widgets.HTML("")
        self.client = OpenAI()

    def send(self, text):
        answer = self.client.responses.create(model="gpt-4.1", input=text)
        # ruleid: llm-reply-displayed-as-html-or-markdown
        self.out.value = html.escape(str(answer.output_text))

    def tokens(self, text):
        answer = self.client.responses.create(model="gpt-4.1", input=text)
        # ok: llm-reply-displayed-as-html-or-markdown
        self.out.value = f"<b>{answer.usage.total_tokens}</b> tokens"


async def stream(question):
    aclient = AsyncOpenAI()
    reply = await aclient.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    # ruleid: llm-reply-displayed-as-html-or-markdown
    display_markdown(reply.choices[0].message.content, raw=True)


def local_model(question):
    answer = ollama.chat(model="llama3.2", messages=[{"role": "user", "content": question}])
    display(
        HTML(
            # ruleid: llm-reply-displayed-as-html-or-markdown
            "<div class='answer'>" + html.escape(str(answer["message"]["content"])) + "</div>",  # styled below
        )
    )


with gr.Blocks() as demo:
    # ruleid: llm-reply-displayed-as-html-or-markdown
    gr.HTML(html.escape(str(llm.invoke("Greet the visitor").content)))

# ruleid: llm-reply-displayed-as-html-or-markdown
st.markdown(reply, unsafe_allow_html=False)

# ruleid: llm-reply-displayed-as-html-or-markdown
pages = [IPython.display.Pretty(llm.invoke(q).content) for q in ("a", "b")]

display(
    IPython.display.Pretty(
        # ruleid: llm-reply-displayed-as-html-or-markdown
        reply,  # the answer as it came
    ),
)

note = widgets.HTML(
    # ruleid: llm-reply-displayed-as-html-or-markdown
    value=html.escape(str(reply)),
    description="Answer",  # on the left
)

st.markdown(
    # ruleid: llm-reply-displayed-as-html-or-markdown
    reply,
    unsafe_allow_html=False,  # for the colours
)

scores = json.loads(llm.invoke("Answer in JSON").content)
# ok: llm-reply-displayed-as-html-or-markdown
display(Markdown(f"Score **{scores['score']}**"))

# ok: llm-reply-displayed-as-html-or-markdown
display(Markdown("Tokens: " + str(len(reply))))


def strip_links_and_images(text):
    return re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)


# ok: llm-reply-displayed-as-html-or-markdown
display(Markdown(strip_links_and_images(reply)))
