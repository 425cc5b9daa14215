#!/usr/bin/env python3
"""Whole-process time of pyguard beside merely parsing and beside `ruff check --select S`.

    python3 bench/speed.py [--runs 5] [--corpus LIST]

Builds the release binary, downloads the corpus (a list of pinned packages, one per line) with pip into bench/.work,
installs ruff there, and runs each command in turn, `--runs` times, in alternating order. Prints medians and ratios.
`--corpus FOLDER` takes a folder that is already there instead of a list.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time
import zipfile

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "bench" / ".work"


def corpus(source: pathlib.Path) -> pathlib.Path:
    if source.is_dir():
        return source
    tree = WORK / "corpus"
    if not tree.exists():
        wheels = WORK / "wheels"
        wheels.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:"]
        subprocess.run([*pip, "-d", wheels, "-r", source], check=True)
        for wheel in sorted(wheels.glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(tree / "-".join(wheel.name.split("-")[:2]))
    return tree


def ruff() -> pathlib.Path:
    venv = WORK / "venv"
    if not (venv / "bin" / "ruff").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin" / "pip", "install", "-q", "ruff==0.17.6"], check=True)
    return venv / "bin" / "ruff"


def notebook() -> pathlib.Path:
    """A notebook of ten cells, from the examples' cells."""
    import json

    path = WORK / "ten-cells.ipynb"
    source = json.loads((ROOT / "examples/notebooks").glob("*.ipynb").__next__().read_text())
    cells = [cell for cell in source["cells"] if cell["cell_type"] == "code"]
    source["cells"] = [dict(cells[at % len(cells)]) for at in range(10)]
    path.write_text(json.dumps(source))
    return path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "bench/corpus.txt")
    arguments = parser.parse_args()
    build = ["cargo", "build", "-q", "--release", "--locked"]
    subprocess.run([*build, "-p", "pyguard"], cwd=ROOT, check=True)
    subprocess.run([*build, "-p", "pyguard-python", "--example", "parse_only"], cwd=ROOT, check=True)
    WORK.mkdir(parents=True, exist_ok=True)
    tree = corpus(arguments.corpus)
    pyguard = ROOT / "target/release/pyguard"
    commands = {
        "parse only": [ROOT / "target/release/examples/parse_only", tree],
        "ruff check --select S": [ruff(), "check", "--select", "S", "--isolated", "--no-cache", "-q", "--output-format", "json", tree],
        "pyguard check": [pyguard, "check", tree, "--format", "json"],
        "pyguard check --tier strict": [pyguard, "check", tree, "--format", "json", "--tier", "strict"],
        "pyguard check, one 10-cell notebook": [pyguard, "check", notebook(), "--format", "json"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(arguments.runs + 1):
        order = list(commands) if run % 2 == 0 else list(reversed(commands))
        for name in order:
            start = time.perf_counter()
            subprocess.run(commands[name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=WORK)
            if run > 0:  # the first round warms the page cache
                times[name].append(time.perf_counter() - start)
    base = statistics.median(times["parse only"])
    other = statistics.median(times["ruff check --select S"])
    print(f"| command | median of {arguments.runs} | x parse only | x ruff S |")
    print("|---|---|---|---|")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"| {name} | {median:.3f} s | {median / base:.2f} | {median / other:.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
