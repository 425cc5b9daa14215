import os
import pickle
import sys
from pathlib import Path

import dill
import dill as d
from dill import load_module, load_session
from dill import load_session as restore
from dill.session import load_module_asdict

SESSION = "shared/team_session.db"

# ruleid: dill-session-restore
dill.load_session("shared/team_session.db")

# ruleid: dill-session-restore
d.load_session(filename="session.pkl")

# ruleid: dill-session-restore
load_session(SESSION)

# ruleid: dill-session-restore
restore(Path("~/session.pkl").expanduser())

# ruleid: dill-session-restore
module = load_module("model_state.pkl")

# ruleid: dill-session-restore
names = load_module_asdict("model_state.pkl", update=True)

# ruleid: dill-session-restore
dill.load_session()


def resume(path):
    # ruleid: dill-session-restore
    dill.load_session(path)
    return globals().get("model")


class Workspace:
    def __init__(self, folder):
        self.folder = Path(folder)

    def open(self):
        # ruleid: dill-session-restore
        return dill.session.load_module(self.folder / "workspace.pkl")


if os.path.exists("checkpoint.pkl"):
    # ruleid: dill-session-restore
    dill.load_session("checkpoint.pkl")

try:
    # ruleid: dill-session-restore
    dill.load_session(sys.argv[1])
except FileNotFoundError:
    pass

# ruleid: dill-session-restore
states = [dill.load_module_asdict(name) for name in ("a.pkl", "b.pkl")]

# ruleid: dill-session-restore
again = lambda: dill.load_session("again.pkl")


async def background(loop):
    # ruleid: dill-session-restore
    dill.load_session(
        # of the night run
        "night.pkl",
        main=sys.modules["__main__"],
    )


dill.dump_session("work.db")
# ok: dill-session-restore
dill.load_session("work.db")

dill.dump_module("module.pkl", refimported=True)
# ok: dill-session-restore
own = dill.load_module("module.pkl")


def same_file():
    if Path("mine.pkl").exists():
        # ok: dill-session-restore
        dill.load_session("mine.pkl")
    total = sum(range(3))
    dill.dump_session("mine.pkl")
    return total


def first_load_then_dump(path):
    # ok: dill-session-restore
    dill.load_session(path)
    dill.dump_session(path)


# ok: dill-session-restore
dill.dump_session("only-written.pkl")

# ok: dill-session-restore
value = dill.loads(dill.dumps(1))

with open("value.pkl", "rb") as handle:
    # ok: dill-session-restore
    other = pickle.load(handle)


class Store:
    def load_session(self, name):
        return name


# ok: dill-session-restore
session = Store().load_session("work")

# ok: dill-session-restore
print("dill.load_session('work.db')")

# ok: dill-session-restore
dill.settings["recurse"] = True

# ok: dill-session-restore
copied = dill.copy([1, 2])
# dill.load_session("shared.db") is what to avoid
