import os
from pathlib import Path

BASE = "/srv/data"


# ---- clean-path-dotdot


def dotdot_in():
    name = source()
    if ".." in name:
        raise ValueError
    # ok: clean-path-dotdot
    sink(name)


def dotdot_not_in():
    name = source()
    if ".." not in name:
        # ok: clean-path-dotdot
        sink(name)


def dotdot_parts():
    name = source()
    if ".." in Path(name).parts:
        raise ValueError
    # ok: clean-path-dotdot
    sink(name)


def dotdot_split():
    name = source()
    if name.startswith("/") or ".." in name.split("/"):
        raise ValueError
    # todoruleid: clean-path-dotdot
    sink(name)


def absolute():
    name = source()
    if os.path.isabs(name):
        raise ValueError
    # ok: clean-path-dotdot
    sink(name)


def parts():
    name = Path(source())
    if ".." in name.parts:
        return None
    # ok: clean-path-dotdot
    return sink(name)


def replaced():
    # ok: clean-path-dotdot
    sink(source().replace("..", ""))
    # ok: clean-path-dotdot
    sink(os.path.relpath(source(), BASE))
    # ok: clean-path-dotdot
    sink(source().lstrip("/"))


def not_dotdot(tool):
    # ruleid: clean-path-dotdot
    sink(source().replace("a", "b"))
    # ruleid: clean-path-dotdot
    sink(source().lstrip(" "))
    # ruleid: clean-path-dotdot
    sink(os.path.normpath(source()))
    # ruleid: clean-path-dotdot
    sink(tool.relpath(source()))
    # ruleid: clean-path-dotdot
    sink(os.path.join(BASE, source()))


def dot_only():
    name = source()
    if "." in name:
        raise ValueError
    # ruleid: clean-path-dotdot
    sink(name)


def slash_only():
    name = source()
    if name.endswith("/"):
        raise ValueError
    # ruleid: clean-path-dotdot
    sink(name)


def other_name():
    name = source()
    label = source()
    if ".." in label:
        raise ValueError
    # ruleid: clean-path-dotdot
    sink(name)


def dot_later():
    name = source()
    # ruleid: clean-path-dotdot
    sink(name)
    if ".." in name:
        raise ValueError


def dot_branch(flag):
    name = source()
    if flag:
        name = name.replace("..", "")
    # ruleid: clean-path-dotdot
    sink(name)


def rebound():
    name = source()
    if ".." in name:
        raise ValueError
    name = source()
    # ruleid: clean-path-dotdot
    sink(name)
