#!/usr/bin/env python3
"""What the rules for secrets and personal data report on real files that PyPI packages ship in their source archives.

    python3 bench/data-files.py --cache FOLDER [--list bench/data-files.txt] [--pyguard BIN] [--config DIR]...

The list has two kinds of lines:

    package==version --hash=sha256:…     the source archive, and what it must be
    package==version path/in/archive     one of its files

Lock and data files stand in bench/data-files.txt, notebooks in bench/notebooks.txt (`--list bench/notebooks.txt`).
The archives are downloaded with pip, one at a time; the listed files (with `--whole` all files) are unpacked into
`--cache`/package-version and the archive is deleted. No code of an archive is run: pip wants the metadata of what it
downloads, and a build backend of our own answers it from PKG-INFO.

With `--pyguard` the files are scanned (`--tier`, default tier unless said otherwise) and the SEC and PII findings are
printed, sorted by code, for reading. pyguard masks the values; the files in the cache do not.
A finding is judged by a person: true if the value is what the rule says (a private key of a test suite is one),
false if it is a published sample, a placeholder, a public key, a hash or an identifier.

The exit status is 0 whatever is found, another one if an archive or a listed file cannot be had.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

# Every run is a first one: nothing is known from another.
os.environ["PYGUARD_CACHE_DIR"] = ""

ROOT = pathlib.Path(__file__).resolve().parent.parent
CODES = ("SEC", "PII")

# pip names the build backend in the environment of the process that asks it; this one is asked instead.
BACKEND_CUSTOMIZE = """
import os
for prefix in ("PEP517_", "_PYPROJECT_HOOKS_"):
    if prefix + "BUILD_BACKEND" in os.environ:
        os.environ[prefix + "BUILD_BACKEND"] = "metadata_only_backend"
        os.environ.pop(prefix + "BACKEND_PATH", None)
"""
BACKEND = '''
import email.parser, pathlib, re

def get_requires_for_build_wheel(config_settings=None):
    return []

def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    text = pathlib.Path("PKG-INFO").read_text(encoding="utf-8", errors="replace")
    found = email.parser.Parser().parsestr(text, headersonly=True)
    name, version = found["Name"], found["Version"]
    folder = pathlib.Path(metadata_directory, f"{re.sub('[-_.]+', '_', name)}-{version}.dist-info")
    folder.mkdir()
    text = f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n"
    folder.joinpath("METADATA").write_text(text, encoding="utf-8")
    return folder.name

def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    raise RuntimeError("nothing is built here")
'''


class Failed(Exception):
    """An archive or one of its files could not be had."""


def read_list(path):
    """The archives of a list: requirement -> (sha256 or None, listed paths)."""
    hashes, files = {}, collections.defaultdict(list)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        requirement, _, rest = line.partition(" ")
        if "==" not in requirement or not rest:
            raise Failed(f"{path}:{number}: neither an archive nor a file of one")
        if rest.startswith("--hash=sha256:"):
            hashes[requirement] = rest.removeprefix("--hash=sha256:")
        else:
            files[requirement].append(rest)
    missing = sorted(set(files) - set(hashes))
    if missing:
        raise Failed(f"{path}: no hash for {', '.join(missing)}")
    return {requirement: (digest, files[requirement]) for requirement, digest in hashes.items()}


def download(requirement, digest, folder):
    """The source archive of one package, downloaded by pip; its hash is checked where one is given."""
    backend = folder / "backend"
    backend.mkdir()
    backend.joinpath("sitecustomize.py").write_text(BACKEND_CUSTOMIZE, encoding="utf-8")
    backend.joinpath("metadata_only_backend.py").write_text(BACKEND, encoding="utf-8")
    wanted = folder / "wanted.txt"
    wanted.write_text(requirement + (f" --hash=sha256:{digest}" if digest else "") + "\n", encoding="utf-8")
    archives = folder / "archives"
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-cache-dir", "--no-deps",
               "--no-binary=:all:", "--no-build-isolation", "--use-pep517", "--ignore-requires-python",
               "-d", str(archives), "-r", str(wanted)]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(backend)}, capture_output=True, text=True)
    found = [path for path in archives.glob("*") if path.is_file()] if archives.is_dir() else []
    if done.returncode or len(found) != 1:
        said = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        why = next((line for line in said if line.startswith("ERROR:")), said[-1] if said else "pip left no archive")
        raise Failed(f"{requirement}: {why}")
    return found[0]


def members(archive):
    """Path below the archive's top folder, size and reader of every regular file."""
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as opened:
            for entry in opened.infolist():
                if not entry.is_dir():
                    yield entry.filename.partition("/")[2], entry.file_size, lambda entry=entry: opened.read(entry)
        return
    with tarfile.open(archive) as opened:
        for entry in opened:
            if entry.isfile():
                name = entry.name.removeprefix("./").partition("/")[2]
                yield name, entry.size, lambda entry=entry: opened.extractfile(entry).read()


