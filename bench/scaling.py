#!/usr/bin/env python3
"""How cost grows: with copies of a set of files, with the number of rules, with the lines of one file.

    python3 bench/scaling.py --pyguard target/release/pyguard --corpus FOLDER [--only copies,rules,lines] [--keep FILE]
    python3 bench/scaling.py --pyguard target/release/pyguard --corpus FOLDER --count --share 1 --lines 1000,2000,4000,8000

Prints a table for each, with two exponents (1 is linear, 0 is flat): the slope of the costs' logarithms by least squares,
and the one of `fixed + b * size ** exponent`, since start-up and patterns that compile when they are first needed make
everything look cheaper than linear at small sizes. The second needs a quiet machine, or `--count`: that counts
instructions on one thread under valgrind instead of timing. It is some fifty times slower, so give it small sizes.
`--keep` writes the measured figures to a file, from which they are drawn (bench/chart).
"""

import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import generated
import instructions
from measuring import WORK, keep, measure, median

ORDINALS = {2: "second", 3: "third"}


def link(source, target):
    """A tree again, without its bytes."""
    for folder, folders, files in os.walk(source):
        folders.sort()
        there = target / os.path.relpath(folder, source)
        there.mkdir(parents=True, exist_ok=True)
        for name in files:
            os.link(os.path.join(folder, name), there / name)


def copies(corpus, share, sizes, work):
    """Folders with a set of files one, two, … times; the set is every n-th folder of the corpus."""
    parts = sorted(one for one in corpus.iterdir() if one.is_dir())[::share] if share > 1 else [corpus]
    for size in sizes:
        folder = work / f"copies-{size}"
        for copy in range(size):
            for part in parts:
                link(part, folder / f"copy_{copy}" / part.name)
        yield size, folder, []


