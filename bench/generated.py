"""Inputs that are the same on every machine and in every run: code, a notebook, a package, a text with made-up secrets.

No random numbers: everything depends on a counter, so that counts of instructions can be compared over years.
"""

import hashlib
import json

NOUNS = "batch ticket sample record label report model dataset message order invoice review session vector document prompt".split()
VERBS = "load clean score merge split export rank filter encode store".split()

IMPORTS = """\
import json
import logging
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
import requests
import torch
from flask import Flask, jsonify, request
from torch import nn

app = Flask(__name__)
logger = logging.getLogger(__name__)
"""

# What programs of this field are made of. `@` numbers what a piece defines, so that names differ.
PIECES = [
    '''\
@dataclass
class {Noun}Settings@:
    """Where a {noun} comes from and how much of it is used."""

    path: Path = Path("data/{noun}.parquet")
    limit: int = {number}
    columns: list[str] = field(default_factory=lambda: ["id", "text", "{noun}"])
    threshold: float = 0.{number}

    def file(self) -> Path:
        return self.path.with_suffix(".csv") if self.limit < 10 else self.path
''',
    '''\
def {verb}_{noun}_@(path, settings=None):
    """Reads a table and keeps the rows that are complete."""
    frame = pd.read_csv(path, usecols=["id", "text", "{noun}"])
    frame = frame.dropna(subset=["text"])
    frame["length"] = frame["text"].str.len()
    if settings is not None and settings.get("limit"):
        frame = frame.head(int(settings["limit"]))
    for column in ("id", "{noun}"):
        if frame[column].isna().any():
            logger.warning("%d rows without %s", frame[column].isna().sum(), column)
    return frame[frame["length"] > {number}].reset_index(drop=True)
''',
    '''\
class {Noun}Encoder@(nn.Module):
    def __init__(self, vocabulary, width={number}, layers=2, dropout=0.1):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width, padding_idx=0)
        self.layers = nn.ModuleList([nn.TransformerEncoderLayer(width, 4, dropout=dropout) for _ in range(layers)])
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, {number})

    def forward(self, tokens, mask=None):
        hidden = self.embedding(tokens)
        for layer in self.layers:
            hidden = layer(hidden, src_key_padding_mask=mask)
        return self.head(self.norm(hidden).mean(dim=1))
''',
    '''\
def train_{noun}_@(model, batches, rate=1e-3, epochs={number}):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    loss_of = nn.CrossEntropyLoss()
    history = []
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for step, (inputs, labels) in enumerate(batches):
            optimizer.zero_grad()
            loss = loss_of(model(inputs), labels)
            loss.backward()
            optimizer.step()
            total += loss.item()
            if step % 100 == 0:
                logger.info("epoch %d step %d loss %.4f", epoch, step, loss.item())
        history.append({"epoch": epoch, "loss": total / max(1, len(batches))})
    torch.save(model.state_dict(), f"models/{noun}-{epochs}.pt")
    return history
''',
    '''\
@app.route("/{noun}/@", methods=["POST"])
def {verb}_{noun}_view_@():
    payload = request.get_json()
    name = payload.get("name", "{noun}")
    found = {noun}_rows_@(name, int(payload.get("limit", {number})))
    if not found:
        return jsonify({"error": "nothing found"}), 404
    return jsonify({"name": name, "rows": [dict(row) for row in found]})


def {noun}_rows_@(name, limit):
    connection = connect(os.environ["DATABASE"])
    cursor = connection.cursor()
    cursor.execute("SELECT id, text FROM {noun} WHERE name = %s LIMIT %s", (name, limit))
    return cursor.fetchall()
''',
    '''\
def {verb}_remote_{noun}_@(address, token, attempts=3):
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
    for attempt in range(attempts):
        try:
            answer = requests.get(f"{address}/api/{noun}", headers=headers, timeout={number})
            answer.raise_for_status()
        except requests.RequestException as error:
            logger.warning("attempt %d of %d: %s", attempt + 1, attempts, error)
            continue
        return [item["{noun}"] for item in answer.json()["items"] if item.get("state") != "deleted"]
    raise RuntimeError(f"{address} does not answer")
''',
    '''\
def {verb}_{noun}_archive_@():
    """Packs what a person asked for."""
    name = request.args.get("archive", "{noun}")
    folder = {noun}_folder_@(name)
    done = subprocess.run(["tar", "-czf", f"/tmp/{number}.tar.gz", folder], check=True, capture_output=True)
    logger.info("%s: %s", folder, done.stderr.decode())
    return jsonify({"bytes": os.path.getsize("/tmp/{number}.tar.gz")})


def {noun}_folder_@(name):
    cleaned = name.strip().lower().replace(" ", "-")
    return os.path.join("archives", "{noun}", cleaned)
''',
    '''\
def load_{noun}_checkpoint_@(path, device="cpu"):
    state = torch.load(path, map_location=device, weights_only=True)
    weights = {key.removeprefix("module."): value for key, value in state["model"].items()}
    with open(Path(path).with_suffix(".json"), encoding="utf-8") as handle:
        settings = json.load(handle)
    model = nn.Sequential(nn.Linear(settings["width"], {number}), nn.ReLU(), nn.Linear({number}, 2))
    missing, unexpected = model.load_state_dict(weights, strict=False)
    assert not missing, missing
    return model.to(device).eval()
''',
    '''\
async def {verb}_{noun}_stream_@(client, question, limit={number}):
    messages = [
        {"role": "system", "content": "You sort {noun}s into kinds. Answer with one word."},
        {"role": "user", "content": question[:4000]},
    ]
    parts = []
    async for chunk in client.chat(model="small", messages=messages, stream=True):
        delta = chunk.choices[0].delta.content or ""
        parts.append(delta)
        if sum(len(part) for part in parts) > limit:
            break
    return "".join(parts).strip()
''',
    '''\
def {noun}_metrics_@(expected, predicted):
    expected = np.asarray(expected)
    predicted = np.asarray(predicted)
    matrix = np.zeros(({number}, {number}), dtype=np.int64)
    np.add.at(matrix, (expected, predicted), 1)
    precision = np.diag(matrix) / np.maximum(matrix.sum(axis=0), 1)
    recall = np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)
    both = precision + recall
    return {
        "accuracy": float((expected == predicted).mean()),
        "f1": float(np.where(both > 0, 2 * precision * recall / np.maximum(both, 1e-9), 0).mean()),
        "worst": int(recall.argmin()),
    }
''',
    '''\
def preview_{noun}_@(folder):
    """Shows the newest file by a command that a person may set."""
    newest = max(Path(folder).glob("*.{noun}"), key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        return None
    viewer = os.environ.get("VIEWER", "head")
    shown = subprocess.check_output(f"{viewer} -n {number} {newest}", shell=True, text=True)
    return [line.rstrip() for line in shown.splitlines() if line and not line.startswith("#")]
''',
]


