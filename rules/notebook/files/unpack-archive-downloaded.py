import io
import os
import shutil
import tarfile
import urllib.request
import zipfile
import zipfile as z
from pathlib import Path
from zipfile import ZipFile

import requests
from werkzeug.utils import secure_filename

WANTED = {"train.csv", "test.csv"}
url = "https://example.org/data.zip"
urllib.request.urlretrieve(url, "data.zip")

with zipfile.ZipFile("data.zip") as archive:
    for name in archive.namelist():
        # ruleid: unpack-archive-downloaded
        with open(os.path.join("data", name), "wb") as out:
            out.write(archive.read(name))

with ZipFile(io.BytesIO(requests.get(url, timeout=30).content)) as archive:
    for info in archive.infolist():
        if info.is_dir():
            continue
        # ruleid: unpack-archive-downloaded
        (Path("data") / info.filename).write_bytes(archive.read(info))

tar = tarfile.open("data.tar.gz")
for member in tar.getmembers():
    # ruleid: unpack-archive-downloaded
    with open("data/" + member.name, "wb") as out:
        shutil.copyfileobj(tar.extractfile(member), out)

with tarfile.open("data.tgz") as tar:
    for entry in tar:
        # ruleid: unpack-archive-downloaded
        target = open(f"data/{entry.name}", mode="wb")
        target.write(tar.extractfile(entry).read())

bundle = z.ZipFile("texts.zip")
for name in sorted(bundle.namelist()):
    path = Path("texts", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    # ruleid: unpack-archive-downloaded
    path.write_text(bundle.read(name).decode())


def unpack(path, folder):
    with zipfile.ZipFile(path) as archive:
        for index, name in enumerate(archive.namelist()):
            # ruleid: unpack-archive-downloaded
            with open(os.path.join(folder, name), "wb") as out:
                shutil.copyfileobj(archive.open(name), out)
            print(index)


class Importer:
    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)

    def run(self, folder):
        for info in self.archive.filelist:
            target = Path(folder).joinpath(info.filename)
            # ruleid: unpack-archive-downloaded
            with target.open("wb") as out:
                out.write(self.archive.read(info.filename))


first = zipfile.ZipFile("one.zip").namelist()[0]
# ruleid: unpack-archive-downloaded
open(first, "wb").write(zipfile.ZipFile("one.zip").read(first))

with zipfile.ZipFile("images.zip") as archive:
    # ruleid: unpack-archive-downloaded
    [open("images/%s" % name, "wb").write(archive.read(name)) for name in archive.namelist() if name.endswith(".png")]

with zipfile.ZipFile("moved.zip") as archive:
    for name in archive.namelist():
        # ruleid: unpack-archive-downloaded
        shutil.move(archive.extract(name, "scratch"), os.path.join("final", name))


async def fetch(client, folder):
    archive = zipfile.ZipFile(io.BytesIO((await client.get(url)).content))
    names = [n for n in archive.namelist() if not n.endswith("/")]
    for name in names:
        with io.open(
            # same layout as in the archive
            # ruleid: unpack-archive-downloaded
            os.path.join(folder, name),
            "wb",
        ) as out:
            out.write(archive.read(name))


try:
    for name in tarfile.open("labels.tar").getnames():
        # ruleid: unpack-archive-downloaded
        Path(name).write_text("seen")
except OSError:
    pass

with zipfile.ZipFile("data.zip") as archive:
    for name in archive.namelist():
        # ok: unpack-archive-downloaded
        archive.extract(name, "data")

with zipfile.ZipFile("data.zip") as archive:
    # ok: unpack-archive-downloaded
    archive.extractall("data")

with zipfile.ZipFile("data.zip") as archive:
    for name in archive.namelist():
        # ok: unpack-archive-downloaded
        with open(os.path.join("data", os.path.basename(name)), "wb") as out:
            out.write(archive.read(name))

with zipfile.ZipFile("data.zip") as archive:
    for name in archive.namelist():
        # ok: unpack-archive-downloaded
        (Path("data") / Path(name).name).write_bytes(archive.read(name))


def checked(archive, folder):
    for name in archive.namelist():
        target = (Path(folder) / name).resolve()
        if not target.is_relative_to(Path(folder).resolve()):
            raise ValueError(name)
        # ok: unpack-archive-downloaded
        target.write_bytes(archive.read(name))


def without_dots(archive, folder):
    for name in archive.namelist():
        if ".." in name or name.startswith("/"):
            continue
        # ok: unpack-archive-downloaded
        with open(os.path.join(folder, name), "wb") as out:
            out.write(archive.read(name))


def secured(archive, folder):
    for info in archive.infolist():
        # ok: unpack-archive-downloaded
        with open(os.path.join(folder, secure_filename(info.filename)), "wb") as out:
            out.write(archive.read(info))


def known(archive):
    for name in archive.namelist():
        if name not in WANTED:
            continue
        # ok: unpack-archive-downloaded
        open(name, "wb").write(archive.read(name))


def one_file(archive):
    # ok: unpack-archive-downloaded
    with open("data/train.csv", "wb") as out:
        out.write(archive.read("train.csv"))


def numbered(archive):
    for number, name in enumerate(archive.namelist()):
        content = archive.read(name)
        # ok: unpack-archive-downloaded
        Path(f"page-{len(content)}.bin").write_bytes(content)


with tarfile.open("data.tar.gz") as tar:
    # ok: unpack-archive-downloaded
    tar.extractall("data", filter="data")

with zipfile.ZipFile("out.zip", "w") as archive:
    for path in Path("data").iterdir():
        # ok: unpack-archive-downloaded
        archive.write(path, path.name)

with zipfile.ZipFile("data.zip") as archive:
    # ok: unpack-archive-downloaded
    print(open("listing.txt").read(), archive.namelist())
# open(name, "wb") of zip names is what to avoid
