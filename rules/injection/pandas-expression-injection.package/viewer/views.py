"""Routes."""
import pandas as pd
from flask import Blueprint, request

from .arguments import number_argument, text_argument
from .filters import above, keep

views = Blueprint("views", __name__)


@views.get("/rows")
def rows():
    frame = pd.read_csv("data.csv")
    frame = keep(frame, text_argument(request, "where"))
    return above(frame, number_argument(request, "limit")).to_json()
