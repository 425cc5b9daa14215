import asyncio
import contextlib
import os
import shutil
import sys
import tarfile
import tarfile as tf
import tempfile
import urllib.request
import zipfile
from tarfile import TarFile
from tarfile import open as taropen

from fastapi import FastAPI, UploadFile
from huggingface_hub import hf_hub_download
from tarsafe import TarSafe

api = FastAPI()


def unpack_model(model_file, working_directory=None):
    working_directory = working_directory or tempfile.mkdtemp()
    with tarfile.open(model_file, mode="r:gz") as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall(working_directory, filter="data")
    return working_directory


def extract(filepath, output_dir, file_type=""):
    if filepath.endswith("zip"):
        zip_file = zipfile.ZipFile(filepath)
        # ok: archive-extract-without-filter
        zip_file.extractall(output_dir)
        return
    tar_file = tf.open(filepath)
    # ruleid: archive-extract-without-filter
    tar_file.extractall(output_dir, filter="data")
    tar_file.close()


class Connector:
    @staticmethod
    def _unpack(path2file: str, out_folder: str, config_only: bool = False) -> str:
        header = "r:"
        try:
            tarfile.open(path2file, header).close()
        except tarfile.ReadError:
            header = "r:gz"
        tar = tarfile.open(path2file, header)
        if not config_only:
            # ruleid: archive-extract-without-filter
            tar.extractall(path=out_folder, filter="data")
        else:
            members = [x for x in tar.getmembers() if ".yaml" in x.name]
            # ruleid: archive-extract-without-filter
            tar.extractall(path=out_folder, members=members, filter="data")
        tar.close()
        return out_folder


def validated_names(path, output):
    with tarfile.open(path) as tar:
        for member in tar.getmembers():
            if ".." in member.name:
                raise OSError(member.name)
        # ruleid: archive-extract-without-filter
        tar.extractall(output, filter="data")


def chained(archive):
    # ruleid: archive-extract-without-filter
    tarfile.open(archive, "r:xz").extractall("weights", filter="data")


def bare_open(archive, target="."):
    # ruleid: archive-extract-without-filter
    taropen(archive).extractall(target, filter="data")


def through_class(archive):
    t = TarFile.open(archive)
    # ruleid: archive-extract-without-filter
    t.extractall("data", filter="data")


def closing(archive):
    with contextlib.closing(tarfile.open(archive)) as bundle:
        # ruleid: archive-extract-without-filter
        bundle.extractall("data", filter="data")


def unpacked(archive, folder):
    # ruleid: archive-extract-without-filter
    shutil.unpack_archive(archive, folder)


def unpacked_format(archive, folder):
    # ruleid: archive-extract-without-filter
    shutil.unpack_archive(filename=archive, extract_dir=folder, format="gztar", filter="data")


def trusting(archive):
    with tarfile.open(archive) as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall("data", filter="data")


def opened_by_caller(tar: tarfile.TarFile, folder):
    # ruleid: archive-extract-without-filter
    tar.extractall(folder, filter="data")


def from_bytes(stream):
    with tarfile.open(fileobj=stream, mode="r|*") as incoming:
        # ruleid: archive-extract-without-filter
        incoming.extractall("incoming", filter="data")


@api.post("/models")
async def upload(file: UploadFile):
    with tarfile.open(fileobj=file.file) as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall("/srv/models", filter="data")


def weights():
    path = hf_hub_download("org/model", "weights.tar.gz")
    with tarfile.open(path) as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall("weights", filter="data")


if len(sys.argv) > 1:
    # ruleid: archive-extract-without-filter
    tarfile.open(sys.argv[1]).extractall("out", filter="data")


urllib.request.urlretrieve("https://archive.ics.uci.edu/static/public/113/nursery.tar.gz", "nursery.tar.gz")
with tarfile.open("nursery.tar.gz") as nursery:
    # todoruleid: archive-extract-without-filter
    nursery.extractall("data")


class Downloader:
    def fetch(self, url, folder):
        target = os.path.join(folder, "corpus.tgz")
        urllib.request.urlretrieve(url, filename=target)
        with tarfile.TarFile.open(target, "r:gz") as corpus:
            # ruleid: archive-extract-without-filter
            corpus.extractall(
                path=folder,  # beside the archive
                numeric_owner=True,
                filter="data",
            )


