"""Uploads to S3. ACL="public-read" is only named here."""
import os
import subprocess

import awswrangler as wr
import boto3
import boto3 as aws
import s3fs
from boto3.session import Session

s3 = boto3.client("s3")
BUCKET = os.environ["BUCKET"]
OPEN = "public-read"

# ruleid: s3-public-acl
s3.put_object(Bucket=BUCKET, Key="model.pt", Body=b"")

# ruleid: s3-public-acl
s3.upload_file("train.csv", BUCKET, "train.csv", ExtraArgs={})

# ruleid: s3-public-acl
boto3.client("s3").upload_file(
    "train.parquet",
    BUCKET,
    "train.parquet",
    ExtraArgs={
        # the course reads it
        "ContentType": "application/octet-stream",
    },
)

# ruleid: s3-public-acl
aws.resource("s3").Bucket(BUCKET).put_object(Key="labels.json", Body=b"{}")

# ruleid: s3-public-acl
aws.resource("s3").Object(BUCKET, "labels.json").put(Body=b"{}")

# ruleid: s3-public-acl
s3.put_object_acl(Bucket=BUCKET, Key="model.pt", ACL="private")

# ruleid: s3-public-acl
s3.put_bucket_acl(Bucket=BUCKET, ACL="private")

# ruleid: s3-public-acl
Session().client("s3").create_bucket(Bucket="course-data")

EXTRA = {"CacheControl": "max-age=3600"}
# ruleid: s3-public-acl
s3.upload_fileobj(open("plot.png", "rb"), BUCKET, "plot.png", ExtraArgs=EXTRA)

# ruleid: s3-public-acl
s3.upload_file("weights.bin", BUCKET, "weights.bin", {})

# ruleid: s3-public-acl
s3.copy({"Bucket": BUCKET, "Key": "a"}, BUCKET, "b", ExtraArgs={"MetadataDirective": "REPLACE"})

# ruleid: s3-public-acl
s3.put_object_acl(Bucket=BUCKET, Key="model.pt", GrantRead='uri="http://acs.amazonaws.com/groups/global/AllUsers"')

# ruleid: s3-public-acl

# ruleid: s3-public-acl
s3.put_public_access_block(
    Bucket=BUCKET,
    PublicAccessBlockConfiguration={"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True},
)

fs = s3fs.S3FileSystem()
# ruleid: s3-public-acl
fs.put("train.csv", f"{BUCKET}/train.csv")

# ruleid: s3-public-acl
shared = s3fs.S3FileSystem(s3_additional_kwargs={})

# ruleid: s3-public-acl
os.system(f"aws s3 cp train.csv s3://{BUCKET}/train.csv")

# ruleid: s3-public-acl
subprocess.run(["aws", "s3", "sync", "out", "s3://course-data", "--acl", "public-read"], check=True)


class Publisher:
    def __init__(self, bucket):
        self.s3 = aws.client("s3")
        self.bucket = bucket

    def publish(self, frame, key):
        # ruleid: s3-public-acl
        wr.s3.to_parquet(frame, f"s3://{self.bucket}/{key}", s3_additional_kwargs={})

    async def publish_later(self, client, key, body):
        # ruleid: s3-public-acl
        return await client.put_object(Bucket=self.bucket, Key=key, Body=body)


def publish_all(folder):
    for name in os.listdir(folder):
        # ruleid: s3-public-acl
        s3.upload_file(os.path.join(folder, name), BUCKET, name, ExtraArgs={"ContentType": "text/csv"})


def shell_lines(path):
    # ruleid: s3-public-acl
    get_ipython().system("aws s3 cp model.tar.gz s3://course-data/ --quiet")
    # ok: s3-public-acl
    get_ipython().system("aws s3 cp model.tar.gz s3://course-data/ --acl bucket-owner-full-control")


# ok: s3-public-acl
s3.put_object(Bucket=BUCKET, Key="model.pt", Body=b"", ACL="private")

# ok: s3-public-acl
s3.upload_file("train.csv", BUCKET, "train.csv", ExtraArgs={"ACL": "bucket-owner-full-control"})

# ok: s3-public-acl
s3.upload_file("train.csv", BUCKET, "train.csv")

# ok: s3-public-acl
s3.put_object(Bucket=BUCKET, Key="model.pt", Body=b"", ACL=os.environ.get("ACL", "private"))

# ok: s3-public-acl
link = s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "train.csv"}, ExpiresIn=3600)

# ok: s3-public-acl
s3.put_public_access_block(Bucket=BUCKET, PublicAccessBlockConfiguration={"BlockPublicAcls": True, "BlockPublicPolicy": True})

# ok: s3-public-acl
fs.put("train.csv", f"{BUCKET}/train.csv", acl="private")

# ok: s3-public-acl
os.system(f"aws s3 cp train.csv s3://{BUCKET}/train.csv")

# ok: s3-public-acl
subprocess.run(["aws", "s3", "presign", "s3://course-data/train.csv"], check=True)

# ok: s3-public-acl
acls = {"ACL": "public-read", "ContentType": "text/html"}

# who already reads it is a question
# ok: s3-public-acl
is_open = s3.get_object_acl(Bucket=BUCKET, Key="model.pt")["Grants"] == OPEN


class Shelf:
    def put_object(self, name, ACL="public-read"):
        # ok: s3-public-acl
        return name, ACL
