"""Archives and small files that lie beside models."""

import gzip
import io
import json
import pathlib
import pickle
import tarfile
import tempfile
import zipfile

from ._shared import CLOCK, Library

LIBRARY = Library("archives", "py7zr")
TEXTS = {"README.md": "# Tiny model\n", "config.json": '{"hidden_size": 8}', "labels.txt": "cat\ndog\n", "weights/part.bin": "0123456789" * 40}


def entry(archive, name, data, **fields):
    info = tarfile.TarInfo(name)
    info.size, info.mtime = len(data), int(CLOCK)
    for key, value in fields.items():
        setattr(info, key, value)
    archive.addfile(info, io.BytesIO(data))


def tar(path, mode, members):
    with tarfile.open(path, mode) as archive:
        for name, data in members.items():
            entry(archive, name, data)


RAW = {name: text.encode() for name, text in TEXTS.items()}
for ending, mode in (("tar", "w"), ("tar.gz", "w:gz"), ("tar.bz2", "w:bz2"), ("tar.xz", "w:xz")):
    LIBRARY.add(f"folder.{ending}", f"a folder as {ending}", lambda path, mode=mode: tar(path, mode, RAW))


@LIBRARY.artifact("links.tar", "a tar archive with links inside its own folder")
def links(path):
    with tarfile.open(path, "w") as archive:
        entry(archive, "model/v2.txt", b"two")
        entry(archive, "model/latest.txt", b"", type=tarfile.SYMTYPE, linkname="v2.txt")
        entry(archive, "model/same.txt", b"", type=tarfile.LNKTYPE, linkname="model/v2.txt")


@LIBRARY.artifact("long-names.tar", "a tar archive with long and accented names")
def long_names(path):
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as archive:
        entry(archive, "model/" + "layer/" * 30 + "größe.txt", b"x")


def zipped(compression):
    def write(path):
        with zipfile.ZipFile(path, "w", compression) as archive:
            for name, data in RAW.items():
                archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data, compress_type=compression)

    return write


for name, compression in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED), ("bzip2", zipfile.ZIP_BZIP2), ("lzma", zipfile.ZIP_LZMA)):
    LIBRARY.add(f"{name}.zip", f"a folder as zip, {name}", zipped(compression))


@LIBRARY.artifact("nested.zip", "a zip archive inside another")
def nested(path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt"), "x")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("inner.zip"), inner.getvalue())


LIBRARY.add("table.csv.gz", "a table, gzip", lambda path: path.write_bytes(gzip.compress(b"a,b\n1,2\n" * 20, mtime=0)))
LIBRARY.add("record.pkl.gz", "a pickle, gzip", lambda path: path.write_bytes(gzip.compress(pickle.dumps({"a": [1, 2.5]}), mtime=0)))


@LIBRARY.artifact("folder.7z", "a folder as 7z")
def seven(path):
    import py7zr

    with py7zr.SevenZipFile(path, "w") as archive:
        for name, text in TEXTS.items():
            archive.writestr(text, name)


def checkpoint():
    import torch

    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "model_weights.ckpt")
        torch.save({"encoder.weight": torch.ones(3, 2)}, file)
        return file.read_bytes()


CONFIG = b"model:\n  target: nemo.collections.asr.models.EncDecCTCModel\n  sample_rate: 16000\n  labels: [a, b]\n"


@LIBRARY.artifact("speech.nemo", "a tar archive of configuration and weights, shaped as NeMo writes it", also=("torch",))
def nemo(path):
    tar(path, "w", {"./model_config.yaml": CONFIG, "./model_weights.ckpt": checkpoint()})


@LIBRARY.artifact("speech-gz.nemo", "the same, gzip", also=("torch",))
def nemo_gzip(path):
    tar(path, "w:gz", {"./model_config.yaml": CONFIG, "./model_weights.ckpt": checkpoint()})


@LIBRARY.artifact("classifier.mar", "an archive for a model server, without code of its own", also=("torch",))
def served(path):
    manifest = {"runtime": "python", "model": {"modelName": "classifier", "serializedFile": "model.pt", "handler": "image_classifier", "modelVersion": "1.0"}, "archiverVersion": "0.9.0"}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("MAR-INF/MANIFEST.json"), json.dumps(manifest))
        archive.writestr(zipfile.ZipInfo("model.pt"), checkpoint())
        archive.writestr(zipfile.ZipInfo("index_to_name.json"), '{"0": "cat", "1": "dog"}')
