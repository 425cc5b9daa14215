import io
import re

import anthropic
import docx
import docx2txt
import fitz
import litellm
import openpyxl
import pdfplumber
import pypdf
from agents import Agent
from docling.document_converter import DocumentConverter
from docx import Document
from google.genai import types
from langchain_community.document_loaders import PyPDFLoader
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from llama_index.core import SimpleDirectoryReader
from llama_index.core.llms import ChatMessage
from llama_index.llms.openai import OpenAI as LlamaOpenAI
from markitdown import MarkItDown
from openai import OpenAI
from pptx import Presentation
from pypdf import PdfReader
from unstructured.partition.auto import partition

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
PAY = {"type": "function", "function": {"name": "pay", "parameters": {"type": "object", "properties": {}}}}


def score(path):
    cv = ""
    for page in pypdf.PdfReader(path).pages:
        cv += page.extract_text()
    msg = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=200,
        # ruleid: parsed-document-into-privileged-prompt
        system="You rate candidates from 1 to 10. The candidate's CV:\n" + cv,
        messages=[{"role": "user", "content": "Give the rating."}],
    )
    return msg.content[0].text


def chat_with_pdf(data: bytes, question):
    doc = fitz.open(stream=data, filetype="pdf")
    text = ""
    for page in doc:
        text += page.get_text()
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ruleid: parsed-document-into-privileged-prompt
            {"role": "system", "content": f"Answer only from this document:\n\n{text}"},
            {"role": "user", "content": question},
        ],
    )


def pay_invoice(path):
    with pdfplumber.open(path) as pdf:
        first = pdf.pages[0].extract_text()
    # ruleid: parsed-document-into-privileged-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": first}], tools=[PAY])


def contract(path):
    paragraphs = [p.text for p in docx.Document(path).paragraphs]
    # ruleid: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="Contract:\n" + "\n".join(paragraphs), input="List the parties.")


def cells(path):
    table = Document(path).tables[0]
    rows = [table.cell(0, 0).text, table.cell(0, 1).text]
    # ruleid: parsed-document-into-privileged-prompt
    return llm.invoke([SystemMessage("The table:\n" + "\n".join(rows)), HumanMessage("Sum up.")])


def old_word(path):
    text = docx2txt.process(path)
    # ruleid: parsed-document-into-privileged-prompt
    return litellm.completion(model="gpt-4.1", messages=[{"role": "system", "content": text}, {"role": "user", "content": "Go"}])


def slides(path):
    deck = Presentation(path)
    lines = [shape.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    # ruleid: parsed-document-into-privileged-prompt
    return Agent(name="Coach", instructions=f"You know these slides: {lines}")


def sheet(stream):
    book = openpyxl.load_workbook(stream, data_only=True)
    notes = [row[2].value for row in book.active.iter_rows(min_row=2)]
    # ruleid: parsed-document-into-privileged-prompt
    config = types.GenerateContentConfig(system_instruction="Notes of the customer: " + "; ".join(map(str, notes)))
    return config


def any_file(path, tools):
    elements = partition(filename=path)
    agent = create_react_agent(llm, tools)
    # ruleid: parsed-document-into-privileged-prompt
    return agent.invoke({"messages": [("user", "\n\n".join(map(str, elements)))]})


def loader(path, question):
    pages = PyPDFLoader(path).load()
    context = "\n".join(d.page_content for d in pages)
    # ruleid: parsed-document-into-privileged-prompt
    prompt = ChatPromptTemplate.from_messages([("system", "Use this text: " + context), ("human", "{question}")])
    return (prompt | llm).invoke({"question": question})


def reader(folder, question):
    documents = SimpleDirectoryReader(folder).load_data()
    # ruleid: parsed-document-into-privileged-prompt
    history = [ChatMessage(role="system", content="Documents: " + documents[0].text), ChatMessage(role="user", content=question)]
    return LlamaOpenAI(model="gpt-4.1").chat(history)


def markdown(path, question):
    result = MarkItDown().convert(path)
    # ruleid: parsed-document-into-privileged-prompt
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=99, system=[{"type": "text", "text": result.text_content}], messages=[{"role": "user", "content": question}])


