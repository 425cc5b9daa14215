#!/usr/bin/env python3
"""Compares pyguard with Semgrep on the same rules and targets.

    semgrep-compare.py --pyguard BINARY --config RULES... [--keep FILE] -- TARGET...

Runs `pyguard check --config RULES... --format json TARGET...` and Semgrep CE
with the same rule files, reduces both to the set of (rule id without path
prefix, file, start line, start column, end line, end column) and prints what
only one of the two reports, grouped by rule, with up to --examples findings
each. The last line is `N same, M only in Semgrep, K only in pyguard`; the exit
status is 1 if there is any difference.

RULES is one or more rule files or folders, or `builtin` for the built-in rules, as `pyguard rules export` writes them
with their sets written out. Put `--` or another option before the targets, or give `--config` once per file. Files
Semgrep could not read completely (syntax errors) and single rules that timed out or failed on a file are listed apart
and left out of the comparison on both sides. Files pyguard reports as failed are listed as well but stay in: what it
misses there is a difference.

With --without-interfile both get copies of the rules in which `interfile` is off, so that pyguard, too, follows data
only as far as Semgrep CE does.

The costs of both are told, too: pyguard runs before and after Semgrep, each time on one thread and on all cores, so that the ratios hold
on a machine with other work to do. Reading the rules is part of each, for Semgrep a large one.

Semgrep is found by $SEMGREP or on PATH and runs as one process on one core,
offline, without a size limit for targets, without a time limit per rule (see
--timeout), and reads ignored files too. `# nosemgrep` comments count in both.
"""

import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from measuring import keep, measure, median


def find_semgrep():
    program = os.environ.get("SEMGREP") or shutil.which("semgrep")
    if not program:
        sys.exit("semgrep not found: put it on PATH or set SEMGREP")
    return program


def read(report):
    """JSON, maybe behind other lines."""
    text = report.read().decode()
    start = text.find("{")
    try:
        return json.loads(text[max(start, 0):])
    except ValueError:
        sys.exit(f"no JSON: {text[:1000]}")


def normal(path):
    return os.path.normpath(os.path.relpath(path))


def run_semgrep(configs, targets, timeout):
    """Cost and report."""
    semgrep = find_semgrep()
    env = dict(os.environ)
    env["SEMGREP_SEND_METRICS"] = "off"
    env["SEMGREP_ENABLE_VERSION_CHECK"] = "0"
    env["PATH"] = os.path.dirname(os.path.abspath(semgrep)) + os.pathsep + env.get("PATH", "")
    # Its own list of what to ignore has tests/ and other folders.
    command = [semgrep, "scan", "--metrics", "off", "-j", "1", "--no-git-ignore", "--x-ignore-semgrepignore-files", "--json", "--quiet",
               "--timeout", str(timeout), "--timeout-threshold", "0", "--max-target-bytes", "0"]
    for config in configs:
        # A relative path may look like the name of a registry rule pack ("r/...", "p/...").
        command += ["--config", os.path.abspath(config)]
    # Semgrep ends with other codes where a file or rule has errors; they are in the report.
    return measure([*command, *targets], None, range(256), env)


def read_semgrep(report):
    """(findings, {file: reason} and {(rule, file): reason} left out, other errors, scanned files)"""
    findings = set()
    for match in report["results"]:
        findings.add((match["check_id"].rsplit(".", 1)[-1], normal(match["path"]),
                      match["start"]["line"], match["start"]["col"], match["end"]["line"], match["end"]["col"]))
    left_out = {}
    pairs_left_out = {}
    rule_errors = []
    for error in report["errors"]:
        kind = error.get("type")
        kind = kind[0] if isinstance(kind, list) else str(kind)
        message = " ".join(str(error.get("message", "")).split())
        path, rule = error.get("path"), error.get("rule_id")
        if not path:
            rule_errors.append(f"{kind}: {message[:200]}")
        elif rule:
            # A timeout or an internal error of one rule on one file.
            pairs_left_out[(rule.rsplit(".", 1)[-1], normal(path))] = f"{kind}: {message[:120]}"
        elif "When parsing a snippet as" not in message:
            left_out[normal(path)] = f"{kind}: {message[:120]}"
    scanned = {normal(path) for path in report["paths"]["scanned"]}
    return findings, left_out, pairs_left_out, rule_errors, scanned


def run_pyguard(binary, configs, targets, *options):
    """Cost and report."""
    command = [binary, "check", "--tier", "audit", "--format", "json", *options]
    for config in configs:
        command += ["--config", config]
    # 2: a rule that it does not take; that is in the report.
    return measure([*command, *targets], None, (0, 1, 2, 3))


def read_pyguard(report):
    findings = set()
    for finding in report["findings"]:
        findings.add((finding["rule"].rsplit(".", 1)[-1], normal(finding["path"]),
                      finding["start"]["line"], finding["start"]["col"],
                      finding["end"]["line"], finding["end"]["col"]))
    failed = [str(error)[:200] for error in report.get("errors", [])]
    return findings, failed


