#!/usr/bin/env python3
"""Writes harmless model artifacts with the real libraries, to measure false alarms.

    python3 -m venv VENV && VENV/bin/pip install -r bench/artifacts/requirements.txt
    python3 bench/artifacts/benign.py --venv VENV [--out fixtures/artifacts/benign] [--only torch,sklearn]

Each module of `writers/` runs in a process of its own, with fixed seeds and a clock that stands still, so that a rerun
gives the same bytes as far as the library allows: Keras, skops and PyTorch's old form write addresses of objects,
CatBoost, Orbax, gensim, TensorFlow and Core ML write times or identifiers of the run. A library that is not installed
is left out and named. README.md in the output folder says which library and version wrote each artifact.
"""

import argparse
import io
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
LARGEST = 64 * 1024
ALLOWED = 200 * 1024
WHOLE = 4 * 1024 * 1024
QUIET = {
    "PYTHONHASHSEED": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "KERAS_BACKEND": "tensorflow",
    "CUDA_VISIBLE_DEVICES": "",
    "JAX_PLATFORMS": "cpu",
    "OMP_NUM_THREADS": "1",
    "SOURCE_DATE_EPOCH": "1735689600",
    "TZ": "UTC",
    "HF_HUB_OFFLINE": "1",
}


def write(python, module, out):
    """Runs one writer; its entries, or why there are none."""
    code = f"import sys; sys.path.insert(0, {str(HERE)!r}); from writers import _shared, {module} as one; _shared.run(one.LIBRARY, sys.argv[1])"
    with tempfile.TemporaryDirectory() as elsewhere:
        done = subprocess.run([python, "-c", code, str(out)], capture_output=True, text=True, env={**os.environ, **QUIET}, cwd=elsewhere)
    for line in done.stdout.splitlines():
        if line.startswith("@entries "):
            return json.loads(line.removeprefix("@entries ")), done.stderr
    return None, done.stderr


def files(path):
    return [path] if path.is_file() else sorted(one for one in path.rglob("*") if one.is_file())


def places(path, data, words):
    """Where a file, or a member of a zip archive, names a place on this machine."""
    found = [path] if any(word in data for word in words) else []
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                found += places(f"{path}!{name}", archive.read(name), words)
    return found


def tidy(folder):
    """Empty folders, which git would not keep, are not part of an artifact."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def readme(out, entries):
    lines = [
        "# Harmless model artifacts",
        "",
        "Written by `bench/artifacts/benign.py` with the libraries of `bench/artifacts/requirements.txt`. Nothing in them does",
        "harm when it is loaded, so a scanner that reports one of them in its default tier is wrong. A folder counts as one.",
        "",
    ]
    for library in sorted({one["library"] for one in entries}):
        own = [one for one in entries if one["library"] == library]
        lines += [f"## {library}", "", "| artifact | what it is | written by |", "| --- | --- | --- |"]
        lines += [f"| {one['name']} | {one['what']} | {', '.join(one['versions'])} |" for one in own]
        lines.append("")
    (out / "README.md").write_text("\n".join(lines), encoding="utf-8")


def earlier(readme_path):
    """The entries that a README.md of an earlier run has."""
    entries, library = [], None
    for line in readme_path.read_text(encoding="utf-8").splitlines() if readme_path.exists() else []:
        cells = line.strip("|").split(" | ")
        if line.startswith("## "):
            library = line.removeprefix("## ")
        elif line.startswith("|") and len(cells) == 3 and cells[0].strip() not in ("artifact", "---"):
            name, what, versions = (cell.strip() for cell in cells)
            entries.append({"library": library, "name": name, "what": what, "versions": versions.split(", ")})
    return entries


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", required=True, type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=REPOSITORY / "fixtures/artifacts/benign")
    parser.add_argument("--only", help="names of writers, with commas; the others' artifacts stay as they are")
    parser.add_argument("--verbose", action="store_true", help="prints what the writers say")
    arguments = parser.parse_args()
    out = arguments.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    # Not resolved: the interpreter of a virtual environment is a link, and its place says which environment it is.
    python = str(arguments.venv.absolute() / "bin" / "python")
    modules = sorted(path.stem for path in (HERE / "writers").glob("[a-z]*.py"))
    chosen = arguments.only.split(",") if arguments.only else modules
    known = earlier(out / "README.md") if arguments.only else []
    if not arguments.only:
        for old in out.iterdir():
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    for module in chosen:
        entries, said = write(python, module, out)
        if arguments.verbose:
            print(said)
        if entries is None:
            print(f"{module}: left out: {(said.strip().splitlines() or ['no output'])[-1]}")
            continue
        for one in entries:
            if "error" in one:
                print(f"{module}: {one['name']} left out: {one['error']}")
        library = entries[0]["library"]
        known = [one for one in known if one["library"] != library] + [one for one in entries if "error" not in one]
        print(f"{module}: {sum('error' not in one for one in entries)} artifacts")
    known.sort(key=lambda one: (one["library"], one["name"]))
    tidy(out)
    readme(out, known)
    sizes = {path: path.stat().st_size for path in files(out)}
    for path, size in sizes.items():
        if size > LARGEST:
            print(f"large: {path.relative_to(out)} {size} bytes")
    words = [b"site-packages", *(str(one).encode() for one in (arguments.venv.absolute(), REPOSITORY, pathlib.Path.home()))]
    named = [place for path in sizes for place in places(str(path.relative_to(out)), path.read_bytes(), words)]
    if named:
        raise SystemExit("names a place on this machine: " + ", ".join(named))
    if max(sizes.values()) > ALLOWED or sum(sizes.values()) > WHOLE:
        raise SystemExit("too large for the repository")
    print(f"{len(known)} artifacts, {len(sizes)} files, {sum(sizes.values()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
