from flask import Flask, request

from .accounts import introduction, number
from .assistant import answer, answer_number

app = Flask(__name__)


@app.post("/ask")
def ask():
    person = introduction()
    return answer(person, request.json["q"]).content[0].text


@app.post("/ask-number")
def ask_number():
    return answer_number(number(), request.json["q"]).content[0].text
