#!/usr/bin/env python3
"""Whole-process cost of pyguard beside merely parsing, `ruff check --select S`, bandit, and Semgrep CE with our rules.

    python3 bench/speed.py [--runs 5] [--corpus LIST|FOLDER] [--pyguard BINARY --parse-only BINARY] [--with bandit,semgrep]
                           [--semgrep-on GLOB]

Builds the release binary (unless one is given), downloads the corpus (a list of pinned packages, one per line) with pip into bench/.work,
installs the others from PyPI there, and runs each command in turn, `--runs` times, in alternating order. Prints medians of time, processor
time and peak memory, findings, and ratios.

bandit takes minutes and Semgrep hours for the whole corpus: they are run once, and only when asked for. Semgrep gets the built-in rules as
`pyguard rules export` writes them, with `interfile` off, on the packages that `--semgrep-on` names, one process; pyguard gets the same file
and the same packages. Whether they find the same is told by `semgrep-compare.py`.
"""

import argparse
import json
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

PEERS = {"ruff": "ruff==0.17.6", "bandit": "bandit==1.9.4", "semgrep": "semgrep==1.185.0"}


def corpus(source: pathlib.Path) -> pathlib.Path:
    if source.is_dir():
        return source.resolve()
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


def peer(name: str) -> pathlib.Path:
    venv = WORK / "peers" / name
    if not (venv / "bin" / name).exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin" / "pip", "install", "-q", PEERS[name]], check=True)
    return venv / "bin" / name


def notebook() -> pathlib.Path:
    """A notebook of ten cells, from the examples' cells."""
    path = WORK / "ten-cells.ipynb"
    source = json.loads((ROOT / "examples/notebooks").glob("*.ipynb").__next__().read_text())
    cells = [cell for cell in source["cells"] if cell["cell_type"] == "code"]
    source["cells"] = [dict(cells[at % len(cells)]) for at in range(10)]
    path.write_text(json.dumps(source))
    return path


def findings(report: bytes) -> int | None:
    """How many findings a report in JSON tells; all tools have another key for them."""
    try:
        told = json.loads(report)
    except ValueError:
        return None
    if isinstance(told, list):
        return len(told)
    return next((len(told[key]) for key in ("findings", "results") if key in told), None)


def measure(command: list) -> tuple[float, float, float, bytes]:
    """Seconds, processor seconds, peak memory (MB) and output of a process with its children."""
    with open(WORK / "output", "w+b") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, cwd=WORK)
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        output.seek(0)
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read()


def built(options: argparse.Namespace) -> tuple[pathlib.Path, pathlib.Path]:
    if options.pyguard and options.parse_only:
        return options.pyguard.resolve(), options.parse_only.resolve()
    build = ["cargo", "build", "-q", "--release", "--locked"]
    subprocess.run([*build, "-p", "pyguard"], cwd=ROOT, check=True)
    subprocess.run([*build, "-p", "pyguard-python", "--example", "parse_only"], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
    return target / "release/pyguard", target / "release/examples/parse_only"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "bench/corpus.txt")
    parser.add_argument("--pyguard", type=pathlib.Path)
    parser.add_argument("--parse-only", type=pathlib.Path)
    parser.add_argument("--with", dest="others", type=lambda text: text.split(","), default=[])
    parser.add_argument("--semgrep-on", default="accelerate-*")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    pyguard, parse_only = built(options)
    tree = corpus(options.corpus)
    commands = {
        "parse only": [parse_only, tree],
        "ruff check --select S": [peer("ruff"), "check", "--select", "S", "--isolated", "--no-cache", "-q", "--output-format", "json", tree],
        "pyguard check": [pyguard, "check", tree, "--format", "json"],
        "pyguard check --tier strict": [pyguard, "check", tree, "--format", "json", "--tier", "strict"],
        "pyguard check --tier audit": [pyguard, "check", tree, "--format", "json", "--tier", "audit"],
        "pyguard check, one 10-cell notebook": [pyguard, "check", notebook(), "--format", "json"],
    }
    once = {}
    if "bandit" in options.others:
        once["bandit -r"] = [peer("bandit"), "-r", "-q", "-f", "json", tree]
    if "semgrep" in options.others:
        rules = WORK / "rules.yaml"
        export = subprocess.run([pyguard, "rules", "export"], check=True, capture_output=True, text=True).stdout
        rules.write_text(export.replace("interfile: true", "interfile: false").replace("taint_intrafile: true", "taint_intrafile: false"))
        some = sorted(tree.glob(options.semgrep_on))
        commands[f"pyguard check --config, {options.semgrep_on}"] = [pyguard, "check", "--config", rules, "--format", "json", "--jobs", "1", *some]
        scan = [peer("semgrep"), "scan", "--metrics", "off", "--disable-version-check", "--no-git-ignore", "--jobs", "1", "--json", "--quiet"]
        once[f"semgrep scan, {options.semgrep_on}"] = [*scan, "--config", rules, *some]
    times: dict[str, list[tuple[float, float, float]]] = {name: [] for name in [*commands, *once]}
    found: dict[str, int | None] = {}
    for run in range(options.runs + 1):
        order = list(commands) if run % 2 == 0 else list(reversed(commands))
        for name in order:
            *cost, output = measure(commands[name])
            found[name] = findings(output)
            if run > 0:  # the first round warms the page cache
                times[name].append(tuple(cost))
    for name, command in once.items():
        *cost, output = measure(command)
        found[name] = findings(output)
        times[name].append(tuple(cost))
    medians = {name: [statistics.median(column) for column in zip(*values)] for name, values in times.items()}
    base, other = medians["parse only"][0], medians["ruff check --select S"][0]
    print(f"| command | median of {options.runs} | processor | peak memory | findings | x parse only | x ruff S |")
    print("|---|---|---|---|---|---|---|")
    for name, (wall, processor, memory) in medians.items():
        told = "" if found[name] is None else found[name]
        shown = name + (" (one run)" if name in once else "")
        print(f"| {shown} | {wall:.3f} s | {processor:.2f} s | {memory:.0f} MB | {told} | {wall / base:.2f} | {wall / other:.2f} |")
    size = sum(path.stat().st_size for path in tree.rglob("*.py"))
    print(f"\nPython in the corpus: {size / 1e6:.0f} MB.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
