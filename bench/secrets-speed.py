"""What secrets and personal data cost: the corpus with and without them, a text of 100 MB, the history of a repository.

Runs alternate and medians are compared, since machines are noisy.

    python3 bench/secrets-speed.py --pyguard target/release/pyguard --corpus FOLDER [--runs 3] [--repository FOLDER]
"""
import argparse
import os
import re
import resource
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

CODES = "SEC,PII"


def timed(command, folder=None):
    """Wall and processor seconds of a command, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    if done.returncode not in (0, 1, 3):
        raise SystemExit(done.stderr)
    return wall, used, done.stdout


def median(samples):
    return [statistics.median(values) for values in zip(*[sample[:2] for sample in samples])]


def corpus(pyguard, folder, runs):
    with_them, without = [], []
    for _ in range(runs):
        without.append(timed([pyguard, "check", folder, "--ignore", CODES, "--no-timing"]))
        with_them.append(timed([pyguard, "check", folder, "--no-timing"]))
    (wall, used), (wall_without, used_without) = median(with_them), median(without)
    print(f"corpus: with {wall:.2f} s ({used:.2f} s of processor), without {wall_without:.2f} s ({used_without:.2f} s): "
          f"{wall / wall_without - 1:+.1%} wall, {used / used_without - 1:+.1%} processor")


def text(pyguard, corpus_folder, runs):
    """100 MB of the corpus' own text in one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.txt"
        size = 0
        with path.open("wb") as out:
            for source in sorted(Path(corpus_folder).rglob("*.py")):
                size += out.write(source.read_bytes())
                if size > 100_000_000:
                    break
        samples = [timed([pyguard, "check", path, "--select", CODES, "--no-timing"]) for _ in range(runs)]
        wall, used = median(samples)
        print(f"text of {size / 1e6:.0f} MB, all tiers: {wall:.2f} s ({used:.2f} s of processor)")
        samples = [timed([pyguard, "check", path, "--no-timing"]) for _ in range(runs)]
        wall, used = median(samples)
        print(f"text of {size / 1e6:.0f} MB, default tier: {wall:.2f} s ({used:.2f} s of processor)")


def history(pyguard, repository, runs):
    samples = [timed([pyguard, "history", "--no-state", "--format", "json", "--repository", repository]) for _ in range(runs)]
    wall, used = median(samples)
    size = int(re.search(r'"bytes": (\d+)', samples[0][2])[1])
    commits = re.search(r'"commits": (\d+)', samples[0][2])[1]
    print(f"history of {commits} commits, {size / 1e6:.0f} MB of different blobs: {wall:.2f} s ({used:.2f} s of processor), "
          f"{size / 1e6 / wall:.0f} MB/s")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pyguard", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--repository")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    text(arguments.pyguard, arguments.corpus, arguments.runs)
    if arguments.repository:
        history(arguments.pyguard, arguments.repository, arguments.runs)
    corpus(arguments.pyguard, arguments.corpus, arguments.runs)


if __name__ == "__main__":
    main()
