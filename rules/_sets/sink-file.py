import contextlib
import gzip
import io
import os
import shutil
import shutil as sh
import tarfile
import tarfile as tf_module
import zipfile
from os import remove, path as osp
from pathlib import Path
from shutil import copyfile, rmtree
from tarfile import open as open_tar
from zipfile import ZipFile

import aiofiles
import numpy as np
import pandas as pd
import torch
from aiohttp import web
from fastapi.responses import FileResponse
from flask import send_file, send_from_directory

ROOT = Path("/srv/data")


# ---- file-path

# ruleid: file-path
open(source())


def joined(base):
    path = os.path.join(base, source())
    # ruleid: file-path
    with open(path, "rb") as f:
        return f.read()


def keyword():
    # ruleid: file-path
    return io.open(source(), encoding="utf-8"), open("a.txt").read()


class Storage:
    root_path = ROOT

    def get(self):
        full = self.root_path / source()
        # ruleid: file-path
        return full.read_bytes()

    def text(self):
        # ruleid: file-path
        return Path(source()).read_text(encoding="utf-8")

    def stream(self):
        # ruleid: file-path
        with (self.root_path / source()).open("rb") as f:
            yield from f

    def children(self):
        # ruleid: file-path
        return [p for p in (ROOT / source()).iterdir()]


async def download():
    name = source()
    # ruleid: file-path
    async with aiofiles.open(name) as f:
        await f.read()
    # ruleid: file-path
    return FileResponse(f"/srv/files/{name}")


async def aio_download():
    # ruleid: file-path
    return web.FileResponse(ROOT / source())


def sent():
    # ruleid: file-path
    send_file(os.path.join("/srv", source()), as_attachment=True)
    # ruleid: file-path
    return send_from_directory(source(), "model.bin")


def listed():
    # ruleid: file-path
    names = os.listdir("/srv/" + source())
    # ruleid: file-path
    return names, gzip.open(source())


def many():
    # ruleid: file-path
    texts = [open(name).read() for name in source()]
    # ruleid: file-path
    return texts, lambda: open(source(), "r")


def path_clean(store, image, archive):
    # ok: file-path
    os.path.join("/srv", source())
    # ok: file-path
    os.path.exists(source())
    # ok: file-path
    send_from_directory("/srv/files", source())
    # ok: file-path
    open("log.txt", encoding=source())
    # ok: file-path
    store.open(source())
    # ok: file-path
    zipfile.ZipFile("a.zip").open(source())
    # ok: file-path
    image.read(source())
    # ok: file-path
    FileResponse("/srv/a.bin", filename=source())
    # ok: file-path
    Path(source()).suffix
    # ok: file-path
    Path(source()).exists()


# ---- file-path-write (each is file-path too)

# ruleid: file-path-write, file-path
open(source(), "w").write("x")


def upload(data):
    # ruleid: file-path-write, file-path
    with open(ROOT / source(), "wb") as out:
        shutil.copyfileobj(data, out)
    # ruleid: file-path-write, file-path
    with open(f"/srv/{source()}", mode="a", encoding="utf-8") as log:
        log.write("done")


async def async_upload():
    # ruleid: file-path-write, file-path
    async with aiofiles.open(os.path.join("/srv", source()), "wb") as out:
        await out.write(b"")


def deletes():
    # ruleid: file-path-write, file-path
    os.remove(source())
    # ruleid: file-path-write, file-path
    remove("/srv/" + source())
    # ruleid: file-path-write, file-path
    sh.rmtree(source(), ignore_errors=True)
    # ruleid: file-path-write, file-path
    rmtree(path=source())
    # ruleid: file-path-write, file-path
    Path(source()).unlink(missing_ok=True)


def moves():
    # ruleid: file-path-write, file-path
    shutil.move("/tmp/x", osp.join("/srv", source()))
    # ruleid: file-path-write, file-path
    copyfile(source(), "/srv/x")
    # ruleid: file-path-write, file-path
    os.rename(source(), "/srv/x")


class Store:
    def mset(self):
        # ruleid: file-path-write, file-path
        os.makedirs(source(), exist_ok=True)
        # ruleid: file-path-write, file-path
        (ROOT / source()).write_bytes(b"")
        # ruleid: file-path-write, file-path
        Path("/srv", source()).mkdir(parents=True)
        # ruleid: file-path-write, file-path
        with Path(source()).open("w+") as f:
            f.write("x")

    def save(self, upload, model):
        # ruleid: file-path-write, file-path
        upload.save(os.path.join("/srv", source()))
        # ruleid: file-path-write, file-path
        torch.save(model, source())


def write_clean(df, f, model):
    # ok: file-path-write
    open("/srv/log.txt", "w").write(source())
    # ok: file-path-write
    Path("/srv/log.txt").write_text(source())
    # ruleid: file-path
    open(source(), "rb")
    # ok: file-path-write
    df.rename({"a": source()})
    # ok: file-path-write
    f.write(source())
    # ok: file-path-write
    torch.save(source(), "/srv/model.pt")
    # ok: file-path-write
    os.makedirs("/srv", mode=source())
    # ok: file-path-write
    shutil.copyfileobj(source(), f)
    # ok: file-path-write
    model.remove(source())


