#!/usr/bin/env python3
"""What the rules for notebooks report on real notebooks, and how long a scan takes.

    python3 bench/notebooks.py --cache FOLDER --pyguard BIN [--config DIR]... [--runs 5] [--sample 100] [--each 8] [--seed 1]

FOLDER has the notebooks of bench/notebooks.txt: `python3 bench/data-files.py --list bench/notebooks.txt --cache FOLDER`.

Printed are: every file that is reported as not read, the findings by code and tier (of all rules; those about notebooks
first), `--sample` of them by chance for each tier with their lines, for a person to judge, and these times (medians, whole
process, files warm). Of one rule at most `--each` findings are drawn, and findings of one rule with the same message and
line in notebooks of the same name (other versions, other cells) count once there:

- 1,000 notebooks of together 100 MB: some of the real ones by chance, without the very large ones;
- one notebook of 50 MB with pictures in its outputs.

No code of a notebook is run.
"""

import argparse
import base64
import collections
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import time

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""


# Rules of the AIML catalogue that are about notebooks.
NOTEBOOK_CODES = {f"AIML{number}" for number in (382, 386, 387, 388, 389, 390, 397, 398, 399, 401, 405, 410, 454)}


def scan(pyguard, path, *more):
    command = [pyguard, "check", str(path), "--format", "json", "--no-timing", *more]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1, 3):
        raise SystemExit(run.stderr)
    return json.loads(run.stdout)


def is_of_notebooks(finding):
    return finding["code"].startswith("NB") or finding["code"] in NOTEBOOK_CODES


def draw(findings, most, each, chance):
    """Findings by chance, at most `each` of one rule."""
    distinct = {}
    for one in findings:
        name = pathlib.PurePosixPath(one["path"]).name
        distinct.setdefault((one["rule"], name, one["message"], one["snippet"]), one)
    pool = list(distinct.values())
    chance.shuffle(pool)
    drawn, rules = [], collections.Counter()
    for one in pool:
        if rules[one["rule"]] < each and len(drawn) < most:
            rules[one["rule"]] += 1
            drawn.append(one)
    return len(pool), sorted(drawn, key=lambda one: (one["code"], one["path"], one["cell"] or 0))


def seconds(pyguard, path, runs):
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run([pyguard, "check", str(path)], capture_output=True, check=False)
        times.append(time.perf_counter() - start)
    # The first one reads the files from the disk.
    return statistics.median(times[1:])


def thousand(notebooks, folder, target=100_000_000, count=1000):
    """Copies of `count` notebooks by chance, of together `target` bytes: of larger ones as many as that allows."""
    sizes = sorted(((path.stat().st_size, path) for path in notebooks), reverse=True)
    drawn = sorted(random.sample(sizes, min(count, len(sizes))), reverse=True)
    while drawn and sum(size for size, _ in drawn) > target:
        drawn.pop(0)
    chosen = [path for _, path in drawn]
    total = sum(size for size, _ in drawn)
    while len(chosen) < count:
        want = (target - total) / (count - len(chosen))
        # One of the ten that are nearest in size, so that it is not always the same.
        size, path = random.choice(sorted(sizes, key=lambda one: abs(one[0] - want))[:10])
        chosen.append(path)
        total += size
    for number, path in enumerate(chosen):
        shutil.copy(path, folder / f"{number:04}-{path.name}")
    return total


def pictures(path, size=50_000_000, count=25):
    def cell(number):
        data = base64.b64encode(random.randbytes(size * 3 // 4 // count)).decode()
        output = {"output_type": "display_data", "metadata": {}, "data": {"image/png": data, "text/plain": ["<Figure>"]}}
        return {"cell_type": "code", "id": f"c{number}", "execution_count": number, "metadata": {}, "outputs": [output], "source": ["plot()"]}

    notebook = {"cells": [cell(number) for number in range(count)], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook, indent=1), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", required=True, type=pathlib.Path)
    parser.add_argument("--pyguard", required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--each", type=int, default=8, help="most findings of one rule in the sample of a tier")
    parser.add_argument("--config", action="append", default=[], help="folder of rules; the built-in ones otherwise")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    notebooks = sorted(arguments.cache.rglob("*.ipynb"))
    size = sum(path.stat().st_size for path in notebooks)
    print(f"{len(notebooks)} notebooks, {size / 1e6:.1f} MB")
    configs = [word for config in arguments.config for word in ("--config", config)]
    report = scan(arguments.pyguard, arguments.cache, "--tier", "audit", *configs)
    for error in report["errors"]:
        print("not read whole:", error["path"].removeprefix(str(arguments.cache)), error["message"][:100])
    findings = report["findings"]
    rules = collections.Counter((one["tier"], not is_of_notebooks(one), one["code"], one["rule"]) for one in findings)
    for (tier, is_other, code, rule), count in sorted(rules.items()):
        print(f"{tier:8} {'other' if is_other else 'notebook':9} {code:8} {rule:45} {count:5}")
    for tier in ("default", "strict", "audit"):
        own = [one for one in findings if one["tier"] == tier]
        distinct, drawn = draw(own, arguments.sample, arguments.each, random.Random(f"{arguments.seed} {tier}"))
        print(f"\n{tier}: {len(own)} findings, {distinct} distinct, by chance {len(drawn)}")
        for one in drawn:
            place = f"{one['path'].removeprefix(str(arguments.cache))} cell {one['cell']} {one.get('part')} {one['start']['line']}"
            line = (one["snippet"].splitlines() or [""])[0].strip()[:140]
            print(f"{one['code']} {place}: {one['message'][:160]}\n    {line}")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        many = folder / "many"
        many.mkdir()
        total = thousand(notebooks, many)
        print(f"\n1,000 notebooks, {total / 1e6:.1f} MB: {seconds(arguments.pyguard, many, arguments.runs):.2f} s")
        one = folder / "one.ipynb"
        pictures(one)
        print(f"one notebook, {one.stat().st_size / 1e6:.1f} MB: {seconds(arguments.pyguard, one, arguments.runs) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
