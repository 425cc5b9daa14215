"""Model server: FastAPI app with status pages for the platform."""

import os
import platform
import time
import traceback
from contextlib import asynccontextmanager

import torch
from fastapi import APIRouter, Depends, FastAPI, HTTPException
from pydantic import BaseModel
from pydantic_settings import BaseSettings

from .auth import admin


class Settings(BaseSettings):
    model_path: str = "model.pt"
    hub_token: str = ""
    database_url: str = ""
    threads: int = 4


class Features(BaseModel):
    values: list[float]


settings = Settings()
state: dict = {}


@asynccontextmanager
async def lifespan(app: FastAPI):
    torch.set_num_threads(settings.threads)
    state["model"] = torch.jit.load(settings.model_path)
    state["since"] = time.time()
    yield
    state.clear()


app = FastAPI(lifespan=lifespan)
ops = APIRouter(prefix="/ops")


@app.post("/predict")
def predict(features: Features) -> dict:
    with torch.inference_mode():
        out = state["model"](torch.tensor([features.values]))
    return {"score": out.squeeze().tolist()}


@app.get("/health")
def health() -> dict:
    return {"status": "ok" if "model" in state else "loading", "rev": os.environ.get("GIT_SHA", "unknown")}


@app.get("/ready")
def ready() -> dict:
    try:
        state["model"](torch.zeros(1, 16))
    except Exception:
        # ruleid: health-endpoint-returns-environment
        return {"ready": False, "why": traceback.format_exc()}
    return {"ready": True}


@ops.get("/info")
def info() -> dict:
    answer = {"python": platform.python_version(), "torch": torch.__version__}
    # ruleid: health-endpoint-returns-environment
    answer["env"] = dict(os.environ)
    return answer


@ops.get("/version")
async def version() -> dict:
    # ruleid: health-endpoint-returns-environment
    return {"settings": settings.model_dump(), "uptime": time.time() - state["since"]}


@ops.get("/debug", dependencies=[Depends(admin)])
async def debug() -> dict:
    return {"env": dict(os.environ), "settings": settings.model_dump()}


@ops.get("/status")
def status() -> dict:
    if "model" not in state:
        raise HTTPException(503, "loading")
    return settings.model_dump(include={"model_path", "threads"})


app.include_router(ops)

if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app, host="127.0.0.1", port=8000)
