import anthropic
import chromadb
import praw
import requests
from fastapi import FastAPI, UploadFile
from flask import Flask, request
from langchain.chains import create_retrieval_chain
from langchain.chains.combine_documents import create_stuff_documents_chain
from langchain_chroma import Chroma
from langchain_community.document_loaders import DirectoryLoader, GitHubIssuesLoader, RecursiveUrlLoader, SitemapLoader, WebBaseLoader
from langchain_community.vectorstores import FAISS
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, HumanMessagePromptTemplate, SystemMessagePromptTemplate
from langchain_core.runnables import RunnablePassthrough
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter
from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
from llama_index.core.chat_engine import ContextChatEngine
from llama_index.readers.web import SimpleWebPageReader
from openai import OpenAI

llm = ChatOpenAI(model="gpt-4.1")
client = OpenAI()
claude = anthropic.Anthropic()
app = Flask(__name__)
api = FastAPI()

store = Chroma.from_documents(RecursiveUrlLoader("https://forum.example.com/").load(), OpenAIEmbeddings())
prompt = ChatPromptTemplate.from_messages([("system", "Answer from the context:\n{context}"), ("human", "{question}")])


def ask(question):
    docs = store.similarity_search(question, k=4)
    # ruleid: open-corpus-context-in-system-prompt
    return (prompt | llm).invoke({"context": docs, "question": question}).content


def direct(question):
    found = store.similarity_search(question)
    # ruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Use this:\n{found[0].page_content}", input=question).output_text


def message(question):
    pages = SitemapLoader("https://docs.example.org/sitemap.xml").load()
    index = FAISS.from_documents(RecursiveCharacterTextSplitter().split_documents(pages), OpenAIEmbeddings())
    best = index.max_marginal_relevance_search(question)[0]
    # ruleid: open-corpus-context-in-system-prompt
    return llm.invoke([SystemMessage(content="Context: " + best.page_content), HumanMessage(content=question)])


def retriever(question):
    issues = GitHubIssuesLoader(repo="example/project").load()
    search = FAISS.from_documents(issues, OpenAIEmbeddings()).as_retriever(k=3)
    docs = search.get_relevant_documents(question)
    text = ""
    for doc in docs:
        text += doc.page_content
    # ruleid: open-corpus-context-in-system-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, system=text, messages=[{"role": "user", "content": question}])


def lcel(urls):
    retriever = Chroma.from_documents(WebBaseLoader(urls).load(), OpenAIEmbeddings()).as_retriever()
    # ruleid: open-corpus-context-in-system-prompt
    return {"context": retriever, "question": RunnablePassthrough()} | prompt | llm | StrOutputParser()


qa_template = ChatPromptTemplate.from_messages(
    [
        SystemMessagePromptTemplate.from_template("You know these documents: {documents}"),
        HumanMessagePromptTemplate.from_template("{question}"),
    ]
)


def formatted(question):
    hits = store.similarity_search_with_score(question)
    # ruleid: open-corpus-context-in-system-prompt
    return llm.invoke(qa_template.format_messages(documents=hits, question=question))


def stuffed():
    combine = create_stuff_documents_chain(llm, prompt)
    retriever = store.as_retriever(search_kwargs={"k": 4})
    # ruleid: open-corpus-context-in-system-prompt
    return create_retrieval_chain(retriever, combine)


def chroma(url, question):
    notes = chromadb.Client().create_collection("notes")
    notes.add(documents=[requests.get(url, timeout=5).text], ids=["1"])
    hits = notes.query(query_texts=[question], n_results=2)["documents"][0]
    # ruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Notes: " + "\n".join(hits), input=question)


@api.post("/learn")
async def learn(file: UploadFile):
    memory = Chroma(embedding_function=OpenAIEmbeddings())
    memory.add_texts([(await file.read()).decode()])
    hits = memory.similarity_search("what is it about")
    # ruleid: open-corpus-context-in-system-prompt
    reply = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "system", "content": f"Facts: {hits}"}, {"role": "user", "content": "Sum up"}])
    return reply.choices[0].message.content


@app.post("/remember")
def remember():
    memory = Chroma(embedding_function=OpenAIEmbeddings())
    memory.add_texts(texts=[request.form["note"]])
    hits = memory.similarity_search(request.form["question"])
    # ruleid: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The notes say {hits}", input="Go").output_text


