import os
import shutil
import shutil as sh
import sys
import tempfile
from pathlib import Path
from shutil import rmtree
from shutil import rmtree as wipe
from urllib.parse import parse_qs

import ipywidgets as widgets
from send2trash import send2trash

BASE = Path("runs").resolve()
RUNS = "runs/tmp"

out_box = widgets.Text(value="runs/1")
# ruleid: rmtree-on-external-or-root-path
shutil.rmtree(out_box.value, ignore_errors=True)

# ruleid: rmtree-on-external-or-root-path
sh.rmtree(os.path.join("runs", out_box.value))

# ruleid: rmtree-on-external-or-root-path
rmtree(input("folder to delete: "))

# ruleid: rmtree-on-external-or-root-path
wipe(Path("runs") / dbutils.widgets.get("run"))

# ruleid: rmtree-on-external-or-root-path
shutil.rmtree("/")

# ruleid: rmtree-on-external-or-root-path
shutil.rmtree(Path.home())

# ruleid: rmtree-on-external-or-root-path
shutil.rmtree(os.getcwd(), ignore_errors=True)

# ruleid: rmtree-on-external-or-root-path
shutil.rmtree(os.path.expanduser("~"))

# ruleid: rmtree-on-external-or-root-path
shutil.rmtree(path="..")

# ruleid: rmtree-on-external-or-root-path
shutil.rmtree("/content/drive/MyDrive")

home = Path.home()
# ruleid: rmtree-on-external-or-root-path
shutil.rmtree(home)

# ruleid: rmtree-on-external-or-root-path
send2trash(out_box.value)

for name in os.listdir("/mnt"):
    print(name)
    # ruleid: rmtree-on-external-or-root-path
    shutil.rmtree("/mnt/data/")


def delete():
    query = parse_qs(os.environ.get("QUERY_STRING", ""))
    # ruleid: rmtree-on-external-or-root-path
    shutil.rmtree(f"runs/{query['name'][0]}")


class Cleaner:
    def __init__(self):
        self.box = widgets.Combobox(options=["a", "b"])

    def old(self):
        # ruleid: rmtree-on-external-or-root-path
        os.removedirs(self.box.value)


shutil.rmtree(
    # the whole disk of the job
    # ruleid: rmtree-on-external-or-root-path
    os.environ["HOME"],
    ignore_errors=True,
)

# ok: rmtree-on-external-or-root-path
shutil.rmtree("runs/tmp", ignore_errors=True)

# ok: rmtree-on-external-or-root-path
shutil.rmtree(RUNS)

# ok: rmtree-on-external-or-root-path
shutil.rmtree(Path.home() / "runs" / "tmp")

# ok: rmtree-on-external-or-root-path
shutil.rmtree(os.path.join(os.getcwd(), "build"))

scratch = tempfile.mkdtemp()
# ok: rmtree-on-external-or-root-path
shutil.rmtree(scratch)

# ok: rmtree-on-external-or-root-path
shutil.rmtree("runs/" + os.path.basename(out_box.value))


def checked(box):
    target = (BASE / out_box.value).resolve()
    if not target.is_relative_to(BASE):
        raise ValueError(target)
    # ok: rmtree-on-external-or-root-path
    shutil.rmtree(target)


slider = widgets.IntSlider()
# ok: rmtree-on-external-or-root-path
shutil.rmtree(f"runs/{slider.value}")

# ok: rmtree-on-external-or-root-path
os.remove("/tmp/x.txt")

# ok: rmtree-on-external-or-root-path
shutil.rmtree(f"runs/{int(input('number: '))}")


if __name__ == "__main__":
    # ok: rmtree-on-external-or-root-path
    shutil.rmtree(sys.argv[1])


def clean(folder):
    # ok: rmtree-on-external-or-root-path
    shutil.rmtree(folder)


class Tree:
    def rmtree(self, path):
        return path


# ok: rmtree-on-external-or-root-path
pruned = Tree().rmtree("/")

# ok: rmtree-on-external-or-root-path
print("shutil.rmtree('/')")
# shutil.rmtree("/") is what to avoid
