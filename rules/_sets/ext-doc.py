"""Cases for ext-doc."""
import io
from pathlib import Path

import docx
import docx2txt
import fitz
import openpyxl
import pdfplumber
import PyPDF2
import pypdf
from docling.document_converter import DocumentConverter
from docx import Document
from langchain_community.document_loaders import Docx2txtLoader, UnstructuredFileLoader
from langchain_community.document_loaders import PyPDFLoader as PDF
from llama_index.core import SimpleDirectoryReader
from llama_index.readers.file import PDFReader
from markitdown import MarkItDown
from pdfminer.high_level import extract_text
from pptx import Presentation
from pypdf import PdfReader
from unstructured.partition.auto import partition
from unstructured.partition.pdf import partition_pdf

HANDBOOK = "docs/handbook.pdf"


def pdf_pages(path):
    reader = pypdf.PdfReader(path)
    text = ""
    for page in reader.pages:
        text += page.extract_text() or ""
    # ruleid: ext-doc
    sink(text)


def pdf_upload(data: bytes):
    reader = PdfReader(io.BytesIO(data))
    # ruleid: ext-doc
    sink(reader.pages[0].extract_text())


def pdf_title(path):
    # ruleid: ext-doc
    sink(f"Title: {PyPDF2.PdfReader(path).metadata.title}")


def pdf_old(path):
    with open(path, "rb") as f:
        # ruleid: ext-doc
        sink(PyPDF2.PdfFileReader(f).getPage(0).extractText())


def pdf_mupdf(path):
    doc = fitz.open(path)
    for page in doc:
        # ruleid: ext-doc
        sink(page.get_text())


def pdf_mupdf_stream(data):
    with fitz.open(stream=data, filetype="pdf") as doc:
        # ruleid: ext-doc
        sink(doc[0].get_text("text"))


def pdf_plumber(path):
    with pdfplumber.open(path) as pdf:
        first = pdf.pages[0]
        # ruleid: ext-doc
        sink(first.extract_text())


def pdf_miner(path):
    # ruleid: ext-doc
    sink(extract_text(path))


def word(path):
    d = docx.Document(path)
    # ruleid: ext-doc
    sink("\n".join(p.text for p in d.paragraphs))


def word_tables(upload):
    for table in Document(upload).tables:
        for row in table.rows:
            # ruleid: ext-doc
            sink(row.cells[0].text)


def word_text(path):
    # ruleid: ext-doc
    sink(docx2txt.process(path))


def slides(path):
    deck = Presentation(path)
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                # ruleid: ext-doc
                sink(shape.text)


def sheet(path):
    book = openpyxl.load_workbook(path, read_only=True)
    for row in book.active.iter_rows(values_only=True):
        # ruleid: ext-doc
        sink(row)


def mixed(path):
    # ruleid: ext-doc
    sink("\n\n".join([str(e) for e in [partition(filename=path)][0]]) + str(partition_pdf(path)))


class Extractor:
    def __init__(self):
        self.md = MarkItDown()
        self.converter = DocumentConverter()

    def text(self, path):
        # ruleid: ext-doc
        return sink(self.md.convert(path).text_content)

    def markdown(self, path):
        result = self.converter.convert(path)
        # ruleid: ext-doc
        return sink(result.document.export_to_markdown())


async def loaded(path):
    # ruleid: ext-doc
    sink(await PDF(path).aload())


def loaded_word(path):
    loader = Docx2txtLoader(file_path=path)
    docs = loader.load_and_split()
    # ruleid: ext-doc
    sink(docs[0].page_content)


def loaded_mixed(paths):
    # ruleid: ext-doc
    return [sink(UnstructuredFileLoader(p).load()) for p in paths]


def read_llama(folder):
    docs = SimpleDirectoryReader(input_dir=folder, recursive=True).load_data()
    # ruleid: ext-doc
    sink(docs[0].text)
    # ruleid: ext-doc
    sink(PDFReader().load_data(Path(folder) / "cv.pdf"))


# the developer's own documents, new documents, look-alikes
def own_handbook():
    # ok: ext-doc
    sink(pypdf.PdfReader("docs/handbook.pdf").pages[0].extract_text())
    # ok: ext-doc
    sink(PdfReader(HANDBOOK).pages)
    # ok: ext-doc
    sink(PyPDF2.PdfReader(open("docs/terms.pdf", "rb")))


def own_folder():
    # ok: ext-doc
    sink(SimpleDirectoryReader("data").load_data())
    # ok: ext-doc
    sink(SimpleDirectoryReader(input_files=["data/terms.txt"]).load_data())


def own_loader():
    # ok: ext-doc
    sink(PDF("data/terms.pdf").load())


def new_document(title):
    d = docx.Document()
    d.add_heading(title)
    # ok: ext-doc
    sink(d)


def new_workbook():
    # ok: ext-doc
    sink(openpyxl.Workbook().active)


def other_document(Document, text):
    # ok: ext-doc
    sink(Document(text))


def other_open(path):
    # ok: ext-doc
    sink(io.open(path).read())


def other_convert(image):
    # ok: ext-doc
    sink(image.convert("RGB"))


# notebook-like top level
cv = fitz.open(Path("uploads") / "cv.pdf")
# ruleid: ext-doc
sink(cv.load_page(0).get_text())
