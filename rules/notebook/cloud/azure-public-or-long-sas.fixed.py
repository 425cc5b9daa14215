"""Containers and links. create_container(public_access="blob") is only named here."""
import datetime
import datetime as dt
import os
from datetime import timedelta, timezone

from azure.storage import blob as az
from azure.storage.blob import (
    AccountSasPermissions,
    BlobSasPermissions,
    BlobServiceClient,
    ContainerClient,
    PublicAccess,
    ResourceTypes,
    generate_account_sas,
    generate_blob_sas,
    generate_container_sas,
)
from azure.storage.blob import generate_blob_sas as sign
from azure.storage.filedatalake import DataLakeServiceClient, generate_file_sas

ACCOUNT = os.environ["AZURE_ACCOUNT"]
KEY = os.environ["AZURE_KEY"]
service = BlobServiceClient.from_connection_string(os.environ["AZURE_STORAGE"])
VISIBLE = "blob"

# ruleid: azure-public-or-long-sas
service.create_container("course-data")

# ruleid: azure-public-or-long-sas
service.create_container("plots")

# ruleid: azure-public-or-long-sas
ContainerClient.from_connection_string(os.environ["AZURE_STORAGE"], "d").create_container()

# ruleid: azure-public-or-long-sas
service.create_container(
    "models",
    metadata={"owner": "lab"},
    # the app downloads them
)

# ruleid: azure-public-or-long-sas
service.get_container_client("plots").set_container_access_policy(signed_identifiers={})

# ruleid: azure-public-or-long-sas
DataLakeServiceClient(ACCOUNT).create_file_system("lake")

# ruleid: azure-public-or-long-sas
link = generate_blob_sas(
    account_name=ACCOUNT,
    container_name="models",
    blob_name="model.pt",
    account_key=KEY,
    permission=BlobSasPermissions(read=True),
    expiry=datetime.datetime.now(timezone.utc) + timedelta(hours=1),
)

# ruleid: azure-public-or-long-sas
link = sign(ACCOUNT, "models", "m.pt", account_key=KEY, permission="r", expiry=dt.datetime.utcnow() + dt.timedelta(hours=1))

# ruleid: azure-public-or-long-sas
link = az.generate_container_sas(ACCOUNT, "models", KEY, permission="rl", expiry=dt.datetime.utcnow() + timedelta(hours=1))

# ruleid: azure-public-or-long-sas
link = generate_container_sas(ACCOUNT, "models", KEY, permission="r", expiry=datetime.datetime(2099, 12, 31))

# ruleid: azure-public-or-long-sas
link = generate_blob_sas(ACCOUNT, "models", "m.pt", account_key=KEY, permission="r", expiry="2051-10-06T00:00:00Z")

ends = datetime.datetime.utcnow() + timedelta(hours=1)
# ruleid: azure-public-or-long-sas
link = generate_blob_sas(ACCOUNT, "models", "m.pt", account_key=KEY, permission="r", expiry=ends)

# ruleid: azure-public-or-long-sas
everything = generate_account_sas(
    ACCOUNT,
    KEY,
    resource_types=ResourceTypes(service=True, container=True, object=True),
    permission=AccountSasPermissions(read=True),
    expiry=datetime.datetime.utcnow() + timedelta(hours=2),
)

# ruleid: azure-public-or-long-sas
everything = generate_account_sas(ACCOUNT, KEY, resource_types="sco", permission="r", expiry=os.environ["SAS_END"])


class Lake:
    def __init__(self, key):
        self.key = key

    def link(self, path):
        # ruleid: azure-public-or-long-sas
        return generate_file_sas(ACCOUNT, "lake", "", path, credential=self.key, permission="r", expiry=datetime.datetime.utcnow() + timedelta(hours=1))


async def make_container(client, name):
    # ruleid: azure-public-or-long-sas
    return await client.create_container(name)


def links(names):
    end = datetime.datetime.now(timezone.utc) + timedelta(hours=1)
    # ruleid: azure-public-or-long-sas
    return [generate_blob_sas(ACCOUNT, "models", n, account_key=KEY, permission="r", expiry=end) for n in names]


# ok: azure-public-or-long-sas
service.create_container("course-data")

# ok: azure-public-or-long-sas
service.create_container("course-data", public_access=None)

# ok: azure-public-or-long-sas
link = generate_blob_sas(ACCOUNT, "models", "m.pt", account_key=KEY, permission="r", expiry=dt.datetime.utcnow() + timedelta(hours=1))

# ok: azure-public-or-long-sas
link = generate_blob_sas(ACCOUNT, "models", "m.pt", account_key=KEY, permission="r", expiry=dt.datetime.utcnow() + timedelta(days=7))

# ok: azure-public-or-long-sas
link = generate_container_sas(ACCOUNT, "models", KEY, permission="r", expiry=os.environ["SAS_END"])

# ok: azure-public-or-long-sas
reader = generate_account_sas(ACCOUNT, KEY, resource_types="o", permission=AccountSasPermissions(read=True, list=True), expiry=dt.datetime.utcnow() + timedelta(hours=1))

# ok: azure-public-or-long-sas
link = generate_blob_sas(ACCOUNT, "models", "m.pt", account_key=KEY, permission="r", expiry="2024-02-01T00:00:00Z")

# ok: azure-public-or-long-sas
policy_link = generate_container_sas(ACCOUNT, "models", KEY, policy_id="course")

# ok: azure-public-or-long-sas
is_open = service.get_container_client("plots").get_container_properties().public_access == "container"

# not a link
# ok: azure-public-or-long-sas
keep_until = datetime.datetime.utcnow() + timedelta(days=365)


def generate_report_sas(expiry):
    # ok: azure-public-or-long-sas
    return {"expiry": expiry, "public_access": "container"}


# ok: azure-public-or-long-sas
generate_report_sas(expiry=datetime.datetime.utcnow() + timedelta(days=365))
