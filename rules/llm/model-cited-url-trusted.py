import json
import re
import urllib.request
import webbrowser
from urllib.parse import quote_plus, urlparse

import aiohttp
import anthropic
import httpx
import requests
import streamlit as st
from fastapi.responses import HTMLResponse, RedirectResponse
from flask import redirect
from IPython.display import Markdown, display
from langchain_community.document_loaders import WebBaseLoader
from langchain_openai import ChatOpenAI
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
HOSTS = {"docs.example.com", "www.example.com"}


def answer(question, docs):
    context = "\n".join(d.page_content for d in docs)
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": f'{context}\n{question}\nReturn JSON with "answer" and "source_url".'}],
    )
    out = json.loads(r.choices[0].message.content)
    # ruleid: model-cited-url-trusted
    preview = requests.get(out["source_url"], timeout=5)
    return out["answer"], preview.text[:300]


def first_address(question):
    text = llm.invoke(question).content
    found = re.search(r"https?://\S+", text).group(0)
    # ruleid: model-cited-url-trusted
    return urllib.request.urlopen(found).read()


def all_addresses(question):
    text = llm.invoke(question).content
    for address in re.findall(r"\]\((https?://[^)]+)\)", text):
        # ruleid: model-cited-url-trusted
        httpx.head(address)


async def with_a_session(question):
    text = (await llm.ainvoke(question)).content
    async with aiohttp.ClientSession() as session:
        # ruleid: model-cited-url-trusted
        async with session.get(text.strip()) as reply:
            return await reply.text()


def load(question):
    r = claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": question}])
    # ruleid: model-cited-url-trusted
    return WebBaseLoader(r.content[0].text).load()


def passages(retriever, question):
    for doc in retriever.invoke(question):
        # ruleid: model-cited-url-trusted
        yield requests.get(doc.metadata["source"], timeout=5).text


def node_address(engine, question):
    for hit in engine.query(question).source_nodes:
        # ruleid: model-cited-url-trusted
        print(httpx.get(hit.node.metadata.get("url"), timeout=5).status_code)


def button(question):
    out = json.loads(llm.invoke(question).content)
    # ruleid: model-cited-url-trusted
    st.link_button("Source", out["link"])


def markdown_link(docs):
    for doc in docs:
        # ruleid: model-cited-url-trusted
        st.markdown(f"- [{doc.metadata['title']}]({doc.metadata['source']})")


def markdown_answer(question):
    out = json.loads(llm.invoke(question).content)
    # ruleid: model-cited-url-trusted
    st.write(f"See [the source]({out['href']})")


def html_link(question):
    out = json.loads(llm.invoke(question).content)
    # ruleid: model-cited-url-trusted
    return HTMLResponse(f'<a href="{out["url"]}">source</a>')


def go(question):
    # ruleid: model-cited-url-trusted
    return RedirectResponse(llm.invoke("Which page? " + question).content)


def go_flask(question):
    # ruleid: model-cited-url-trusted
    return redirect(client.responses.create(model="gpt-4.1", input=question).output_text)


def browse(question):
    # ruleid: model-cited-url-trusted
    webbrowser.open(llm.invoke(question).content)


class Fetcher:
    def __init__(self):
        self.session = requests.Session()

    def fetch(self, question):
        plan = json.loads(llm.invoke(question).content)
        # ruleid: model-cited-url-trusted
        return [self.session.get(u, timeout=5) for u in plan["urls"]]


def shown_in_a_notebook(doc):
    # ruleid: model-cited-url-trusted
    display(Markdown(f"[source]({doc.metadata['url']})"))


def with_request(question):
    # ruleid: model-cited-url-trusted
    return requests.request("GET", llm.invoke(question).content.strip("<>"), timeout=5)


# ---- silent


def known_addresses(question):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    address = json.loads(r.choices[0].message.content)["source_url"]
    if address in {"https://docs.example.com/a", "https://docs.example.com/b"}:
        # ok: model-cited-url-trusted
        return requests.get(address, timeout=5).text[:300]
    return None


def host_test(question):
    address = llm.invoke(question).content
    host = urlparse(address).hostname
    if host not in HOSTS:
        return None
    # ok: model-cited-url-trusted
    return requests.get(address, timeout=5)


def scheme_test(question):
    address = llm.invoke(question).content
    parts = urlparse(address)
    if parts.scheme == "https":
        # ok: model-cited-url-trusted
        st.link_button("Source", address)


def fixed_host(question):
    topic = llm.invoke(question).content
    # ok: model-cited-url-trusted
    return requests.get("https://api.example.com/topics/" + topic, timeout=5)


def quoted_topic(question):
    topic = llm.invoke(question).content
    # ok: model-cited-url-trusted
    return requests.get(f"https://api.example.com/search?q={quote_plus(topic)}", timeout=5)


def as_parameter(question):
    # ok: model-cited-url-trusted
    return requests.get("https://api.example.com/search", params={"q": llm.invoke(question).content}, timeout=5)


def as_body(question):
    # ok: model-cited-url-trusted
    return requests.post("https://hooks.example.com/chat", json={"text": llm.invoke(question).content}, timeout=5)


def fetched_for_the_model(address):
    # ok: model-cited-url-trusted
    return llm.invoke("Summarise: " + requests.get(address, timeout=5).text).content


def shown_as_text(question):
    # ok: model-cited-url-trusted
    st.write("Source: " + llm.invoke(question).content)


def title_only(docs):
    for doc in docs:
        # ok: model-cited-url-trusted
        st.markdown(f"**{doc.metadata['title']}**")


def own_config(config):
    # ok: model-cited-url-trusted
    return requests.get(config["url"], timeout=5)


def article_number(question):
    number = int(llm.invoke(question).content)
    # ok: model-cited-url-trusted
    return RedirectResponse(f"/articles/{number}")


PAGES = {"prices": "https://www.example.com/prices", "help": "https://www.example.com/help"}


def from_a_table(question):
    choice = llm.invoke("prices or help? " + question).content
    # ok: model-cited-url-trusted
    return redirect(PAGES[choice])


def cache_lookup(cache, question):
    # ok: model-cited-url-trusted
    return cache.get(llm.invoke(question).content)
