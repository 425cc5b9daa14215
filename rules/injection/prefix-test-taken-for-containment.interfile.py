import os
from pathlib import Path
from urllib.request import url2pathname


class Document:
    def __init__(self, path):
        self.path = Path(path)

    def text(self):
        # ruleid: prefix-test-taken-for-containment
        return self.path.read_text()


def shadow(message, documents_uri):
    uri = message["uri"]
    if not uri.startswith(documents_uri):
        return None
    return Document(url2pathname(uri)).text()


def _remove(path):
    # ruleid: prefix-test-taken-for-containment
    os.remove(path)


def forget(path, cache_dir):
    if path.startswith(cache_dir):
        _remove(path)


def _checked(path, root_dir):
    if not path.startswith(root_dir):
        raise ValueError(path)
    return path


def load(path):
    # ruleid: prefix-test-taken-for-containment
    return open(_checked(path, "/srv/models")).read()


def _real(path, root_dir):
    path = os.path.realpath(path)
    if not path.startswith(root_dir):
        raise ValueError(path)
    return path


def load_real(path):
    # ok: prefix-test-taken-for-containment
    return open(_real(path, "/srv/models")).read()


def _is_within(root_dir, path):
    return Path(path).resolve().is_relative_to(root_dir)


def load_within(path, root_dir):
    if not path.startswith(root_dir) or not _is_within(root_dir, path):
        raise ValueError(path)
    # ok: prefix-test-taken-for-containment
    return open(path).read()
