"""Scanners over the set: each answers its findings as (path, line, rule), with 1-based lines of the file."""

import json
import os
import re
import subprocess
import time

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""


COUNTED = 0
"""The line of a place that a report only counts ("also in 3 other places"): one finding stands for a column of values."""


# Rules on secrets and personal data, and those on tokens in calls of single libraries, which supersede them in Python.
OURS = ("SEC", "PII", "AIML110", "AIML217", "AIML220")


def output(command, folder, allowed=(0, 1)):
    started = time.monotonic()
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode not in allowed:
        raise SystemExit(f"{command[0]}: exit code {result.returncode}\n{result.stderr[-2000:]}")
    return result.stdout, time.monotonic() - started


def relative(path):
    return path.removeprefix("./")


def pyguard(binary, folder, tier, configs):
    chosen = [word for config in configs for word in ("--config", config)]
    text, seconds = output([binary, "check", "--tier", tier, *chosen, "--format", "json", "."], folder, (0, 1, 3))
    report = json.loads(text)
    found = []
    for finding in report["findings"]:
        path, code = relative(finding["path"]), finding["code"]
        if code.startswith(OURS):
            found.append((path, finding["file_start"]["line"], code))
            others = re.search(r"\(also in (one|\d+) other places?\)", finding["message"])
            if others:
                found += [(path, COUNTED, code)] * (1 if others.group(1) == "one" else int(others.group(1)))
    return found, seconds, report.get("errors", [])


def detect_secrets(environment, folder):
    text, seconds = output([f"{environment}/bin/detect-secrets", "scan", "--all-files", "."], folder)
    found = [(relative(path), finding["line_number"], finding["type"]) for path, findings in json.loads(text)["results"].items() for finding in findings]
    return found, seconds, []


def ripsecrets(binary, folder):
    # Named one by one, because it leaves hidden files (.env) out of the folders that it walks.
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    text, seconds = output([binary, *files], folder)
    found = []
    for line in text.splitlines():
        match = re.match(r"^(.+?):(\d+):", re.sub(r"\x1b\[[0-9;]*m", "", line))
        if match:
            found.append((relative(match.group(1)), int(match.group(2)), "secret"))
    return found, seconds, []
