import pypdf
from flask import Flask, request
from langchain_chroma import Chroma
from langchain_community.document_loaders import PyPDFLoader
from langchain_openai import OpenAIEmbeddings
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
TOOLS = [{"type": "function", "name": "shortlist", "parameters": {"type": "object", "properties": {}}}]


# the extraction is in a helper
def pdf_text(path):
    reader = pypdf.PdfReader(path)
    return "\n".join(page.extract_text() for page in reader.pages)


def rate(path):
    # ruleid: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="Rate this CV:\n[data]", input=[{"role": "user", "content": "[data]: " + pdf_text(path)}, {"role": "user", "content": "Rating?"}]).output_text


# the call is in a helper
def complete(system, text):
    return client.chat.completions.create(
        model="gpt-4.1",
        # ruleid: parsed-document-into-privileged-prompt
        messages=[{"role": "system", "content": system}, {"role": "user", "content": text}],
    )


@app.post("/review")
def review():
    upload = request.files["paper"]
    text = "".join(p.extract_text() for p in pypdf.PdfReader(upload.stream).pages)
    return str(complete("You review this paper: " + text, "Strengths?"))


# a class keeps the text
class Recruiter:
    def __init__(self, path):
        self.cv = pdf_text(path)

    def decide(self):
        # ruleid: parsed-document-into-privileged-prompt
        return client.responses.create(model="gpt-4.1", input="Decide about\n" + self.cv, tools=TOOLS)


# a generator of chunks
def chunks(path, size=2000):
    text = pdf_text(path)
    for start in range(0, len(text), size):
        yield text[start : start + size]


def walk(path):
    for chunk in chunks(path):
        # ruleid: parsed-document-into-privileged-prompt
        client.responses.create(model="gpt-4.1", input=chunk, tools=TOOLS)


# pages collected in a list
def pages(paths):
    texts = []
    for path in paths:
        texts.append(pdf_text(path))
    # ruleid: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="\n\n".join(texts), input="Compare.")


# the helper gives only a count
def page_count(path):
    return len(pypdf.PdfReader(path).pages)


def counted(path):
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The paper has {page_count(path)} pages.", input="Long?")


# one of a few words
def currency(path):
    code = pdf_text(path)[:3]
    if code not in {"EUR", "USD", "CHF"}:
        return None
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Amounts are in {code}.", input="Pay", tools=TOOLS)


# passages from a store are another check
def ask_store(path, question):
    store = Chroma.from_documents(PyPDFLoader(path).load(), OpenAIEmbeddings())
    found = store.similarity_search(question)
    context = "\n".join(d.page_content for d in found)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="Context:\n" + context, input=question)


# the developer's own file, through the helper of this module
def own():
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader("docs/style.pdf").pages)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=text, input="Write.")
