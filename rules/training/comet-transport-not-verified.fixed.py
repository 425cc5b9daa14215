"""Comet set-up; COMET_URL_OVERRIDE=http://comet.corp.example is only prose here."""
import os
import subprocess
import sys
from os import environ
from os import putenv as put

import comet_ml
import os as osys
from comet_ml import get_config

OFF = "0"
PLAIN = "http://comet.corp.example/clientlib/"
NAME = "COMET_URL_OVERRIDE"

# ruleid: comet-transport-not-verified

# ruleid: comet-transport-not-verified

# ruleid: comet-transport-not-verified

# ruleid: comet-transport-not-verified
osys.environ["COMET_URL_OVERRIDE"] = "https://comet.corp.example/clientlib/"


def override():
    address = "http://comet.corp.example/api/"
    # ruleid: comet-transport-not-verified
    os.environ["COMET_URL_OVERRIDE"] = address
    return comet_ml.start(project_name="fraud")


# ruleid: comet-transport-not-verified
environ.setdefault(NAME, PLAIN)


class Run:
    def __init__(self, host):
        # ruleid: comet-transport-not-verified
        os.environ["COMET_URL_OVERRIDE"] = f"https://{host}/clientlib/"
        self.exp = comet_ml.Experiment()

    async def restart(self):
        # ruleid: comet-transport-not-verified
        return comet_ml.ExistingExperiment()


def many(key):
    # ruleid: comet-transport-not-verified
    os.environ.update({
        "COMET_API_KEY": key,
        # self-signed
    })


def keywords():
    # ruleid: comet-transport-not-verified
    os.environ.update(COMET_MODE="online")
    # ruleid: comet-transport-not-verified
    environ.update(COMET_URL_OVERRIDE="https://10.2.0.7:8080/clientlib/")


def child():
    # ruleid: comet-transport-not-verified
    subprocess.run([sys.executable, "train.py"], env={**os.environ})
    # ruleid: comet-transport-not-verified
    return subprocess.Popen(["python", "eval.py"], env=dict(os.environ) | {}, cwd="/srv") if not subprocess.call(["python", "t.py"], env={"COMET_URL_OVERRIDE": "https://comet:80/clientlib/"}) else None


def in_config():
    # ruleid: comet-transport-not-verified
    pass


if "--insecure" in sys.argv:
    # ruleid: comet-transport-not-verified
    pass

try:
    import comet_llm
except ImportError:
    comet_llm = None
else:
    # ruleid: comet-transport-not-verified
    os.environ.setdefault("COMET_URL_OVERRIDE", "https://" "comet.internal" "/opik/api")

# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: comet-transport-not-verified
os.environ["COMET_INTERNAL_CHECK_TLS_CERTIFICATE"] = "1"
# ok: comet-transport-not-verified
os.environ["COMET_INCLUDE_CUSTOM_CA_BUNDLE"] = "/etc/ssl/corp-ca.pem"
# ok: comet-transport-not-verified
os.environ["COMET_URL_OVERRIDE"] = "https://comet.corp.example/clientlib/"
# ok: comet-transport-not-verified
os.environ["COMET_URL_OVERRIDE"] = "http://localhost:5173/clientlib/"
# ok: comet-transport-not-verified
os.environ.setdefault("COMET_URL_OVERRIDE", "http://127.0.0.1:8080")


def silent(host, url, conf):
    # ok: comet-transport-not-verified
    os.environ["COMET_URL_OVERRIDE"] = url
    # ok: comet-transport-not-verified
    os.environ["COMET_URL_OVERRIDE"] = f"https://{host}/clientlib/"
    # ok: comet-transport-not-verified
    conf["COMET_INTERNAL_CHECK_TLS_CERTIFICATE"] = "0"
    # ok: comet-transport-not-verified
    os.environ.pop("COMET_INTERNAL_CHECK_TLS_CERTIFICATE", "0")
    # ok: comet-transport-not-verified
    print("COMET_INTERNAL_CHECK_TLS_CERTIFICATE=0 python train.py")
    # ok: comet-transport-not-verified
    os.environ["COMET_PROXY_URL"] = "http://proxy.corp.example:3128"
    # ok: comet-transport-not-verified
    return os.environ.get("COMET_URL_OVERRIDE", "http://comet.corp.example")


# ok: comet-transport-not-verified
assert os.environ["COMET_INTERNAL_CHECK_TLS_CERTIFICATE"] != "0"
# ok: comet-transport-not-verified
get_config()["comet.internal.check_tls_certificate"] = True
