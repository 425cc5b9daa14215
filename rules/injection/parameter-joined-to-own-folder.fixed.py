import hashlib
import json
import os
import pathlib
import pickle
import re
import shutil
from os.path import join
from pathlib import Path
from uuid import UUID

import aiofiles
import numpy as np


class LocalFileStore:
    def __init__(self, root):
        self.root_path = Path(root)

    def get(self, key: str):
        if not re.match(r"^[a-zA-Z0-9_.\-/]+$", key):
            raise ValueError(key)
        # ruleid: parameter-joined-to-own-folder
        return (self.root_path / key).read_bytes()

    def put(self, key, value):
        full = self.root_path / key
        # ruleid: parameter-joined-to-own-folder
        full.parent.mkdir(parents=True, exist_ok=True)
        # ruleid: parameter-joined-to-own-folder
        full.write_bytes(value)

    def delete_many(self, keys):
        for key in keys:
            # ruleid: parameter-joined-to-own-folder
            (self.root_path / key).unlink(missing_ok=True)

    def get_checked(self, key):
        full = (self.root_path / key).resolve()
        if not full.is_relative_to(self.root_path):
            raise ValueError(key)
        # ok: parameter-joined-to-own-folder
        return full.read_bytes()

    def get_named(self, key):
        # ok: parameter-joined-to-own-folder
        return (self.root_path / Path(key).name).read_bytes()


class ArtifactRepository:
    def __init__(self, artifact_dir):
        self._artifact_dir = artifact_dir

    def remove(self, artifact_path):
        # ruleid: parameter-joined-to-own-folder
        shutil.rmtree(os.path.join(self._artifact_dir, artifact_path))

    def load(self, name, mode="rb"):
        # ruleid: parameter-joined-to-own-folder
        with open(join(self._artifact_dir, name), mode) as f:
            return pickle.load(f)

    def list_below(self, path):
        # ruleid: parameter-joined-to-own-folder
        return sorted(os.listdir(f"{self._artifact_dir}/{path}"))

    def remove_checked(self, artifact_path):
        if ".." in Path(artifact_path).parts:
            raise ValueError(artifact_path)
        # ok: parameter-joined-to-own-folder
        shutil.rmtree(os.path.join(self._artifact_dir, artifact_path))

    def remove_relative(self, artifact_path):
        if ".." in artifact_path or os.path.isabs(artifact_path):
            raise ValueError(artifact_path)
        # todook: parameter-joined-to-own-folder
        shutil.rmtree(os.path.join(self._artifact_dir, artifact_path))

    def load_common(self, name):
        full = os.path.abspath(os.path.join(self._artifact_dir, name))
        if os.path.commonpath([self._artifact_dir, full]) != self._artifact_dir:
            raise ValueError(name)
        # ok: parameter-joined-to-own-folder
        with open(full, "rb") as f:
            return f.read()


class EmbeddingCache:
    suffix = ".npy"

    def __init__(self, folder):
        self.cache_folder = folder

    def read(self, key):
        # ruleid: parameter-joined-to-own-folder
        return np.fromfile(os.path.join(self.cache_folder, key + self.suffix))

    def read_text(self, *, filename):
        path = pathlib.Path(self.cache_folder, "texts", filename)
        if path.exists():
            # ruleid: parameter-joined-to-own-folder
            return path.read_text()
        return None

    def drop(self, file_name):
        # ruleid: parameter-joined-to-own-folder
        os.remove(self.cache_folder + "/" + os.path.basename(file_name))

    def read_by_digest(self, key):
        # ok: parameter-joined-to-own-folder
        return np.fromfile(os.path.join(self.cache_folder, hashlib.sha256(key.encode()).hexdigest()))

    def read_by_base(self, filename):
        # ok: parameter-joined-to-own-folder
        with open(os.path.join(self.cache_folder, os.path.basename(filename))) as f:
            return f.read()


class SessionManager:
    def __init__(self, directory: Path):
        self.directory = directory

    async def history(self, session_id: str):
        # ruleid: parameter-joined-to-own-folder
        async with aiofiles.open(self.directory / f"{session_id}.json") as f:
            return json.loads(await f.read())

    async def forget(self, session_id: str):
        # ruleid: parameter-joined-to-own-folder
        self.directory.joinpath(session_id).unlink()

    async def history_checked(self, session_id: str):
        if not re.fullmatch(r"[0-9a-f-]{36}", session_id):
            raise ValueError(session_id)
        # ok: parameter-joined-to-own-folder
        async with aiofiles.open(self.directory / f"{session_id}.json") as f:
            return json.loads(await f.read())

    def history_numbered(self, session_id: int):
        # ok: parameter-joined-to-own-folder
        return (self.directory / f"{session_id}.json").read_text()

    def history_by_uuid(self, session_id: UUID):
        # ok: parameter-joined-to-own-folder
        return (self.directory / f"{session_id}.json").read_text()

    def latest(self):
        # ok: parameter-joined-to-own-folder
        return (self.directory / "latest.json").read_text()


class WriteFileTool:
    name = "write_file"

    def __init__(self, workdir):
        self.base_dir = Path(workdir)

    def run(self, path: str, text: str) -> str:
        # ruleid: parameter-joined-to-own-folder
        (self.base_dir / path).write_text(text)
        return "written"

    def show(self, path: str) -> str:
        # ruleid: parameter-joined-to-own-folder
        return (Path(self.base_dir) / path).read_text()

    def note(self, text: str) -> str:
        # ok: parameter-joined-to-own-folder
        (self.base_dir / "notes.txt").write_text(text)
        return "written"


class SubStorage(LocalFileStore):
    def rename(self, name, new_name=None):
        # ruleid: parameter-joined-to-own-folder
        with (self.root_path / name).open("r+b") as f:
            return f.read(8)


class LabelReader:
    def __init__(self, folder):
        self.folder = folder

    def get_examples(self, filename):
        # ok: parameter-joined-to-own-folder
        with open(os.path.join(self.folder, filename)) as f:
            return f.readlines()


class ModelRegistry:
    def __init__(self, root, index):
        self.root = Path(root)
        self.index = index

    def load(self, name):
        entry = self.index.get(name)
        # ok: parameter-joined-to-own-folder
        return (self.root / entry).read_bytes()

    def load_by_size(self, size):
        # ok: parameter-joined-to-own-folder
        return (self.root / size).read_bytes()


def free_function(root, key):
    # ok: parameter-joined-to-own-folder
    return (root / key).read_bytes()


class FileCache:
    def __init__(self, cache_dir):
        self.cache_dir = cache_dir

    def load(self, filename):
        with open(
            # ruleid: parameter-joined-to-own-folder
            join(self.cache_dir, os.path.basename(filename)),  # one file each
            "rb",
        ) as f:
            return f.read()

    def load_over_lines(self, filename):
        return json.load(
            open(
                # ruleid: parameter-joined-to-own-folder
                join(self.cache_dir, os.path.basename(filename)),  # one file each
            )
        )

    def load_json(self, file_name):
        # ruleid: parameter-joined-to-own-folder
        with open(f"{self.cache_dir}/{os.path.basename(file_name)}") as f:
            return json.load(f)

    def names(self, file_name):
        # ruleid: parameter-joined-to-own-folder
        return os.listdir(os.path.join(self.cache_dir, file_name))
