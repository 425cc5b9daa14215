from fastapi import APIRouter

from .engine import complete, complete_cut

router = APIRouter()


@router.get("/complete")
def free(q: str):
    return {"text": complete(q)}


@router.get("/cut")
def cut(q: str):
    return {"text": complete_cut(q)}