def unpack(archive, tree, wanted, largest):
    """Write the wanted files (None: all that are not larger than `largest` bytes) below `tree`."""
    left = set(wanted or ())
    for name, size, read in members(archive):
        inside = name and not os.path.isabs(name) and ".." not in pathlib.PurePosixPath(name).parts
        if not inside or (name not in left if wanted is not None else size > largest):
            continue
        left.discard(name)
        target = tree / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(read())
    if left:
        raise Failed(f"{archive.name}: no {', '.join(sorted(left))}")


def fetch(requirement, digest, wanted, cache, largest):
    """Fill `cache`/package-version; nothing is done where it already holds what is wanted."""
    tree = cache / requirement.replace("==", "-")
    if tree.is_dir() and all((tree / name).is_file() for name in wanted or ()):
        return tree
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        archive = download(requirement, digest, pathlib.Path(folder))
        fresh = pathlib.Path(folder, "tree")
        fresh.mkdir()
        unpack(archive, fresh, wanted, largest)
        shutil.rmtree(tree, ignore_errors=True)
        fresh.rename(tree)
    return tree


def scan(pyguard, cache, configs, tier):
    """The findings of pyguard for the whole cache, sorted by code and place."""
    # `--select` would show the chosen codes in every tier.
    command = [str(pyguard), "check", str(cache), "--tier", tier, "--format", "json"]
    for config in configs:
        command += ["--config", config]
    done = subprocess.run(command, capture_output=True, text=True)
    # 2 is a scan that left something out: the archives hold files that are broken on purpose.
    if done.returncode not in (0, 1, 2) or not done.stdout:
        raise Failed(f"pyguard: {done.stderr.strip() or done.returncode}")
    report = json.loads(done.stdout)
    if done.returncode == 2:
        print("pyguard left something out; run it by itself to read what and why", file=sys.stderr)
    findings = [finding for finding in report["findings"] if finding["code"].startswith(CODES)]
    return sorted(findings, key=lambda finding: (finding["code"], finding["path"], finding["start"]["line"]))


def show(findings, cache, tier):
    """One finding a line with its snippet below, as pyguard masks it; then how many each rule has."""
    for finding in findings:
        place = os.path.relpath(finding["path"], cache)
        if finding["cell"] is not None:
            place += f", cell {finding['cell']}"
        snippet = " ".join(finding["snippet"].split())[:160]
        value = finding["metavars"].get("$VALUE", "")
        print(f"{finding['code']} {finding['tier']} {place}:{finding['start']['line']} {value}\n    {snippet}")
    rules = collections.Counter((finding["code"], finding["rule"], finding["tier"]) for finding in findings)
    print(f"\n{len(findings)} findings up to tier {tier}")
    for (code, rule, level), count in sorted(rules.items()):
        print(f"{count:6} {code} {rule} ({level})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", type=pathlib.Path, default=ROOT / "bench/data-files.txt", help="which files")
    parser.add_argument("--cache", type=pathlib.Path, required=True, help="folder for the files")
    parser.add_argument("--whole", action="store_true", help="unpack whole archives, not only the listed files")
    parser.add_argument("--largest", type=int, default=5_000_000, help="with --whole: largest file, in bytes")
    parser.add_argument("--pyguard", type=pathlib.Path, help="scan with this binary")
    parser.add_argument("--config", action="append", default=[], help="folder of rules; the built-in ones otherwise")
    parser.add_argument("--tier", default="default", choices=["default", "strict", "audit"])
    arguments = parser.parse_args()
    arguments.cache.mkdir(parents=True, exist_ok=True)
    for requirement, (digest, files) in read_list(arguments.list).items():
        fetch(requirement, digest, None if arguments.whole else files, arguments.cache.resolve(), arguments.largest)
    if arguments.pyguard:
        findings = scan(arguments.pyguard, arguments.cache, arguments.config, arguments.tier)
        show(findings, arguments.cache, arguments.tier)


if __name__ == "__main__":
    try:
        main()
    except Failed as trouble:
        sys.exit(f"data-files: {trouble}")
