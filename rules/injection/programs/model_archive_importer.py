"""Imports model archives into a local registry and shows them in a small web page."""

import argparse
import os
import shutil
import tarfile
import tempfile
import zipfile
from pathlib import Path
from urllib.parse import unquote

import boto3
from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.responses import PlainTextResponse
from fastapi.staticfiles import StaticFiles

REGISTRY_DIR = os.environ.get("REGISTRY_DIR", "/srv/registry")
SIZE_LIMIT = 4 * 1024**3

app = FastAPI()
# ruleid: whole-disk-served-as-static-files
app.mount("/files", StaticFiles(directory="/"), name="files")
app.mount("/assets", StaticFiles(directory=Path(__file__).parent / "assets"), name="assets")


def validate_model_path(path):
    # ruleid: path-checked-before-decoding
    if ".." in path.split("/") or path.startswith("/"):
        raise HTTPException(400, "path")


def import_tar(archive, name):
    folder = os.path.join(REGISTRY_DIR, name)
    with tarfile.open(archive, "r:*") as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall(folder)
    return folder


def import_tar_filtered(archive, name):
    folder = os.path.join(REGISTRY_DIR, name)
    with tarfile.open(archive, "r:*") as tar:
        tar.extractall(folder, filter="data")
    return folder


def import_zip(archive, name):
    folder = os.path.join(REGISTRY_DIR, name)
    with zipfile.ZipFile(archive) as opened:
        # ruleid: zip-extracted-unchecked
        opened.extractall(folder)
    return folder


def import_zip_checked(archive, folder):
    root = Path(folder).resolve()
    with zipfile.ZipFile(archive) as opened:
        if sum(entry.file_size for entry in opened.infolist()) > SIZE_LIMIT:
            raise ValueError("archive is too large")
        for entry in opened.infolist():
            if not (root / entry.filename).resolve().is_relative_to(root):
                raise ValueError(entry.filename)
            opened.extract(entry, root)


def mirror(bucket_name, folder):
    bucket = boto3.resource("s3").Bucket(bucket_name)
    for summary in bucket.objects.filter(Prefix="models/"):
        local_path = os.path.join(folder, summary.key)
        os.makedirs(os.path.dirname(local_path), exist_ok=True)
        # ruleid: download-target-named-by-listing
        bucket.download_file(summary.key, local_path)


def mirror_flat(bucket_name, folder):
    bucket = boto3.resource("s3").Bucket(bucket_name)
    for summary in bucket.objects.filter(Prefix="models/"):
        bucket.download_file(summary.key, os.path.join(folder, os.path.basename(summary.key)))


@app.get("/readme")
def readme(path: str):
    if not path.startswith(REGISTRY_DIR):
        raise HTTPException(404)
    # ruleid: prefix-test-taken-for-containment, open-tainted-path
    return PlainTextResponse(Path(unquote(path)).read_text())


@app.get("/card")
def card(path: str):
    wanted = Path(REGISTRY_DIR, unquote(path)).resolve()
    if not wanted.is_relative_to(REGISTRY_DIR):
        raise HTTPException(404)
    return PlainTextResponse(wanted.read_text())


@app.post("/models")
async def upload(file: UploadFile):
    with tempfile.NamedTemporaryFile(suffix=".tar.gz") as stored:
        shutil.copyfileobj(file.file, stored)
        stored.flush()
        return {"folder": import_tar_filtered(stored.name, "uploaded")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("archive")
    parser.add_argument("--name", required=True)
    options = parser.parse_args()
    validate_model_path(options.name)
    importer = import_zip if options.archive.endswith(".zip") else import_tar
    print(importer(options.archive, options.name))


if __name__ == "__main__":
    main()
