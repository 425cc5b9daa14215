from flask import Blueprint, request

from .store import ChunkStore

bp = Blueprint("chunks", __name__)


@bp.get("/chunks")
def chunks():
    store = ChunkStore("http://milvus:19530")
    owner = request.args.get("owner", "")
    year = int(request.args.get("year", "2025"))
    return {"rows": store.of_owner(owner), "bound": store.of_owner_bound(owner), "year": store.of_year(year)}
