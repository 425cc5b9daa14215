import base64
import html
import json
import re
import secrets
import textwrap
from xml.sax.saxutils import escape

import anthropic
import gradio as gr
import litellm
import ollama
import requests
import streamlit as st
from django.http import HttpRequest, JsonResponse
from fastapi import FastAPI, File, Request, UploadFile
from flask import Flask, request
from google import genai
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel
from pypdf import PdfReader

app = Flask(__name__)
api = FastAPI()
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()

TEMPLATE = "Translate the text between the dashes into German.\n---\n{text}\n---"
TWO_FIELDS = "Answer in {language}.\n<question>\n{question}\n</question>"


class Review(BaseModel):
    title: str
    body: str


# backticks, f-string through a variable
@app.post("/summarise")
def summarise():
    text = request.form["text"]
    prompt = f"Summarise the text between the fences.\n```\n{text}\n```\nAnswer in one sentence."
    # ruleid: prompt-fence-breakout
    r = client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": prompt}])
    return {"summary": r.choices[0].message.content}


# a tag in a triple-quoted string
@api.post("/classify")
async def classify(review: Review):
    prompt = f"""Is the review in the tag friendly? Answer yes or no.

    <review>
    {review.body}
    </review>
    """
    # ruleid: prompt-fence-breakout
    r = await aclient.responses.create(model="gpt-4.1-mini", input=prompt)
    return r.output_text


# a fetched page between hashes, written in the call
@api.get("/page")
def page(url: str):
    article = requests.get(url, timeout=10).text
    r = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=200,
        # ruleid: prompt-fence-breakout
        messages=[{"role": "user", "content": f"Name the author of the article.\n###\n{article}\n###"}],
    )
    return r.content[0].text


# format() on a module constant, keyword
@app.post("/translate")
def translate():
    prompt = TEMPLATE.format(text=request.json["text"])
    # ruleid: prompt-fence-breakout
    return litellm.completion(model="gpt-4.1-mini", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


# one of two placeholders is fenced
@app.post("/question")
def question():
    prompt = TWO_FIELDS.format(language="English", question=request.args["q"])
    # ruleid: prompt-fence-breakout
    return genai.Client().models.generate_content(model="gemini-2.5-flash", contents=prompt).text


# percent formatting
@app.post("/percent")
def percent():
    prompt = "Correct the spelling of this text: <<<%s>>>" % request.form.get("text", "")
    # ruleid: prompt-fence-breakout
    return ollama.generate(model="llama3.2", prompt=prompt)["response"]


# pieces added up
@app.post("/plus")
def plus():
    prompt = "Which language is this?\n" + "```\n" + request.get_data(as_text=True) + "\n```"
    # ruleid: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1-mini", input=prompt).output_text


# lines joined
@api.post("/join")
async def join(req: Request):
    text = (await req.body()).decode()
    lines = "\n".join(["Extract all dates.", "---", text, "---", "Answer with a JSON list."])
    # ruleid: prompt-fence-breakout
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": lines}])
    return r.choices[0].message.content


# an uploaded document, LangChain message
@api.post("/pdf")
async def pdf(file: UploadFile = File(...)):
    text = PdfReader(file.file).pages[0].extract_text()
    message = HumanMessage(content=f"Who signed the contract?\n<contract>{text}</contract>")
    # ruleid: prompt-fence-breakout
    return (await ChatOpenAI(model="gpt-4.1").ainvoke([SystemMessage(content="You are a lawyer."), message])).content


# triple quotes inside a single-quoted f-string
@app.post("/quotes")
def quotes():
    note = request.values["note"]
    # ruleid: prompt-fence-breakout
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt=f'Rewrite the note politely: """{note}"""').choices[0].text


# escaped triple quotes, implicitly joined literals
@app.post("/joined-literals")
def joined_literals():
    note = request.values["note"]
    prompt = (
        "Rewrite the note politely.\n"
        "```\n"
        f"{note}\n"
        "```\n"
    )
    # ruleid: prompt-fence-breakout
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt=prompt).choices[0].text


