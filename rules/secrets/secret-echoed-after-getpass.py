"""Asks for keys. print(getpass.getpass()) here is prose."""
import getpass
import hashlib
import json
import logging
import os
import sys
from getpass import getpass as ask
from pprint import pprint

import boto3
import click
import ipywidgets as widgets
import keyring
import streamlit as st
from google.cloud import secretmanager
from google.colab import userdata
from IPython.display import Markdown, display
from kaggle_secrets import UserSecretsClient
from openai import OpenAI

logger = logging.getLogger(__name__)

# --- firing ---------------------------------------------------------------------------------------

# ruleid: secret-echoed-after-getpass
print(getpass.getpass())

key = ask("API key: ")
# ruleid: secret-echoed-after-getpass
print(f"Using {key}")

# ruleid: secret-echoed-after-getpass
print("Key:", key.strip(), file=sys.stderr)


def colab():
    token = userdata.get("HF_TOKEN")
    # ruleid: secret-echoed-after-getpass
    display(token)
    return token


def kaggle():
    secrets = UserSecretsClient()
    wandb_key = secrets.get_secret("wandb_api_key")
    # ruleid: secret-echoed-after-getpass
    print("wandb: " + wandb_key)


def databricks(dbutils):
    password = dbutils.secrets.get(scope="ml", key="warehouse-password")
    # ruleid: secret-echoed-after-getpass
    logger.info("connecting with %s", password)


def aws():
    answer = boto3.client("secretsmanager").get_secret_value(SecretId="prod/model-server")
    # ruleid: secret-echoed-after-getpass
    pprint(json.loads(answer["SecretString"]))


def cloud(name):
    client = secretmanager.SecretManagerServiceClient()
    value = client.access_secret_version(name=name).payload.data.decode("utf-8")
    print(
        # the newest version
        name,
        # ruleid: secret-echoed-after-getpass
        value,
    )


class Session:
    def start(self):
        self.token = os.environ["API_TOKEN"]
        # ruleid: secret-echoed-after-getpass
        logging.debug(f"session with token={self.token}")


def from_key_ring():
    # ruleid: secret-echoed-after-getpass
    return print("%s" % keyring.get_password("warehouse", "ml"))


def headers():
    auth = {"Authorization": "Bearer " + os.environ["OPENAI_API_KEY"]}
    # ruleid: secret-echoed-after-getpass
    print(auth)


async def asynchronous():
    secret = userdata.get("DB_PASSWORD")
    # ruleid: secret-echoed-after-getpass
    logger.warning("secret is {}".format(secret))


with open("run.log") as log:
    pin = getpass.getpass("PIN: ")
    # ruleid: secret-echoed-after-getpass
    sys.stdout.write(pin + "\n")

# ruleid: secret-echoed-after-getpass
shown = [print(k, os.environ[k]) for k in ("A",)] + [print(os.getenv("HF_TOKEN"))]

# ruleid: secret-echoed-after-getpass
report = lambda: print(userdata.get("GROQ_API_KEY"))  # noqa: E731

api_key = st.text_input("Key", type="password")
# ruleid: secret-echoed-after-getpass
st.write("Your key is", api_key)

field = widgets.Password(description="Token")
# ruleid: secret-echoed-after-getpass
display(Markdown(f"**{field.value}**"))


def command():
    passphrase = click.prompt("Passphrase", hide_input=True)
    # ruleid: secret-echoed-after-getpass
    click.echo(f"unlocking with {passphrase}")


try:
    login = ask()
except KeyboardInterrupt:
    login = ""
# ruleid: secret-echoed-after-getpass
print(login or "nothing typed")

# --- silent ---------------------------------------------------------------------------------------

# ok: secret-echoed-after-getpass
print("key set:", bool(key))

# ok: secret-echoed-after-getpass
print(len(key), key is not None, type(key))

# ok: secret-echoed-after-getpass
print(os.environ.get("AZURE_CREDENTIAL", "DefaultAzureCredential"))

# ok: secret-echoed-after-getpass
print(f"key ends in {key[-4:]}, begins with {key[:4]}")

# ok: secret-echoed-after-getpass
print("set" if key else "missing")

# ok: secret-echoed-after-getpass
print(hashlib.sha256(key.encode()).hexdigest())

# ok: secret-echoed-after-getpass
print("*" * len(key))


def mask_key(text):
    return text[:2] + "…"


# ok: secret-echoed-after-getpass
print(mask_key(key))

# the client is no secret
client = OpenAI(api_key=key)
# ok: secret-echoed-after-getpass
print(client.models.list())
# ok: secret-echoed-after-getpass
print(client)

# ok: secret-echoed-after-getpass
print(userdata.get("GCP_PROJECT_ID"), userdata.get("ENDPOINT_URL"))

# ok: secret-echoed-after-getpass
print(os.environ["HOME"], os.environ.get("MAX_TOKENS"))

# ok: secret-echoed-after-getpass
print("OPENAI_API_KEY" in os.environ)

# ok: secret-echoed-after-getpass
print(getpass.getuser())

# a file that only this user reads
with open(os.path.expanduser("~/.netrc"), "a") as netrc:
    # ok: secret-echoed-after-getpass
    print(f"machine api.example.org password {key}", file=netrc)

# ok: secret-echoed-after-getpass
print(key.startswith("sk-"), key == "")

# ok: secret-echoed-after-getpass
logger.info("logged in as %s", click.prompt("User"))

key = "reset"
# ok: secret-echoed-after-getpass
print(key)


def own_get(store):
    # ok: secret-echoed-after-getpass
    print(store.get("theme"))
