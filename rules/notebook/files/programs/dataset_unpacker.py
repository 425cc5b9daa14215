"""Downloads archives of a data set and unpacks them below data/."""

import argparse
import gzip
import hashlib
import logging
import os
import shutil
import tarfile
import tempfile
import urllib.request
import zipfile
from pathlib import Path

log = logging.getLogger(__name__)
DATA = Path("data")
SUMS = {"train.zip": "ab" * 32}


def download(url):
    # ruleid: tempfile-mktemp
    target = tempfile.mktemp(suffix=Path(url).suffix)
    urllib.request.urlretrieve(url, target)
    return Path(target)


def download_safely(url):
    with tempfile.NamedTemporaryFile(suffix=Path(url).suffix, delete=False) as out:
        with urllib.request.urlopen(url) as page:
            shutil.copyfileobj(page, out)
    return Path(out.name)


def check(path, name):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if SUMS.get(name, digest) != digest:
        raise ValueError(f"{name} changed")


def unpack_zip(path, folder):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith("/"):
                continue
            target = os.path.join(folder, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            # ruleid: unpack-archive-downloaded
            with open(target, "wb") as out:
                shutil.copyfileobj(archive.open(name), out)


def unpack_zip_safely(path, folder):
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)


def unpack_flat(path, folder):
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            name = os.path.basename(info.filename)
            if name:
                (Path(folder) / name).write_bytes(archive.read(info))


def unpack_tar(path, folder):
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")


def unpack_gz(path, folder):
    target = Path(folder) / path.with_suffix("").name
    with gzip.open(path) as packed, target.open("wb") as out:
        shutil.copyfileobj(packed, out)


def open_for_all(folder):
    for path in Path(folder).rglob("*"):
        # ruleid: world-writable-chmod
        path.chmod(0o777)


def open_for_reading(folder):
    for path in Path(folder).rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("urls", nargs="+")
    options = parser.parse_args()
    shutil.rmtree("data/tmp", ignore_errors=True)
    DATA.mkdir(exist_ok=True)
    for url in options.urls:
        path = download_safely(url)
        check(path, url.rsplit("/", 1)[-1])
        if zipfile.is_zipfile(path):
            unpack_zip_safely(path, DATA)
        else:
            unpack_tar(path, DATA)
    open_for_reading(DATA)


if __name__ == "__main__":
    main()
