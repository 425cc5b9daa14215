import requests
import urllib.request


def _fetch(name):
    return requests.get("https://example.com/" + name, timeout=10).text


def use(name):
    # ruleid: exec-of-downloaded-code
    exec(_fetch(name), globals())


def _run(source):
    # ruleid: exec-of-downloaded-code
    exec(source)


def remote(url):
    _run(urllib.request.urlopen(url).read())


class Remote:
    def __init__(self, url):
        self.body = requests.get(url).text

    def code(self):
        return compile(self.body, "remote", "exec")


def start():
    # ruleid: exec-of-downloaded-code
    exec(Remote("https://example.com/x.py").code())


def _local(name):
    with open(name) as handle:
        return handle.read()


def run_local():
    # ok: exec-of-downloaded-code
    exec(_local("settings.py"))
