import contextlib
import io
import os
import shutil
import tarfile
import urllib.request
import zipfile
import zipfile as zf_module
from pathlib import Path
from zipfile import ZipFile
from zipfile import ZipFile as Archive

import requests
from fastapi import FastAPI, UploadFile
from flask import Flask, request
from huggingface_hub import hf_hub_download

api = FastAPI()
app = Flask(__name__)
LIMIT = 2_000_000_000


def unzip(filepath, output_dir):
    bundle = zipfile.ZipFile(filepath)
    # ruleid: zip-extracted-unchecked
    bundle.extractall(output_dir)
    bundle.close()


def unzip_with(corpus, folder):
    with ZipFile(corpus) as opened:
        # ruleid: zip-extracted-unchecked
        opened.extractall(folder)


def chained(archive):
    # ruleid: zip-extracted-unchecked
    Archive(archive, "r").extractall(path="weights")


def aliased_module(archive):
    with zf_module.ZipFile(file=archive) as z:
        # ruleid: zip-extracted-unchecked
        z.extractall()


def inside_try(filename, root):
    try:
        opened = zipfile.ZipFile(filename)
    except zipfile.BadZipFile as error:
        yield str(error)
        return
    # ruleid: zip-extracted-unchecked
    opened.extractall(root)


def closing(archive):
    with contextlib.closing(zipfile.ZipFile(archive)) as opened:
        # ruleid: zip-extracted-unchecked
        opened.extractall("data")


def from_bytes(payload: bytes, directory):
    # ruleid: zip-extracted-unchecked
    zipfile.ZipFile(io.BytesIO(payload)).extractall(directory)


def annotated(opened: zipfile.ZipFile, folder):
    # ruleid: zip-extracted-unchecked
    opened.extractall(folder)


def handed_over(zip_file, folder):
    # ruleid: zip-extracted-unchecked
    zip_file.extractall(folder)


def unpacked(archive, folder):
    # ruleid: zip-extracted-unchecked
    shutil.unpack_archive(archive, folder, "zip")


def unpacked_keyword(archive, folder):
    # ruleid: zip-extracted-unchecked
    shutil.unpack_archive(archive, extract_dir=folder, format="zip")


def chosen_by_suffix(archive, folder):
    with ZipFile(archive) as opened:
        tables = [name for name in opened.namelist() if name.endswith(".csv")]
        # ruleid: zip-extracted-unchecked
        opened.extractall(folder, tables)


def downloaded(folder: str):
    zip_path = Path(folder) / "bundle.zip"
    answer = requests.get("https://example.org/bundle.zip", timeout=30)
    with open(zip_path, "wb") as out:
        out.write(answer.content)
    with zipfile.ZipFile(zip_path, "r") as z:
        # ruleid: zip-extracted-unchecked
        z.extractall(folder)


def weights():
    path = hf_hub_download("org/model", "weights.zip")
    with ZipFile(path) as opened:
        # ruleid: zip-extracted-unchecked
        opened.extractall("weights")


class Importer:
    async def import_model(self, file: UploadFile):
        with ZipFile(file.file) as opened:
            # ruleid: zip-extracted-unchecked
            opened.extractall(
                "/srv/models",  # shared by all users
            )

    def nested(self, archive):
        def work():
            with ZipFile(archive) as opened:
                # ruleid: zip-extracted-unchecked
                opened.extractall("work")

        work()


@app.post("/datasets")
def dataset():
    with ZipFile(request.files["data"]) as opened:
        # ruleid: zip-extracted-unchecked
        opened.extractall("datasets")
    return "stored"


def several(archives, folder):
    for archive in archives:
        # ruleid: zip-extracted-unchecked
        ZipFile(archive).extractall(os.path.join(folder, "part"))


urllib.request.urlretrieve("https://example.org/data.zip", "data.zip")
with ZipFile("data.zip") as data:
    # todoruleid: zip-extracted-unchecked
    data.extractall("data")


# entries looked at, own archives, other formats


def total_size(archive, folder):
    with ZipFile(archive) as opened:
        total = sum(entry.file_size for entry in opened.infolist())
        if total > LIMIT:
            raise ValueError(total)
        # ok: zip-extracted-unchecked
        opened.extractall(folder)


def total_in_condition(archive, folder):
    with ZipFile(archive) as opened:
        if sum(entry.file_size for entry in opened.infolist()) > LIMIT:
            raise ValueError(archive)
        # ok: zip-extracted-unchecked
        opened.extractall(folder)


def looked_through(archive, folder):
    root = Path(folder).resolve()
    with ZipFile(archive) as opened:
        for entry in opened.infolist():
            if not (root / entry.filename).resolve().is_relative_to(root):
                raise ValueError(entry.filename)
        # ok: zip-extracted-unchecked
        opened.extractall(root)


def names_first(archive, folder):
    opened = ZipFile(archive)
    names = opened.namelist()
    for name in names:
        if name.startswith("/") or ".." in name:
            raise ValueError(name)
    # ok: zip-extracted-unchecked
    opened.extractall(folder)


def any_of(archive, folder):
    with ZipFile(archive) as opened:
        if any(".." in name for name in opened.namelist()):
            raise ValueError(archive)
        # ok: zip-extracted-unchecked
        opened.extractall(folder)


def one_by_one(archive, folder):
    with ZipFile(archive) as opened:
        for entry in opened.infolist():
            if entry.file_size < LIMIT:
                # ok: zip-extracted-unchecked
                opened.extract(entry, folder)


def members_by_function(archive, folder):
    with ZipFile(archive) as opened:
        # ok: zip-extracted-unchecked
        opened.extractall(folder, members=safe_entries(opened, folder))


def checked_by_function(archive, folder):
    with ZipFile(archive) as opened:
        check_entries(opened, folder)
        # ok: zip-extracted-unchecked
        opened.extractall(folder)


def own_archive(folder):
    with ZipFile("own.zip", "w") as out:
        out.write("notes.txt")
    with ZipFile("own.zip") as opened:
        # ok: zip-extracted-unchecked
        opened.extractall("copy")


def package_data():
    # ok: zip-extracted-unchecked
    ZipFile(Path(__file__).with_name("stopwords.zip")).extractall("stopwords")


def tar_file(archive, folder):
    # ok: zip-extracted-unchecked
    tarfile.open(archive).extractall(folder, filter="data")


def listing(archive):
    # ok: zip-extracted-unchecked
    return ZipFile(archive).namelist()


def one_entry(archive):
    with ZipFile(archive) as opened:
        # ok: zip-extracted-unchecked
        return opened.read("config.json")


def into_folder(output_dir):
    with ZipFile("examples.zip") as opened:
        # ok: zip-extracted-unchecked
        opened.extractall(output_dir)


def column(frame, pattern):
    # ok: zip-extracted-unchecked
    return frame["text"].str.extractall(pattern)


def tar_format(archive, folder):
    # ok: zip-extracted-unchecked
    shutil.unpack_archive(archive, folder, "gztar", filter="data")
