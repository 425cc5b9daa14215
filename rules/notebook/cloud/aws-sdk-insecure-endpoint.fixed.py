"""AWS clients. boto3.client("s3", verify=False) is only named here."""
import os

import aioboto3
import boto3
import boto3 as aws
import botocore.session
import fsspec
import pandas as pd
import requests
import s3fs
from boto3 import client as make_client
from boto3.session import Session

CHECK = False
REGION = os.environ.get("AWS_REGION", "eu-central-1")

# ruleid: aws-sdk-insecure-endpoint
s3 = boto3.client("s3")

# ruleid: aws-sdk-insecure-endpoint
s3 = aws.resource(
    "s3",
    region_name=REGION,
    # the proxy has its own certificate
)

# ruleid: aws-sdk-insecure-endpoint
sts = make_client("sts", REGION)

# ruleid: aws-sdk-insecure-endpoint
models = boto3.client("s3", endpoint_url="https://models.storage.example:9000", region_name=REGION)

# ruleid: aws-sdk-insecure-endpoint
both = boto3.client("s3", endpoint_url="https://models.storage.example")

# ruleid: aws-sdk-insecure-endpoint
both = boto3.client("s3", verify=True)

# ruleid: aws-sdk-insecure-endpoint
runtime = Session(profile_name="lab").client("sagemaker-runtime")

session = boto3.Session(region_name=REGION)
# ruleid: aws-sdk-insecure-endpoint
table = session.resource("dynamodb").Table("features")

# ruleid: aws-sdk-insecure-endpoint
regional = boto3.client("s3", endpoint_url=f"https://s3.{REGION}.amazonaws.com")

# ruleid: aws-sdk-insecure-endpoint
old = botocore.session.get_session().create_client("s3", region_name=REGION)

# ruleid: aws-sdk-insecure-endpoint
fs = s3fs.S3FileSystem(anon=True)

# ruleid: aws-sdk-insecure-endpoint
fs = s3fs.S3FileSystem(client_kwargs={"region_name": REGION})

# ruleid: aws-sdk-insecure-endpoint
fs = fsspec.filesystem("s3", client_kwargs={"endpoint_url": "https://models.storage.example"})

# ruleid: aws-sdk-insecure-endpoint
frame = pd.read_parquet("s3://features/day.parquet", storage_options={"client_kwargs": {"verify": True}})

ENDPOINT = "http://10.20.0.4:9000"
# ruleid: aws-sdk-insecure-endpoint
lan = boto3.client("s3", endpoint_url=ENDPOINT)


class Store:
    def __init__(self, session):
        self.session = session

    def open(self):
        # ruleid: aws-sdk-insecure-endpoint
        return self.session.client("s3")


async def read(key):
    # ruleid: aws-sdk-insecure-endpoint
    async with aioboto3.Session().client("s3", endpoint_url=os.environ["S3_ENDPOINT"]) as s3:
        return await s3.get_object(Bucket="features", Key=key)


def clients(names):
    # ruleid: aws-sdk-insecure-endpoint
    return {name: boto3.client(name, REGION) for name in names}


def late():
    import boto3 as b3

    # ruleid: aws-sdk-insecure-endpoint
    return b3.client("bedrock-runtime").invoke_model(modelId="m", body="{}")


# ok: aws-sdk-insecure-endpoint
s3 = boto3.client("s3")

# ok: aws-sdk-insecure-endpoint
s3 = boto3.client("s3", verify="/etc/ssl/company-ca.pem")

# ok: aws-sdk-insecure-endpoint
local = boto3.client("s3", endpoint_url="http://localhost:9000")

# ok: aws-sdk-insecure-endpoint
local = boto3.client("s3", endpoint_url="http://127.0.0.1:4566", verify=False, use_ssl=False)

# the service of a compose file
# ok: aws-sdk-insecure-endpoint
minio = boto3.client("s3", endpoint_url="http://minio:9000")

# ok: aws-sdk-insecure-endpoint
cluster = boto3.client("s3", endpoint_url="http://minio.storage.svc:9000")

# ok: aws-sdk-insecure-endpoint
models = boto3.client("s3", endpoint_url="https://models.storage.example")

# what is in the address decides, not use_ssl
# ok: aws-sdk-insecure-endpoint
other = boto3.client("s3", endpoint_url=os.environ["S3_ENDPOINT"], use_ssl=False)

# ok: aws-sdk-insecure-endpoint
fs = s3fs.S3FileSystem(client_kwargs={"endpoint_url": "http://localhost:9000", "verify": False})

# ok: aws-sdk-insecure-endpoint
frame = pd.read_csv("s3://features/day.csv", storage_options={"anon": True})

# another library
# ok: aws-sdk-insecure-endpoint
page = requests.get("https://models.storage.example/list", verify=False, timeout=5)


def connect(verify):
    # ok: aws-sdk-insecure-endpoint
    return boto3.client("s3", verify=verify)
