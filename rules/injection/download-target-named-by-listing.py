import asyncio
import os
import posixpath
import shutil
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from os.path import join
from pathlib import Path

import boto3
import boto3 as aws
from google.cloud import storage
from huggingface_hub import HfApi
from minio import Minio

s3 = boto3.client("s3")
TARGET = "downloads"


def whole_prefix(bucket, prefix, folder):
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        for entry in page.get("Contents", []):
            local_path = os.path.join(folder, entry["Key"])
            os.makedirs(os.path.dirname(local_path), exist_ok=True)
            # ruleid: download-target-named-by-listing
            s3.download_file(bucket, entry["Key"], local_path)


def keywords(bucket, folder):
    for entry in s3.list_objects_v2(Bucket=bucket)["Contents"]:
        s3.download_file(
            Bucket=bucket,
            Key=entry["Key"],
            # ruleid: download-target-named-by-listing
            Filename=f"{folder}/{entry['Key']}",
        )


def leading_slash_gone(bucket, folder):
    contents = s3.list_objects_v2(Bucket=bucket).get("Contents", [])
    for entry in contents:
        key = entry.get("Key")
        target = os.path.join(folder, key.lstrip("/"))
        # ruleid: download-target-named-by-listing
        s3.download_file(bucket, key, target)


def resource(name, folder):
    bucket = aws.resource("s3").Bucket(name)
    for summary in bucket.objects.filter(Prefix="models/"):
        # ruleid: download-target-named-by-listing
        bucket.download_file(summary.key, os.path.join(folder, summary.key[len("models/"):]))


def object_download(bucket):
    for summary in bucket.objects.all():
        destination = TARGET + "/" + summary.key
        # ruleid: download-target-named-by-listing
        summary.Object().download_file(destination)


def google(bucket_name, folder):
    client = storage.Client()
    for blob in client.list_blobs(bucket_name, prefix="data/"):
        if blob.name.endswith("/"):
            continue
        file_path = Path(folder) / blob.name
        file_path.parent.mkdir(parents=True, exist_ok=True)
        # ruleid: download-target-named-by-listing
        blob.download_to_filename(file_path)


def google_written(bucket):
    for blob in bucket.list_blobs():
        # ruleid: download-target-named-by-listing
        (Path(TARGET) / blob.name).write_bytes(blob.download_as_bytes())


def minio(client: Minio, bucket, folder):
    for item in client.list_objects(bucket, recursive=True):
        # ruleid: download-target-named-by-listing
        client.fget_object(bucket, item.object_name, os.path.join(folder, item.object_name))


def azure(container, folder):
    for blob in container.list_blobs():
        # ruleid: download-target-named-by-listing
        with open(os.path.join(folder, blob.name), "wb") as out:
            out.write(container.download_blob(blob).readall())


def azure_walk(container, folder):
    for blob in container.walk_blobs(name_starts_with="runs/", delimiter=""):
        path = join(folder, blob.name)
        data = container.download_blob(blob.name).readall()
        # ruleid: download-target-named-by-listing
        Path(path).write_bytes(data)


def siblings(repository, folder):
    info = HfApi().model_info(repository)
    for sibling in info.siblings:
        url = f"https://example.org/{repository}/{sibling.rfilename}"
        # ruleid: download-target-named-by-listing
        urllib.request.urlretrieve(url, os.path.join(folder, sibling.rfilename))


class Dataset:
    def __init__(self, remote_files):
        self.remote_files = remote_files

    def fetch(self, folder):
        for relative_path, link in self.remote_files.items():
            target_path = os.path.join(folder, relative_path)
            # ruleid: download-target-named-by-listing
            download(link, target_path)


def pooled(links, target_folder):
    with ThreadPoolExecutor() as pool:
        for relative_path, link in links.items():
            target_path = os.path.join(target_folder, relative_path)
            # ruleid: download-target-named-by-listing
            pool.submit(download, link, target_path)


async def manifest_files(manifest, folder):
    for name, url in manifest.items():
        # ruleid: download-target-named-by-listing
        await download_async(url, dest=os.path.join(folder, name))


def cached_copies(listing, cache):
    for name, source in listing.items():
        # ruleid: download-target-named-by-listing
        shutil.copyfile(source.local_copy, os.path.join(cache, name))


def tested_for_suffix_only(bucket, folder):
    for summary in bucket.objects.all():
        if not summary.key.endswith(".parquet"):
            continue
        local = os.path.join(folder, summary.key)
        # ruleid: download-target-named-by-listing
        bucket.download_file(summary.key, local)


# base names, checked targets, remote names alone


def base_name(bucket, folder):
    for summary in bucket.objects.all():
        # ok: download-target-named-by-listing
        bucket.download_file(summary.key, os.path.join(folder, os.path.basename(summary.key)))


def path_name(bucket, folder):
    for blob in bucket.list_blobs():
        # ok: download-target-named-by-listing
        blob.download_to_filename(Path(folder) / Path(blob.name).name)


def resolved(bucket, folder):
    root = Path(folder).resolve()
    for blob in bucket.list_blobs():
        target = (root / blob.name).resolve()
        if not target.is_relative_to(root):
            raise ValueError(blob.name)
        # ok: download-target-named-by-listing
        blob.download_to_filename(target)


def common(bucket, folder):
    root = os.path.realpath(folder)
    for summary in bucket.objects.all():
        target_path = os.path.realpath(os.path.join(root, summary.key))
        if os.path.commonpath([root, target_path]) != root:
            continue
        # ok: download-target-named-by-listing
        bucket.download_file(summary.key, target_path)


def dots_refused(bucket, folder):
    for summary in bucket.objects.all():
        key = summary.key
        if ".." in key.split("/"):
            continue
        # ok: download-target-named-by-listing
        bucket.download_file(key, os.path.join(folder, key))


def checked_by_function(links, target_folder):
    for relative_path, link in links.items():
        if is_path_traversal(target_folder, relative_path):
            continue
        # ok: download-target-named-by-listing
        download(link, os.path.join(target_folder, relative_path))


def numbered(bucket, folder):
    for number, summary in enumerate(bucket.objects.all()):
        # ok: download-target-named-by-listing
        bucket.download_file(summary.key, os.path.join(folder, f"{number}.bin"))


def in_memory(bucket):
    for summary in bucket.objects.all():
        # ok: download-target-named-by-listing
        yield summary.get()["Body"].read()


def remote_only(bucket):
    for entry in s3.list_objects_v2(Bucket=bucket)["Contents"]:
        # ok: download-target-named-by-listing
        s3.delete_object(Bucket=bucket, Key=entry["Key"])


def hub(repository):
    for sibling in HfApi().model_info(repository).siblings:
        # ok: download-target-named-by-listing
        HfApi().hf_hub_download(repository, sibling.rfilename)


def upload(bucket, folder):
    for name in os.listdir(folder):
        # ok: download-target-named-by-listing
        s3.upload_file(os.path.join(folder, name), bucket, posixpath.join("data", name))


def columns(frame, folder):
    for name, column in frame.items():
        # ok: download-target-named-by-listing
        column.to_csv(os.path.join(folder, name))


def folders_only(container, folder):
    for blob in container.list_blobs():
        # ok: download-target-named-by-listing
        os.makedirs(os.path.join(folder, blob.name), exist_ok=True)


def quoted(bucket, folder):
    for summary in bucket.objects.all():
        flat_path = os.path.join(folder, summary.key.replace("/", "_"))
        # ok: download-target-named-by-listing
        bucket.download_file(summary.key, flat_path)


asyncio.run(asyncio.sleep(0))
