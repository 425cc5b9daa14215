import base64

from flask import Blueprint, abort, request

from .model import client, complete, complete_checked

bp = Blueprint("ask", __name__)


@bp.post("/ask")
def ask():
    payload = request.get_json()["payload"]
    if client.moderations.create(input=payload).results[0].flagged:
        abort(400)
    text = base64.b64decode(payload).decode()
    return {"unchecked": complete(text), "checked": complete_checked(text)}
