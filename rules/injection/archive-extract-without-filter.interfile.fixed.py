import tarfile
import urllib.request


def open_archive(path):
    return tarfile.open(path)


def unpack(path, folder):
    archive = tarfile.open(path)
    # ruleid: archive-extract-without-filter
    archive.extractall(folder, filter="data")


def fetch():
    path, _ = urllib.request.urlretrieve("https://example.org/corpus.tar.gz")
    return path


def corpus():
    with tarfile.open(fetch()) as tar:
        # ruleid: archive-extract-without-filter
        tar.extractall("corpus", filter="data")


class Bundle:
    def __init__(self, path):
        self.path = path

    def unpack(self):
        with tarfile.open(self.path) as tar:
            # ruleid: archive-extract-without-filter
            tar.extractall("bundle", filter="data")

    def unpack_safely(self):
        with tarfile.open(self.path) as tar:
            # ok: archive-extract-without-filter
            tar.extractall("bundle", filter="data")


def own_archive():
    return "own.tar"


def restore():
    with tarfile.open(own_archive()) as tar:
        # ok: archive-extract-without-filter
        tar.extractall("restored")


def _unpack_open(tar, folder):
    # ruleid: archive-extract-without-filter
    tar.extractall(folder, filter="data")


def unpack_later(path, folder):
    with tarfile.open(path) as tar:
        _unpack_open(tar, folder)