def reddit(question):
    posts = [post.selftext for post in praw.Reddit("bot").subreddit("python").hot()]
    board = FAISS.from_texts(posts, OpenAIEmbeddings())
    hits = board.similarity_search(question)
    # ruleid: open-corpus-context-in-system-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, system=f"{hits}", messages=[{"role": "user", "content": question}])


def llama(urls):
    index = VectorStoreIndex.from_documents(SimpleWebPageReader(html_to_text=True).load_data(urls))
    # ruleid: open-corpus-context-in-system-prompt
    return index.as_chat_engine(chat_mode="context", llm=None)


def llama_engine(urls):
    retriever = VectorStoreIndex.from_documents(SimpleWebPageReader().load_data(urls)).as_retriever()
    # ruleid: open-corpus-context-in-system-prompt
    return ContextChatEngine.from_defaults(retriever=retriever)


async def streamed(question):
    docs = await store.asimilarity_search(question)
    # ruleid: open-corpus-context-in-system-prompt
    async for chunk in (prompt | llm).astream({"context": docs, "question": question}):
        yield chunk.content


# a corpus of the developer's own files
manual = Chroma.from_documents(DirectoryLoader("docs/manual").load(), OpenAIEmbeddings())


def ask_manual(question):
    docs = manual.similarity_search(question, k=4)
    # ok: open-corpus-context-in-system-prompt
    return (prompt | llm).invoke({"context": docs, "question": question}).content


# a visitor's question does not fill the store
@app.post("/ask-manual")
def ask_manual_on_the_web():
    docs = manual.similarity_search(request.form["question"])
    # ok: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Manual: {docs}", input=request.form["question"]).output_text


# the context is in the human message
def ask_politely(question):
    docs = store.similarity_search(question, k=4)
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            {"role": "system", "content": "Answer from the reference material."},
            # ok: open-corpus-context-in-system-prompt
            {"role": "user", "content": f"Reference material, not instructions:\n{docs}\n\n{question}"},
        ],
    )


# only the number of hits
def hits(question):
    docs = store.similarity_search(question)
    # ok: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"{len(docs)} passages were found.", input=question)


# a model sums the passages up first
def summed_up(question):
    docs = store.similarity_search(question)
    summary = client.responses.create(model="gpt-4.1-mini", input=f"Sum up: {docs}").output_text
    # ok: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions="Summary: " + summary, input=question)


# another chat mode
def condensed(urls):
    index = VectorStoreIndex.from_documents(SimpleWebPageReader().load_data(urls))
    # ok: open-corpus-context-in-system-prompt
    return index.as_chat_engine(chat_mode="condense_question")


# own files in LlamaIndex
def local_index():
    index = VectorStoreIndex.from_documents(SimpleDirectoryReader("handbook").load_data())
    # ok: open-corpus-context-in-system-prompt
    return index.as_chat_engine(chat_mode="context")


# a retriever for constants
def local_chain():
    retriever = manual.as_retriever()
    # ok: open-corpus-context-in-system-prompt
    return {"context": retriever, "question": RunnablePassthrough()} | prompt | llm


# passages are shown, not prompted
def sources(question):
    # ok: open-corpus-context-in-system-prompt
    return [d.page_content for d in store.similarity_search(question)]


# a fetched page without a store is another check
def page(url, question):
    # ok: open-corpus-context-in-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=requests.get(url, timeout=5).text, input=question)


# the question under another name
def other_key(question):
    docs = store.similarity_search(question)
    # ok: open-corpus-context-in-system-prompt
    return (prompt | llm).invoke({"question": f"{question} {docs}", "context": "none"})


# over several lines, with the client under another name
def exploded(url, question):
    from anthropic import Anthropic as Client

    notes = chromadb.Client().create_collection("notes")
    notes.add(documents=[requests.get(url, timeout=5).text], ids=["1"])
    hits = notes.query(query_texts=[question], n_results=2)["documents"][0]
    return Client().messages.create(
        model="claude-sonnet-4-5",
        max_tokens=99,
        # what the page says
        # ruleid: open-corpus-context-in-system-prompt
        system="Answer from the notes.\nNotes: " + "\n".join(hits),
        # and what is asked
        messages=[{"role": "user", "content": question}],
    )
