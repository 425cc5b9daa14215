"""Recall and precision of findings against the labels."""

import collections
import re

from tools import COUNTED


def shape(text):
    """A text with its letters and digits replaced, so that it shows a form and no value; long runs are given by their length."""
    text = re.sub(r"[a-z]", "a", re.sub(r"[A-Z]", "A", re.sub(r"[0-9]", "9", text)))
    return re.sub(r"([aA9+/_\-]{24,})", lambda run: f"‹{len(run.group())} chars›", text)[:160]


def score(labels, findings):
    """(missed positives, false findings, positives found, positives found by a rule of their own code)."""
    at = collections.defaultdict(list)
    for path, line, rule in findings:
        at[path].append((line, rule))
    missed, found, own, true = [], [], [], set()
    counted = collections.Counter((path, rule) for path, line, rule in findings if line == COUNTED)
    for label in labels:
        if label["label"] != "positive":
            continue
        here = [(line, rule) for line, rule in at[label["path"]] if label["line"] <= line <= label["end"]]
        true.update((label["path"], line, rule) for line, rule in here)
        if not here and counted[label["path"], label["code"]]:
            counted[label["path"], label["code"]] -= 1
            here = [(COUNTED, label["code"])]
        (found if here else missed).append(label)
        if any(rule == label["code"] for _, rule in here):
            own.append(label)
    false = sorted({finding for finding in findings if finding not in true and finding[1] != COUNTED})
    return missed, false, found, own


def rates(found, missed, false):
    positives, reported = found + missed, found + false
    return (found / positives if positives else 1.0), (found / reported if reported else 1.0)


def percent(value):
    return f"{value * 100:.1f} %"


def summary(labels, results, personal):
    """Rows of the table: one per tool, over the credentials alone or with personal data."""
    rows = []
    wanted = [label for label in labels if label["label"] == "negative" or personal or not label["code"].startswith("PII")]
    skipped = {label["path"] for label in labels if label["code"].startswith("PII")} if not personal else set()
    for tool, (findings, seconds, _) in results.items():
        missed, false, found, _ = score(wanted, [finding for finding in findings if finding[0] not in skipped])
        recall, precision = rates(len(found), len(missed), len(false))
        rows.append((tool, len(found) + len(missed), len(found), len(false), percent(recall), percent(precision), f"{seconds:.1f} s"))
    return rows


def by_key(labels, findings, key):
    missed, _, found, own = score(labels, findings)
    table = collections.OrderedDict()
    for label in sorted(found + missed, key=lambda label: label[key]):
        row = table.setdefault(label[key], [0, 0, 0])
        row[0] += 1
    for at, chosen in ((1, found), (2, own)):
        for label in chosen:
            table[label[key]][at] += 1
    return table


def false_by_kind(labels, findings):
    """False findings, by rule and by the kind of document (`unlabelled` for a line that has no label)."""
    _, false, _, _ = score(labels, findings)
    kinds = {(label["path"], line): label["kind"] for label in labels for line in range(label["line"], label["end"] + 1)}
    return collections.Counter((rule, kinds.get((path, line), "unlabelled line")) for path, line, rule in false)
