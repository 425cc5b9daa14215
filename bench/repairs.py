#!/usr/bin/env python3
"""All repairs, on a copy of real packages: what they change, that the result holds, and that it can be taken back.

    python3 bench/repairs.py --pyguard target/release/pyguard [--corpus FOLDER] [--only PACKAGE ...] [--markdown]

Without `--corpus` the packages of `bench/corpus.txt` are downloaded (see speed.py). On the copy:

1. `check --tier audit` says what is found; every edit that it suggests must lie in the statement of its finding (or right beside it), or be an import.
2. `check --tier audit --fix --unsafe-fixes` repairs; every file that Python could parse must parse afterwards.
3. The same once more must change nothing.
4. `rollback` must give every byte back.
"""

import argparse
import ast
import collections
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))
import speed  # noqa: E402

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

warnings.simplefilter("ignore")


def run(pyguard, tree, *arguments):
    result = subprocess.run([pyguard, *arguments], cwd=tree, capture_output=True, text=True)
    if result.returncode not in (0, 1, 3):
        sys.exit(f"{arguments}: {result.returncode}\n{result.stderr}")
    return result


def hashes(tree):
    files = (path for path in sorted(tree.rglob("*")) if path.is_file() and ".pyguard" not in path.parts)
    return {str(path.relative_to(tree)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def parses(path):
    data = path.read_bytes()
    if path.suffix == ".ipynb":
        try:
            json.loads(data)
            return True
        except ValueError:
            return False
    try:
        ast.parse(data)
        return True
    except (SyntaxError, ValueError, RecursionError):
        return False


def statement(tree, finding):
    """First and last line of the innermost statement around a finding: new statements may be put right before or after it."""
    first, last = finding["start"]["line"], finding["end"]["line"]
    if finding["cell"] is None and finding["path"].endswith(".py"):
        nodes = ast.walk(ast.parse((tree / finding["path"]).read_bytes()))
        around = [node for node in nodes if isinstance(node, ast.stmt) and node.lineno <= first and node.end_lineno >= last]
        if around:
            innermost = min(around, key=lambda node: node.end_lineno - node.lineno)
            return innermost.lineno, innermost.end_lineno
    return first, last


def outside(tree, finding):
    """Edits that leave the statement of their finding."""
    first, last = statement(tree, finding)
    for edit in finding["fix"]["edits"]:
        inside = (
            edit["cell"] == finding["cell"]
            and edit["start"]["line"] >= first - 1
            and edit["end"]["line"] <= last + 1
        )
        if not inside and not edit.get("import"):
            yield edit


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyguard", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "bench" / "corpus.txt")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    pyguard = options.pyguard.resolve()
    source = speed.corpus(options.corpus)
    wrong = []
    with tempfile.TemporaryDirectory(dir=source.parent) as folder:
        tree = pathlib.Path(folder) / "tree"
        tree.mkdir()
        for package in sorted(source.iterdir()):
            if not options.only or any(package.name.startswith(name) for name in options.only):
                shutil.copytree(package, tree / package.name, symlinks=True)
        # The records belong to this folder.
        (tree / "pyguard.toml").write_text("")
        before = hashes(tree)
        parsed = {name for name in before if name.endswith((".py", ".pyi", ".ipynb")) and parses(tree / name)}
        report = json.loads(run(pyguard, tree, "check", "--tier", "audit", "--format", "json").stdout)
        findings = report["findings"]
        for finding in findings:
            if finding["fix"]:
                wrong += [f"{finding['path']}:{finding['start']['line']} {finding['rule']}: edits line {edit['start']['line']}" for edit in outside(tree, finding)]
        arguments = ["check", "--tier", "audit", "--fix", "--unsafe-fixes", "--format", "json"]
        first = run(pyguard, tree, *arguments)
        records = sorted((tree / ".pyguard").glob("*/run.json"))
        repaired = collections.Counter()
        for record in records:
            for file in json.loads(record.read_text())["files"]:
                repaired.update((fix["rule"], fix["applicability"]) for fix in file["fixes"])
        after = hashes(tree)
        changed = [name for name in before if after.get(name) != before[name]]
        wrong += [f"{name}: does not parse any more" for name in changed if name in parsed and not parses(tree / name)]
        run(pyguard, tree, *arguments)
        if hashes(tree) != after or len(list((tree / ".pyguard").glob("*/run.json"))) != len(records):
            wrong.append("a second run changes files")
        for _ in records:
            run(pyguard, tree, "rollback")
        wrong += [f"{name}: not as before after the rollback" for name, digest in hashes(tree).items() if before.get(name) != digest]
        left = json.loads(first.stdout)["findings"]
    found = collections.Counter(finding["rule"] for finding in findings)
    remaining = collections.Counter(finding["rule"] for finding in left)
    print(f"{len(before)} files, {len(parsed)} that parse; {len(findings)} findings, {len(left)} left; {len(changed)} files changed")
    print("| rule | found | repaired (safe) | repaired (unsafe) | left |\n|---|---|---|---|---|")
    for rule in sorted(found):
        safe, unsafe = repaired[rule, "safe"], repaired[rule, "unsafe"]
        print(f"| {rule} | {found[rule]} | {safe} | {unsafe} | {remaining[rule]} |")
    print(first.stderr)
    print("\n".join(wrong) or "Every check holds.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
