from fastapi import FastAPI

from . import prompts

app = FastAPI()


@app.get("/greet")
def greet(name: str):
    return prompts.greeting(name).format(mood="merry"), prompts.farewell().format_messages(name=name)
