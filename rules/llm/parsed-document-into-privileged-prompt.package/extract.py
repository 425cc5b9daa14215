from pathlib import Path

import docx2txt
from pypdf import PdfReader


def text_of(path):
    if Path(path).suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return docx2txt.process(path)
