from flask import Flask, request

from .model import complete, complete_tagged
from .prompts import summary_prompt, tagged_prompt

app = Flask(__name__)


@app.post("/summary")
def summary():
    return {"text": complete(summary_prompt(request.form["text"]))}


@app.post("/tagged")
def tagged():
    return {"text": complete_tagged(tagged_prompt(request.form["text"]))}
