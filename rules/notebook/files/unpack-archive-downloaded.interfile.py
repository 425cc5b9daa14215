import os
import zipfile


def members(path):
    return zipfile.ZipFile(path).namelist()


def save(name, data):
    # ruleid: unpack-archive-downloaded
    with open(os.path.join("data", name), "wb") as out:
        out.write(data)


def run(path):
    archive = zipfile.ZipFile(path)
    for name in members(path):
        save(name, archive.read(name))


class Target:
    def __init__(self, name):
        self.path = "data/" + name

    def write(self, data):
        # ruleid: unpack-archive-downloaded
        open(self.path, "wb").write(data)


def with_targets(path):
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        Target(name).write(archive.read(name))


def save_flat(name, data):
    # ok: unpack-archive-downloaded
    open(os.path.join("data", os.path.basename(name)), "wb").write(data)


def flat(path):
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        save_flat(name, archive.read(name))
