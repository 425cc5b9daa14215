"""What the writers share: the list of artifacts of a library, a clock that stands still, and the run of one writer."""

import contextlib
import datetime
import importlib.metadata
import json
import pathlib
import random
import shutil
import time
import traceback

CLOCK = 1735689600.0


@contextlib.contextmanager
def clock_at(moment=CLOCK):
    """The time of Python code stands still, so that archives written twice have the same bytes."""
    now, local, utc = time.time, time.localtime, time.gmtime
    time.time = lambda: moment
    time.localtime = lambda seconds=None: local(moment if seconds is None else seconds)
    time.gmtime = lambda seconds=None: utc(moment if seconds is None else seconds)
    try:
        yield
    finally:
        time.time, time.localtime, time.gmtime = now, local, utc


class Moment(datetime.datetime):
    """A datetime whose present stands still, for modules that ask it rather than the time module."""

    @classmethod
    def now(cls, tz=None):
        return datetime.datetime.fromtimestamp(CLOCK, tz)


def versions(distributions):
    found = []
    for name in distributions:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            found.append(f"{name} {importlib.metadata.version(name)}")
    return found


class Library:
    """The artifacts that one library writes, each a function that is given its path."""

    def __init__(self, name, *distributions):
        self.name = name
        self.distributions = distributions
        self.artifacts = []

    def artifact(self, name, what, also=()):
        """Declares an artifact; a name that ends with `/` is a folder. `also` names further libraries that take part."""

        def declare(write):
            self.artifacts.append((name, what, tuple(also), write))
            return write

        return declare

    def add(self, name, what, write, also=()):
        self.artifact(name, what, also)(write)


def seed():
    random.seed(7)
    with contextlib.suppress(ImportError):
        import numpy

        numpy.random.seed(7)


def run(library, out):
    """Writes everything of `library` below `out`, and returns one entry for each artifact."""
    folder = pathlib.Path(out) / library.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    entries = []
    for name, what, also, write in library.artifacts:
        path = folder / name.rstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir()
        seed()
        entry = {"library": library.name, "name": name, "what": what, "versions": versions((*library.distributions, *also))}
        try:
            with clock_at():
                write(path)
            if not path.exists():
                raise FileNotFoundError("nothing was written")
        except Exception as error:
            traceback.print_exc()
            entry["error"] = f"{type(error).__name__}: {error}".splitlines()[0][:200]
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)
        entries.append(entry)
    print("\n@entries " + json.dumps(entries))
    return entries
