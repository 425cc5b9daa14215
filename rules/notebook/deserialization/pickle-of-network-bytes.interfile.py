import io
import pickle

import requests


def fetch(url):
    answer = requests.get(url, timeout=30)
    answer.raise_for_status()
    return answer.content


def restore(data):
    # ruleid: pickle-of-network-bytes
    return pickle.load(io.BytesIO(data))


def vocabulary():
    return restore(fetch("https://data.example.com/vocab.pkl"))


class Shard:
    def __init__(self, url):
        self.body = requests.get(url, timeout=30).content

    def rows(self):
        # ruleid: pickle-of-network-bytes
        return pickle.loads(self.body)

    def size(self):
        # ok: pickle-of-network-bytes
        return len(self.body)


def from_disk(path):
    with open(path, "rb") as handle:
        # ok: pickle-of-network-bytes
        return pickle.load(handle)


from_disk("own.pkl")
