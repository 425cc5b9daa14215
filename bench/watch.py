#!/usr/bin/env python3
"""How long `pyguard watch` takes to tell what a change brought.

    python3 bench/watch.py [--pyguard target/release/pyguard] [--runs 11] [--lines 1000] [--corpus FOLDER]

Watches a folder with a generated module of `--lines` lines, and with the files of `--corpus` beside it where that is given; writes the module again, each
time with a finding more or less, and waits for the report. Prints the median of the time from the write to the report's last line, in which 30 ms are spent on
waiting for further changes.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

import generated

ROOT = pathlib.Path(__file__).resolve().parent.parent
FINDING = "\nimport yaml\n\nyaml.load(text, Loader=yaml.UnsafeLoader)\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyguard", type=pathlib.Path, default=ROOT / "target/release/pyguard")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--corpus", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder) / "work"
        if options.corpus:
            shutil.copytree(options.corpus, work)
        work.mkdir(exist_ok=True)
        (work / "other.py").write_text("print(1)\n")
        module = work / "module.py"
        text = generated.module(options.lines)
        module.write_text(text)
        watch = subprocess.Popen(
            [options.pyguard.resolve(), "watch", "."], cwd=work, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"PYGUARD_CACHE_DIR": str(pathlib.Path(folder) / "cache")},
        )

        def report() -> None:
            for line in watch.stdout:
                if " files" in line and line.rstrip().endswith(" s"):
                    return
            raise SystemExit("the watch ended")

        report()
        times = []
        for run in range(options.runs):
            # Editors do not write twice in a second; times of files must tell one write from the next.
            time.sleep(1)
            start = time.perf_counter()
            module.write_text(text + FINDING * (run % 2 == 0))
            report()
            times.append(time.perf_counter() - start)
        watch.kill()
    beside = f", beside the files of {options.corpus.name}" if options.corpus else ""
    print(f"a change in a module of {options.lines} lines{beside}: told after {statistics.median(times) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
