"""Takes documents by upload or by address, keeps them in a folder and answers questions about them."""
import hashlib
import os
import shutil
import uuid
from pathlib import Path
from urllib.parse import urlparse

import httpx
import requests
from fastapi import APIRouter, FastAPI, File, HTTPException, UploadFile
from fastapi.responses import FileResponse
from pydantic import BaseModel

app = FastAPI()
router = APIRouter(prefix="/documents")
INPUT = Path(os.environ.get("INPUT_DIR", "inputs"))
SUFFIXES = (".txt", ".md", ".pdf")
HOSTS = {"docs.example.org", "wiki.example.org"}


class Link(BaseModel):
    url: str


class TextStore:
    """Extracted text, one file per document."""

    def __init__(self, root: Path):
        self.root = root
        self.root.mkdir(parents=True, exist_ok=True)

    def get(self, key: str) -> str:
        # ruleid: parameter-joined-to-own-folder
        return (self.root / key).read_text()

    def put(self, key: str, text: str) -> None:
        full = (self.root / key).resolve()
        if not full.is_relative_to(self.root.resolve()):
            raise ValueError(key)
        full.write_text(text)


def load_remote(source: str) -> bytes:
    """Bytes of a web page or of a local file."""
    if source.startswith(("http://", "https://")):
        # ruleid: url-fetched-after-scheme-check-only
        return requests.get(source, timeout=30).content
    return b""


def load_from_wiki(source: str) -> bytes:
    spec = urlparse(source)
    if spec.scheme != "https" or spec.hostname not in HOSTS:
        raise ValueError(source)
    return requests.get(source, timeout=30, allow_redirects=False).content


store = TextStore(INPUT / "texts")


@router.post("/upload")
async def upload(file: UploadFile = File(...)):
    if not file.filename.lower().endswith(SUFFIXES):
        raise HTTPException(400, "unknown kind of document")
    target = INPUT / file.filename
    # ruleid: upload-filename-as-path
    with open(target, "wb") as out:
        shutil.copyfileobj(file.file, out)
    return {"status": "stored"}


@router.post("/upload-safely")
async def upload_safely(file: UploadFile = File(...)):
    suffix = Path(file.filename).suffix.lower()
    if suffix not in SUFFIXES:
        raise HTTPException(400, "unknown kind of document")
    target = INPUT / (uuid.uuid4().hex + suffix)
    with open(target, "wb") as out:
        shutil.copyfileobj(file.file, out)
    return {"status": "stored"}


@router.post("/link")
async def add_link(link: Link):
    async with httpx.AsyncClient(timeout=20) as client:
        # ruleid: request-chosen-url-fetched
        answer = await client.get(link.url, follow_redirects=True)
    name = hashlib.sha256(link.url.encode()).hexdigest()
    (INPUT / name).write_bytes(answer.content)
    return {"name": name}


@router.post("/wiki")
def add_wiki_page(link: Link):
    if urlparse(link.url).hostname not in HOSTS:
        raise HTTPException(400, "only our own servers")
    return {"size": len(load_from_wiki(link.url))}


@router.get("/raw/{name:path}")
async def raw(name: str):
    # ruleid: open-tainted-path
    return FileResponse(INPUT / name)


@router.get("/page/{number}")
async def page(number: int):
    return FileResponse(INPUT / f"page-{number}.png")


@router.get("/plain")
async def plain(name: str):
    full = (INPUT / name).resolve()
    if not full.is_relative_to(INPUT.resolve()):
        raise HTTPException(404)
    return FileResponse(full)


app.include_router(router)
