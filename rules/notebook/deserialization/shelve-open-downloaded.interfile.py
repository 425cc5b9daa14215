import shelve
import urllib.request


def fetch(name):
    path, _ = urllib.request.urlretrieve(f"https://example.org/{name}.db")
    return path


def lookup(path, key):
    # ruleid: shelve-open-downloaded
    with shelve.open(path) as shelf:
        return shelf[key]


class Names:
    def __init__(self):
        self.path = fetch("names")

    def all(self):
        # ruleid: shelve-open-downloaded
        return list(shelve.open(self.path))


lookup(fetch("cities"), "paris")


def own_path():
    return "own"


# ok: shelve-open-downloaded
own = shelve.open(own_path())