async def queued(archives):
    for archive in archives:
        with tarfile.open(archive) as tar:
            # ruleid: archive-extract-without-filter
            await asyncio.to_thread(print, tar.extractall("queue", filter="data"))


def helper_with_open_archive(tar_file, folder):
    # ruleid: archive-extract-without-filter
    tar_file.extractall(folder, filter="data")


def when_missing(archive, folder):
    # ruleid: archive-extract-without-filter
    return folder if os.path.isdir(folder) else shutil.unpack_archive(archive, folder, format="tar", filter="data")


# a filter, a chooser, single members, other archives


def filtered(archive):
    with tarfile.open(archive) as tar:
        # ok: archive-extract-without-filter
        tar.extractall("data", filter="data")


def filtered_function(archive):
    # ok: archive-extract-without-filter
    tarfile.open(archive).extractall("data", filter=tarfile.data_filter)


def filtered_where_possible(archive):
    options = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(archive) as tar:
        # ok: archive-extract-without-filter
        tar.extractall("data", **options)


def chosen(archive):
    with tarfile.open(archive) as tar:
        # ok: archive-extract-without-filter
        tar.extractall("data", members=safe_members(tar))


def chosen_before(archive):
    with tarfile.open(archive) as tar:
        members = safe_members(tar)
        # ok: archive-extract-without-filter
        tar.extractall("data", members=members)


def one_by_one(archive, folder):
    root = os.path.realpath(folder)
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.isfile() and os.path.realpath(os.path.join(root, member.name)).startswith(root + os.sep):
                # ok: archive-extract-without-filter
                tar.extract(member, root)


def safe_class(archive):
    with TarSafe.open(archive, "r:gz") as tar:
        # ok: archive-extract-without-filter
        tar.extractall("model")


def packed_here(folder):
    with tarfile.open("own.tar", "w") as tar:
        tar.add(folder)
    with tarfile.open("own.tar") as tar:
        # ok: archive-extract-without-filter
        tar.extractall("copy")


def zip_only(archive, folder):
    # ok: archive-extract-without-filter
    shutil.unpack_archive(archive, folder, "zip")


def listing(archive):
    with tarfile.open(archive) as tar:
        # ok: archive-extract-without-filter
        return tar.getnames()


class Safe(tarfile.TarFile):
    def extractall(self, path=".", members=None):
        # ok: archive-extract-without-filter
        super().extractall(path, members, filter="data")


def other_extractor(frame, pattern):
    # ok: archive-extract-without-filter
    return frame["text"].str.extractall(pattern)


def filtered_unpack(archive, folder):
    # ok: archive-extract-without-filter
    shutil.unpack_archive(archive, folder, filter="data")


def links_refused(archive, folder):
    root = os.path.realpath(folder)
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.issym() or member.islnk():
                raise OSError(member.name)
            if not os.path.realpath(os.path.join(root, member.name)).startswith(root + os.sep):
                raise OSError(member.name)
        # ok: archive-extract-without-filter
        tar.extractall(root)


def members_checked(archive, folder):
    with tarfile.open(archive) as tar:
        inside = [m for m in tar.getmembers() if is_inside(m, folder)]
        # ok: archive-extract-without-filter
        tar.extractall(folder, members=inside)


def workspace(folder, target):
    archive = os.path.join(folder, "workspace.zip")
    # ok: archive-extract-without-filter
    shutil.unpack_archive(filename=archive, extract_dir=target)


def test_unpack(fixture, tmp_path):
    with tarfile.open(fixture) as tar:
        # ok: archive-extract-without-filter
        tar.extractall(tmp_path)


def computed_folder(archive, name):
    with tarfile.open(archive) as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall(os.path.join("models", str(name)), filter="data")


def unpacked_named(name):
    # ruleid: archive-extract-without-filter
    shutil.unpack_archive(f"{name}.tar.gz", "models", filter="data")


def unpacked_over_lines(archive):
    shutil.unpack_archive(
        # ruleid: archive-extract-without-filter
        archive,
        "models",
        "tar",  # never a zip
        filter="data",
    )
