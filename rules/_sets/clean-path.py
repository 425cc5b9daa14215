import os
import os.path as osp
import re
import tempfile
import uuid
from os.path import basename, realpath
from pathlib import Path

from django.utils.text import get_valid_filename
from flask import abort
from werkzeug.security import safe_join
from werkzeug.utils import secure_filename

ROOT = Path("/srv/data")
BASE = "/srv/data"


# ---- clean-path

# ok: clean-path
sink(os.path.join(BASE, secure_filename(source())))


def last_part():
    # ok: clean-path
    sink(os.path.basename(source()))
    # ok: clean-path
    sink(BASE + "/" + basename(source()))
    # ok: clean-path
    sink(ROOT / Path(source()).name)
    # ok: clean-path
    sink(f"{uuid.uuid4()}{Path(source()).suffix}")
    # ok: clean-path
    sink(osp.splitext(source())[1])
    given = Path(source())
    # ok: clean-path
    sink(ROOT / given.name)


def joined():
    # ok: clean-path
    sink(safe_join(BASE, source()))
    # ok: clean-path
    sink(get_valid_filename(source()))
    # ok: clean-path
    sink(source().replace("/", "_"))
    # ok: clean-path
    sink(re.sub(r"[^\w.-]", "_", source()))
    # ok: clean-path
    sink(sanitize_filename(source(), ROOT))


class Store:
    def guard_relative(self):
        full = (ROOT / source()).resolve()
        full.relative_to(ROOT)
        # ok: clean-path
        sink(full)

    def guard_is_relative(self):
        full = (ROOT / source()).resolve()
        if not full.is_relative_to(ROOT):
            raise ValueError("outside")
        # ok: clean-path
        sink(full)

    def guard_parents(self):
        full = ROOT.joinpath(source()).resolve()
        if ROOT not in full.parents:
            raise ValueError("outside")
        # ok: clean-path
        sink(full)

    def own_check(self):
        path = ROOT / source()
        self._validate_path(path)
        # ok: clean-path
        sink(path)


def guard_realpath():
    path = os.path.join(BASE, source())
    if not os.path.realpath(path).startswith(BASE + os.sep):
        abort(403)
    # ok: clean-path
    sink(path)


def guard_abspath():
    path = os.path.abspath(os.path.join(BASE, source()))
    if not path.startswith(BASE):
        return abort(404)
    # ok: clean-path
    sink(path)


async def guard_commonpath():
    path = realpath(os.path.join(BASE, await source()))
    if os.path.commonpath([BASE, path]) != BASE:
        raise PermissionError
    # ok: clean-path
    sink(path)


def guard_other_name():
    name = os.path.join(BASE, source())
    full = os.path.realpath(name)
    if not full.startswith(BASE):
        raise PermissionError
    # ok: clean-path
    sink(name)


def own_helper():
    path = source()
    validate_path_is_safe(path)
    # ok: clean-path
    sink(path)
    target = os.path.join(BASE, source())
    if not is_within_directory(BASE, target):
        raise ValueError
    # ok: clean-path
    sink(target)


def look_alike(tool):
    # ruleid: clean-path
    sink(os.path.join(BASE, source()))
    # ruleid: clean-path
    sink(os.path.abspath(source()))
    # ruleid: clean-path
    sink(os.path.dirname(source()))
    # ruleid: clean-path
    sink(Path(source()).parent)
    # ruleid: clean-path
    sink((ROOT / source()).resolve())
    # ruleid: clean-path
    sink(source().replace("\\", "/"))
    # ruleid: clean-path
    sink(source().strip("/"))
    # ruleid: clean-path
    sink(tool.basename(source()))
    # ruleid: clean-path
    sink(re.sub(r"\s", "_", source()))
    # ruleid: clean-path
    sink(source().filename)
    # ruleid: clean-path
    sink(os.path.split(source())[0])


def unresolved_prefix():
    path = os.path.join(BASE, source())
    if not path.startswith(BASE):
        raise ValueError
    # ruleid: clean-path
    sink(path)


def exists_only():
    path = ROOT / source()
    if not path.exists() or not path.is_file():
        raise ValueError
    # ruleid: clean-path
    sink(path)


def tested_later():
    path = os.path.join(BASE, source())
    # ruleid: clean-path
    sink(path)
    validate_path(path)


def one_branch(flag):
    name = source()
    if flag:
        name = secure_filename(name)
    # ruleid: clean-path
    sink(name)


def temporary():
    # ok: clean-path
    sink(tempfile.mkstemp(suffix=source()))
