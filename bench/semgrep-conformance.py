#!/usr/bin/env python3
"""Compares (or, with --update, rewrites) the expected results of the pattern
conformance suite with what Semgrep reports.

The suite is a folder of `NAME.yaml` rule files in Semgrep's own test
convention, each with one target beside it: `NAME.py`, `NAME.txt`, `NAME.html`
or `NAME.conf`. Every target has `# ruleid: ID` / `# ok: ID` comments directly
above the line where a finding starts, so `semgrep test` passes on the folder.

`NAME.expected.json` holds what Semgrep reports for that pair, sorted:

    [{"rule": ID, "start": [line, col], "end": [line, col],
      "message": text, "metavars": {"$X": text}, "fix": text or null}]

Lines and columns count from 1, the end is exclusive, and columns are those
of Semgrep's JSON output. Findings come from the command line tool (`semgrep
scan --json`), which has removed duplicates: two matches of one rule with the
same range are one finding unless their messages differ. Semgrep CE leaves
`extra.metavars` out of that output, so `metavars` is taken from the engine
program below it (`semgrep-core -json`), which prints `abstract_content` for
each metavariable: also for `$...ARGS` and for numbered regex groups (`$1`).
That is not source text but the tokens of the bound code joined without spaces
and commas (`a // b` gives `a//b`, `(y, z)` gives `(y z)`), so an engine should
be held to `message`, which quotes the source text. Where several matches are
one finding, the first in the engine's order is used.

`fix` is the text that replaces the match (`extra.fix`), for `fix` and for
`fix-regex`, or null.

Rules with `paths:` are matched against the path of the target inside the
suite folder; the tool runs there.

Semgrep is found by $SEMGREP (path of the program) or on PATH. It runs once
for the whole folder; findings of a rule in another pair's target are dropped.
"""

import argparse
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SUFFIXES = (".py", ".txt", ".html", ".conf")
DEFAULT_DIR = pathlib.Path(__file__).resolve().parent.parent / "crates/engine/tests/conformance"


def find_semgrep():
    program = os.environ.get("SEMGREP") or shutil.which("semgrep")
    if not program:
        sys.exit("semgrep not found: put it on PATH or set SEMGREP")
    return program


def find_core(semgrep):
    """The engine program, which lies in the Python package of the tool."""
    program = os.environ.get("SEMGREP_CORE")
    if program:
        return program
    root = pathlib.Path(semgrep).resolve().parent.parent
    for path in sorted(root.glob("lib/python*/site-packages/semgrep/bin/semgrep-core*")):
        if path.is_file() and os.access(path, os.X_OK):
            return str(path)
    found = shutil.which("semgrep-core")
    if found:
        return found
    sys.exit("semgrep-core not found: set SEMGREP_CORE")


def environment(semgrep):
    env = dict(os.environ)
    env["SEMGREP_SEND_METRICS"] = "off"
    env["SEMGREP_ENABLE_VERSION_CHECK"] = "0"
    env["PATH"] = os.path.dirname(os.path.abspath(semgrep)) + os.pathsep + env.get("PATH", "")
    return env


def pairs(folder, only):
    for rules in sorted(folder.glob("*.yaml")):
        if only and rules.stem not in only:
            continue
        targets = [rules.with_suffix(s) for s in SUFFIXES if rules.with_suffix(s).exists()]
        if len(targets) != 1:
            sys.exit(f"{rules.name}: expected exactly one target beside it, found {len(targets)}")
        yield rules, targets[0]


def position(where):
    return [where["line"], where["col"]]


def key_of(rule, start, end, message):
    return (rule, tuple(start), tuple(end), message)


def language_of(text):
    """The analyzer of the rules, for the engine's list of targets."""
    found = set(re.findall(r"^\s*(?:-\s*)?languages:\s*\[(\w+)\]", text, re.M))
    if len(found) != 1:
        sys.exit(f"rules of one file must share one language, found {sorted(found)}")
    return found.pop()


def run_json(command, env, cwd):
    done = subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True)
    out = done.stdout
    start = out.find("{")
    try:
        return json.loads(out[start:])
    except ValueError:
        sys.stderr.write(done.stderr[-4000:])
        sys.exit(f"{command[0]} printed no JSON (exit status {done.returncode})")


def rule_ids(text):
    return set(re.findall(r"^\s*-\s*id:\s*(\S+)", text, re.M))


