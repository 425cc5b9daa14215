#!/usr/bin/env python3
"""How many published vulnerabilities of Python AI/ML packages pyguard finds, and whether it falls silent on the fix.

    python3 bench/cves.py [--pyguard target/release/pyguard] [--only ID] [--kind KIND] [--markdown]

Each case of the list (bench/cves-dev.yaml) names a package, its vulnerable and its fixed version, the flawed lines and
the corrected ones. Both versions are downloaded with pip (pinned, without dependencies, never installed; a source
archive makes pip ask its build backend for metadata, a wheel runs no code), their Python files are unpacked into
--cache and the archive is deleted. The whole package is scanned once per version with
`pyguard check --tier audit --format json`.

found   best tier of a finding of the case's kind on the flawed lines: its range or a step of its trace touches them.
        A finding is of the kind if one of its CWEs is (table KINDS) or is the CWE of the case.
silent  no such finding, in any tier, on the corrected lines. A case without corrected lines (the code was removed) is
        silent if the rules that found it report less often in that file than before. Scored where the fix removed or
        replaced the sink (`sink_remains: no`); elsewhere shown in parentheses, as the sink still stands and only a
        check elsewhere makes it safe.

The exit status is 0 whatever the figures are, another one if the script itself fails or below --fail-under.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = {
    "code-injection": {94, 95, 96, 470, 829},
    "command-injection": {77, 78, 88},
    "sql-injection": {89, 564, 943},
    "ssrf": {918},
    "path-traversal": {*range(22, 41), 59, 61, 73},
    "ssti": {94, 1336},
    "xss": {79, 80, 83, 87, 116},
    "deserialization": {502, 913, 915},
    "xxe": {611, 776, 827},
    "redos": {400, 1333},
    "tls": {295, 297, 319, 322},
    "secrets": {259, 321, 798},
    "auth": {284, 285, 287, 306, 639, 647, 668, 862, 863, 915, 1327},
    "other": set(),
}
GOAL_KINDS = ["code-injection", "command-injection", "sql-injection", "ssrf", "path-traversal", "ssti", "xss"]
FOUND_GOAL, SILENT_GOAL = 80, 90
TIERS = ["default", "strict", "audit"]
# Wheels are taken for these, first match first; the macOS ones hold the same Python files without GPU libraries.
PLATFORMS = [*(f"macosx_{major}_0_arm64" for major in range(11, 15)), *(f"macosx_10_{minor}_x86_64" for minor in range(9, 16)),
             *(f"manylinux_2_{minor}_x86_64" for minor in (5, 12, 17, 24, 27, 28, 31, 34, 35)),
             "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"]
PYTHONS = ["3.11", "3.12", "3.10", "3.9", "3.8", "3.7"]


class Failed(Exception):
    """A package could not be downloaded or scanned."""


def scalar(text, where):
    if text.startswith("'"):
        if len(text) < 2 or not text.endswith("'"):
            sys.exit(f"{where}: quote not closed")
        return text[1:-1].replace("''", "'")
    if text.startswith('"'):
        return json.loads(text)
    return {"true": True, "false": False}.get(text, int(text) if text.isdecimal() else text)


def read_cases(path):
    """The list of cases: a YAML list of flat mappings, whose values are scalars (perhaps folded) or lists of numbers."""
    cases, key = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.name}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("- "):
            cases.append({})
        elif not cases or not line.startswith("  "):
            sys.exit(f"{where}: not understood")
        body = line[2:]
        if body.startswith("  "):
            cases[-1][key][1].append(body.strip())
        elif body.startswith("- "):
            cases[-1][key][2].append(int(body[2:]))
        else:
            key, colon, value = body.partition(":")
            if not colon or key in cases[-1]:
                sys.exit(f"{where}: not understood")
            cases[-1][key] = (where, [value.strip()] if value.strip() else [], [])
    for case in cases:
        for key, (where, words, numbers) in case.items():
            case[key] = numbers or scalar(" ".join(words), where)
        for key in ("id", "package", "vulnerable", "fixed", "file", "kind", "cwe", "sink_remains"):
            case[key] = str(case.get(key) or sys.exit(f"{path.name}: case {case.get('id')} has no {key}"))
        if case["kind"] not in KINDS:
            sys.exit(f"{path.name}: {case['id']}: unknown kind {case['kind']}")
        if len(case["lines"]) != 2:
            sys.exit(f"{path.name}: {case['id']}: lines must be two numbers")
    return cases


def pip_download(package, version, dist, folder):
    """The downloaded archive of one version; several ways are tried."""
    pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps", "-d", str(folder)]
    wheel = [[*pip, "--only-binary=:all:", "--implementation", "cp", "--python-version", python,
              *(word for name in PLATFORMS for word in ("--platform", name))] for python in PYTHONS]
    source = [[*pip, "--no-binary=:all:"]]
    trouble = ""
    for command in source + wheel if dist == "sdist" else wheel + source:
        try:
            done = subprocess.run([*command, f"{package}=={version}"], capture_output=True, text=True, timeout=900)
        except subprocess.TimeoutExpired:
            raise Failed(f"{package}=={version}: pip did not end") from None
        archives = list(folder.iterdir())
        if done.returncode == 0 and len(archives) == 1:
            return archives[0]
        trouble = trouble or (done.stderr.strip().splitlines() or [f"pip left {len(archives)} files"])[-1]
    raise Failed(f"{package}=={version}: {trouble}")


def unpack(archive, tree):
    """Python files only, so that wheels with libraries of a gigabyte stay small."""
    def write(name, content):
        parts = pathlib.PurePosixPath(name).parts
        if len(parts) > 2 and parts[0].endswith(".data") and parts[1] in ("purelib", "platlib"):
            parts = parts[2:]
        if not parts or ".." in parts or parts[0].startswith("/"):
            return
        target = tree.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as opened:
            outer = 0 if archive.suffix == ".whl" else 1
            for name in opened.namelist():
                if name.endswith(".py"):
                    write("/".join(name.split("/")[outer:]), opened.read(name))
    else:
        with tarfile.open(archive) as opened:
            for member in opened:
                if member.isfile() and member.name.endswith(".py"):
                    write(member.name.partition("/")[2], opened.extractfile(member).read())


def package_tree(cache, package, version, dist):
    tree = cache / f"{package}-{version}"
    if not tree.exists():
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            downloads = pathlib.Path(folder) / "download"
            downloads.mkdir()
            archive = pip_download(package, version, dist, downloads)
            unpacked = pathlib.Path(folder) / "tree"
            unpacked.mkdir()
            unpack(archive, unpacked)
            archive.unlink()
            if not any(unpacked.iterdir()):
                raise Failed(f"{package}=={version}: no Python files in {archive.name}")
            unpacked.rename(tree)
    return tree


def scan(tree, arguments):
    """The findings of one version by file, reduced to what is compared."""
    command = [arguments.pyguard, "check", "--tier", "audit", "--format", "json", "--no-timing"]
    for config in arguments.config:
        command += ["--config", os.path.abspath(config)]
    if arguments.jobs > 1:
        command += ["--jobs", "1"]
    try:
        done = subprocess.run([*command, "."], cwd=tree, capture_output=True, text=True, timeout=arguments.timeout)
        report = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise Failed(f"{tree.name}: no end after {arguments.timeout} seconds") from None
    except ValueError:
        raise Failed(f"{tree.name}: no JSON (exit status {done.returncode}): {done.stderr.strip()[-300:]}") from None
    for error in report["errors"]:
        if error["kind"] == "config":
            sys.exit(f"{error['path']}: {error['message']}")
    files = collections.defaultdict(list)
    for finding in report["findings"]:
        cwes = {int(number) for number in re.findall(r"CWE-(\d+)", " ".join(finding["cwe"] or []))}
        places = [(finding["path"], finding["start"]["line"], finding["end"]["line"])]
        places += [(step["path"], step["start"]["line"], step["start"]["line"]) for step in finding["trace"]]
        for number, (path, first, last) in enumerate(places):
            files[os.path.normpath(path).replace(os.sep, "/")].append(
                {"rule": finding["rule"], "tier": finding["tier"] or TIERS[0], "cwes": cwes, "first": first, "last": last, "step": number > 0})
    return files


def of_kind(case, findings):
    wanted = KINDS[case["kind"]] | {int(case["cwe"].removeprefix("CWE-"))}
    return [finding for finding in findings if finding["cwes"] & wanted]


def touching(findings, lines):
    return [finding for finding in findings if finding["first"] <= lines[1] and finding["last"] >= lines[0]]


def judge(case, vulnerable, fixed):
    """Sets `found` to a tier or `no`, `silent` to True or False, and `rules` to what was reported on both sides."""
    before = of_kind(case, vulnerable.get(case["file"], []))
    hits = touching(before, case["lines"])
    case["found"] = min((hit["tier"] for hit in hits), key=TIERS.index, default="no")
    if case.get("fixed_lines"):
        left = touching(of_kind(case, fixed.get(case["fixed_file"], [])), case["fixed_lines"])
    else:
        rules = {hit["rule"] for hit in hits}
        left = [finding for finding in of_kind(case, fixed.get(case["file"], [])) if finding["rule"] in rules]
        if len(left) < sum(finding["rule"] in rules for finding in before):
            left = []
    case["silent"] = not left
    case["rules"] = sorted({hit["rule"] for hit in hits})
    case["left"] = sorted({f"{finding['rule']}:{finding['first']} ({finding['tier']})" for finding in left})


def percent(part, whole):
    return f"{part} of {whole}" + (f" ({100 * part / whole:.0f} %)" if whole else "")


def totals(cases):
    scored = [case for case in cases if case["sink_remains"] == "no"]
    found = [case for case in scored if case["found"] != "no"]
    return {
        "cases": len(cases),
        **{tier: sum(case["found"] == tier for case in cases) for tier in [*TIERS, "no"]},
        "found": sum(case["found"] in TIERS[:2] for case in cases),
        "silent": sum(case["silent"] for case in scored), "scored": len(scored),
        "silent_found": sum(case["silent"] for case in found), "scored_found": len(found),
    }


def table(rows, markdown):
    if markdown:
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def show(cases, markdown):
    rows = [["case", "package", "kind", "found", "silent when fixed", "rules"]]
    for case in cases:
        silent = "silent" if case["silent"] else "reported"
        rows.append([case["id"], f"{case['package']} {case['vulnerable']}", case["kind"], case["found"],
                     silent if case["sink_remains"] == "no" else f"({silent})", ", ".join(case["rules"])])
    print(table(rows, markdown) + "\n")
    for case in cases:
        if case["left"] and not markdown:
            print(f"{case['id']} still reported in {case['fixed']}: {', '.join(case['left'])}")
    goal = [case for case in cases if case["kind"] in GOAL_KINDS]
    groups = [(kind, [case for case in cases if case["kind"] == kind]) for kind in KINDS]
    groups += [("all kinds", cases), ("injection kinds", goal)]
    rows = [["kind", "cases", *TIERS, "no", "found in default or strict", "silent when fixed", "silent, of the found"]]
    for name, members in groups:
        if members:
            sums = totals(members)
            rows.append([name, str(sums["cases"]), *(str(sums[tier]) for tier in [*TIERS, "no"]),
                         percent(sums["found"], sums["cases"]), percent(sums["silent"], sums["scored"]),
                         percent(sums["silent_found"], sums["scored_found"])])
    print(table(rows, markdown) + "\n")
    sums = totals(goal)
    print(f"Goal for the injection kinds ({', '.join(GOAL_KINDS)}): {FOUND_GOAL} % found in default or strict, "
          f"{SILENT_GOAL} % silent when fixed. Now: {percent(sums['found'], sums['cases'])} found, "
          f"{percent(sums['silent_found'], sums['scored_found'])} of the found ones silent.")
    return 100 * sums["found"] / sums["cases"] if goal else 100


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    caches = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    parser.add_argument("--pyguard", default=str(ROOT / "target/release/pyguard"), metavar="PATH", help="the pyguard program")
    parser.add_argument("--config", action="append", default=[], metavar="RULES", help="rule file or folder instead of the built-in rules")
    parser.add_argument("--cases", type=pathlib.Path, default=ROOT / "bench/cves-dev.yaml", metavar="LIST")
    parser.add_argument("--cache", type=pathlib.Path, default=caches / "pyguard-cves", metavar="FOLDER",
                        help="unpacked packages (default %(default)s)")
    parser.add_argument("--only", action="append", default=[], metavar="ID", help="only this case; may be repeated")
    parser.add_argument("--kind", action="append", default=[], metavar="KIND", help="only cases of this kind; may be repeated")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="packages handled at the same time")
    parser.add_argument("--timeout", type=float, default=900, metavar="SECONDS", help="for one scan")
    parser.add_argument("--markdown", action="store_true", help="tables for bench/RESULTS.md")
    parser.add_argument("--download-only", action="store_true", help="fill the cache and stop")
    parser.add_argument("--fail-under", type=float, metavar="PERCENT",
                        help="exit status 1 if fewer of the injection kinds are found in default or strict")
    arguments = parser.parse_args()

    cases = [case for case in read_cases(arguments.cases)
             if (not arguments.only or case["id"] in arguments.only) and (not arguments.kind or case["kind"] in arguments.kind)]
    if not cases:
        parser.error("no case is left")
    program = shutil.which(arguments.pyguard)
    if not program and not arguments.download_only:
        parser.error(f"no program {arguments.pyguard}: build it with `cargo build --release` or name one with --pyguard")
    arguments.pyguard = program and os.path.abspath(program)
    arguments.cache.mkdir(parents=True, exist_ok=True)

    def handle(version):
        try:
            tree = package_tree(arguments.cache, *version)
            return {} if arguments.download_only else scan(tree, arguments)
        except Failed as failed:
            print(failed, file=sys.stderr)
            return None

    versions = list(dict.fromkeys((case["package"], case[side], case.get("dist", "wheel"))
                                  for case in cases for side in ("vulnerable", "fixed")))
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        scans = dict(zip(versions, pool.map(handle, versions)))
    missing = [f"{package} {version}" for (package, version, _), findings in scans.items() if findings is None]
    if missing:
        print(f"left out, with their cases: {', '.join(missing)}")
    if arguments.download_only:
        return 2 if missing else 0
    judged = []
    for case in cases:
        sides = [scans[case["package"], case[side], case.get("dist", "wheel")] for side in ("vulnerable", "fixed")]
        if None in sides:
            continue
        absent = [f"{case[side]}/{case[name]}" for side, name in (("vulnerable", "file"), ("fixed", "fixed_file"))
                  if case.get(name) and not (arguments.cache / f"{case['package']}-{case[side]}" / case[name]).exists()]
        if absent:
            print(f"left out: {case['id']}: {case['package']} has no {', '.join(absent)}")
            continue
        judge(case, *sides)
        judged.append(case)
    if not judged:
        return 2
    found = show(judged, arguments.markdown)
    return 1 if arguments.fail_under is not None and found < arguments.fail_under else 0


if __name__ == "__main__":
    sys.exit(main())
