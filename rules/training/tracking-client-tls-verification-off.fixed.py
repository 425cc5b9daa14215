"""Tracking set-up. MLFLOW_TRACKING_INSECURE_TLS=true is only mentioned here."""
import os
import os as operating_system
import subprocess
from os import environ, putenv
from os import environ as env

# ruleid: tracking-client-tls-verification-off

import mlflow
import ray
import wandb as wb
from clearml import Task
from mlflow.environment_variables import MLFLOW_TRACKING_INSECURE_TLS
from wandb import Settings

FLAG = "MLFLOW_TRACKING_INSECURE_TLS"
ON = "true"

# ruleid: tracking-client-tls-verification-off
mlflow.set_tracking_uri("https://mlflow.corp.example")

# ruleid: tracking-client-tls-verification-off

# ruleid: tracking-client-tls-verification-off


def defaults():
    # ruleid: tracking-client-tls-verification-off
    # ruleid: tracking-client-tls-verification-off
    pass


class Tracker:
    # ruleid: tracking-client-tls-verification-off
    options = wb.Settings(console="off")

    def __enter__(self):
        # ruleid: tracking-client-tls-verification-off
        self.task = Task.init(project_name="fraud")
        return self

    def __exit__(self, *exc):
        self.task.close()


def start(project):
    # ruleid: tracking-client-tls-verification-off
    return wb.init(project=project, settings=Settings())


def bulk(token):
    # ruleid: tracking-client-tls-verification-off
    os.environ.update(
        {
            "MLFLOW_TRACKING_TOKEN": token,
            # self-signed for now
            "GIT_PYTHON_REFRESH": "quiet",
        },
    )
    # ruleid: tracking-client-tls-verification-off


async def child(cmd):
    # ruleid: tracking-client-tls-verification-off
    return subprocess.run(cmd, env={**os.environ}, check=True)


def on_cluster():
    # ruleid: tracking-client-tls-verification-off
    ray.init(runtime_env={"pip": ["mlflow"], "env_vars": {}})


def typed():
    # ruleid: tracking-client-tls-verification-off
    pass


def no_bundle(internal):
    if internal:
        # ruleid: tracking-client-tls-verification-off
        pass
    try:
        return mlflow.search_experiments()
    finally:
        os.environ.pop("REQUESTS_CA_BUNDLE", None)


def old_name():
    def inner():
        # ruleid: tracking-client-tls-verification-off
        pass

    return inner


def test_flag_is_read(monkeypatch):
    # ok: tracking-client-tls-verification-off
    monkeypatch.setenv("WANDB_INSECURE_DISABLE_SSL", "true")


# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: tracking-client-tls-verification-off
os.environ["MLFLOW_TRACKING_SERVER_CERT_PATH"] = "/etc/ssl/certs/corp-ca.pem"
# ok: tracking-client-tls-verification-off
os.environ["MLFLOW_TRACKING_INSECURE_TLS"] = "false"
# ok: tracking-client-tls-verification-off
os.environ["REQUESTS_CA_BUNDLE"] = "/etc/ssl/certs/corp-ca.pem"
# ok: tracking-client-tls-verification-off
os.environ["CLEARML_API_HOST_VERIFY_CERT"] = "1"
# ok: tracking-client-tls-verification-off
os.environ["MLFLOW_TRACKING_URI"] = "true"
# ok: tracking-client-tls-verification-off
insecure = os.environ["MLFLOW_TRACKING_INSECURE_TLS"] == "true"
# ok: tracking-client-tls-verification-off
os.environ["CUDA_VISIBLE_DEVICES"] = ""


def silent(flag, settings):
    # ok: tracking-client-tls-verification-off
    os.environ["MLFLOW_TRACKING_INSECURE_TLS"] = flag
    # ok: tracking-client-tls-verification-off
    os.environ.pop("WANDB_INSECURE_DISABLE_SSL", None)
    # ok: tracking-client-tls-verification-off
    print('os.environ["WANDB_INSECURE_DISABLE_SSL"] = "true"')
    # ok: tracking-client-tls-verification-off
    settings["MLFLOW_TRACKING_INSECURE_TLS"] = "true"
    # ok: tracking-client-tls-verification-off
    quiet = wb.Settings(insecure_disable_ssl=False)
    # ok: tracking-client-tls-verification-off
    MLFLOW_TRACKING_INSECURE_TLS.set(False)
    return quiet


class Options:
    def __init__(self, insecure_disable_ssl=False):
        self.insecure_disable_ssl = insecure_disable_ssl


# ok: tracking-client-tls-verification-off
own = Options(insecure_disable_ssl=True)
