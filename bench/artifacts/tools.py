"""How each scanner is asked about a folder, and which files of it its answer names."""

import dataclasses
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

ENVIRONMENT = {
    "PROMPTFOO_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "COLUMNS": "200",
}
PATIENCE = 3600


@dataclasses.dataclass
class Answer:
    """What a scanner said: the texts that name flagged files, and those that name files it could not judge."""

    flagged: list[str]
    unread: list[str]
    seconds: float
    peak: int
    """Bytes, the largest of the processes."""
    work: float = 0.0
    """Seconds of the processors, which depend less on what else the machine does."""
    processes: int = 1


@dataclasses.dataclass
class Run:
    code: int
    output: str
    errors: str
    seconds: float
    peak: int
    work: float


def process(command, folder):
    """Runs one process to its end, with the time and the memory that this one took."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, cwd=folder, env={**os.environ, **ENVIRONMENT})
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            passed = time.perf_counter() - start
            if done or passed > PATIENCE:
                break
            time.sleep(0.0002 + min(passed / 100, 0.02))
        if not done:
            child.kill()
            _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (output, errors):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
    return Run(child.returncode, *texts, seconds, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime)


class Tool:
    """One scanner. `claims` has the endings of the files that its documentation says it reads; none: every file."""

    name: str
    claims: frozenset[str] | None = None

    def __init__(self, program):
        self.program = str(pathlib.Path(program).absolute())

    def version(self):
        raise NotImplementedError

    def ask(self, path):
        raise NotImplementedError

    def claims_path(self, path):
        return self.claims is None or any(path.name.lower().endswith(ending) for ending in self.claims)


def file_by_file(tool, folder):
    whole = Answer([], [], 0.0, 0, processes=0)
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        answer = tool.ask(file)
        whole.flagged += answer.flagged
        whole.unread += answer.unread
        whole.seconds += answer.seconds
        whole.work += answer.work
        whole.peak = max(whole.peak, answer.peak)
        whole.processes += 1
    return whole


def distribution(program, name):
    python = pathlib.Path(program).with_name("python")
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    return subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True).stdout.strip()


class Pyguard(Tool):
    name = "pyguard"

    def version(self):
        return subprocess.run([self.program, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]

    def ask(self, path):
        with tempfile.TemporaryDirectory() as folder:
            run = process([self.program, "check", str(path), "--format", "json"], folder)
        if run.code not in (0, 1, 3):
            raise SystemExit(run.errors)
        report = json.loads(run.output)
        flagged = [one["path"] for one in report["findings"] if one["tier"] == "default"]
        return Answer(flagged, [one["path"] for one in report["errors"]], run.seconds, run.peak, run.work)


class Modelscan(Tool):
    """Exit code 1 for findings; the JSON names files from the scanned folder on."""

    name = "modelscan"
    claims = frozenset((".pkl", ".pickle", ".joblib", ".dill", ".dat", ".data", ".bin", ".pt", ".pth", ".ckpt", ".npy", ".npz", ".zip", ".h5", ".keras", ".pb"))

    def version(self):
        return distribution(self.program, self.name)

    def ask(self, path):
        with tempfile.TemporaryDirectory() as folder:
            report_path = pathlib.Path(folder, "report.json")
            run = process([self.program, "-p", str(path), "-r", "json", "-o", str(report_path)], folder)
            if not report_path.exists():
                raise SystemExit(f"modelscan ended with {run.code}: {run.errors[-2000:]}")
            report = json.loads(report_path.read_text())
        base = path if path.is_dir() else path.parent
        sources = [[str(base / one["source"]) for one in report[key] if one.get("source")] for key in ("issues", "errors")]
        return Answer(*sources, run.seconds, run.peak, run.work)


class Picklescan(Tool):
    """Exit code 1 for dangerous imports; a line for each. Suspicious imports (not on its lists) are counted, not reported."""

    name = "picklescan"
    claims = frozenset((".pkl", ".pickle", ".joblib", ".dat", ".data", ".bin", ".pt", ".pth", ".ckpt", ".npy", ".npz", ".zip", ".7z"))

    def version(self):
        return distribution(self.program, self.name)

    def ask(self, path):
        with tempfile.TemporaryDirectory() as folder:
            run = process([self.program, "-p", str(path)], folder)
        if "SCAN SUMMARY" not in run.output:
            # One file can end the whole scan: then each is asked for by itself.
            return file_by_file(self, path) if path.is_dir() else Answer([], [str(path)], run.seconds, run.peak, run.work)
        lines = run.output.splitlines()
        flagged = [line for line in lines if line.endswith(" FOUND")]
        unread = [line[line.index(str(path)) :] for line in lines if line.startswith(("WARNING", "ERROR")) and str(path) in line and "trying to scan as" not in line.lower()]
        return Answer(flagged, unread, run.seconds, run.peak, run.work)


class Modelaudit(Tool):
    """Exit code 1 for issues of severity warning or critical, which is what counts as flagged here."""

    name = "modelaudit"
    severities = ("warning", "critical")

    def __init__(self, program):
        super().__init__(program)
        listed = subprocess.run([self.program, "scan", "--list-scanners"], capture_output=True, text=True, env={**os.environ, **ENVIRONMENT}, check=True).stdout
        lines = re.findall(r"extensions: (.*)", listed)
        self.claims = frozenset(one.strip() for line in lines for one in line.split(",") if one.strip().startswith("."))
        self.report = None

    def version(self):
        return distribution(self.program, self.name)

    def ask(self, path):
        with tempfile.TemporaryDirectory() as folder:
            report_path = pathlib.Path(folder, "report.json")
            run = process([self.program, "scan", str(path), "--format", "json", "--no-cache", "-o", str(report_path)], folder)
            if not report_path.exists():
                raise SystemExit(f"modelaudit ended with {run.code}: {run.errors[-2000:]}")
            self.report = json.loads(report_path.read_text())
        return Answer(self.flagged(self.severities), [], run.seconds, run.peak, run.work)

    def flagged(self, severities):
        return [one["location"] for one in self.report["issues"] if one["severity"] in severities and one.get("location")]


class Fickling(Tool):
    """Takes one file a process: exit code 1 is unsafe, 2 is not a pickle that it can read."""

    name = "fickling"
    claims = frozenset((".pkl", ".pickle", ".p", ".dill", ".dat", ".data"))

    def version(self):
        return distribution(self.program, self.name)

    def ask(self, path):
        if path.is_dir():
            return file_by_file(self, path)
        with tempfile.TemporaryDirectory() as folder:
            run = process([self.program, "--check-safety", str(path)], folder)
        answer = Answer([], [], run.seconds, run.peak, run.work)
        # A traceback also ends with 1, but says nothing about the file.
        if run.code == 1 and "Traceback" not in run.errors:
            answer.flagged.append(str(path))
        elif run.code != 0:
            answer.unread.append(str(path))
        return answer


OTHERS = {kind.name: kind for kind in (Modelscan, Picklescan, Fickling, Modelaudit)}
