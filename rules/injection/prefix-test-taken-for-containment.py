import os
import os.path
import pathlib
import shutil
from os.path import abspath, join
from pathlib import Path
from urllib.parse import unquote
from urllib.request import url2pathname

import aiofiles
from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse
from flask import Flask, abort, request, send_file

app = Flask(__name__)
api = FastAPI()
DATA_DIR = "/srv/data"
FILE_URI = "file://"
UPLOAD_ROOT = Path("/srv/uploads")


@app.get("/read")
def read():
    path = request.args["path"]
    if not path.startswith(DATA_DIR):
        abort(403)
    # ruleid: prefix-test-taken-for-containment
    return open(path).read()


@app.get("/file")
def as_file():
    file_path = request.args["path"]
    if file_path.startswith(DATA_DIR):
        # ruleid: prefix-test-taken-for-containment
        return send_file(file_path)
    return "no", 404


@api.get("/artifact")
async def artifact(path: str):
    if not path.startswith(str(UPLOAD_ROOT)):
        raise HTTPException(404)
    # ruleid: prefix-test-taken-for-containment
    return FileResponse(path)


@api.post("/notes")
async def notes(path: str, text: str):
    if not path.startswith(DATA_DIR + os.sep):
        raise HTTPException(404)
    # ruleid: prefix-test-taken-for-containment
    async with aiofiles.open(path, "w") as out:
        await out.write(text)


class Workspace:
    def __init__(self, root):
        self.root_dir = root

    def delete(self, target):
        if not target.startswith(self.root_dir):
            raise PermissionError(target)
        # ruleid: prefix-test-taken-for-containment
        os.remove(target)

    def clear(self, directory):
        assert directory.startswith(self.root_dir), "outside of the workspace"
        # ruleid: prefix-test-taken-for-containment
        shutil.rmtree(directory)

    def write(self, name, text):
        path = os.path.join(self.root_dir, name)
        if not path.startswith(self.root_dir):
            raise PermissionError(name)
        # ruleid: prefix-test-taken-for-containment
        Path(path).write_text(text)


def decoded_later(uri, base_uri):
    if not uri.startswith(base_uri):
        return None
    path = url2pathname(unquote(uri[7:]))
    # ruleid: prefix-test-taken-for-containment
    return Path(path).read_bytes()


def absolute_is_not_resolved(name, workspace):
    path = Path(workspace, name).absolute()
    if not str(path).startswith(str(workspace)):
        raise ValueError(name)
    # ruleid: prefix-test-taken-for-containment
    return path.read_text()


def posix(path: pathlib.Path, sandbox: pathlib.Path):
    if path.as_posix().startswith(sandbox.as_posix()):
        # ruleid: prefix-test-taken-for-containment
        path.unlink()


def formatted(target, folder):
    if not target.startswith(f"{folder}/"):
        raise ValueError(target)
    # ruleid: prefix-test-taken-for-containment
    with open(target, mode="wb") as out:
        out.write(b"")


def copied(source_path, allowed_dir):
    if source_path.startswith(allowed_dir) and source_path.endswith(".csv"):
        # ruleid: prefix-test-taken-for-containment
        shutil.copyfile(source_path, "table.csv")


def several(paths, base_dir):
    for path in paths:
        if not path.startswith(base_dir):
            continue
        # ruleid: prefix-test-taken-for-containment
        yield join(base_dir, open(path).readline())


def nested(root):
    def load(path):
        if not path.startswith(root):
            raise ValueError(path)
        # ruleid: prefix-test-taken-for-containment
        return Path(path).read_text()

    return load


# resolved before, tested otherwise, no gate at all


def real(path):
    path = os.path.realpath(path)
    if not path.startswith(DATA_DIR + os.sep):
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()


def absolute(path):
    path = abspath(join(DATA_DIR, path))
    if not path.startswith(DATA_DIR):
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()


def resolved(path: Path, root: Path):
    path = path.resolve()
    if not str(path).startswith(str(root)):
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return path.read_text()


def real_in_test(path):
    if not os.path.realpath(path).startswith(DATA_DIR + os.sep):
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()


def both_tests(path, root_dir):
    if not path.startswith(root_dir) or not Path(path).resolve().is_relative_to(root_dir):
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()


def dots_refused(path):
    if not path.startswith(DATA_DIR) or ".." in path:
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()


def constant_scheme(uri):
    if uri.startswith("file://"):
        # ok: prefix-test-taken-for-containment
        return open(uri[7:]).read()
    return None


def scheme_by_name(uri):
    if not uri.startswith(FILE_URI):
        raise ValueError(uri)
    # ok: prefix-test-taken-for-containment
    return open(uri[7:]).read()


def cut_off(path, root_dir):
    if path.startswith(root_dir):
        path = path[len(root_dir):]
    # ok: prefix-test-taken-for-containment
    return open(os.path.basename(path)).read()


def put_before(path, base_dir):
    if not path.startswith(base_dir):
        path = os.path.join(base_dir, path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()


def walked(base_dir):
    for folder, _, names in os.walk("/srv"):
        for name in names:
            file_path = os.path.join(folder, name)
            if file_path.startswith(base_dir):
                # ok: prefix-test-taken-for-containment
                print(open(file_path).readline())


def only_printed(path, root_dir):
    if not path.startswith(root_dir):
        # ok: prefix-test-taken-for-containment
        print(f"{path} is not in {root_dir}")


def names(column_name, base_name):
    if column_name.startswith(base_name):
        # ok: prefix-test-taken-for-containment
        return open("columns.txt").read()
    return None


def relative(path, root_dir):
    shown = path.replace(root_dir, "") if path.startswith(root_dir) else path
    # ok: prefix-test-taken-for-containment
    return shown, open("index.txt").read()
