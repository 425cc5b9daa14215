import requests
from flask import Flask, request
from langchain_chroma import Chroma
from langchain_community.document_loaders import TextLoader, WebBaseLoader
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
llm = ChatOpenAI(model="gpt-4.1")


# the store comes from a helper
def build(urls):
    pages = WebBaseLoader(urls).load()
    return Chroma.from_documents(pages, OpenAIEmbeddings())


def answer(urls, question):
    store = build(urls)
    hits = store.similarity_search(question)
    # ruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Context: [hits]", input=[{"role": "user", "content": f"[hits]: {hits}"}, {"role": "user", "content": question}])


# a class keeps the store
class Forum:
    def __init__(self, url):
        self.store = Chroma.from_documents(WebBaseLoader(url).load(), OpenAIEmbeddings())

    def context(self, question):
        return "\n".join(d.page_content for d in self.store.similarity_search(question))

    def ask(self, question):
        system = "Answer from the forum:\n" + self.context(question)
        return client.chat.completions.create(
            model="gpt-4.1",
            # ruleid: open-corpus-context-in-system-prompt
            messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
        )


# passages joined by a helper, the call in another one
def join(docs):
    return "\n\n".join(d.page_content for d in docs)


def complete(system, question):
    # ruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=system, input=question).output_text


def joined(urls, question):
    docs = Chroma.from_documents(WebBaseLoader(urls).load(), OpenAIEmbeddings()).similarity_search(question)
    return complete("Sources:\n" + join(docs), question)


# pages added one by one
def crawl(urls, question):
    texts = []
    for url in urls:
        texts.append(requests.get(url, timeout=5).text)
    store = Chroma(embedding_function=OpenAIEmbeddings())
    store.add_texts(texts)
    return complete_inline(store.similarity_search(question))


def complete_inline(hits):
    # ruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=str(hits), input="Go").output_text


# one route fills the store, another one asks
board = Chroma(collection_name="board", embedding_function=OpenAIEmbeddings())


@app.post("/post")
def post():
    board.add_texts([request.form["text"]])
    return "ok"


@app.post("/ask-board")
def ask_board():
    hits = board.similarity_search(request.form["q"])
    # todoruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Posts: {hits}", input=request.form["q"]).output_text


# a store of own files
def own():
    return Chroma.from_documents(TextLoader("docs/faq.md").load(), OpenAIEmbeddings())


@app.post("/faq")
def faq():
    hits = own().similarity_search(request.form["q"])
    # ok: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"FAQ: {hits}", input=request.form["q"]).output_text


# how many passages a helper finds
def count(store, question):
    return len(store.similarity_search(question))


def counted(urls, question):
    # ok: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"{count(build(urls), question)} hits", input=question)


# the variable is in the human message
human = ChatPromptTemplate.from_messages([("system", "Answer from the material."), ("human", "{context}\n\n{question}")])


def polite(urls, question):
    docs = build(urls).similarity_search(question)
    # ok: open-corpus-context-in-system-prompt
    return (human | llm).invoke({"context": join(docs), "question": question})


# both kinds of templates in one file: the chain is not known
rude = ChatPromptTemplate.from_messages([("system", "Context: {context}"), ("human", "{question}")])


def either(urls, question, chain):
    docs = build(urls).similarity_search(question)
    # ok: open-corpus-context-in-system-prompt
    return chain.invoke({"context": join(docs), "question": question})
