"""Neptune runs. Tokens here decode to the word not-a-key; api_token="eyJhcGlf..." in prose is nothing."""
import os
import subprocess

import lightning.pytorch as pl
import neptune
import neptune as nt
import neptune.new as neptune_new
from lightning.pytorch.loggers import NeptuneLogger
from neptune import init_run
from neptune import init_run as start_run
from neptune import management
from os import environ
from transformers.integrations import NeptuneCallback

TOKEN = "eyJhcGlfYWRkcmVzcyI6Imh0dHBz" "Oi8vbmVwdHVuZS5leGFtcGxlIiwi" "YXBpX2tleSI6Im5vdC1hLWtleSJ9"

# ruleid: neptune-api-token-literal
run = neptune.init_run(project="acme/fraud", api_token=os.environ["NEPTUNE_API_TOKEN"])

# ruleid: neptune-api-token-literal
version = nt.init_model_version(model="FRD-1", api_token=os.environ["NEPTUNE_API_TOKEN"])


def from_name():
    # ruleid: neptune-api-token-literal
    return init_run(
        project="acme/fraud",
        api_token=(  # split so that it fits
            os.environ["NEPTUNE_API_TOKEN"]
        ),
    )


def local_variable():
    token = "eyJhcGlfYWRkcmVzcyI6Imh0dHBz" "Oi8vbmVwdHVuZS5leGFtcGxlIiwi" "YXBpX2tleSI6Im5vdC1hLWtleSJ9"
    # ruleid: neptune-api-token-literal
    with start_run(api_token=os.environ["NEPTUNE_API_TOKEN"], mode="async") as r:
        r["lr"] = 1e-3


# ruleid: neptune-api-token-literal
legacy = neptune_new.init(name="acme/fraud", api_token=os.environ["NEPTUNE_API_TOKEN"])


class Registry:
    # ruleid: neptune-api-token-literal
    model = neptune.init_model(key="FRD", api_token=os.environ["NEPTUNE_API_TOKEN"]) if os.getenv("REGISTER") else None

    def projects(self):
        # ruleid: neptune-api-token-literal
        return sorted(p for p in management.get_project_list(api_token=os.environ["NEPTUNE_API_TOKEN"]) if p.startswith("acme/"))


# ruleid: neptune-api-token-literal
trainer = pl.Trainer(max_epochs=3, logger=NeptuneLogger(project="acme/fraud", api_key=os.environ["NEPTUNE_API_TOKEN"]))


async def callbacks():
    # ruleid: neptune-api-token-literal
    return [NeptuneCallback(project="acme/fraud", api_token=os.environ["NEPTUNE_API_TOKEN"], log_checkpoints="best")]


# ruleid: neptune-api-token-literal

# ruleid: neptune-api-token-literal


def environment(script):
    # ruleid: neptune-api-token-literal
    os.environ.update({"NEPTUNE_PROJECT": "acme/fraud"})
    # ruleid: neptune-api-token-literal
    # ruleid: neptune-api-token-literal
    subprocess.run(["python", script], env={**os.environ}, check=True)
    # ruleid: neptune-api-token-literal
    return dict(os.environ)


# ruleid: neptune-api-token-literal
open_run = lambda name, token=None: neptune.init_run(name=name, api_token=b"eyJhcGlfYWRkcmVzcyI6Imh0" b"dHBzOi8vbmVwdHVuZS5leGFtcGxlIn0=".decode() if token else TOKEN) or neptune.init_project(api_token=os.environ["NEPTUNE_API_TOKEN"])


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(args, vault):
    # ok: neptune-api-token-literal
    neptune.init_run(project="acme/fraud")
    # ok: neptune-api-token-literal
    neptune.init_run(project="acme/fraud", api_token=neptune.ANONYMOUS_API_TOKEN)
    # ok: neptune-api-token-literal
    neptune.init_run(project="common/quickstarts", api_token="ANONYMOUS")
    # ok: neptune-api-token-literal
    neptune.init_run(project="common/quickstarts", api_token=(
        # the published anonymous token
        "eyJhcGlfYWRkcmVzcyI6" "Imh0dHBzOi8vYXBwLm5l" "cHR1bmUuYWkiLCJhcGlf" "dXJsIjoiaHR0cHM6Ly9h"
        "cHAubmVwdHVuZS5haSIs" "ImFwaV9rZXkiOiJiNzA2" "YmM4Zi03NmY5LTRjMmUt" "OTM5ZC00YmEwMzZmOTMy"
        "ZTQifQo="
    ))
    # ok: neptune-api-token-literal
    neptune.init_run(api_token=os.environ["NEPTUNE_API_TOKEN"])
    # ok: neptune-api-token-literal
    neptune.init_run(api_token=vault.read("neptune")["token"], project=args.project)
    # ok: neptune-api-token-literal
    neptune.init_run(api_token="YOUR_API_TOKEN")
    # ok: neptune-api-token-literal
    neptune.init_run(api_token="eyJhcGlfYWRkcmVzcyI6...")
    # ok: neptune-api-token-literal
    os.environ["NEPTUNE_API_TOKEN"] = args.token
    # ok: neptune-api-token-literal
    os.environ["NEPTUNE_PROJECT"] = "acme/fraud"
    # ok: neptune-api-token-literal
    return {"NEPTUNE_API_TOKEN": "fraud/neptune/token"}


class Client:
    def init_run(self, api_token):
        self.token = api_token


# ok: neptune-api-token-literal
Client().init_run(api_token=TOKEN)
# ok: neptune-api-token-literal
print("decodes to a JSON object:", TOKEN[:8])
