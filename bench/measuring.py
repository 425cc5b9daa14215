"""What a command costs, and the file that keeps what was measured for the chart."""

import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "bench" / ".work"

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""


def measure(command, folder=None, accepted=(0,), environment=None):
    """What a process and its children cost: seconds by the clock and of user time, processor seconds (user and system), the largest
    memory in MB; and a file with what was printed. `accepted`: the exit codes that mean that it worked.

    Read the file only when all is measured: a process begins with the memory of the one that starts it as its largest."""
    output, errors = tempfile.TemporaryFile(), tempfile.TemporaryFile()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=output, stderr=errors, cwd=folder, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        errors.seek(0)
        raise SystemExit(f"{command[0]} ended with {process.returncode}: {errors.read().decode(errors='replace')[-4000:]}")
    output.seek(0)
    processor = used.ru_utime + used.ru_stime
    return {"seconds": wall, "user": used.ru_utime, "processor": processor, "memory": used.ru_maxrss / 1024}, output


def median(costs):
    return {what: statistics.median(cost[what] for cost in costs) for what in costs[0]}


def keep(path, section, measured):
    """Replaces one section of the file of results; the others stay."""
    if path is None:
        return
    kept = json.loads(path.read_text()) if path.exists() else {}
    kept[section] = json.loads(json.dumps(measured), parse_float=lambda digits: round(float(digits), 3))
    path.write_text(json.dumps(dict(sorted(kept.items())), indent=1) + "\n")
