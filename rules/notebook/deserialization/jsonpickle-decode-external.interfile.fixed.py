import jsonpickle
import requests
import json


class Jobs:
    def __init__(self, url):
        self.text = requests.get(url, timeout=9).text

    def first(self):
        # ruleid: jsonpickle-decode-external
        return json.loads(self.text)[0]


def fetch(url):
    return requests.get(url, timeout=9).text


def build(text):
    # ruleid: jsonpickle-decode-external
    return json.loads(text)


build(fetch("https://api.example.com/job"))


def own(value):
    return jsonpickle.encode(value)


# ok: jsonpickle-decode-external
copy = jsonpickle.decode(own([1]))
