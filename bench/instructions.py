#!/usr/bin/env python3
"""What pyguard costs on small fixed inputs, counted in instructions instead of timed, and compared with instructions.json.

    python3 bench/instructions.py [--accept] [--pyguard BINARY] [--profile release] [--only module,text] [--runs 1]

Builds pyguard unless a binary is given, runs it on one thread under valgrind (cachegrind without its caches: of the
tools that count, the quickest) and fails when an input costs over 5 % more than the counts that were accepted.
`--accept` writes new ones; say in the commit what became dearer, and why. Counts depend on the compiler, the profile,
the C library and the instruction set that the processor offers: where these differ from the file's, that is said.
`--runs N` counts N times and shows how far the counts lie apart.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import generated

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNTS = ROOT / "bench" / "instructions.json"
ALLOWED = 0.05
# A few of each large family, by name: fixtures that are added later change no count.
FIXTURES = """
benign/archives/deflated.zip
benign/boosting/catboost.onnx
benign/boosting/xgboost-booster.ubj
benign/keras-tensorflow/functional.h5
benign/keras-tensorflow/functional.keras
benign/keras-tensorflow/module.tflite
benign/language-models/plain.gguf
benign/language-models/weights.safetensors
benign/pickle/record-protocol-4.pkl
benign/scikit-learn/GaussianMixture.pkl
benign/scikit-learn/AdaBoostClassifier.pkl
malicious/archive/CVE-2025-23304-exec.nemo
malicious/archive/pickle-between.pt
malicious/pickle/chain-getattr.pkl
malicious/pickle/nested-base64.pkl
malicious/pickle/start-deep.pkl
""".split()


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def inputs():
    """Name, options and files of each input."""
    fixtures = {name: (ROOT / "fixtures/artifacts" / name).read_bytes() for name in FIXTURES}
    return {
        "start": ([], {"one.py": "print(1)\n"}),
        "module": ([], {"module.py": generated.module(1000)}),
        "notebook": ([], {"notebook.ipynb": generated.notebook(10)}),
        "package": (["--tier", "strict"], generated.package(4)),
        "artifacts": ([], fixtures),
        "text": ([], {"service.log": generated.secrets(2000)}),
    }


def digest(options, files):
    """Tells whether an input is still the one that was counted."""
    told = hashlib.sha256(repr(options).encode())
    for name in sorted(files):
        content = files[name]
        told.update(name.encode() + b"\0" + (content if isinstance(content, bytes) else content.encode()) + b"\0")
    return told.hexdigest()[:16]


def conditions(binary, profile):
    """What counts depend on besides the code."""
    compiler = re.search(rb"rustc version ([ -~]+)", binary.read_bytes())
    try:
        flags = pathlib.Path("/proc/cpuinfo").read_text()
    except OSError:
        flags = ""
    vectors = [name for name in ("avx2", "bmi2") if re.search(rf"\b{name}\b", flags)]
    return {
        "rustc": compiler[1].decode() if compiler else "unknown",
        "profile": profile,
        "valgrind": subprocess.run(["valgrind", "--version"], capture_output=True, text=True, check=True).stdout.strip(),
        "machine": " ".join([platform.machine(), *vectors, *platform.libc_ver()]),
    }


def count(binary, options, folder, allowed=(0, 1)):
    """Instructions of one run, and how much it found."""
    with tempfile.TemporaryDirectory() as elsewhere:
        report = pathlib.Path(elsewhere) / "report.json"
        tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}"]
        check = [binary, "check", ".", "--jobs", "1", "--no-timing", "--format", "json", "--output", report, *options]
        # Nothing of the caller's environment: its size moves the stack, its variables may change what is read, and a cache what is done.
        done = subprocess.run([*tool, *check], cwd=folder, capture_output=True, text=True, env={"PATH": os.environ["PATH"], "PYGUARD_CACHE_DIR": ""})
        refs = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
        if done.returncode not in allowed or refs is None:
            raise SystemExit(f"pyguard ended with {done.returncode} in {folder}:\n{done.stderr}")
        return int(refs[1].replace(",", "")), len(json.loads(report.read_text())["findings"])


def measure(binary, chosen, runs):
    """Counts of each input, on all cores at once: counts, unlike times, don't disturb each other."""
    with tempfile.TemporaryDirectory() as work, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {}
        for name, (options, files) in chosen.items():
            folder = pathlib.Path(work) / name
            write(folder, files)
            jobs[name] = [pool.submit(count, binary, options, folder) for _ in range(runs)]
        return {name: [job.result() for job in several] for name, several in jobs.items()}


def build(profile):
    subprocess.run(["cargo", "build", "-q", "--locked", "--profile", profile, "-p", "pyguard"], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return target / ("debug" if profile == "dev" else profile) / "pyguard"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--pyguard", type=pathlib.Path)
    parser.add_argument("--profile", default="release")
    parser.add_argument("--only", help="names of inputs, with commas")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--counts", type=pathlib.Path, default=COUNTS)
    arguments = parser.parse_args()
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is not installed")
    binary = (arguments.pyguard or build(arguments.profile)).resolve()
    chosen = inputs()
    if arguments.only:
        chosen = {name: chosen[name] for name in arguments.only.split(",")}
    accepted = json.loads(arguments.counts.read_text()) if arguments.counts.exists() else {"inputs": {}}
    here = conditions(binary, arguments.profile)
    for key, value in here.items():
        if accepted.get(key, value) != value:
            print(f"note: {key} is {value}, the accepted counts are of {accepted[key]}")
    failed = []
    for name, counted in measure(binary, chosen, arguments.runs).items():
        counts = [instructions for instructions, _ in counted]
        now = {"digest": digest(*chosen[name]), "findings": counted[0][1], "instructions": min(counts)}
        line = f"{name:<10} {now['instructions']:>14,}"
        if arguments.runs > 1:
            line += f"  spread {max(counts) / min(counts) - 1:.4%}"
        before = accepted["inputs"].get(name)
        if before is None:
            line += "  no accepted count"
            failed.append(name)
        elif before["digest"] != now["digest"]:
            line += "  another input than the one that was counted"
            failed.append(name)
        else:
            change = now["instructions"] / before["instructions"] - 1
            line += f"  {change:+.2%}"
            if before["findings"] != now["findings"]:
                line += f"  {now['findings']} findings, were {before['findings']}"
            if change > ALLOWED:
                line += f"  COSTS OVER {ALLOWED:.0%} MORE than {before['instructions']:,}"
                failed.append(name)
        print(line)
        if arguments.accept:
            accepted["inputs"][name] = now
    if arguments.accept:
        arguments.counts.write_text(json.dumps({**here, "inputs": accepted["inputs"]}, indent=2) + "\n")
        return 0
    if failed:
        print(f"failed: {', '.join(failed)}; if it must be so, accept it with --accept and say why in the commit")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