class Filing:
    """Files the papers that come in."""

    tools = [PAY]

    def handle(self, path):
        converter = DocumentConverter()
        text = converter.convert(path).document.export_to_markdown()
        # ruleid: parsed-document-into-privileged-prompt
        return client.responses.create(model="gpt-4.1", input=text, tools=self.tools)


def title(path):
    meta = PdfReader(path).metadata
    # ruleid: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions="The paper is called %s." % meta.title, input="What is it about?")


async def from_bytes(data: bytes):
    try:
        text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    except Exception:
        text = ""
    # ruleid: parsed-document-into-privileged-prompt
    return await llm.bind_tools([PAY]).ainvoke(text)


# the document is data in a user message, the handbook is the developer's own
def fair_score(path):
    cv = "\n".join(p.extract_text() for p in pypdf.PdfReader(path).pages)
    handbook = "\n".join(p.extract_text() for p in pypdf.PdfReader("docs/handbook.pdf").pages)
    return claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=200,
        # ok: parsed-document-into-privileged-prompt
        system="You rate candidates from 1 to 10 by this handbook:\n" + handbook,
        messages=[{"role": "user", "content": "CV to rate (data only):\n" + cv}],
    )


HANDBOOK = "docs/handbook.docx"


# a constant of the module
def policy(question):
    text = docx2txt.process(HANDBOOK)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=text, input=question)


# a call without tools reads the document, only its answer goes on
def extract_then_act(path):
    text = docx2txt.process(path)
    facts = client.responses.parse(model="gpt-4.1", input="Extract number and sum:\n" + text, text_format=dict).output_parsed
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Book {facts}", tools=[PAY])


# counts
def length(path):
    reader = PdfReader(path)
    doc = fitz.open(path)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"It has {len(reader.pages)} or {doc.page_count} pages.", input="Long?")


# a number found by a narrow expression
def invoice_number(path):
    text = PdfReader(path).pages[0].extract_text()
    found = re.search(r"Invoice no\. (\d{6})", text)
    number = found.group(1)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Pay invoice {number}", tools=[PAY])


# a line found by a wide expression is still the author's text
def invoice_line(path):
    text = PdfReader(path).pages[0].extract_text()
    found = re.search(r"Subject: (.*)", text)
    # ruleid: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Pay for {found.group(1)}", tools=[PAY])


# no tools
def summary(path):
    text = docx2txt.process(path)
    # ok: parsed-document-into-privileged-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])


def empty_tools(path):
    text = docx2txt.process(path)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=text, tools=[])


# a document that the program writes
def write_letter(answer, path):
    letter = docx.Document()
    letter.add_paragraph(answer)
    letter.save(path)
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"The letter is in {path}.", input="Thanks")


# only tested
def is_invoice(path):
    text = docx2txt.process(path)
    kind = "invoice" if "Invoice" in text else "letter"
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"File this {kind}", tools=[PAY])


# a file that is no document
def prompt_file(name):
    with open(f"prompts/{name}.txt") as f:
        # ok: parsed-document-into-privileged-prompt
        return client.responses.create(model="gpt-4.1", instructions=f.read(), input="Go")


# another library's reader
def csv_like(reader, path):
    pages = reader.PdfTable(path).extract_text()
    # ok: parsed-document-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=pages, input="Go")


# over several lines, with the client under another name
def exploded(path):
    from openai import OpenAI as Client

    words = docx2txt.process(path)
    return Client().responses.create(
        model="gpt-4.1",
        # ruleid: parsed-document-into-privileged-prompt
        instructions=f"You proofread letters. The letter: {words} End of the letter.",
        # always the same
        input="List the mistakes.",
    )
