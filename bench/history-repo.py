#!/usr/bin/env python3
"""Makes a Git repository with a long history, always the same one, to measure `pyguard history` on.

    bench/history-repo.py FOLDER [--commits 10000] [--files 500] [--edits 2] [--lines 300] [--repack]

Every commit changes a few lines in some files of code-like text, so each edit is one more blob of about
15 kB. The defaults give some 300 MB of unique blob bytes in 20,000 blobs. `git fast-import` writes them as one
pack; `--repack` has `git repack` choose the deltas, as a server would.
"""

import argparse
import random
import subprocess
import sys
from pathlib import Path

WORDS = (
    "model batch tensor layer weights loader config session request response token cache index buffer stream "
    "train evaluate predict encode decode load save build fetch parse update merge split score rank filter"
).split()
BRANCH = b"refs/heads/main"
PERSON = b"bench <bench@example.invalid>"
START = 1_600_000_000
SECONDS_BETWEEN = 900


def line(source):
    """One line that looks like code, ending in a newline."""
    name = "_".join(source.choices(WORDS, k=2))
    call = "_".join(source.choices(WORDS, k=2))
    number = source.randrange(1 << 20)
    indent = " " * (4 * source.randrange(3))
    return f"{indent}{name} = {call}({source.choice(WORDS)}, limit={number})\n".encode()


def path_of(number):
    """A path three folders deep; some fifteen files stand in one folder."""
    area = WORDS[number % 6]
    part = WORDS[6 + number // 6 % 6]
    return f"src/{area}/{part}/module_{number:04}.py".encode()


def write_history(out, options):
    """Writes the stream; returns how many blobs it holds, and their bytes."""
    source = random.Random(options.seed)
    files = [[line(source) for _ in range(options.lines)] for _ in range(options.files)]
    blobs = size = 0
    for commit in range(options.commits):
        if commit == 0:
            touched = range(options.files)
        else:
            touched = sorted(source.sample(range(options.files), options.edits))
            for number in touched:
                for _ in range(3):
                    files[number][source.randrange(options.lines)] = line(source)
        message = b"Change %d\n" % commit
        moment = START + commit * SECONDS_BETWEEN
        out.write(b"commit %s\nmark :%d\n" % (BRANCH, commit + 1))
        out.write(b"committer %s %d +0000\n" % (PERSON, moment))
        out.write(b"data %d\n%s" % (len(message), message))
        if commit:
            out.write(b"from :%d\n" % commit)
        for number in touched:
            text = b"".join(files[number])
            blobs += 1
            size += len(text)
            out.write(b"M 100644 inline %s\ndata %d\n" % (path_of(number), len(text)))
            out.write(text)
            out.write(b"\n")
        out.write(b"\n")
    return blobs, size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--commits", type=int, default=10_000)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--edits", type=int, default=2, help="files changed by each commit")
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--repack", action="store_true", help="let git choose the deltas anew")
    options = parser.parse_args()
    if options.folder.exists():
        sys.exit(f"{options.folder} exists")
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", options.folder], check=True)
    git = ["git", "-C", options.folder]
    importer = subprocess.Popen([*git, "fast-import", "--quiet"], stdin=subprocess.PIPE)
    with importer.stdin as out:
        blobs, size = write_history(out, options)
    if importer.wait() != 0:
        sys.exit("git fast-import failed")
    if options.repack:
        subprocess.run([*git, "repack", "-adfq"], check=True)
    print(f"{options.commits} commits, {blobs} blobs, {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
