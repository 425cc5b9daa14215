"""Tags uploaded pictures. The web page, its scripts and the label files come from static folders."""

import io
import json
import logging
from contextlib import asynccontextmanager
from pathlib import Path

import torch
from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from PIL import Image
from torchvision.transforms.functional import resize, to_tensor

log = logging.getLogger("tagger")
MAX_BYTES = 5_000_000
LABELS = json.loads(Path("assets/labels.json").read_text())
state: dict = {}


@asynccontextmanager
async def lifespan(app: FastAPI):
    state["net"].eval()
    log.info("tagger with %d labels", len(LABELS))
    yield
    state.clear()


app = FastAPI(lifespan=lifespan)
app.mount("/assets", StaticFiles(directory="assets"), name="assets")
# ruleid: model-weights-served-statically
app.mount("/download", StaticFiles(directory="weights"), name="download")


def load_net() -> torch.nn.Module:
    log.info("loading the network")
    return torch.jit.load("weights/tagger.pt", map_location="cpu")


state["net"] = torch.jit.load("weights/tagger.pt", map_location="cpu")


@app.get("/")
def page() -> FileResponse:
    return FileResponse("assets/index.html")


@app.post("/tag")
async def tag(file: UploadFile = File()) -> dict:
    data = await file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise HTTPException(413, "picture too large")
    try:
        picture = Image.open(io.BytesIO(data)).convert("RGB")
    except OSError as e:
        raise HTTPException(400, "not a picture") from e
    with torch.inference_mode():
        scores = state["net"](resize(to_tensor(picture), [224, 224])[None]).softmax(-1)[0]
    top = scores.topk(5)
    return {"tags": [{"label": LABELS[i], "score": float(s)} for s, i in zip(top.values, top.indices)]}


@app.get("/health")
def health() -> dict:
    return {"status": "ok", "labels": len(LABELS)}


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app, host="127.0.0.1", port=8000)
