"""Handlers that load models. Text only: pipe = pipeline("summarization")."""
import functools
from contextlib import asynccontextmanager

import gradio as gr
import torch
import transformers
import whisper
from diffusers import DiffusionPipeline
from fastapi import APIRouter, FastAPI
from flask import Blueprint, Flask, jsonify, request
from sentence_transformers import SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline
from transformers import AutoModel as Backbone
from ultralytics import YOLO

try:
    import spacy
except ImportError:
    spacy = None

app = FastAPI()
router = APIRouter()
web = Flask(__name__)
bp = Blueprint("v1", __name__)
MODELS = {}
_model = None
MODEL_ID = "acme/bart-sum"


@app.post("/summarise")
def summarise(text: str):
    # ruleid: model-loaded-per-request
    pipe = pipeline("summarization", model="acme/bart-sum", device=0)
    return pipe(text, max_length=120)[0]


@app.get("/generate")
async def generate(prompt: str):
    tok = AutoTokenizer.from_pretrained("acme/small")
    # ruleid: model-loaded-per-request
    model = AutoModelForCausalLM.from_pretrained("acme/small").to("cuda")
    return tok.decode(model.generate(**tok(prompt, return_tensors="pt"))[0])


@router.put("/embed")
def embed(text: str):
    # ruleid: model-loaded-per-request
    return SentenceTransformer("all-MiniLM-L6-v2").encode(text).tolist()


@web.route("/classify", methods=["POST"])
def classify():
    # ruleid: model-loaded-per-request
    model = torch.load("classifier.pt", map_location="cuda", weights_only=True)
    return jsonify(model(request.json["x"]).argmax().item())


@bp.route("/detect")
def detect():
    # ruleid: model-loaded-per-request
    boxes = YOLO("yolov8n.pt")(request.files["image"])
    return jsonify(n=len(boxes))


@app.post("/image")
def image(prompt: str, steps: int = 20):
    # ruleid: model-loaded-per-request
    pipe = DiffusionPipeline.from_pretrained(
        "acme/tiny-sd",
        torch_dtype=torch.float16,  # fits on one card
    ).to("cuda")
    return pipe(prompt, num_inference_steps=steps).images[0].size


@app.post("/transcribe")
async def transcribe(path: str):
    # ruleid: model-loaded-per-request
    return whisper.load_model("base").transcribe(path)["text"]


@app.websocket("/chat")
async def chat(ws):
    await ws.accept()
    # ruleid: model-loaded-per-request
    bot = transformers.pipeline(task="text-generation", model=MODEL_ID)
    while True:
        await ws.send_text(bot(await ws.receive_text())[0]["generated_text"])


@app.post("/features/{name}")
def features(name: str):
    if name.startswith("acme/"):
        # ruleid: model-loaded-per-request
        net = Backbone.from_pretrained(name)
        return {"parameters": sum(p.numel() for p in net.parameters())}
    return {"error": "unknown"}


@app.get("/entities")
def entities(text: str):
    with torch.inference_mode():
        # ruleid: model-loaded-per-request
        doc = spacy.load("en_core_web_trf")(text)
    return [e.text for e in doc.ents]


@app.post("/script")
def script(values: list[float]):
    try:
        # ruleid: model-loaded-per-request
        net = torch.jit.load("model.ts")
    except RuntimeError as exc:
        return {"error": str(exc)}
    return net(torch.tensor(values)).tolist()


@app.get("/depth")
def depth():
    from torch.hub import load

    # ruleid: model-loaded-per-request
    net = load("pytorch/vision", "resnet18")
    return f"{type(net).__name__}"


def lambda_handler(event, context):
    # ruleid: model-loaded-per-request
    clf = pipeline("sentiment-analysis")
    return {"statusCode": 200, "body": clf(event["body"])[0]["label"]}


class Api:
    @app.patch("/rank")
    def rank(self, texts: list[str]):
        # ruleid: model-loaded-per-request
        scores = [pipeline("text-classification")(t) for t in texts]
        return scores


def caption(image):
    # ruleid: model-loaded-per-request
    captioner = pipeline("image-to-text", model="acme/caption")
    return captioner(image)[0]["generated_text"]


demo = gr.Interface(fn=caption, inputs="image", outputs="text")


def reply(message, history):
    # ruleid: model-loaded-per-request
    return pipeline("text-generation", model=MODEL_ID)(message)[0]["generated_text"]


chat_ui = gr.ChatInterface(reply, title="Chat")

# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: model-loaded-per-request
shared = pipeline("summarization", model="acme/bart-sum", device=0)


@functools.lru_cache(maxsize=1)
def load_shared():
    # ok: model-loaded-per-request
    return pipeline("summarization", model="acme/bart-sum", device=0)


@app.post("/summarise2")
def summarise_good(text: str):
    # ok: model-loaded-per-request
    return load_shared()(text, max_length=120)[0]


@app.post("/lazy")
def lazy(text: str):
    global _model
    if _model is None:
        # ok: model-loaded-per-request
        _model = pipeline("summarization")
    return _model(text)


@app.post("/by-name/{name}")
def by_name(name: str, text: str):
    if name not in MODELS:
        # ok: model-loaded-per-request
        MODELS[name] = Backbone.from_pretrained("acme/" + name)
    return MODELS[name](text)


@app.on_event("startup")
def startup_event():
    # ok: model-loaded-per-request
    app.state.model = Backbone.from_pretrained("acme/small")


@asynccontextmanager
async def lifespan(application):
    # ok: model-loaded-per-request
    MODELS["default"] = Backbone.from_pretrained("acme/small")
    yield


@app.get("/count")
def count(text: str):
    # ok: model-loaded-per-request
    tok = AutoTokenizer.from_pretrained("acme/small")
    return len(tok(text)["input_ids"])


@app.post("/admin/reload")
def reload():
    # ok: model-loaded-per-request
    model = Backbone.from_pretrained("acme/small")
    return {"loaded": type(model).__name__}


class Service:
    def __init__(self):
        # ok: model-loaded-per-request
        self.model = SentenceTransformer("all-MiniLM-L6-v2")

    @app.get("/vector")
    def vector(self, text: str):
        # ok: model-loaded-per-request
        return self.model.encode(text).tolist()


def batch_job(paths):
    # ok: model-loaded-per-request
    pipe = pipeline("summarization")
    return [pipe(p) for p in paths]


@app.get("/etl")
def etl(source):
    # ok: model-loaded-per-request
    pipe = source.pipeline("rows")
    return pipe.run()


@app.get("/help")
def show_help():
    # ok: model-loaded-per-request
    return "pipe = pipeline('summarization') loads a model"