def rules(binary, corpus, share, sizes, work):
    """One set of files, with every n-th rule."""
    listed = json.loads(subprocess.run([binary, "rules", "list", "--format", "json"], capture_output=True, text=True, check=True).stdout)
    names = [rule["id"] for rule in (listed if isinstance(listed, list) else listed["rules"])]
    [(_, folder, _)] = list(copies(corpus, share, [1], work / "rules"))
    for size in sizes:
        if size > len(names):
            print(f"note: there are {len(names)} rules, {size} are left out", file=sys.stderr)
            continue
        yield size, folder, ["--select", ",".join(names[at * len(names) // size] for at in range(size))]


def lines(sizes, work):
    """One file, longer and longer."""
    for size in sizes:
        folder = work / f"lines-{size}"
        folder.mkdir()
        (folder / "module.py").write_text(generated.module(size))
        yield size, folder, []


def measured(arguments, options, folder, first):
    """Medians of some runs of one command. The first of all comes after one that fills the page cache: what the others read is the same
    files once more, or has just been written."""
    if arguments.count:
        return {"M instructions": instructions.count(arguments.pyguard, options, folder, (0, 1, 3))[0] / 1e6}
    command = [arguments.pyguard, "check", ".", "--no-timing", "--format", "json", *options]
    if first:
        measure(command, folder, (0, 1, 3))
    return median([measure(command, folder, (0, 1, 3))[0] for _ in range(arguments.runs)])


def exponent(points):
    """The slope of the line through the logarithms of (size, cost)."""
    logs = [(math.log(size), math.log(cost)) for size, cost in points]
    if len(logs) < 2:
        return math.nan
    middle_x, middle_y = (statistics.fmean(axis) for axis in zip(*logs))
    return sum((x - middle_x) * (y - middle_y) for x, y in logs) / sum((x - middle_x) ** 2 for x, _ in logs)


def exponent_beyond_fixed(points):
    """The power in `fixed + b * size ** power` with the smallest relative errors; NaN where there is too little to tell."""
    costs = [cost for _, cost in points]
    if len(points) < 4 or max(costs) < 1.5 * min(costs):
        return math.nan
    best = math.inf, math.nan
    for hundredths in range(1, 301):
        power = hundredths / 100
        # Least squares of 1 = fixed / cost + b * size ** power / cost.
        rows = [(1 / cost, size**power / cost) for size, cost in points]
        aa, ab, bb = (sum(row[one] * row[other] for row in rows) for one, other in ((0, 0), (0, 1), (1, 1)))
        a, b = (sum(row[one] for row in rows) for one in (0, 1))
        determinant = aa * bb - ab * ab
        if determinant <= 0:
            continue
        fixed, factor = (a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant
        if fixed < 0:
            fixed, factor = 0, b / bb
        best = min(best, (sum((1 - fixed * row[0] - factor * row[1]) ** 2 for row in rows), power))
    return best[1]


def table(name, measuring):
    """Markdown, a row as soon as it is known; the rows and the exponents."""
    rows, columns = [], []
    for size, costs in measuring:
        if not rows:
            columns = list(costs)
            print(f"\n| {name} | " + " | ".join("MB" if column == "memory" else column for column in columns) + " |")
            print("|---" * (len(columns) + 1) + "|")
        print(f"| {size:,} | " + " | ".join(f"{costs[column]:,.2f}" for column in columns) + " |", flush=True)
        rows.append((size, costs))
    points = {column: [(size, costs[column]) for size, costs in rows] for column in columns}
    fitted = {column: exponent_beyond_fixed(points[column]) for column in columns}
    print("| *exponent* | " + " | ".join(f"{exponent(points[column]):.2f}" for column in columns) + " |")
    print("| *beyond the fixed cost* | " + " | ".join("–" if math.isnan(fitted[column]) else f"{fitted[column]:.2f}" for column in columns) + " |", flush=True)
    return rows, {column: {"whole": exponent(points[column]), "beyond_fixed": None if math.isnan(fitted[column]) else fitted[column]} for column in columns}


def numbers(text):
    return [int(one) for one in text.split(",")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyguard", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, required=True)
    parser.add_argument("--share", type=int, default=3, help="every n-th folder of the corpus is the set; 1: the corpus itself")
    parser.add_argument("--only", default="copies,rules,lines")
    parser.add_argument("--copies", type=numbers, default=[1, 2, 4, 8])
    parser.add_argument("--rules", type=numbers, default=[50, 100, 200, 400])
    parser.add_argument("--lines", type=numbers, default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--work", type=pathlib.Path, default=WORK, help="on the same disk as the corpus, which is linked to")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--count", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.count and arguments.keep:
        parser.error("instructions are not drawn: --keep is for times")
    if arguments.keep and any(len(sizes) < 2 for sizes in (arguments.copies, arguments.rules, arguments.lines)):
        parser.error("--keep is for more than one size")
    arguments.pyguard = arguments.pyguard.resolve()
    arguments.corpus = arguments.corpus.resolve()
    files = "the corpus" if arguments.share == 1 else f"every {ORDINALS.get(arguments.share, f'{arguments.share}th')} package"
    growing = {"copies": f"copies of {files}", "rules": f"rules, on {files}", "lines": "lines of one file"}
    arguments.work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=arguments.work) as folder:
        work = pathlib.Path(folder)
        kinds = {
            "copies": lambda: copies(arguments.corpus, arguments.share, arguments.copies, work),
            "rules": lambda: rules(arguments.pyguard, arguments.corpus, arguments.share, arguments.rules, work),
            "lines": lambda: lines(arguments.lines, work),
        }
        for name in arguments.only.split(","):
            commands = enumerate(kinds[name]())
            measuring = ((size, measured(arguments, options, folder, number == 0)) for number, (size, folder, options) in commands)
            rows, exponents = table(growing[name], measuring)
            keep(arguments.keep, name, {
                "of": growing[name],
                "points": [{"size": size, **costs} for size, costs in rows],
                "exponents": exponents,
            })
    return 0


if __name__ == "__main__":
    sys.exit(main())
