import os
import uuid
from typing import Annotated

import chromadb
import fastapi
import flask
from fastapi import APIRouter, Body, Depends, FastAPI, File, Form, HTTPException, Security, UploadFile, WebSocket
from flask import Blueprint, Flask, request
from flask import session as login_session
from flask_login import login_required
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_text_splitters import RecursiveCharacterTextSplitter
from llama_index.core import Document as Page
from llama_index.core import VectorStoreIndex
from pydantic import BaseModel
from pymilvus import MilvusClient
from qdrant_client import QdrantClient, models

from .deps import CurrentUser, get_db, get_vectorstore, require_editor

app = FastAPI()
router = APIRouter(prefix="/kb")
guarded = APIRouter(dependencies=[Depends(require_editor)])
late = APIRouter()
web = Flask(__name__)
bp = Blueprint("kb", __name__)
kb = chromadb.PersistentClient("kb").get_or_create_collection("faq")
store = Chroma(collection_name="faq", embedding_function=None)
qdrant = QdrantClient(url=os.environ["QDRANT_URL"])
milvus = MilvusClient("milvus.db")
index = VectorStoreIndex([])
splitter = RecursiveCharacterTextSplitter()


class Note(BaseModel):
    title: str
    text: str


# ---- reported -------------------------------------------------------------


@app.post("/kb")
def add(doc_id: str, text: str):
    # ruleid: unauthenticated-knowledge-base-write
    kb.upsert(ids=[doc_id], documents=[text])
    return {"ok": True}


@app.post("/upload")
async def upload(file: UploadFile = File(...)):
    raw = (await file.read()).decode()
    chunks = splitter.split_text(raw)
    # ruleid: unauthenticated-knowledge-base-write
    ids = await store.aadd_texts(chunks, metadatas=[{"source": file.filename}] * len(chunks))
    return {"stored": len(ids)}


@router.put("/notes/{note_id}", status_code=201)
async def replace(note_id: str, note: Note):
    docs = [Document(page_content=note.text, metadata={"title": note.title})]
    try:
        # ruleid: unauthenticated-knowledge-base-write
        store.add_documents(docs, ids=[note_id])
    except ValueError as error:
        raise HTTPException(status_code=422, detail=str(error))


@router.delete("/notes/{note_id}")
def forget(note_id: str):
    # ruleid: unauthenticated-knowledge-base-write
    kb.delete(ids=[note_id])


@web.route("/kb", methods=["POST"])
def add_from_flask():
    data = request.get_json()
    # ruleid: unauthenticated-knowledge-base-write
    kb.add(ids=[str(uuid.uuid4())], documents=[data["text"]])
    return flask.jsonify(ok=True)


@bp.post("/points/<int:point_id>")
def points(point_id):
    vector = embed(point_id)
    # ruleid: unauthenticated-knowledge-base-write
    qdrant.upsert(collection_name="faq", points=[models.PointStruct(id=point_id, vector=vector)])
    return "", 204


@app.post("/rows")
def rows(rows: Annotated[list[dict], Body(max_length=100)], db=Depends(get_db)):
    db.log("rows")
    # ruleid: unauthenticated-knowledge-base-write
    return milvus.insert(collection_name="rows", data=rows)


@app.post("/pages")
async def pages(
    text: str = Form(),
    vectors=Depends(get_vectorstore),
):
    # ruleid: unauthenticated-knowledge-base-write
    vectors.add_texts(
        [text],  # one page per request
    )


@app.post("/llama")
def llama(url: str, text: str):
    # ruleid: unauthenticated-knowledge-base-write
    index.insert(Page(text=text, metadata={"url": url}))


@app.patch("/llama/{ref}")
def llama_flow(ref: str, text: str):
    page = Page(text=text, id_=ref)
    index.delete_ref_doc  # noqa: B018
    # ruleid: unauthenticated-knowledge-base-write
    index.insert(page)


@app.websocket("/feed")
async def feed(socket: WebSocket):
    await socket.accept()
    while True:
        line = await socket.receive_text()
        # ruleid: unauthenticated-knowledge-base-write
        kb.add(ids=[uuid.uuid4().hex], documents=[line])


