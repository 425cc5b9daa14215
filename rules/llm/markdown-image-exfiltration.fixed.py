import re

import anthropic
import bleach
import gradio as gr
import markdown
import markdown2
import mistune
import nh3
import requests
import streamlit as st
from bs4 import BeautifulSoup
from flask import Flask, render_template_string, request
from IPython.display import Markdown, display, Pretty
from langchain.chains import RetrievalQA
from langchain_chroma import Chroma
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
from markdown_it import MarkdownIt
from openai import OpenAI
from pypdf import PdfReader

client = OpenAI()
claude = anthropic.Anthropic()
flask_app = Flask(__name__)
IMAGES = re.compile(r"!\[[^\]]*\]\([^)]*\)")


# a fetched page, top level of a Streamlit script
url = st.text_input("Page to summarise")
if url:
    page = requests.get(url, timeout=10).text
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            {"role": "system", "content": "Notes of this user: " + st.session_state["notes"]},
            {"role": "user", "content": "Summarise:\n" + page},
        ],
    )
    # ruleid: markdown-image-exfiltration
    st.text(r.choices[0].message.content)


# an uploaded document, chat message as context
def answer_about_file():
    uploaded = st.file_uploader("Contract", type="pdf")
    question = st.chat_input("Question")
    if not uploaded or not question:
        return
    text = PdfReader(uploaded).pages[0].extract_text()
    reply = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=600,
        messages=[{"role": "user", "content": f"{question}\n\n{text}"}],
    )
    with st.chat_message("assistant"):
        # ruleid: markdown-image-exfiltration
        st.text(reply.content[0].text)


# streamed into a placeholder
def stream_article(address):
    article = BeautifulSoup(requests.get(address, timeout=5).content, "html.parser").get_text()
    stream = client.chat.completions.create(
        model="gpt-4.1-mini", stream=True, messages=[{"role": "user", "content": f"Explain: {article}"}]
    )
    box = st.empty()
    full = ""
    for chunk in stream:
        full += chunk.choices[0].delta.content or ""
        # ruleid: markdown-image-exfiltration
        box.text(full)


# write_stream
def write_stream(address):
    article = requests.get(address, timeout=5).text
    # ruleid: markdown-image-exfiltration
    st.write_stream(client.chat.completions.create(model="gpt-4.1", stream=True, messages=[{"role": "user", "content": article}]))


# retrieved passages
def rag(question):
    store = Chroma(embedding_function=OpenAIEmbeddings())
    passages = store.similarity_search(question, k=4)
    llm = ChatOpenAI(model="gpt-4.1")
    result = llm.invoke(f"Answer from the passages.\n{passages}\nQuestion: {question}")
    # ruleid: markdown-image-exfiltration
    st.chat_message("assistant").text(result.content)


# a retrieval chain knows its passages
def retrieval_qa(retriever, question):
    chain = RetrievalQA.from_chain_type(llm=ChatOpenAI(), retriever=retriever)
    # ruleid: markdown-image-exfiltration
    st.text(chain.invoke({"query": question})["result"])


# an LCEL chain with a retriever
def lcel(retriever, question):
    prompt = ChatPromptTemplate.from_template("Context: {context}\nQuestion: {question}")
    chain = {"context": retriever, "question": RunnablePassthrough()} | prompt | ChatOpenAI() | StrOutputParser()
    # ruleid: markdown-image-exfiltration
    st.text(chain.invoke(question))


# a LlamaIndex engine
def engine(folder, question):
    index = VectorStoreIndex.from_documents(SimpleDirectoryReader(folder).load_data())
    query_engine = index.as_query_engine(similarity_top_k=3)
    response = query_engine.query(question)
    # ruleid: markdown-image-exfiltration
    st.text(f"**Answer**\n\n{response.response}")


# converted to HTML on the server
@flask_app.post("/summary")
def summary():
    text = requests.get(request.form["url"], timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input="Summarise: " + text).output_text
    # ruleid: markdown-image-exfiltration
    return render_template_string("<main>{{ body|safe }}</main>", body=markdown.markdown(answer, extensions=["tables"]))


@flask_app.post("/summary2")
def summary2():
    text = requests.get(request.form["url"], timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input="Summarise: " + text).output_text
    # ruleid: markdown-image-exfiltration
    return mistune.html(answer)


def third_converter(address):
    answer = client.responses.create(model="gpt-4.1", input=requests.get(address, timeout=9).text)
    converter = MarkdownIt("commonmark")
    # ruleid: markdown-image-exfiltration
    return converter.render(answer.output_text)


