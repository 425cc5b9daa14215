#!/usr/bin/env python3
"""Scanners of model files side by side, on fixtures/artifacts.

    python3 bench/artifacts/compare.py --venvs VENVS [--pyguard BIN] [--runs 3] [--details FILE] [--large 500]

`bench/run artifacts` installs the scanners, each in a virtual environment of its own. VENVS may also be the beginning of
a name: with `--venvs scan-` the folders are scan-modelscan, scan-picklescan and so on.

An artifact is what lies in a folder of a format or library: a file, or a folder with all that is in it. It counts as
flagged when the scanner reports a file of it: pyguard in tier default, modelaudit with severity warning or critical,
the others as their exit code says. `kinds` counts only artifacts with a file whose ending the scanner says it reads.
Each scanner gets the whole folder in one process, except fickling, which takes one file; a scan that one file ends
early is asked again file by file. Times are medians, the order of the scanners changes with each run. Nothing is loaded
and nothing is run but the scanners.
"""

import argparse
import collections
import json
import pathlib
import statistics
import tempfile

import large
import tools

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent


def artifacts(folder):
    """Each artifact of `folder`: its place below it, and its files."""
    found = {}
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        parts = path.relative_to(folder).parts
        if len(parts) > 1:
            found.setdefault("/".join(parts[:2]), []).append(path)
    return found


def named(texts, folder, known):
    """The artifacts that texts of a scanner name: each begins with the place of a file, which may go on with a member."""
    seen = set()
    for text in texts:
        place = pathlib.PurePosixPath(text.removeprefix(str(folder)).lstrip("/"))
        whole = "/".join(place.parts[:2])
        if whole in known:
            seen.add(whole)
            continue
        fitting = [one for one in known if whole.startswith((one + ":", one + " ("))]
        if fitting:
            seen.add(max(fitting, key=len))
    return seen


def place(program_folder, name):
    for folder in (pathlib.Path(program_folder) / name, pathlib.Path(f"{program_folder}{name}")):
        if (folder / "bin" / name).exists():
            return folder / "bin" / name
    return None


def share(part, whole):
    return f"{part} of {whole}" if whole else "none"


class Column:
    """What one scanner said, in one row of the first table."""

    def __init__(self, label, tool):
        self.label = label
        self.tool = tool
        self.flagged = {}
        self.unread = {}
        self.times = collections.defaultdict(list)
        self.work = collections.defaultdict(list)
        self.processes = {}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join(["---"] + ["---:"] * (len(head) - 1)) + " |"]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


def measure(columns, sets, runs):
    for turn in range(runs):
        for name, (folder, known) in sets.items():
            shift = turn % len(columns)
            for column in columns[shift:] + columns[:shift]:
                answer = column.tool.ask(folder)
                column.times[name].append(answer.seconds)
                column.work[name].append(answer.work)
                column.processes[name] = answer.processes
                if turn == 0:
                    column.flagged[name] = named(answer.flagged, folder, known)
                    column.unread[name] = named(answer.unread, folder, known) - column.flagged[name]
                    if isinstance(column.tool, tools.Modelaudit):
                        column.critical = getattr(column, "critical", {})
                        column.critical[name] = named(column.tool.flagged(("critical",)), folder, known)
                print(f"# {name} run {turn + 1}: {column.label} {answer.seconds:.2f} s, {len(column.flagged[name])} flagged", flush=True)


def summary(columns, sets):
    (_, bad), (_, good) = sets["malicious"], sets["benign"]
    rows = []
    for column in columns:
        claimed = {name: {one for one, files in known.items() if any(column.tool.claims_path(file) for file in files)} for name, (_, known) in sets.items()}
        found, alarms = column.flagged["malicious"], column.flagged["benign"]
        times = [f"{statistics.median(taken[name]):.2f} s" if taken[name] else "" for name in sets for taken in (column.times, column.work)]
        rows.append(
            (
                column.label,
                share(len(found), len(bad)),
                share(len(found & claimed["malicious"]), len(claimed["malicious"])),
                share(len(alarms), len(good)),
                share(len(alarms & claimed["benign"]), len(claimed["benign"])),
                f"{len(column.unread.get('malicious', ()))} / {len(column.unread.get('benign', ()))}",
                *times,
                " + ".join(str(column.processes[name]) for name in sets) if column.processes else "",
            )
        )
    return table(("scanner", "found", "found, kinds", "false alarms", "false alarms, kinds", "said: not readable", "malicious, time", "of processors", "benign, time", "of processors", "processes"), rows)


