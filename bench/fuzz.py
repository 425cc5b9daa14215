"""Fuzzes the parsers of model files, one after the other, and prints a record for bench/RESULTS.md.

    python3 bench/fuzz.py [--seconds 60] [--piece 15] [--parser NAME ...] [--afresh] [--work FOLDER]

Needs a nightly toolchain and cargo-fuzz. There is one program for all parsers (fuzz/src/lib.rs says why), which is built
once; each parser has its own corpus below FOLDER, whose seeds are the fixtures (hostile, near and harmless ones) of its
kind. A parser fails when it panics, takes more than ten times the input and 64 MiB of memory, or more processor time than a
second for each begun MB.

`--seconds` is processor time that each parser gets, the build not counted; it is spent in pieces, so that a run can be ended
at any time and goes on later. `--afresh` forgets what the record says of the parsers that are named: for those that were
changed. `--build-only`, `--no-build` and `--record` do what they say.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures" / "artifacts"
LARGEST = 256 * 1024
# Seconds of the clock, for a parser that never ends: others may have the processor.
ENDLESS = 600
# How libFuzzer ends when it is asked to.
INTERRUPTED = 72


def build(work, target):
    """The program, copied to where no later build changes it."""
    command = ["cargo", "+nightly", "fuzz", "build", "-s", "none", "--fuzz-dir", str(ROOT / "fuzz"), "--target-dir", str(target), "parser"]
    subprocess.run(command, cwd=ROOT, check=True)
    (built,) = target.glob("*/release/parser")
    work.mkdir(parents=True, exist_ok=True)
    shutil.copy2(built, work / "parser")


def seeds(work):
    """Writes the seeds; the parsers, with the number of seeds of each."""
    environment = {**os.environ, "PYGUARD_FUZZ_SEEDS": str(work / "corpus"), "PYGUARD_FUZZ_FIXTURES": str(FIXTURES)}
    listed = subprocess.run([str(work / "parser")], env=environment, check=True, capture_output=True, text=True).stdout
    return {name: int(count) for name, count in (line.split("\t") for line in listed.splitlines())}


def run(parser, seconds, work):
    """Fuzzes for a while; what is new for the record."""
    found = work / "found" / parser
    found.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    command = [
        str(work / "parser"), str(work / "corpus" / parser), f"-max_len={LARGEST}", f"-timeout={ENDLESS}", "-rss_limit_mb=2048",
        f"-artifact_prefix={found}/", "-print_final_stats=1",
    ]
    path = work / f"{parser}.log"
    start = time.monotonic()
    with path.open("w") as log:
        process = subprocess.Popen(command, cwd=work, stdout=log, stderr=log, env={**os.environ, "PYGUARD_FUZZ_PARSER": parser})
        is_stopped = False
        while True:
            done, status, used = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            if not is_stopped and processor_seconds(process.pid) >= seconds:
                is_stopped = True
                process.send_signal(signal.SIGINT)
            time.sleep(0.2)
    code = os.waitstatus_to_exitcode(status)
    text = path.read_text(errors="replace")
    stats = {name: int(value) for name, value in re.findall(r"stat::(\w+):\s+(\d+)", text)}
    slowest = [(int(time), int(size)) for time, size in re.findall(r"^slowest: (\d+) us for (\d+) bytes", text, re.M)]
    return {
        "seconds": time.monotonic() - start,
        "processor": used.ru_utime + used.ru_stime,
        "inputs": stats.get("number_of_executed_units", 0),
        "peak": used.ru_maxrss / 1024,
        "slowest": slowest[-1] if slowest else (0, 0),
        "found": sorted(one.name for one in set(found.iterdir()) - before),
        "code": 0 if is_stopped and code == INTERRUPTED else code,
    }


def processor_seconds(pid):
    """What a process has used so far: fields 14 and 15 of its line, counted from behind the name."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def add(record, new):
    for name in ("seconds", "processor", "inputs"):
        record[name] = record.get(name, 0) + new[name]
    record["peak"] = max(record.get("peak", 0), new["peak"])
    record["slowest"] = max(tuple(record.get("slowest", (0, 0))), tuple(new["slowest"]))
    record["found"] = record.get("found", []) + new["found"]
    if new["code"] != 0 and not new["found"]:
        record["found"].append(f"ended with {new['code']}")


def table(records, counts):
    lines = [
        "| parser | seeds | processor seconds | inputs | peak memory (MB) | slowest input | found |",
        "|---|---:|---:|---:|---:|---|---|",
    ]
    for parser, count in counts.items():
        if record := records.get(parser):
            time, size = record["slowest"]
            lines.append(
                f"| {parser} | {count} | {record['processor']:.0f} | {record['inputs']:,} | {record['peak']:.0f} "
                f"| {time / 1000:.1f} ms for {size:,} bytes | {', '.join(record['found']) or 'nothing'} |"
            )
    whole = [records[parser] for parser in counts if parser in records]
    hours = sum(record["processor"] for record in whole) / 3600
    inputs = sum(record["inputs"] for record in whole)
    lines.append(f"\n{len(whole)} of {len(counts)} parsers, {inputs:,} inputs, {hours:.2f} hours of processor time in all.")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--piece", type=float, default=15)
    parser.add_argument("--parser", action="append")
    parser.add_argument("--afresh", action="store_true")
    parser.add_argument("--build-only", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "fuzz" / "artifacts")
    parser.add_argument("--target-dir", type=pathlib.Path, default=ROOT / "fuzz" / "target")
    options = parser.parse_args()
    work = options.work.resolve()
    kept = work / "record.json"
    if not options.no_build and not options.record:
        build(work, options.target_dir.resolve())
    if options.build_only:
        return 0
    counts = seeds(work)
    records = json.loads(kept.read_text()) if kept.exists() else {}
    if options.record:
        print(table(records, counts))
        return 0
    chosen = options.parser or list(counts)
    if unknown := [one for one in chosen if one not in counts]:
        parser.error(f"no such parser: {', '.join(unknown)}; there are {', '.join(counts)}")
    if options.afresh:
        records = {one: record for one, record in records.items() if one not in chosen}
    while True:
        spent = {one: records.get(one, {}).get("processor", 0) for one in chosen if not records.get(one, {}).get("found")}
        waiting = [one for one in spent if spent[one] < options.seconds]
        if not waiting:
            break
        turn = min(waiting, key=spent.get)
        add(records.setdefault(turn, {}), run(turn, min(options.piece, options.seconds - spent[turn]), work))
        kept.write_text(json.dumps(records))
    print(table(records, counts))
    return 1 if any(record["found"] for record in records.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
