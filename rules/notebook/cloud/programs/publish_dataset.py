"""Publishes a cleaned data set to the three stores that the partners use."""
import argparse
import logging
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import boto3
import pandas as pd
from azure.storage.blob import BlobSasPermissions, BlobServiceClient, generate_blob_sas
from google.cloud import storage

log = logging.getLogger("publish")
NAME = "orders-clean"


def clean(path):
    frame = pd.read_csv(path)
    frame = frame.dropna(subset=["id", "price"]).drop_duplicates("id")
    target = Path(path).with_suffix(".parquet")
    frame.to_parquet(target)
    log.info("%d rows", len(frame))
    return target


def to_s3(path, bucket, open_to_all):
    s3 = boto3.client("s3", region_name=os.environ.get("AWS_REGION", "eu-central-1"))
    if open_to_all:
        # ruleid: s3-public-acl
        s3.upload_file(str(path), bucket, path.name, ExtraArgs={"ACL": "public-read", "ContentType": "application/x-parquet"})
        return f"https://{bucket}.s3.amazonaws.com/{path.name}"
    s3.upload_file(str(path), bucket, path.name, ExtraArgs={"ContentType": "application/x-parquet"})
    return s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": path.name}, ExpiresIn=3600)


def to_gcs(path, bucket, open_to_all):
    blob = storage.Client().bucket(bucket).blob(path.name)
    blob.upload_from_filename(str(path))
    if open_to_all:
        # ruleid: gcs-object-made-public
        blob.make_public()
        return blob.public_url
    return blob.generate_signed_url(version="v4", expiration=timedelta(hours=1))


def to_azure(path, container, days):
    service = BlobServiceClient.from_connection_string(os.environ["AZURE_STORAGE"])
    client = service.get_container_client(container)
    if not client.exists():
        client.create_container()
    with open(path, "rb") as file:
        client.upload_blob(path.name, file, overwrite=True)
    if days > 7:
        # ruleid: azure-public-or-long-sas
        token = generate_blob_sas(
            service.account_name,
            container,
            path.name,
            account_key=os.environ["AZURE_KEY"],
            permission=BlobSasPermissions(read=True),
            expiry=datetime.now(timezone.utc) + timedelta(days=365),
        )
    else:
        token = generate_blob_sas(
            service.account_name,
            container,
            path.name,
            account_key=os.environ["AZURE_KEY"],
            permission=BlobSasPermissions(read=True),
            expiry=datetime.now(timezone.utc) + timedelta(hours=8),
        )
    return f"{client.url}/{path.name}?{token}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--open", action="store_true")
    parser.add_argument("--days", type=int, default=1)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    path = clean(options.path)
    print(to_s3(path, NAME, options.open))
    print(to_gcs(path, NAME, options.open))
    print(to_azure(path, NAME, options.days))


if __name__ == "__main__":
    main()
