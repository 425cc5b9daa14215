"""Questions to the metadata service. http://169.254.169.254/latest/meta-data/iam/security-credentials/ is only named here."""
import os
import subprocess
import urllib.request as web
from urllib.request import Request, urlopen

import aiohttp
import boto3
import httpx
import requests
import requests as r
from requests import get

ROLE_URL = "http://169.254.169.254/latest/meta-data/iam/security-credentials/notebook"
ROOT = "http://169.254.169.254/latest/meta-data/"
GOOGLE = "http://metadata.google.internal/computeMetadata/v1"
FLAVOR = {"Metadata-Flavor": "Google"}

# ruleid: cloud-metadata-endpoint-read
keys = requests.get("http://169.254.169.254/latest/meta-data/iam/security-credentials/notebook", timeout=2).json()

# ruleid: cloud-metadata-endpoint-read
keys = r.get(ROLE_URL, timeout=2).text

# ruleid: cloud-metadata-endpoint-read
role = get(url="http://169.254.169.254/latest/meta-data/iam/security-credentials/", timeout=2).text

# ruleid: cloud-metadata-endpoint-read
keys = get("http://169.254.169.254/latest/meta-data/iam/security-credentials/" + role, timeout=2).json()

# ruleid: cloud-metadata-endpoint-read
keys = requests.get(f"http://169.254.169.254/latest/meta-data/iam/security-credentials/{role}", timeout=2).json()

# ruleid: cloud-metadata-endpoint-read
keys = requests.get(ROOT + "iam/security-credentials/" + role, timeout=2).json()

# ruleid: cloud-metadata-endpoint-read
token = requests.get(
    f"{GOOGLE}/instance/service-accounts/default/token",
    headers=FLAVOR,
    timeout=2,  # answers at once or never
).json()["access_token"]

# ruleid: cloud-metadata-endpoint-read
token = httpx.get("http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity?audience=a", headers=FLAVOR)

# ruleid: cloud-metadata-endpoint-read
token = requests.request("GET", "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://storage.azure.com/", headers={"Metadata": "true"})

# ruleid: cloud-metadata-endpoint-read
keys = urlopen("http://[fd00:ec2::254]/latest/meta-data/iam/security-credentials/notebook").read()

# ruleid: cloud-metadata-endpoint-read
question = Request("http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token", headers=FLAVOR)
token = web.urlopen(question).read()

# ruleid: cloud-metadata-endpoint-read
keys = requests.get("http://169.254.170.2" + os.environ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"], timeout=2).json()

# ruleid: cloud-metadata-endpoint-read
keys = requests.get(f"http://169.254.170.2{os.environ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI']}", timeout=2).json()

# ruleid: cloud-metadata-endpoint-read
out = subprocess.check_output(["curl", "-s", "http://169.254.169.254/latest/meta-data/iam/security-credentials/notebook"])

# ruleid: cloud-metadata-endpoint-read
os.system("curl -H 'Metadata-Flavor: Google' http://metadata/computeMetadata/v1/instance/service-accounts/default/token")


class Machine:
    def __init__(self):
        self.http = requests.Session()

    def keys(self):
        # ruleid: cloud-metadata-endpoint-read
        return self.http.get(ROLE_URL, timeout=2).json()


async def machine_token():
    async with aiohttp.ClientSession() as session:
        # ruleid: cloud-metadata-endpoint-read
        async with session.get("http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01", headers={"Metadata": "true"}) as answer:
            return await answer.json()


# ruleid: cloud-metadata-endpoint-read
listing = get_ipython().getoutput("curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/")

# ok: cloud-metadata-endpoint-read
region = requests.get("http://169.254.169.254/latest/meta-data/placement/region", timeout=2).text

# ok: cloud-metadata-endpoint-read
zone = requests.get("http://metadata.google.internal/computeMetadata/v1/instance/zone", headers=FLAVOR, timeout=2).text

# ok: cloud-metadata-endpoint-read
kind = requests.get(ROOT + "instance-type", timeout=2).text

# ok: cloud-metadata-endpoint-read
session_token = requests.put("http://169.254.169.254/latest/api/token", headers={"X-aws-ec2-metadata-token-ttl-seconds": "60"}, timeout=2).text

# ok: cloud-metadata-endpoint-read
who = boto3.client("sts").get_caller_identity()["Arn"]

# ok: cloud-metadata-endpoint-read
token = requests.post("https://login.example.com/identity/oauth2/token", data={}, timeout=5)

# ok: cloud-metadata-endpoint-read
os.system("curl -s http://169.254.169.254/latest/meta-data/instance-id")

# ok: cloud-metadata-endpoint-read
docs = requests.get("https://docs.example.com/metadata/iam/security-credentials.html", timeout=5)

# a list of addresses that must not be fetched
BLOCKED = {"169.254.169.254", "metadata.google.internal"}
# ok: cloud-metadata-endpoint-read
is_blocked = ROLE_URL.split("/")[2] in BLOCKED

settings = {"http://169.254.169.254/latest/meta-data/iam/security-credentials/": "closed"}
# ok: cloud-metadata-endpoint-read
state = settings.pop("http://169.254.169.254/latest/meta-data/iam/security-credentials/")

# ok: cloud-metadata-endpoint-read
page = requests.get(os.environ["METADATA_URL"], timeout=2)
