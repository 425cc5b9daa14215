import os
import pathlib
import re
import urllib.parse
import urllib.request
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlparse
from urllib.request import url2pathname


def validate_path_is_safe(path):
    # ruleid: path-checked-before-decoding
    if path.startswith("/") or ".." in path.split("/"):
        raise ValueError(path)


def _validate_uri(uri: str) -> None:
    # ruleid: path-checked-before-decoding
    if ".." in uri:
        raise ValueError(uri)


def is_safe_path(name, folder="."):
    # ruleid: path-checked-before-decoding
    return "../" not in name and ".." not in name and bool(folder)


def check_file_name(value, *, strict=True):
    # ruleid: path-checked-before-decoding
    if strict and ".." in Path(value).parts:
        raise ValueError(value)
    return value


def verify_artifact_path(artifact_path):
    # ruleid: path-checked-before-decoding
    assert ".." not in artifact_path, "outside of the run"


def ensure_safe_url(url):
    parsed = urlparse(url)
    # ruleid: path-checked-before-decoding
    if parsed.scheme != "file" or "../" in url:
        raise ValueError(url)
    return url2pathname(parsed.path)


async def check_upload_path(path):
    # ruleid: path-checked-before-decoding
    if path.find("..") >= 0:
        raise ValueError(path)


class Store:
    def __init__(self, root):
        self.root = root

    def _check_path(self, key):
        # ruleid: path-checked-before-decoding
        if os.pardir in key.split(os.sep):
            raise ValueError(key)

    @staticmethod
    def is_valid_file(name):
        # ruleid: path-checked-before-decoding
        return not re.search(r"\.\.", name)

    @classmethod
    def verify_url(cls, url=""):
        # ruleid: path-checked-before-decoding
        if url.count("..") > 0:
            raise ValueError(url)
        return cls(url)


def validate_windows_path(path):
    # ruleid: path-checked-before-decoding
    if ".." in path.replace("\\", "/").split("/"):
        raise ValueError(path)


def is_path_allowed(path):
    # ruleid: path-checked-before-decoding
    return not any(part == ".." for part in path.split("/"))


def assert_relative_path(path):
    # ruleid: path-checked-before-decoding
    if path.startswith(".."):
        raise ValueError(path)


def validate_local_path(path):
    if path.startswith("file:"):
        path = local_path_of(path)
    # ruleid: path-checked-before-decoding
    if ".." in path.split("/"):
        raise ValueError(path)


def check_model_file(
    model_file,  # from the request
    suffixes=(".pt", ".onnx"),
):
    return (
        model_file.endswith(suffixes)
        # ruleid: path-checked-before-decoding
        and ".." not in model_file
    )


def validate_paths_in(paths):
    def check_one_path(path):
        # ruleid: path-checked-before-decoding
        if ".." in pathlib.PurePosixPath(path).parts:
            raise ValueError(path)

    for path in paths:
        check_one_path(path)


# decoded before, percent signs refused, other subjects


def validate_decoded_path(path):
    path = unquote(path)
    # ok: path-checked-before-decoding
    if ".." in path.split("/"):
        raise ValueError(path)


def validate_path_by_helper(path):
    path = _decode(path)
    # ok: path-checked-before-decoding
    if ".." in path.split("/"):
        raise ValueError(path)


def check_path_loop(path):
    for _ in range(5):
        path = urllib.parse.unquote_plus(path)
    # ok: path-checked-before-decoding
    if ".." in path:
        raise ValueError(path)


def check_other_name_path(path):
    decoded = urllib.parse.unquote(path)
    # ok: path-checked-before-decoding
    if ".." in decoded or ".." in path:
        raise ValueError(path)


def is_local_path(path):
    local = urllib.request.url2pathname(path)
    # ok: path-checked-before-decoding
    return ".." not in path and os.path.exists(local)


def check_path_without_percent(path):
    if "%" in path:
        raise ValueError(path)
    # ok: path-checked-before-decoding
    if ".." in path:
        raise ValueError(path)


def check_encoded_path(path):
    if "%2e" in path.lower():
        raise ValueError(path)
    # ok: path-checked-before-decoding
    if ".." in path:
        raise ValueError(path)


def check_url_scheme(url):
    # ok: path-checked-before-decoding
    if not url.startswith("https://"):
        raise ValueError(url)


def read_lines(path):
    # ok: path-checked-before-decoding
    return [line for line in open(path) if ".." in line]


def check_version_range(text):
    # ok: path-checked-before-decoding
    return ".." in text


def is_resolved_path(path, root):
    # ok: path-checked-before-decoding
    return Path(path).resolve().is_relative_to(root)


def check_own_path(path):
    # ok: path-checked-before-decoding
    return ".." in DEFAULTS or PurePosixPath(path).is_absolute()


def validate_dots(path):
    # ok: path-checked-before-decoding
    return path.count(".") < 3  # not a test for ".." in path


DEFAULTS = ("..", ".")


def _decode(path):
    return unquote(path)