# ---- archive-extraction

with tarfile.open(source()) as archive:
    # ruleid: archive-extraction
    archive.extractall("/srv")


def restore(out_folder):
    tar = tarfile.open(source(), "r:gz")
    # ruleid: archive-extraction
    tar.extractall(path=out_folder)
    tar.close()


def direct():
    # ruleid: archive-extraction
    tarfile.open(fileobj=io.BytesIO(source())).extractall()
    # ruleid: archive-extraction
    return open_tar(source(), "r|*").extractall("/srv")


def aliased():
    with tf_module.open(source(), "r:*") as archive_file:
        # ruleid: archive-extraction
        archive_file.extractall("/srv", filter="fully_trusted")


def member():
    with contextlib.closing(tarfile.open(source())) as box:
        # ruleid: archive-extraction
        box.extract("model.bin", "/srv")


class Model:
    def unpack(self):
        with tarfile.TarFile(source()) as package:
            for name in package:
                # ruleid: archive-extraction
                package.extract(name, self.folder)

    def typed(self, bundle: tarfile.TarFile):
        bundle = reopened(bundle, source())
        # ruleid: archive-extraction
        bundle.extractall(self.folder)


def by_name(opener):
    tar = opener(source())
    # ruleid: archive-extraction
    tar.extractall("/srv")


def useless_members():
    with tarfile.open(source()) as tar:
        # ruleid: archive-extraction
        tar.extractall("/srv", members=tar.getmembers())


def any_format():
    # ruleid: archive-extraction, file-path-write, file-path
    shutil.unpack_archive(source(), source())
    # ruleid: archive-extraction
    return sh.unpack_archive(filename=source(), extract_dir="/srv")


async def fetched():
    path = await source()
    # ruleid: archive-extraction
    shutil.unpack_archive(path, "/srv", "gztar")


def extraction_clean(safe_members, tool):
    with tarfile.open(source()) as tar:
        # ok: archive-extraction
        tar.extractall("/srv", filter="data")
        # ok: archive-extraction
        tar.extractall(path="/srv", filter=tarfile.data_filter)
        # ok: archive-extraction
        tar.extractall("/srv", members=safe_members(tar))
        # ok: archive-extraction
        tar.extractfile("a").read()
        # ok: archive-extraction
        tar.getnames()
    # ok: archive-extraction
    shutil.unpack_archive(source(), "/srv", filter="data")
    # ok: archive-extraction
    tool.extractall(source())
    # ok: archive-extraction
    tarfile.open("trusted.tar").extractall("/srv")
    # ok: archive-extraction
    pd.Series(source()).str.extract("(a)")


# ---- zip-extraction

with zipfile.ZipFile(source()) as bundle:
    # ruleid: zip-extraction
    bundle.extractall("/srv")


def downloaded(output_dir):
    zip_file = zipfile.ZipFile(source())
    # ruleid: zip-extraction
    zip_file.extractall(output_dir)
    zip_file.close()


def at_once():
    # ruleid: zip-extraction
    ZipFile(source()).extractall(path="/srv")
    # ruleid: zip-extraction
    return zipfile.ZipFile(io.BytesIO(source()), "r").extractall()


def one_member():
    with ZipFile(source(), "r") as files:
        for name in files.namelist():
            # ruleid: zip-extraction
            files.extract(name, "/srv")


def closing_zip():
    with contextlib.closing(ZipFile(source())) as packed:
        # ruleid: zip-extraction
        packed.extractall("/srv", pwd=b"")


class Bundle:
    def load(self):
        self.zf = make(source())
        # ruleid: zip-extraction
        self.zf.extractall(self.path)

    def typed(self, package: zipfile.ZipFile):
        package = reopened(package, source())
        # ruleid: zip-extraction
        package.extractall()


def format_given():
    # ruleid: zip-extraction
    shutil.unpack_archive(source(), "/srv", "zip")
    # ruleid: zip-extraction
    shutil.unpack_archive(source(), extract_dir="/srv", format="zip")


async def async_zip():
    with zipfile.ZipFile(await source()) as z:
        # ruleid: zip-extraction
        z.extractall("/srv")


def zip_branch(flag):
    z = ZipFile(source()) if flag else ZipFile("a.zip")
    # ruleid: zip-extraction
    z.extractall()


def zip_clean(tool):
    with zipfile.ZipFile(source()) as z:
        # ok: zip-extraction
        z.namelist()
        # ok: zip-extraction
        z.read("a.txt")
        # ok: zip-extraction
        z.open("a.txt").read()
        # ok: zip-extraction
        z.testzip()
    # ok: zip-extraction
    zipfile.ZipFile("trusted.zip").extractall("/srv")
    # ok: zip-extraction
    tool.extractall(source())
    # ok: zip-extraction
    np.extract([True], source())