@web.post("/api/v0/train")
def train():
    body = request.json
    # ruleid: unauthenticated-knowledge-base-write
    return flask.jsonify(id=vn.train(documentation=body["documentation"], ddl=body.get("ddl")))


def create_app(collection):
    inner = fastapi.FastAPI(title="knowledge")

    @inner.post("/facts")
    async def facts(items: list[str]):
        # ruleid: unauthenticated-knowledge-base-write
        return [collection.add(ids=[str(i)], documents=[item]) for i, item in enumerate(items)]

    return inner


@app.api_route("/sync", methods=["POST", "PUT"])
async def sync(note: Note, background: fastapi.BackgroundTasks):
    # ruleid: unauthenticated-knowledge-base-write
    background.add_task(lambda: store.add_documents([Document(page_content=note.text)]))


@app.delete("/collections/{name}")
def drop(name: str):
    with chromadb_lock:
        # ruleid: unauthenticated-knowledge-base-write
        client.delete_collection(name)


# ---- not reported ---------------------------------------------------------


@guarded.post("/kb")
def add_guarded(doc_id: str, text: str):
    # ok: unauthenticated-knowledge-base-write
    kb.upsert(ids=[doc_id], documents=[text])


@late.post("/late")
def add_late(doc_id: str, text: str):
    # ok: unauthenticated-knowledge-base-write
    kb.upsert(ids=[doc_id], documents=[text])


app.include_router(late, dependencies=[Depends(require_editor)])


@app.post("/mine")
def add_mine(text: str, user: CurrentUser):
    # ok: unauthenticated-knowledge-base-write
    kb.add(ids=[user.id], documents=[text])


@app.post("/editor")
def add_editor(text: str, who=Depends(require_editor), db=Depends(get_db)):
    # ok: unauthenticated-knowledge-base-write
    store.add_texts([text], metadatas=[{"by": who}])


@app.post("/scoped")
def add_scoped(text: str, scope: str = Security(require_editor, scopes=["kb:write"])):
    # ok: unauthenticated-knowledge-base-write
    store.add_texts([text])


@app.post("/route-deps", dependencies=[Depends(require_editor)])
async def add_route_deps(text: str):
    # ok: unauthenticated-knowledge-base-write
    await store.aadd_texts([text])


@web.post("/members")
@login_required
def add_member_text():
    # ok: unauthenticated-knowledge-base-write
    kb.add(ids=["1"], documents=[request.json["text"]])
    return "", 204


@web.post("/signed")
def add_signed():
    if "member" not in login_session:
        return "please sign in", 302
    # ok: unauthenticated-knowledge-base-write
    kb.add(ids=["1"], documents=[request.json["text"]])
    return "", 204


@app.post("/header")
def add_header(req: fastapi.Request, note: Note):
    if req.headers.get("x-ingest-key") != os.environ["INGEST_KEY"]:
        raise HTTPException(404)
    # ok: unauthenticated-knowledge-base-write
    store.add_texts([note.text])


@app.post("/status")
def add_status(note: Note, pin: str):
    if pin != os.environ["INGEST_PIN"]:
        raise HTTPException(status_code=403, detail="wrong pin")
    # ok: unauthenticated-knowledge-base-write
    store.add_texts([note.text])


@app.get("/search")
def search(q: str):
    # ok: unauthenticated-knowledge-base-write
    return kb.query(query_texts=[q], n_results=3)


@app.post("/reindex")
def reindex():
    # ok: unauthenticated-knowledge-base-write
    store.add_documents(load_docs_from_disk())


def ingest(folder):
    """Command line only; the web route kb.add(documents=[request.json]) is elsewhere."""
    # ok: unauthenticated-knowledge-base-write
    kb.add(ids=[folder], documents=[open(folder).read()])


@app.post("/tags")
def tags(values: list[str]):
    seen = set()
    # ok: unauthenticated-knowledge-base-write
    seen.add(values[0])
    return sorted(seen)


@app.post("/votes")
def votes(note: Note):
    # ok: unauthenticated-knowledge-base-write
    return database.insert("votes", note.title)
