import shutil
from pathlib import Path

import ipywidgets as widgets


class Panel:
    def __init__(self):
        self.box = widgets.Text()
        self.folder = None

    def take(self):
        self.folder = self.box.value

    def delete(self):
        # ruleid: rmtree-on-external-or-root-path
        shutil.rmtree(self.folder)


def ask():
    return input("run: ")


def drop(path):
    # ruleid: rmtree-on-external-or-root-path
    shutil.rmtree(path, ignore_errors=True)


drop(Path("runs") / ask())


def own():
    return "runs/old"


def drop_own(path):
    # ok: rmtree-on-external-or-root-path
    shutil.rmtree(path)


drop_own(own())
