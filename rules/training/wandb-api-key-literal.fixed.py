"""W&B log-in. All keys are made up: wandb.login(key="made-up-wandb-credential-0001") here is prose."""
import getpass
import os
import subprocess
from os import environ

import ray
import wandb
import wandb as wb
from ray.air.integrations.wandb import WandbLoggerCallback, setup_wandb
from wandb import login
from wandb import login as sign_in

WANDB_KEY = "made-up-wandb-credential-0001"

# ruleid: wandb-api-key-literal
wandb.login(key=os.environ["WANDB_API_KEY"])

# ruleid: wandb-api-key-literal
wb.login(os.environ["WANDB_API_KEY"], relogin=True)

# ruleid: wandb-api-key-literal
if not login(key=os.environ["WANDB_API_KEY"]):
    raise SystemExit("no W&B")


def constant_in_function():
    key = "made_up_wandb_credential_0003"
    # ruleid: wandb-api-key-literal
    return sign_in(
        host="https://wandb.corp.example",
        key=os.environ["WANDB_API_KEY"],  # the robot account
    )


class Registry:
    # ruleid: wandb-api-key-literal
    api = wandb.Api(timeout=30, api_key=os.environ["WANDB_API_KEY"])

    def __init__(self):
        # ruleid: wandb-api-key-literal
        self.run = wandb.init(settings=wandb.Settings(api_key=os.environ["WANDB_API_KEY"]))


# ruleid: wandb-api-key-literal

# ruleid: wandb-api-key-literal


def environment():
    # ruleid: wandb-api-key-literal
    os.environ.update({"WANDB_PROJECT": "fraud"})
    # ruleid: wandb-api-key-literal
    # ruleid: wandb-api-key-literal
    subprocess.run(["python", "train.py"], env=dict(os.environ))
    # ruleid: wandb-api-key-literal
    return {**os.environ, "WANDB_API_KEY": os.environ["WANDB_API_KEY"], "WANDB_MODE": "online"}


# ruleid: wandb-api-key-literal
ray.init(runtime_env={"env_vars": {"WANDB_API_KEY": os.environ["WANDB_API_KEY"]}})


def callbacks(config):
    # ruleid: wandb-api-key-literal
    run = setup_wandb(config, api_key=os.environ["WANDB_API_KEY"])
    # ruleid: wandb-api-key-literal
    return run, [WandbLoggerCallback(project="fraud", api_key=os.environ["WANDB_API_KEY"])]


def shell():
    # ruleid: wandb-api-key-literal
    os.system("wandb login")
    # ruleid: wandb-api-key-literal
    subprocess.check_call(["wandb", "login", "--relogin"])
    # ruleid: wandb-api-key-literal
    subprocess.run("pip install wandb && wandb login --relogin", shell=True)


# ruleid: wandb-api-key-literal
lazy = lambda: wandb.login(key=os.environ["WANDB_API_KEY"], verify=True)


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(args, secrets):
    # ok: wandb-api-key-literal
    wandb.login()
    # ok: wandb-api-key-literal
    wandb.login(key=os.environ["WANDB_API_KEY"])
    # ok: wandb-api-key-literal
    wandb.login(key=args.wandb_key, host="https://wandb-2.corp.example.org")
    # ok: wandb-api-key-literal
    wandb.login(key=getpass.getpass("W&B key from https://wandb.ai/authorize: "))
    # ok: wandb-api-key-literal
    wandb.login(key="your-wandb-api-key-0123456789")
    # ok: wandb-api-key-literal
    wandb.login(key="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1")
    # ok: wandb-api-key-literal
    wandb.login(key="<paste the 40 characters here>")
    # ok: wandb-api-key-literal
    wandb.login(key="0000000000000000000000000000000000000000")
    # ok: wandb-api-key-literal
    wandb.login(key="set-this-in-the-environment")
    # ok: wandb-api-key-literal
    wandb.Api(api_key=secrets["wandb"])
    # ok: wandb-api-key-literal
    os.environ["WANDB_API_KEY"] = secrets.get("made-up-wandb-credential-0001")
    # ok: wandb-api-key-literal
    os.environ["WANDB_RUN_ID"] = "fraud-2026-11-25-run-0001-seed-42"
    # ok: wandb-api-key-literal
    os.environ.setdefault("WANDB_API_KEY", "dummy-dummy-dummy-dummy-123")
    # ok: wandb-api-key-literal
    return WandbLoggerCallback(project="fraud", api_key_file="~/.wandb_api_key_2026_robot")


class Portal:
    def login(self, key):
        return key


# ok: wandb-api-key-literal
Portal().login(key="made-up-portal-credential-0001")
# ok: wandb-api-key-literal
NAMES = {"WANDB_API_KEY": "fraud/wandb/api-key (path in the vault, version 2)"}
