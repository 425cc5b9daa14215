#!/usr/bin/env python3
"""Whole-process cost of pyguard beside merely parsing, `ruff check --select S` and bandit.

    python3 bench/speed.py [--runs 5] [--corpus LIST|FOLDER] [--pyguard BINARY --parse-only BINARY] [--with bandit] [--keep FILE]

Builds the release binary (unless one is given), downloads the corpus (a list of pinned packages, one per line) with pip into bench/.work,
installs the others from PyPI there, and runs each command in turn, `--runs` times, in alternating order. Prints medians of time, user and
processor time and peak memory, findings, and ratios.

bandit takes many minutes for the whole corpus: it runs once, only when asked for, between two runs of pyguard, so that the ratio holds on a
machine with other work to do; `--runs 0` leaves it at that. Semgrep, which would take days, stands in `semgrep-compare.py`.
`--keep` writes the measured figures to a file, from which the chart is drawn (bench/chart).
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import zipfile

from measuring import ROOT, WORK, keep, measure, median

PEERS = {"ruff": "ruff==0.17.6", "bandit": "bandit==1.9.4"}


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


def findings(report) -> int | None:
    """How many findings a report in JSON tells; all tools have another key for them."""
    try:
        told = json.load(report)
    except ValueError:
        return None
    if isinstance(told, list):
        return len(told)
    return next((len(told[key]) for key in ("findings", "results") if key in told), None)


def built(options: argparse.Namespace) -> tuple[pathlib.Path, pathlib.Path]:
    if options.pyguard and options.parse_only:
        return options.pyguard.resolve(), options.parse_only.resolve()
    build = ["cargo", "build", "-q", "--release", "--locked"]
    subprocess.run([*build, "-p", "pyguard"], cwd=ROOT, check=True)
    subprocess.run([*build, "-p", "pyguard-python", "--example", "parse_only"], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
    return target / "release/pyguard", target / "release/examples/parse_only"


def alternating(commands: dict[str, list], runs: int) -> list[dict]:
    """The medians of each command; the first round warms the page cache."""
    costs: dict[str, list[dict]] = {name: [] for name in commands}
    reports = {}
    for run in range(runs + 1):
        for name in list(commands) if run % 2 == 0 else list(reversed(commands)):
            # With findings, all of them end with 1; pyguard with 3 where a file does not parse.
            cost, reports[name] = measure(commands[name], WORK, (0, 1, 3))
            if run > 0:
                costs[name].append(cost)
    return [{"command": name, **median(costs[name]), "findings": findings(reports[name])} for name in commands]


def table(rows: list[dict], title: str, bases: dict[str, str]) -> None:
    """Markdown; `bases` names the commands that the others are compared with, by the clock and by user time."""
    print(f"| {title} | seconds | user | processor | peak memory | findings |" + "".join(f" x {short} (user) |" for short in bases))
    print("|---" * (6 + len(bases)) + "|")
    for row in rows:
        told = "" if row["findings"] is None else f"{row['findings']:,}"
        line = f"| {row['command']} | {row['seconds']:,.3f} | {row['user']:,.2f} | {row['processor']:,.2f} | {row['memory']:,.0f} MB | {told} |"
        for command in bases.values():
            base = next(one for one in rows if one["command"] == command)
            line += f" {row['seconds'] / base['seconds']:.2f} ({row['user'] / base['user']:.2f}) |"
        print(line)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "bench/corpus.txt")
    parser.add_argument("--pyguard", type=pathlib.Path)
    parser.add_argument("--parse-only", type=pathlib.Path)
    parser.add_argument("--with", dest="other", choices=["bandit"])
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    pyguard, parse_only = built(options)
    tree = corpus(options.corpus)
    check = [pyguard, "check", tree, "--format", "json"]
    size = sum(path.stat().st_size for path in tree.rglob("*.py"))
    of = f"{sum(one.is_dir() for one in tree.iterdir())} packages, {size / 1e6:.0f} MB of Python"
    print(f"The corpus: {of}.\n", flush=True)
    if options.runs:
        rows = alternating({
            "parse only": [parse_only, tree],
            "ruff check --select S": [peer("ruff"), "check", "--select", "S", "--isolated", "--no-cache", "-q", "--output-format", "json", tree],
            "pyguard check": check,
            "pyguard check --tier strict": [*check, "--tier", "strict"],
            "pyguard check --tier audit": [*check, "--tier", "audit"],
            "pyguard check, one 10-cell notebook": [pyguard, "check", notebook(), "--format", "json"],
        }, options.runs)
        table(rows, f"medians of {options.runs}", {"parse only": "parse only", "ruff S": "ruff check --select S"})
        keep(options.keep, "corpus", {"of": of, "rows": rows})
    if options.other == "bandit":
        measure(check, WORK, (0, 1, 3))  # warms the page cache
        bandit = [peer("bandit"), "-r", "-q", "-f", "json", tree]
        commands = {"pyguard check, before": check, "bandit -r": bandit, "pyguard check, after": check}
        runs = {name: measure(command, WORK, (0, 1, 3)) for name, command in commands.items()}
        rows = [{"command": name, **cost, "findings": findings(report)} for name, (cost, report) in runs.items()]
        print()
        table(rows, "one run", {"pyguard before": "pyguard check, before", "pyguard after": "pyguard check, after"})
        keep(options.keep, "bandit", {"of": of, "rows": rows})
    return 0


if __name__ == "__main__":
    sys.exit(main())