# an uploaded file in Flask, markdown2
@flask_app.post("/upload")
def upload():
    text = request.files["report"].read().decode()
    answer = client.responses.create(model="gpt-4.1", input=["Find the risks in this report", text]).output_text
    # ruleid: markdown-image-exfiltration
    return markdown2.markdown(answer)


# Gradio: component with a value, function with Markdown output
def explain(address):
    text = requests.get(address, timeout=10).text
    reply = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])
    # ruleid: markdown-image-exfiltration
    return reply.choices[0].message.content


gr.Interface(fn=explain, inputs="text", outputs=gr.Markdown()).launch()


def chat_about_page(message, history):
    text = requests.get("https://docs.example.org/changes", timeout=10).text
    reply = client.responses.create(model="gpt-4.1", input=f"{text}\n\n{message}")
    # ruleid: markdown-image-exfiltration
    yield reply.output_text


gr.ChatInterface(chat_about_page).launch()


def refresh(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ruleid: markdown-image-exfiltration
    return gr.Markdown(value=answer, visible=True)


# in a notebook
def show(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text)
    # ruleid: markdown-image-exfiltration
    display(Pretty(answer.output_text))


# the answer is trimmed and split, not cleaned
def trimmed(address):
    text = requests.get(address, timeout=10).text
    lines = client.responses.create(model="gpt-4.1", input=text).output_text.strip().split("\n")
    # ruleid: markdown-image-exfiltration
    st.sidebar.text("\n".join(lines))


# ---------------------------------------------------------------------------------------------------------------------
# plain text
def plain(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    st.text(answer)


# a code block
def code(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input="Extract the code: " + text).output_text
    # ok: markdown-image-exfiltration
    st.code(answer, language="python")


# images taken out
def without_images(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    answer = re.sub(r"!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])", "", answer)
    # ok: markdown-image-exfiltration
    st.markdown(answer)


# a compiled expression
def without_images_compiled(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    st.markdown(IMAGES.sub("[image removed]", answer))


# cleaned after the conversion
def cleaned(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    return bleach.clean(markdown.markdown(answer), tags=["p", "b", "ul", "li"])


def cleaned_nh3(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    return nh3.clean(mistune.html(answer), tags={"p", "em"})


# the visitor's own words only: no third party can inject
def own_words():
    question = st.chat_input("Question")
    if question:
        answer = client.responses.create(model="gpt-4.1", input=question).output_text
        # ok: markdown-image-exfiltration
        st.markdown(answer)


# the page itself is shown, no model
def proxied(address):
    # ok: markdown-image-exfiltration
    st.markdown(requests.get(address, timeout=10).text)


# a fixed heading beside the answer as text
def heading(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    st.markdown("## Summary")
    st.text(answer)


# numbers about the answer
def numbers(address):
    text = requests.get(address, timeout=10).text
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])
    # ok: markdown-image-exfiltration
    st.markdown(f"Tokens: {r.usage.total_tokens}, letters: {len(r.choices[0].message.content)}")


# markdown-it without images
def no_image_rule(address):
    answer = client.responses.create(model="gpt-4.1", input=requests.get(address, timeout=9).text)
    safe = MarkdownIt("commonmark")
    safe.disable("image")
    # ok: markdown-image-exfiltration
    return safe.render(answer.output_text)


# a function of one's own that says what it does
def own_filter(address):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    st.markdown(strip_remote_images(answer))


# written to a file
def to_file(address, handle):
    text = requests.get(address, timeout=10).text
    answer = client.responses.create(model="gpt-4.1", input=text).output_text
    # ok: markdown-image-exfiltration
    handle.write(answer)


# only the headings are read from it
def headings(address):
    answer = client.responses.create(model="gpt-4.1", input=requests.get(address, timeout=9).text).output_text
    # ok: markdown-image-exfiltration
    page_html = markdown.markdown(answer)
    lines = page_html.split("\n")
    return [line for line in lines if line.startswith("<h")]


# the plain text of it
def plain_text_of(address):
    answer = client.responses.create(model="gpt-4.1", input=requests.get(address, timeout=9).text).output_text
    # ok: markdown-image-exfiltration
    return BeautifulSoup(markdown.markdown(answer), "html.parser").get_text()


# a plain-text output of Gradio
def as_textbox(address):
    text = requests.get(address, timeout=10).text
    # ok: markdown-image-exfiltration
    return client.responses.create(model="gpt-4.1", input=text).output_text


gr.Interface(fn=as_textbox, inputs="text", outputs="text").launch()


def over_lines(retriever, question):
    chain = RetrievalQA.from_chain_type(llm=ChatOpenAI(), retriever=retriever)
    st.text(
        # ruleid: markdown-image-exfiltration
        chain.invoke({"query": question})["result"],  # as it came
    )
