#!/usr/bin/env python3
"""Safe means safe: for every rule with a safe repair, a program does the same before and after it.

    python3 bench/safe-fixes.py --pyguard target/release/pyguard [RULE ...]

Below `bench/safe/` stands a program for each such rule (`<rule>.py`, more than one as `<rule>.<word>.py`). Its first line says which packages it needs
(`# needs: numpy==2.5.3 joblib==1.6.1`); they are installed with pip into a folder that git ignores. The program is run with CPython, repaired with
`check --select RULE --fix`, and run again: it must have been changed, the finding must be gone, and both runs must print the same and exit the same way.
A rule that calls its repair safe and has no program fails.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "bench" / "safe"
WORK = ROOT / "bench" / ".work" / "safe"


def python(needs):
    """An interpreter with these packages."""
    folder = WORK / ("-".join(need.replace("==", "_").replace("/", "_") for need in needs) or "plain")
    interpreter = folder / "bin" / "python"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        if needs:
            subprocess.run([interpreter, "-m", "pip", "install", "-q", *needs], check=True)
        (folder / "ready").touch()
    return interpreter


def run(interpreter, program, folder):
    """What a program prints and how it ends, in a folder of its own."""
    home = pathlib.Path(tempfile.mkdtemp(dir=folder))
    result = subprocess.run([interpreter, program], cwd=home, capture_output=True, text=True, timeout=600)
    return result.returncode, result.stdout, result.stderr


def check(pyguard, rule, program):
    lines = program.read_text().splitlines()
    if not lines or not lines[0].startswith("# needs:"):
        return "the first line does not say what it needs"
    interpreter = python(lines[0].removeprefix("# needs:").split())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "pyguard.toml").write_text("")
        copy = folder / "program.py"
        shutil.copy(program, copy)
        before = run(interpreter, copy, folder)
        if before[0] != 0:
            return f"it fails before the repair: {before[2][-400:]}"
        if not before[1].strip():
            return "it prints nothing, so nothing can be compared"
        arguments = ["check", "program.py", "--select", rule, "--fix", "--format", "json"]
        fixed = subprocess.run([pyguard, *arguments], cwd=folder, capture_output=True, text=True)
        if copy.read_text() == program.read_text():
            return f"it is not repaired: {fixed.stderr}"
        if json.loads(fixed.stdout)["findings"]:
            return "the finding is still there"
        after = run(interpreter, copy, folder)
        if before[:2] != after[:2]:
            return f"it differs:\n{before[1]}\n---\n{after[1]}{after[2][-400:]}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyguard", type=pathlib.Path, required=True)
    parser.add_argument("rules", nargs="*")
    options = parser.parse_args()
    pyguard = options.pyguard.resolve()
    listing = json.loads(subprocess.run([pyguard, "rules", "list", "--format", "json"], capture_output=True, check=True).stdout)
    safe = {rule["id"] for rule in listing["rules"] if (rule["fix"] or {}).get("applicability") == "safe"}
    failed = 0
    # A rule that is unsafe as a whole may have a way that is safe.
    safe |= {program.name.split(".")[0] for program in PROGRAMS.glob("*.py")}
    for rule in sorted(safe & set(options.rules) if options.rules else safe):
        programs = sorted(PROGRAMS.glob(f"{rule}.py")) + sorted(PROGRAMS.glob(f"{rule}.*.py"))
        if not programs:
            print(f"FAIL {rule}: no program")
            failed += 1
        for program in programs:
            reason = check(pyguard, rule, program)
            print(f"{'FAIL' if reason else 'ok  '} {program.name}{f': {reason}' if reason else ''}")
            failed += bool(reason)
    print(f"{len(safe)} rules with safe repairs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
