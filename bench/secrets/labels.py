"""Files with labelled lines: marks in the text become labels, and labels.json says where everything stands."""

import hashlib
import json
import pathlib

FIRST = 0xE001
"""Marks are private-use characters: `mark(0)` stands before each line of a file's first positive, `mark(1)` of its second."""


def mark(at):
    return chr(FIRST + at)


def marked(value, at=0):
    return "\n".join(mark(at) + line for line in value.split("\n"))


def clean(text):
    return "".join(c for c in text if not FIRST <= ord(c) < FIRST + 64)


class Labelled:
    """The set as it grows: files below `root`, and their labels."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.labels = []
        self.names = {}

    def write(self, folder, name, text):
        """Writes a file; folders are numbered so that equal names do not meet. Answers its path below the root."""
        number = self.names[folder] = self.names.get(folder, 0) + 1
        relative = pathlib.Path(folder) / f"{number:04d}" / name
        target = self.root / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(clean(text), encoding="utf-8")
        return relative.as_posix()

    def positives(self, folder, name, text, described):
        """`described`: (code, title, document, value) of the marks 0, 1, … in the text."""
        path = self.write(folder, name, text)
        lines = text.split("\n")
        for at, (code, title, document, value) in enumerate(described):
            where = [number for number, line in enumerate(lines, 1) if mark(at) in line]
            if not where:
                raise ValueError(f"{path}: no line holds the value of {code} {title}")
            self.add(path, document, where[0], where[-1], True, code, title, value)

    def negatives(self, folder, name, text, kind):
        """Labels the lines that hold `mark(0)`; without any mark, each line that is not blank."""
        path = self.write(folder, name, text)
        lines = text.split("\n")
        every = mark(0) not in text
        for number, line in enumerate(lines, 1):
            if mark(0) in line or (every and line.strip()):
                self.add(path, kind, number, number, False, "", kind, line.split(mark(0))[-1].strip())

    def add(self, path, document, line, end, positive, code, title, value):
        digest = hashlib.sha256(clean(value).encode()).hexdigest()
        self.labels.append({"path": path, "kind": document, "line": line, "end": end, "label": "positive" if positive else "negative", "code": code, "title": title, "sha256": digest})

    def save(self):
        (self.root.parent / "labels.json").write_text(json.dumps(self.labels, indent=0) + "\n", encoding="utf-8")