def scan(semgrep, core, folder, chosen):
    """The findings of every pair: {name: [finding]}."""
    env = environment(semgrep)
    text_of = {rules: rules.read_text(encoding="utf-8") for rules, _ in chosen}
    configs = [part for rules, _ in chosen for part in ("--config", rules.name)]
    targets = [target.name for _, target in chosen]
    reported = run_json(
        [semgrep, "scan", "--metrics", "off", "-j", "1", "--no-git-ignore", "--json", "--quiet", "--disable-nosem",
         "--timeout", "0", "--max-target-bytes", "0", *configs, *targets], env, folder)
    for error in reported["errors"]:
        print(f"note: {error.get('path')}: {str(error.get('message'))[:200]}", file=sys.stderr)
    by_target = {}
    for match in reported["results"]:
        by_target.setdefault(pathlib.PurePath(match["path"]).name, []).append(match)

    result = {}
    for rules, target in chosen:
        own = rule_ids(text_of[rules])
        # Metavariables: the engine program, on this pair alone.
        listed = ["Targets", [["CodeTarget", {
            "path": {"fpath": target.name, "ppath": "/" + target.name},
            "analyzer": language_of(text_of[rules]), "products": ["sast"]}]]]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as targets_file:
            json.dump(listed, targets_file)
            targets_file.flush()
            engine = run_json(
                [core, "-rules", rules.name, "-targets", targets_file.name, "-j", "1", "-json"], env, folder)
        bound = {}
        for match in engine["results"]:
            extra = match["extra"]
            key = key_of(match["check_id"].rsplit(".", 1)[-1], position(match["start"]), position(match["end"]),
                         extra.get("message"))
            bound.setdefault(key, {
                name: value["abstract_content"] for name, value in sorted(extra.get("metavars", {}).items())})
        findings = []
        for match in by_target.get(target.name, []):
            extra = match["extra"]
            rule = match["check_id"].rsplit(".", 1)[-1]
            if rule not in own:
                continue
            start, end = position(match["start"]), position(match["end"])
            key = key_of(rule, start, end, extra["message"])
            if key not in bound:
                print(f"note: {target.name}: no engine match for {key}", file=sys.stderr)
            fix = extra.get("fix")
            if fix is None and extra.get("fix_regex"):
                fix = {k: extra["fix_regex"].get(k) for k in ("regex", "replacement", "count")}
            findings.append({"rule": rule, "start": start, "end": end, "message": extra["message"],
                             "metavars": bound.get(key, {}), "fix": fix})
        findings.sort(key=lambda f: (f["start"], f["end"], f["rule"], f["message"], json.dumps(f["metavars"])))
        result[rules.stem] = findings
    return result


def render(findings):
    """One finding per line, so that a difference reads well."""
    if not findings:
        return "[]\n"
    lines = ",\n".join("  " + json.dumps(f, ensure_ascii=False) for f in findings)
    return f"[\n{lines}\n]\n"


def main():
    parser = argparse.ArgumentParser(description="check or rewrite the expected results of the conformance suite")
    parser.add_argument("--update", action="store_true", help="rewrite the expected files")
    parser.add_argument("--dir", type=pathlib.Path, default=DEFAULT_DIR, help="folder of the suite")
    parser.add_argument("names", nargs="*", help="only these pairs (names without suffix)")
    arguments = parser.parse_args()

    semgrep = find_semgrep()
    core = find_core(semgrep)
    chosen = list(pairs(arguments.dir, set(arguments.names)))
    result = scan(semgrep, core, arguments.dir, chosen)
    different = 0
    for name, findings in sorted(result.items()):
        path = arguments.dir / f"{name}.expected.json"
        new = render(findings)
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == new:
            continue
        different += 1
        if arguments.update:
            path.write_text(new, encoding="utf-8")
            print(f"updated {path.name}: {len(findings)} findings")
        else:
            sys.stdout.writelines(difflib.unified_diff(
                old.splitlines(True), new.splitlines(True), f"{name}.expected.json", f"{name} (Semgrep)"))
    print(f"{len(result)} files, {sum(map(len, result.values()))} findings, {different} files "
          + ("updated" if arguments.update else "different"))
    return 1 if different and not arguments.update else 0


if __name__ == "__main__":
    sys.exit(main())
