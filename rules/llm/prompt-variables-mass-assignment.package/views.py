from flask import Blueprint, request

from .chains import answer, answer_one

bp = Blueprint("ask", __name__)


@bp.post("/ask")
def ask():
    body = request.get_json()
    return {"all": answer(body), "one": answer_one(str(body["question"]))}
