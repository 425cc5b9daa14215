"""Runs the fuzz targets of model files for a while each and prints a record for bench/RESULTS.md.

    python3 bench/fuzz.py --seconds 600 [--jobs 2] [--target pickle ...] [--work FOLDER]

Needs a nightly toolchain and cargo-fuzz. Seeds are the fixtures (hostile, near and harmless ones). A target fails when a
reader panics, takes more than ten times the input and 64 MiB of memory, or takes over two seconds: inputs have at most
256 KiB, and libFuzzer counts whole seconds, so this is coarser than a second for a megabyte. The time of the record is that of
processors, the build not counted.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures" / "artifacts"
LARGEST = 256 * 1024


def targets():
    return sorted(path.stem for path in (ROOT / "fuzz" / "fuzz_targets").glob("*.rs"))


def names(target):
    text = (ROOT / "fuzz" / "fuzz_targets" / f"{target}.rs").read_text()
    return re.findall(r'^    "([^"]+)",$', text, re.M)


def seed(target, folder):
    """Every fixture under each name whose ending it has, else under the first."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for path in sorted(FIXTURES.rglob("*")):
        if not path.is_file() or path.suffix == ".py" or path.stat().st_size >= LARGEST:
            continue
        data = path.read_bytes()
        fitting = [n for n, name in enumerate(names(target)) if pathlib.Path(name).suffix == path.suffix]
        for number in fitting or [0]:
            (folder / f"{count:05}").write_bytes(bytes([number]) + data)
            count += 1
    return count


def run(target, seconds, work):
    corpus = work / "corpus" / target
    seeds = seed(target, corpus)
    found = work / "found" / target
    found.mkdir(parents=True, exist_ok=True)
    command = [
        "cargo", "+nightly", "fuzz", "run", "-s", "none", "--fuzz-dir", str(ROOT / "fuzz"), target, str(corpus), "--",
        f"-max_total_time={seconds}", f"-max_len={LARGEST}", "-timeout=2", "-rss_limit_mb=2048",
        f"-artifact_prefix={found}/", "-print_final_stats=1", "-seed=20261126",
    ]
    path = work / f"{target}.log"
    start = time.monotonic()
    with path.open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
    took = time.monotonic() - start
    stats = dict(re.findall(r"stat::(\w+):\s+(\d+)", path.read_text(errors="replace")))
    left = sorted(path.name for path in found.iterdir())
    return target, seeds, took, used.ru_utime + used.ru_stime, stats, os.waitstatus_to_exitcode(status), left


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--target", action="append", choices=targets())
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "fuzz" / "artifacts")
    options = parser.parse_args()
    chosen = options.target or targets()
    subprocess.run(["cargo", "+nightly", "fuzz", "build", "-s", "none", "--fuzz-dir", str(ROOT / "fuzz")], cwd=ROOT, check=True)
    print("| target | seeds | seconds | processor seconds | inputs | per second | peak memory (MB) | outcome |")
    print("|---|---|---|---|---|---|---|---|")
    failed, in_all = False, 0.0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for target, seeds, took, used, stats, code, left in pool.map(lambda one: run(one, options.seconds, options.work), chosen):
            outcome = "nothing found" if code == 0 and not left else f"code {code}: {', '.join(left) or 'see the log'}"
            failed |= code != 0
            in_all += used
            print(
                f"| {target} | {seeds} | {took:.0f} | {used:.0f} | {stats.get('number_of_executed_units', '?')} "
                f"| {stats.get('average_exec_per_sec', '?')} | {stats.get('peak_rss_mb', '?')} | {outcome} |",
                flush=True,
            )
    print(f"\n{in_all / 3600:.2f} hours of processor time in all.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