def piece(at: int) -> str:
    """The piece with this number; every one of a thousand in a row differs from the others."""
    noun = NOUNS[(at * 7 + at // len(PIECES)) % len(NOUNS)]
    fills = {"{noun}": noun, "{Noun}": noun.title(), "{verb}": VERBS[at * 3 % len(VERBS)], "{number}": str(8 + at % 90), "@": str(at)}
    text = PIECES[at % len(PIECES)]
    for hole, value in fills.items():
        # A decorator's mark is none of the numbered names.
        text = text.replace(hole, value) if hole != "@" else text.replace("_@", f"_{value}").replace("/@", f"/{value}").replace("s@", f"s{value}").replace("r@", f"r{value}")
    return text


def module(lines: int) -> str:
    """A Python file of exactly this many lines."""
    out = IMPORTS.splitlines()
    at = 0
    while True:
        added = ["", "", *piece(at).splitlines()]
        if len(out) + len(added) > lines:
            break
        out += added
        at += 1
    out += [f"# line {len(out) + one}" for one in range(1, lines - len(out) + 1)]
    return "\n".join(out) + "\n"


def notebook(cells: int) -> str:
    """A notebook with outputs: Markdown, commands and code."""
    out = []
    for at in range(cells):
        if at % 5 == 0:
            out.append({"cell_type": "markdown", "id": f"cell-{at}", "metadata": {}, "source": [f"# Step {at}\n", "\n", f"See [the data](https://example.org/data/{at}).\n"]})
            continue
        source = "!pip install -q pandas torch\n" + IMPORTS if at == 1 else f"{piece(at)}\nprint({at}, 'rows')\n"
        streamed = {"output_type": "stream", "name": "stdout", "text": [f"{at} rows\n"] * 8}
        table = "".join(f"<tr><th>{row}</th><td>{row * at}</td><td>{NOUNS[row % len(NOUNS)]}</td></tr>\n" for row in range(20))
        shown = {"output_type": "execute_result", "execution_count": at, "metadata": {}, "data": {"text/html": [f"<table>{table}</table>"], "text/plain": ["a table"]}}
        out.append({"cell_type": "code", "id": f"cell-{at}", "metadata": {}, "execution_count": at, "source": source.splitlines(keepends=True), "outputs": [streamed, shown]})
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python", "version": "3.12.3"}}
    return json.dumps({"cells": out, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def package(modules: int) -> dict[str, str]:
    """Files of a package in which data of requests goes through functions, fields and files to a shell, a query or nowhere."""
    files = {"service/__init__.py": ""}
    for at in range(modules):
        files[f"service/part_{at}/__init__.py"] = f"from .views import routes_{at}\n"
        files[f"service/part_{at}/views.py"] = f'''\
from flask import Blueprint, request

from .jobs import Job{at}, start_{at}
from .store import rows_{at}

routes_{at} = Blueprint("part_{at}", __name__)


@routes_{at}.route("/start", methods=["POST"])
def start():
    job = Job{at}(request.form["name"], request.form.get("folder", "."))
    return start_{at}(job)


@routes_{at}.route("/rows")
def rows():
    return {{"rows": rows_{at}(request.args["name"], int(request.args.get("limit", 10)))}}
'''
        files[f"service/part_{at}/jobs.py"] = f'''\
import shlex

from service.part_{at}.tools import command_{at}, run_{at}


class Job{at}:
    def __init__(self, name, folder):
        self.name = name
        self.folder = folder
        self.state = "new"

    def line(self):
        return command_{at}("convert", {"self.name" if at % 2 else "shlex.quote(self.name)"}, self.folder.strip())


def start_{at}(job):
    job.state = "running"
    done = run_{at}(job.line())
    job.state = "done" if done == 0 else "failed"
    return {{"state": job.state}}
'''
        files[f"service/part_{at}/tools.py"] = f'''\
import subprocess


def command_{at}(program, *arguments):
    return " ".join([program, "--quiet", *arguments])


def run_{at}(line):
    return subprocess.call(line, shell=True)
'''
        files[f"service/part_{at}/store.py"] = f'''\
import sqlite3

from service.part_{(at + 1) % modules}.tools import command_{(at + 1) % modules}


def rows_{at}(name, limit):
    query = f"SELECT * FROM part_{at} WHERE name = '{{name}}' LIMIT {{limit}}"
    with sqlite3.connect("part.db") as connection:
        return connection.execute(query).fetchall()


def label_{at}(name):
    return command_{(at + 1) % modules}("label", name)
'''
    return files


def letters(seed: str, length: int, alphabet: str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") -> str:
    """Letters that look random and are told by their seed."""
    digest = b"".join(hashlib.sha512(f"{seed}{part}".encode()).digest() for part in range(length // 64 + 1))
    return "".join(alphabet[byte % len(alphabet)] for byte in digest[:length])


def secrets(lines: int) -> str:
    """A log with settings in it; every tenth line holds a value that looks like a credential. All are made here, of parts."""
    upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    kinds = [
        lambda seed: "AWS_ACCESS_KEY_ID=" + "AK" + "IA" + letters(seed, 16, upper),
        lambda seed: 'api_key: "' + letters(seed, 40) + '"',
        lambda seed: "DATABASE_URL=postgres" + "://service:" + letters(seed, 20) + "@db.example.org:5432/tickets",
        lambda seed: "HF_TOKEN=" + "h" + "f_" + letters(seed, 34),
        lambda seed: "curl -H 'Authorization: Bearer " + letters(seed, 48) + "' https://api.example.org/v1/models",
        lambda seed: f"password = '{letters(seed, 18)}'",
    ]
    out = []
    for at in range(lines):
        if at % 10 == 3:
            out.append(kinds[at // 10 % len(kinds)](f"value {at}"))
        else:
            noun = NOUNS[at % len(NOUNS)]
            out.append(f"2026-01-{1 + at % 28:02} 10:{at % 60:02}:00 INFO service.{noun}: token limit {at % 97}, key {noun}-{at}, took 0.{at % 89:02} s, by worker {at % 7}")
    return "\n".join(out) + "\n"