# a Gradio callback, fence with an info string, dedent
def explain_code(code):
    prompt = textwrap.dedent(f"""
        Explain this program.
        ```python
        {code}
        ```
    """)
    # ruleid: prompt-fence-breakout
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


gr.Interface(fn=explain_code, inputs="code", outputs="markdown").launch()


# Django; two placeholders in one tag; only stripped
def django_view(req: HttpRequest):
    title, body = req.POST["title"].strip(), req.POST["body"].strip()
    prompt = f"Find a category.\n<ticket>\n{title}\n{body}\n</ticket>"
    # ruleid: prompt-fence-breakout
    return JsonResponse({"category": client.responses.create(model="gpt-4.1", input=prompt).output_text})


# replace() on a template
@app.post("/replace")
def replaced():
    prompt = "Summarise.\n===\n{body}\n===\n".replace("{body}", request.json["body"])
    # ruleid: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=prompt).output_text


# the wrong thing is escaped: the fence is a backtick, the space is replaced
@app.post("/wrong-replace")
def wrong_replace():
    text = request.json["text"].replace("  ", " ")
    # ruleid: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise:\n```\n{text}\n```").output_text


# a Streamlit page
pasted = st.text_area("Text")
if st.button("Go"):
    # ruleid: prompt-fence-breakout
    st.write(client.responses.create(model="gpt-4.1", input="Shorten: <text>" + pasted + "</text>").output_text)


# ---------------------------------------------------------------------------------------------------------------------
# escaped for a tag
@app.post("/escaped")
def escaped():
    text = html.escape(request.form["text"], quote=False)
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n<text>\n{text}\n</text>").output_text


# escaped in the placeholder
@app.post("/escaped-inline")
def escaped_inline():
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n<text>{escape(request.form['text'])}</text>").output_text


# a random delimiter
@app.post("/nonce")
def nonce():
    mark = secrets.token_hex(8)
    text = request.form["text"]
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n<data-{mark}>\n{text}\n</data-{mark}>").output_text


# JSON
@app.post("/json")
def as_json():
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n```\n{json.dumps(request.json)}\n```").output_text


# the fence is taken out of the value
@app.post("/strip")
def stripped():
    text = request.form["text"].replace("```", "'''")
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n```\n{text}\n```").output_text


# tags are taken out
@app.post("/strip-tags")
def stripped_tags():
    text = re.sub(r"<[^>]*>", "", request.form["text"])
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise.\n<text>{text}</text>").output_text


# no fence
@app.post("/bare")
def bare():
    text = request.form["text"]
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Summarise this text: {text}").output_text


# the fence stands around something else
@app.post("/elsewhere")
def elsewhere():
    text = request.form["text"]
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Use this style:\n```\n{STYLE}\n```\nText: {text}").output_text


# different tags: the text only follows an example
@app.post("/example")
def example():
    text = request.form["text"]
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"<example>Hello</example> Now you: {text} <end>").output_text


# a system position is another check
@app.post("/system")
def system():
    rules = f"Customer data:\n```\n{request.form['profile']}\n```\nBe brief."
    # ok: prompt-fence-breakout
    messages = [{"role": "system", "content": rules}, {"role": "user", "content": "Hello"}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# the fenced text is an answer to the page, not a prompt
@app.post("/markdown")
def markdown():
    # ok: prompt-fence-breakout
    return f"You wrote:\n```\n{request.form['text']}\n```"


# a number
@app.post("/number")
def number():
    count = int(request.form["count"])
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Write <n>{count}</n> jokes").output_text


# encoded
@app.post("/encoded")
def encoded():
    blob = base64.b64encode(request.data).decode()
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Decode and describe:\n```\n{blob}\n```").output_text


# a docstring of the program itself
def describe(function):
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1", input=f"Improve the docstring:\n```\n{function.__doc__}\n```").output_text


# over several lines, with the client under another name
@app.post("/exploded")
def exploded():
    from openai import OpenAI as Client

    letter = request.form["letter"]
    return Client().responses.create(
        model="gpt-4.1",
        # the letter stands in a tag
        # ruleid: prompt-fence-breakout
        input=f"Answer the letter.\n<letter>\n{letter}\n</letter>\nBe brief.",  # two sentences
    ).output_text
