"""Collect the answers of a crawler, clean them and count words."""

import bz2
import collections
import csv
import re
import sys
import time
import urllib.request

import pandas as pd
import requests

# ruleid: image-bomb-guard-off
csv.field_size_limit(sys.maxsize)

SPACES = re.compile(r"^(?:\s*\w+\s*)+;$")
WORD = re.compile(r"\w+")


def download(address):
    # ruleid: http-call-without-timeout
    with urllib.request.urlopen(address) as stream:
        return stream.read().decode("utf-8", "replace")


def dump(address):
    answer = requests.get(address, timeout=(5, 120))
    # ruleid: archive-bomb-extraction
    return bz2.decompress(answer.content).decode()


def titles(address):
    page = requests.get(address, timeout=30).text
    # ruleid: redos-pattern-on-external-text
    return re.findall(r"<title>(.|\n|\s)*</title>", page) + re.findall(r"<h1>((?:\w+ ?)+)</h1>", page)


def words(text):
    counts = collections.Counter()
    for match in WORD.finditer(text):
        counts[match.group().lower()] += 1
    return counts


def lines(path):
    with open(path, newline="") as stream:
        for row in csv.reader(stream):
            # ruleid: redos-pattern-on-external-text
            if SPACES.match(row[0]):
                yield row


def follow(path):
    with open(path) as stream:
        while True:
            line = stream.readline()
            if line:
                print(line.rstrip())
            else:
                time.sleep(1.0)


def table(path):
    frame = pd.read_csv(path)
    frame["host"] = frame["url"].str.extract(r"^https?://([^/]+)/", expand=False)
    return frame.groupby("host").size()


def main(paths):
    total = collections.Counter()
    for path in paths:
        for row in lines(path):
            total += words(" ".join(row))
    for word, count in total.most_common(20):
        print(f"{count:8d} {word}")


if __name__ == "__main__":
    main(sys.argv[1:])