def by_folder(columns, name, known):
    groups = collections.defaultdict(set)
    for one in known:
        groups[one.split("/")[0]].add(one)
    rows = [(group, len(own), *(len(column.flagged[name] & own) for column in columns)) for group, own in sorted(groups.items())]
    return table((name, "artifacts", *(column.label for column in columns)), rows)


def one_large(columns, megabytes, runs):
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "state.pt")
        large.write(path, megabytes * 1_000_000)
        size = path.stat().st_size
        taken = {column.label: [] for column in columns}
        for turn in range(runs + 1):
            shift = turn % len(columns)
            for column in columns[shift:] + columns[:shift]:
                answer = column.tool.ask(path)
                # The first one reads the file from the disk.
                if turn:
                    taken[column.label].append(answer)
        for label, answers in taken.items():
            times = statistics.median(one.seconds for one in answers)
            rows.append((label, f"{times * 1000:,.0f} ms", f"{max(one.peak for one in answers) / 1e6:,.0f} MB", "yes" if answers[0].flagged else "no"))
    return table((f"one checkpoint, {size / 1e6:.0f} MB", "time", "peak memory", "flagged"), rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venvs", required=True, help="the folder of the scanners' virtual environments, or how their names begin")
    parser.add_argument("--pyguard", type=pathlib.Path)
    parser.add_argument("--malicious", type=pathlib.Path, default=REPOSITORY / "fixtures/artifacts/malicious")
    parser.add_argument("--benign", type=pathlib.Path, default=REPOSITORY / "fixtures/artifacts/benign")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", help="names of scanners, with commas")
    parser.add_argument("--details", type=pathlib.Path, help="where what was missed and what was flagged is written, as JSON")
    parser.add_argument("--large", type=int, default=0, metavar="MB", help="also one checkpoint of this size")
    arguments = parser.parse_args()
    chosen = arguments.only.split(",") if arguments.only else ["pyguard", *tools.OTHERS]
    columns = []
    if arguments.pyguard and "pyguard" in chosen:
        columns.append(Column("pyguard", tools.Pyguard(arguments.pyguard)))
    for name, kind in tools.OTHERS.items():
        program = place(arguments.venvs, name) if name in chosen else None
        if program:
            columns.append(Column(name, kind(program)))
        elif name in chosen:
            print(f"# {name} is not installed")
    if not columns:
        raise SystemExit("no scanner to compare")
    versions = ", ".join(f"{column.label} {column.tool.version()}" for column in columns)
    sets = {name: (folder.resolve(), artifacts(folder.resolve())) for name, folder in (("malicious", arguments.malicious), ("benign", arguments.benign))}
    if not all(known for _, known in sets.values()):
        raise SystemExit("a folder has no artifacts")
    measure(columns, sets, arguments.runs)
    shown = []
    for column in columns:
        shown.append(column)
        if hasattr(column, "critical"):
            strict = Column("modelaudit, critical only", column.tool)
            strict.flagged = column.critical
            shown.append(strict)
    print(f"\nVersions: {versions}\n")
    print(summary(shown, sets))
    for name, (_, known) in sets.items():
        print(by_folder(shown, name, known))
    if arguments.large:
        print(one_large(columns, arguments.large, arguments.runs))
    if arguments.details:
        details = {
            column.label: {
                "missed": sorted(set(sets["malicious"][1]) - column.flagged["malicious"]),
                "false alarms": sorted(column.flagged["benign"]),
                "not readable": {name: sorted(one) for name, one in column.unread.items()},
            }
            for column in shown
        }
        arguments.details.write_text(json.dumps(details, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