def show(title, findings, examples):
    by_rule = collections.defaultdict(list)
    for finding in sorted(findings):
        by_rule[finding[0]].append(finding)
    print(f"only in {title}: {len(findings)} findings of {len(by_rule)} rules")
    for rule, found in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        print(f"  {rule}: {len(found)}")
        for _, path, line, col, end_line, end_col in found[:examples]:
            print(f"    {path}:{line}:{col}-{end_line}:{end_col}")


def without_interfile(configs, folder):
    """Copies of rule files in which no rule asks for more than Semgrep CE follows."""
    copies = []
    for number, config in enumerate(configs):
        config = pathlib.Path(config)
        files = [config] if config.is_file() else sorted(config.rglob("*.yaml"))
        for file in files:
            text = re.sub(r'"?interfile"?: *true', '"interfile": false', file.read_text())
            copy = folder / f"{number}-{file.name}"
            copy.write_text(text)
            copies.append(str(copy))
    return copies


def main():
    parser = argparse.ArgumentParser(description="compare pyguard with Semgrep")
    parser.add_argument("--pyguard", required=True, metavar="BINARY", help="the pyguard program")
    parser.add_argument("--config", required=True, action="append", nargs="+", metavar="RULES",
                        help="rule files or folders")
    parser.add_argument("--examples", type=int, default=5, help="findings shown per rule (default 5)")
    parser.add_argument("--timeout", default="0", help="Semgrep's seconds per rule and file, 0 for no limit")
    parser.add_argument("--without-interfile", action="store_true", help="compare with `interfile` off in all rules")
    parser.add_argument("targets", nargs="+", metavar="TARGET", help="files or folders to scan")
    parser.add_argument("--keep", type=pathlib.Path, help="write the costs to this file")
    arguments = parser.parse_args()
    configs = [config for group in arguments.config for config in group]
    folder = tempfile.TemporaryDirectory()
    if "builtin" in configs:
        builtin = pathlib.Path(folder.name) / "builtin.yaml"
        builtin.write_bytes(subprocess.run([arguments.pyguard, "rules", "export"], check=True, capture_output=True).stdout)
        configs = [str(builtin) if config == "builtin" else config for config in configs]
    if arguments.without_interfile:
        configs = without_interfile(configs, pathlib.Path(folder.name))

    def pyguard(*options):
        return run_pyguard(arguments.pyguard, configs, arguments.targets, *options)

    pyguard()  # warms the page cache
    before = pyguard("--jobs", "1"), pyguard()
    semgrep_cost, semgrep_report = run_semgrep(configs, arguments.targets, arguments.timeout)
    after = pyguard("--jobs", "1"), pyguard()
    expected, left_out, pairs_left_out, rule_errors, scanned = read_semgrep(read(semgrep_report))
    actual, failed = read_pyguard(read(after[1][1]))

    if rule_errors:
        print(f"errors of Semgrep about rules or the run: {len(rule_errors)}")
        for error in rule_errors[:20]:
            print(f"  {error}")
    if left_out:
        print(f"files left out, as Semgrep could not read all of them: {len(left_out)}")
        for path, reason in sorted(left_out.items()):
            print(f"  {path}: {reason}")
    if pairs_left_out:
        print(f"rules left out on one file, as Semgrep failed there: {len(pairs_left_out)}")
        for (rule, path), reason in sorted(pairs_left_out.items()):
            print(f"  {rule} on {path}: {reason}")
    if failed:
        print(f"errors of pyguard: {len(failed)}")
        for error in failed[:20]:
            print(f"  {error}")

    def compared(finding):
        return finding[1] in scanned and finding[1] not in left_out and (finding[0], finding[1]) not in pairs_left_out

    expected = set(filter(compared, expected))
    actual = set(filter(compared, actual))
    missing, extra = expected - actual, actual - expected
    if missing:
        show("Semgrep", missing, arguments.examples)
    if extra:
        show("pyguard", extra, arguments.examples)
    rows = [
        {"command": "Semgrep CE, one process", **semgrep_cost},
        {"command": "pyguard, one thread", **median([before[0][0], after[0][0]])},
        {"command": "pyguard, all cores", **median([before[1][0], after[1][0]])},
    ]
    print("\n| command | seconds | user | peak memory | Semgrep / this (user) |\n|---|---|---|---|---|")
    for row in rows:
        ratio = f"{semgrep_cost['seconds'] / row['seconds']:.0f} ({semgrep_cost['user'] / row['user']:.0f})"
        print(f"| {row['command']} | {row['seconds']:,.2f} | {row['user']:,.2f} | {row['memory']:,.0f} MB | {ratio} |")
    print()
    keep(arguments.keep, "semgrep", {"of": " ".join(pathlib.Path(target).name for target in arguments.targets), "rows": rows})
    print(f"{len(expected & actual)} same, {len(missing)} only in Semgrep, {len(extra)} only in pyguard")
    return 1 if missing or extra else 0


if __name__ == "__main__":
    sys.exit(main())
