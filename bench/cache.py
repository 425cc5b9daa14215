#!/usr/bin/env python3
"""What the cache saves, and that it changes no report.

    python3 bench/cache.py [--pyguard target/release/pyguard] [--runs 5] [--corpus LIST|FOLDER]

On a copy of the corpus: without a cache, with an empty one, with a full one, and after a line was added to one file (of the largest group of
files that import each other, and of a small package). Medians of `--runs` in seconds, with processor time; every
report must be, byte for byte, the one that a run without a cache gives.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

import speed

# A change in each of these: the first imports and is imported by thousands of files, the second by few.
CHANGED = ["litellm-*/litellm/utils.py", "accelerate-*/accelerate/utils/tqdm.py"]


def check(pyguard: pathlib.Path, tree: pathlib.Path, cache: str, *more: str) -> tuple[float, float, bytes]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        [pyguard, "check", ".", "--format", "json", "--no-timing", *more],
        cwd=tree, capture_output=True, env=os.environ | {"PYGUARD_CACHE_DIR": cache},
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1, 3):
        raise SystemExit(done.stderr.decode())
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, processor, done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyguard", type=pathlib.Path, default=speed.ROOT / "target/release/pyguard")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--corpus", type=pathlib.Path, default=speed.ROOT / "bench/corpus.txt")
    options = parser.parse_args()
    pyguard = options.pyguard.resolve()
    times: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder) / "tree"
        shutil.copytree(speed.corpus(options.corpus), tree, symlinks=True)
        # Files that were just written may still change without their times telling; those of a project are older.
        time.sleep(4)

        def measure(name: str, cache: str, expected: bytes) -> None:
            wall, processor, report = check(pyguard, tree, cache)
            assert report == expected, f"{name}: another report than without a cache"
            times.setdefault(name, []).append((wall, processor))

        for run in range(options.runs):
            cache = str(pathlib.Path(folder) / f"cache-{run}")
            wall, processor, expected = check(pyguard, tree, "")
            times.setdefault("no cache", []).append((wall, processor))
            measure("empty cache", cache, expected)
            measure("full cache", cache, expected)
            measure("full cache", cache, expected)
            for pattern in CHANGED:
                file = next(tree.glob(pattern))
                name = f"one line added to {file.relative_to(tree)}"
                file.write_text(file.read_text() + f"\nCHANGED = {run}\n")
                _, _, changed = check(pyguard, tree, "", "--jobs", "1")
                measure(name, cache, changed)
                measure("full cache", cache, changed)
            size = sum(one.stat().st_size for one in pathlib.Path(cache).rglob("*") if one.is_file())
            shutil.rmtree(cache)
    print("| | seconds | processor seconds |\n|---|---|---|")
    for name, all_times in times.items():
        wall, processor = (statistics.median(column) for column in zip(*all_times))
        print(f"| {name} | {wall:.2f} | {processor:.2f} |")
    print(f"\nThe cache holds {size / 1e6:.1f} MB. All reports are the same bytes, with one thread and with all.")


if __name__ == "__main__":
    main()
