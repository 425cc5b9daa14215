from fastapi import FastAPI

from . import engine

app = FastAPI()


@app.post("/complete")
def complete(question: str):
    return {"raw": engine.complete(question), "chat": engine.chat(question)}
