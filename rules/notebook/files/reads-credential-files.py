import configparser
import io
import json
import netrc
import os
import os.path as osp
import sqlite3
import subprocess
from os.path import expanduser
from pathlib import Path

import boto3
import pandas as pd
import paramiko

HOME = os.environ["HOME"]
KEY = "/root/.ssh/id_rsa"
home = Path.home()

# ruleid: reads-credential-files
k = Path("~/.ssh/id_rsa").expanduser().read_text()

# ruleid: reads-credential-files
key = open("/home/jovyan/.ssh/id_ed25519").read()

# ruleid: reads-credential-files
constant = open(KEY).read()

exploded = dict(
    # ruleid: reads-credential-files
    hub=open(
        # the token of the team
        "/srv/team/.huggingface/token",
        encoding="utf-8",
    ).read(),
)

# ruleid: reads-credential-files
with open(os.path.expanduser("~/.aws/credentials")) as handle:
    aws = handle.read()

# ruleid: reads-credential-files
docker = json.load(open(osp.join(HOME, ".docker", "config.json")))

# ruleid: reads-credential-files
kube = (home / ".kube" / "config").read_text()

# ruleid: reads-credential-files
token = io.open(f"{HOME}/.cache/huggingface/token", encoding="utf-8").read().strip()

config = configparser.ConfigParser()
# ruleid: reads-credential-files
config.read(expanduser("~/.aws/credentials"))

secret_file = home / ".config/gcloud/application_default_credentials.json"
# ruleid: reads-credential-files
google = json.loads(secret_file.read_text())


def passwords():
    path = os.path.join(os.path.expanduser("~"), ".git-credentials")
    # ruleid: reads-credential-files
    with open(path, "r") as handle:
        return handle.readlines()


class Account:
    def lines(self):
        # ruleid: reads-credential-files
        return [line for line in open("/etc/shadow") if not line.startswith("#")]


# ruleid: reads-credential-files
environment = Path("/proc/self/environ").read_bytes().split(b"\0")

# ruleid: reads-credential-files
table = pd.read_csv("~/.pgpass", sep=":", header=None)

# ruleid: reads-credential-files
logins = sqlite3.connect(f"{HOME}/.config/google-chrome/Default/Login Data")

# ruleid: reads-credential-files
os.system("cat ~/.netrc | head -3")

# ruleid: reads-credential-files
out = subprocess.run("base64 -w0 $HOME/.ssh/id_rsa", shell=True, capture_output=True)

# ruleid: reads-credential-files
machine = (lambda: Path.home().joinpath(".netrc").open().read())()

# ok: reads-credential-files
public = Path("~/.ssh/id_rsa.pub").expanduser().read_text()

# ok: reads-credential-files
hosts = open(os.path.expanduser("~/.ssh/known_hosts")).read()

# ok: reads-credential-files
kaggle = json.load(open(os.path.expanduser("~/.kaggle/kaggle.json")))

# ok: reads-credential-files
session = boto3.Session(profile_name="research")

# ok: reads-credential-files
login = netrc.netrc().authenticators("data.example.com")

# ok: reads-credential-files
client = paramiko.SSHClient().connect("host.example", key_filename="/root/.ssh/id_rsa")

# ok: reads-credential-files
with open(os.path.expanduser("~/.netrc"), "w") as handle:
    handle.write("machine data.example.com\n")

# ok: reads-credential-files
settings = json.load(open("config.json"))

# ok: reads-credential-files
info = open("/proc/self/status").read()

# ok: reads-credential-files
exists = Path("~/.aws/credentials").expanduser().exists()

# ok: reads-credential-files
os.system("ls -l ~/.ssh")


def read_any(path):
    # ok: reads-credential-files
    return open(path).read()


# ok: reads-credential-files
example = open("docs/credentials.md").read()

# ok: reads-credential-files
print("open('~/.ssh/id_rsa')")

# ok: reads-credential-files
aws_region = open(os.path.expanduser("~/.aws/config")).read()
# Path("~/.ssh/id_rsa").read_text() is what to avoid
