import os
import re
from pathlib import Path


class FileStore:
    def __init__(self, root):
        self.root = Path(root)

    def _full(self, key):
        if not re.match(r"^[\w./-]+$", key):
            raise ValueError(key)
        return self.root / key

    def get(self, key):
        # ruleid: parameter-joined-to-own-folder
        return self._full(key).read_bytes()

    def set_all(self, pairs):
        for key, value in pairs:
            full = self._full(key)
            # ruleid: parameter-joined-to-own-folder
            full.write_bytes(value)


def _remove(path):
    if os.path.exists(path):
        # ruleid: parameter-joined-to-own-folder
        os.remove(path)


class ResultCache:
    def __init__(self, cache_dir):
        self.cache_dir = cache_dir

    def evict(self, key):
        _remove(os.path.join(self.cache_dir, key))


class SafeStore:
    def __init__(self, root):
        self.root = Path(root).resolve()

    def _full(self, key):
        full = (self.root / key).resolve()
        if not full.is_relative_to(self.root):
            raise ValueError(key)
        return full

    def get(self, key):
        # ok: parameter-joined-to-own-folder
        return self._full(key).read_bytes()


class NamedStore:
    def __init__(self, root):
        self.root = Path(root)

    def _full(self, key):
        return self.root / os.path.basename(key)

    def get(self, key):
        # ok: parameter-joined-to-own-folder
        return self._full(key).read_bytes()
