import uuid
from enum import Enum
from typing import Annotated, List, Literal, Optional
from unittest import mock

import aiohttp
import fastapi
import httpx
from fastapi import APIRouter, BackgroundTasks, Body, Depends, FastAPI, File, Form, Header, Query, Request, UploadFile, WebSocket
from pydantic import BaseModel
from sqlalchemy.orm import Session
from starlette.endpoints import WebSocketEndpoint
from starlette.requests import Request as StarletteRequest
from starlette.routing import Route

app = FastAPI()
router = APIRouter(prefix="/v1")


class Question(BaseModel):
    text: str
    temperature: float = 0.2


class Service:
    def __init__(self):
        self.app = FastAPI()


@app.get("/ask")
async def ask(q: str, limit: int = 10):
    # ruleid: web-input-fastapi
    await sink(q)
    # ok: web-input-fastapi
    await sink(limit)


@app.post("/questions", response_model=None)
def body_model(question: Question, background: BackgroundTasks, db: Session = Depends(get_db)):
    # ruleid: web-input-fastapi
    sink(messages=[{"role": "user", "content": question.text}])
    # ok: web-input-fastapi
    background.add_task(print, sink(background))
    # ok: web-input-fastapi
    sink(db.query("x"))


@router.put(
    "/documents/{doc_id}",
    status_code=204,
)
async def path_param(doc_id: str, body: dict = Body(...)):
    # ruleid: web-input-fastapi
    sink(f"documents/{doc_id}")
    # ruleid: web-input-fastapi
    sink(body["text"])


@router.post("")
def empty_path(text: Optional[str] = Form(None), files: List[UploadFile] = File(...)):
    prompt = "Summarise: " + (text or "")
    # ruleid: web-input-fastapi
    sink(prompt)
    for f in files:
        # ruleid: web-input-fastapi
        sink(f.filename)


@app.patch("/untyped/{name}")
def untyped(name, note="none"):
    # ruleid: web-input-fastapi
    sink(name)
    # ruleid: web-input-fastapi
    sink(note)


@router.delete("/items")
@traced
def annotated(
    q: Annotated[str, Query(max_length=50)],
    n: Annotated[int, Query(ge=1)] = 1,
    user: Annotated[dict, Depends(current_user)] = None,
    *,
    x_persona: Annotated[str | None, Header()] = None,
):
    # ruleid: web-input-fastapi
    sink(q)
    # ok: web-input-fastapi
    sink(n)
    # ok: web-input-fastapi
    sink(user)
    # ruleid: web-input-fastapi
    sink(x_persona)


@app.api_route("/any", methods=["GET", "POST"])
async def any_method(messages: list[dict]):
    texts = [m["content"] for m in messages]
    # ruleid: web-input-fastapi
    return sink("\n".join(texts))


@app.post(path="/by-keyword")
def by_keyword(req: Question):
    # ruleid: web-input-fastapi
    sink(req.text)


class Server(Service):
    def routes(self):
        @self.app.post("/generate")
        async def generate(request: Question):
            data = request.model_dump()
            # ruleid: web-input-fastapi
            sink(**data)


def added(question: Question, limit: int = 3):
    # ruleid: web-input-fastapi
    sink(question.text)
    # ok: web-input-fastapi
    sink(limit)


app.add_api_route("/added", added, methods=["POST"])


class Engine:
    def __init__(self):
        self.router = APIRouter()
        self.router.add_api_route("/run", self.run, methods=["POST"])

    async def run(self, prompt: str, db: Session = Depends(get_db)):
        # ruleid: web-input-fastapi
        await sink(prompt)
        # ok: web-input-fastapi
        sink(db)

    def helper(self, prompt: str):
        # ok: web-input-fastapi
        sink(prompt)


@app.post("/raw")
async def raw(request: Request):
    payload = await request.json()
    prompt = payload.get("prompt")
    # ruleid: web-input-fastapi
    sink(prompt)
    # ruleid: web-input-fastapi
    sink((await request.body()).decode())
    # ruleid: web-input-fastapi
    sink(request.headers["x-tenant"], request.query_params)
    # ok: web-input-fastapi
    sink(request.app.state.model)
    # ok: web-input-fastapi
    sink(request.method)


async def form_helper(r: fastapi.Request, kind="text"):
    form = await r.form()
    # ruleid: web-input-fastapi
    sink(form[kind])


async def homepage(request):
    # ruleid: web-input-fastapi
    sink(await request.json())
    # ruleid: web-input-fastapi
    sink(request.path_params["name"])
    # ok: web-input-fastapi
    sink(request.headers)


def starlette_route(req: StarletteRequest) -> None:
    # ruleid: web-input-fastapi
    sink(req.query_params.get("q", ""))


@app.websocket("/ws/{room}")
async def chat_socket(websocket: WebSocket, room: str):
    await websocket.accept()
    while True:
        text = await websocket.receive_text()
        # ruleid: web-input-fastapi
        await websocket.send_text(sink(text))
        # ruleid: web-input-fastapi
        sink(room)
        # ok: web-input-fastapi
        sink(websocket.client_state)


async def pump(sock: WebSocket):
    async for message in sock.iter_json():
        # ruleid: web-input-fastapi
        sink(message["content"])


@router.websocket("/plain")
async def plain_socket(conn):
    # ruleid: web-input-fastapi
    sink((await conn.receive_json())["text"])


class Echo(WebSocketEndpoint):
    encoding = "text"

    async def on_receive(self, websocket, data):
        # ruleid: web-input-fastapi
        sink(data)


@app.get("/upper")
def with_lambda(word: str):
    # ruleid: web-input-fastapi
    return (lambda: sink(word))()


@app.get("/clean")
def clean(kind: Literal["short", "long"], item: uuid.UUID, ratio: Optional[float] = None, on: bool = False):
    # ok: web-input-fastapi
    sink(kind)
    # ok: web-input-fastapi
    sink(item)
    # ok: web-input-fastapi
    sink(ratio)
    # ok: web-input-fastapi
    sink(on)


@mock.patch("openai.OpenAI")
def test_client(fake):
    # ok: web-input-fastapi
    sink(fake)


@app.get("/model")
def injected(model=Depends(load_model), session: Session = fastapi.Depends(get_db)):
    # ok: web-input-fastapi
    sink(model)
    # ok: web-input-fastapi
    sink(session)


@app.exception_handler(ValueError)
def on_error(request: Request, exc: ValueError):
    # ok: web-input-fastapi
    sink(exc)


@app.middleware("http")
async def middleware(request: Request, call_next):
    # ok: web-input-fastapi
    sink(call_next)


@registry.get("tokenizer")
def build(name: str):
    # ok: web-input-fastapi
    sink(name)


async def client_side(session: aiohttp.ClientSession, http: httpx.AsyncClient):
    async with session.ws_connect("wss://example.com") as ws:
        # ok: web-input-fastapi
        sink(await ws.receive_json())
    response = await http.get("https://example.com")
    # ok: web-input-fastapi
    sink(response.json())
    # ok: web-input-fastapi
    sink(response.headers)


def plain_helper(q: str, question: Question):
    # ok: web-input-fastapi
    sink(q)
    # ok: web-input-fastapi
    sink(question.text)


routes = [Route("/", homepage)]
