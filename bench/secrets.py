#!/usr/bin/env python3
"""Recall and precision of the checks for secrets and personal data, on a labelled set that is made here.

    python3 bench/secrets.py --out FOLDER [--pyguard BINARY] [--config FOLDER ...] [--detect-secrets VENV] [--ripsecrets BINARY] [--markdown] [--details]

The set is written below `FOLDER/set`, its labels to `FOLDER/labels.json`. Equal seeds give equal sets. Every value is made at run time, with valid check
digits and structures, and is nobody's.

A positive is found if a finding of any rule for secrets or personal data stands on its lines. A finding on no positive's line is false.
One finding may stand for several values of its rule in a file ("also in 3 other places"); so many positives of that code in that file count as found. All tools are
scored by the same code on the same files; personal data is counted for pyguard alone, in a table of its own, because the other tools do not look for it.
"""

import argparse
import json
import pathlib
import random
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
# This file's folder would hide the standard library's `secrets` from modules that are imported later.
sys.path[:] = [str(HERE / "secrets")] + [entry for entry in sys.path if pathlib.Path(entry or ".").resolve() != HERE]
import labels as labels_module  # noqa: E402
import negatives_code  # noqa: E402
import negatives_files  # noqa: E402
import negatives_notebooks  # noqa: E402
import positives  # noqa: E402
import score  # noqa: E402
import tools  # noqa: E402


def generate(out, seed, per_kind):
    root = out / "set"
    shutil.rmtree(root, ignore_errors=True)
    labelled = labels_module.Labelled(root)
    positives.generate(labelled, seed, per_kind)
    chance = random.Random(seed + 1)
    for part in (negatives_code, negatives_files, negatives_notebooks):
        part.generate(labelled, chance)
    labelled.save()
    return root, labelled.labels


def run(options, root):
    results = {}
    if options.pyguard:
        for tier in options.tier:
            results[f"pyguard {tier}"] = tools.pyguard(str(pathlib.Path(options.pyguard).resolve()), root, tier, [str(pathlib.Path(c).resolve()) for c in options.config])
    if options.detect_secrets:
        results["detect-secrets"] = tools.detect_secrets(str(pathlib.Path(options.detect_secrets).resolve()), root)
    if options.ripsecrets:
        results["ripsecrets"] = tools.ripsecrets(str(pathlib.Path(options.ripsecrets).resolve()), root)
    return results


def table(head, rows, markdown):
    rows = [[str(cell) for cell in row] for row in [head, *rows]]
    if markdown:
        rows.insert(1, ["---"] * len(head))
        print("\n".join("| " + " | ".join(row) + " |" for row in rows))
    else:
        widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
        print("\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows))
    print()


def details(root, labels, findings):
    """Every miss and every false finding, without values."""
    missed, false, _, _ = score.score(labels, findings)
    read = lambda path, line: score.shape(root.joinpath(path).read_text(encoding="utf-8").split("\n")[line - 1].strip())
    for label in missed:
        print(f"MISSED {label['code']} {label['title']} | {label['kind']} | {label['path']}:{label['line']} | {read(label['path'], label['line'])}")
    for path, line, rule in false:
        print(f"FALSE {rule} | {path}:{line} | {read(path, line)}")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder for the set; what an earlier run wrote there is replaced")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--per-kind", type=int, default=4, help="documents per kind of credential")
    parser.add_argument("--pyguard", help="the pyguard binary")
    parser.add_argument("--config", action="append", default=[], help="rule folder for pyguard instead of its own rules; may be repeated")
    parser.add_argument("--tier", action="append", choices=("default", "strict"), help="pyguard's tiers (both by default)")
    parser.add_argument("--detect-secrets", help="virtual environment that has detect-secrets")
    parser.add_argument("--ripsecrets", help="the ripsecrets binary")
    parser.add_argument("--markdown", action="store_true", help="tables in Markdown")
    parser.add_argument("--details", action="store_true", help="also each miss and each false finding of pyguard's last tier, with its shape")
    options = parser.parse_args()
    options.tier = options.tier or ["default", "strict"]
    root, labels = generate(options.out, options.seed, options.per_kind)
    positive = [label for label in labels if label["label"] == "positive"]
    secrets = sum(label["code"].startswith("SEC") for label in positive)
    print(f"{secrets} credentials and {len(positive) - secrets} pieces of personal data in {len({label['kind'] for label in positive})} kinds of documents; {len(labels) - len(positive)} negatives in {len({label['kind'] for label in labels} - {label['kind'] for label in positive})} kinds\n")
    results = run(options, root)
    head = ("tool", "positives", "found", "false findings", "recall", "precision", "time")
    table(head, score.summary(labels, results, personal=False), options.markdown)
    own = {tool: result for tool, result in results.items() if tool.startswith("pyguard")}
    if not own:
        return
    table(head, score.summary(labels, own, personal=True), options.markdown)
    findings = list(own.values())[-1][0]
    for key in ("code", "kind"):
        rows = [(name, total, found, same, score.percent(found / total)) for name, (total, found, same) in score.by_key(labels, findings, key).items()]
        table((key, "positives", "found", "by its own rule", "recall"), rows, options.markdown)
    table(("rule", "document", "false findings"), [(rule, kind, count) for (rule, kind), count in score.false_by_kind(labels, findings).most_common()], options.markdown)
    if options.details:
        details(root, labels, findings)
    errors = [error for result in own.values() for error in result[2]]
    if errors:
        print(json.dumps(errors[:5], indent=1))


if __name__ == "__main__":
    main()
