import os
from pathlib import Path

import boto3


def _local(folder, key):
    return os.path.join(folder, key)


def mirror(bucket, folder):
    for summary in boto3.resource("s3").Bucket(bucket).objects.all():
        target = _local(folder, summary.key)
        # ruleid: download-target-named-by-listing
        summary.Object().download_file(target)


def _save(path, data):
    # ruleid: download-target-named-by-listing
    with open(path, "wb") as out:
        out.write(data)


def blobs_to_disk(container, folder):
    for blob in container.list_blobs():
        _save(os.path.join(folder, blob.name), container.download_blob(blob).readall())


class Entry:
    def __init__(self, path):
        self.path = Path(path)

    def store(self, data):
        # ruleid: download-target-named-by-listing
        self.path.write_bytes(data)


def entries(links, folder):
    for name, link in links.items():
        Entry(os.path.join(folder, name)).store(link.read())


def _flat(key):
    return os.path.basename(key)


def flat(bucket, folder):
    for summary in bucket.objects.all():
        # ok: download-target-named-by-listing
        bucket.download_file(summary.key, os.path.join(folder, _flat(summary.key)))


def _inside(root, name):
    target = (Path(root) / name).resolve()
    if not target.is_relative_to(Path(root).resolve()):
        raise ValueError(name)
    return target


def inside(bucket, folder):
    for blob in bucket.list_blobs():
        # ok: download-target-named-by-listing
        blob.download_to_filename(_inside(folder, blob.name))
