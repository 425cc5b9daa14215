"""A small tile service for a map of a scanned atlas."""

import io
import math
import os
import zipfile

import numpy as np
import requests
from flask import Flask, abort, jsonify, request, send_file
from PIL import Image

# ruleid: image-bomb-guard-off
Image.MAX_IMAGE_PIXELS = None

ATLAS = os.environ.get("ATLAS_URL", "https://atlas.example")
LARGEST = 1024

app = Flask(__name__)


def fetch_sheet(number):
    # ruleid: http-call-without-timeout
    answer = requests.get(f"{ATLAS}/sheets/{number}.tif")
    answer.raise_for_status()
    return Image.open(io.BytesIO(answer.content))


def fetch_index():
    answer = requests.get(f"{ATLAS}/index.json", timeout=10)
    answer.raise_for_status()
    return answer.json()


@app.get("/tile/<int:number>")
def tile(number):
    size = int(request.args.get("size", "256"))
    sheet = fetch_sheet(number)
    # ruleid: alloc-size-from-input
    small = Image.new("RGB", (size, 256))
    small.paste(sheet.crop((0, 0, 256, 256)))
    out = io.BytesIO()
    small.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")


@app.get("/blank")
def blank():
    size = min(int(request.args.get("size", "256")), LARGEST)
    pixels = np.full((size, size, 3), 255, dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")


@app.get("/grid")
def grid():
    steps = int(request.args.get("steps", "10"))
    if not 0 < steps <= 360:
        abort(400)
    lines = np.linspace(-math.pi, math.pi, steps)
    return jsonify(lines.tolist())


@app.get("/heights")
def heights():
    steps = int(request.args.get("steps", "10"))
    # ruleid: alloc-size-from-input
    return jsonify(np.zeros(steps).tolist())


@app.post("/sheets")
def add_sheets():
    with zipfile.ZipFile(request.files["sheets"].stream) as bundle:
        # ruleid: archive-bomb-extraction
        bundle.extractall("sheets")
    return jsonify(sorted(os.listdir("sheets")))


@app.post("/legend")
def add_legend():
    with zipfile.ZipFile(request.files["legend"].stream) as bundle:
        if sum(entry.file_size for entry in bundle.infolist()) > 10_000_000:
            abort(413)
        bundle.extractall("legend")
    return jsonify(sorted(os.listdir("legend")))


if __name__ == "__main__":
    print(len(fetch_index()), "sheets")
    app.run(host="127.0.0.1", port=8090)
