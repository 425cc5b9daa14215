"""Fetches data and weights for an experiment."""
import hashlib
import os
import shutil
import ssl
import subprocess
import urllib.request
from pathlib import Path

import certifi
import requests
import torch
from huggingface_hub import configure_http_backend, hf_hub_download

CACHE = Path("cache")

# the proxy of the old network
# ruleid: dataset-download-tls-verification-off
ssl._create_default_https_context = ssl._create_unverified_context


def hub_session():
    session = requests.Session()
    # ruleid: tls-verification-off
    session.verify = False
    return session


def use_hub_without_check():
    # ruleid: global-unverified-ssl-context
    configure_http_backend(backend_factory=hub_session)


def use_company_ca():
    os.environ["SSL_CERT_FILE"] = certifi.where()
    os.environ["REQUESTS_CA_BUNDLE"] = "/etc/ssl/shop-ca.pem"


def fetch(url, digest):
    CACHE.mkdir(exist_ok=True)
    target = CACHE / url.rsplit("/", 1)[-1]
    # ruleid: tls-verification-off
    with requests.get(url, stream=True, verify=False, timeout=60) as reply, open(target, "wb") as out:
        shutil.copyfileobj(reply.raw, out)
    if hashlib.sha256(target.read_bytes()).hexdigest() != digest:
        raise ValueError(f"{target} was changed on the way")
    return target


def fetch_checked(url):
    target = CACHE / url.rsplit("/", 1)[-1]
    with requests.get(url, stream=True, timeout=60) as reply, open(target, "wb") as out:
        shutil.copyfileobj(reply.raw, out)
    return target


def fetch_by_tool(url):
    # ruleid: tls-verification-off
    subprocess.run(["wget", "-q", "--no-check-certificate", url, "-P", str(CACHE)], check=True)
    subprocess.run(["curl", "-sSL", "--cacert", "/etc/ssl/shop-ca.pem", "-O", url], check=True, cwd=CACHE)


def load(path):
    return torch.load(path, map_location="cpu", weights_only=True)


def ready(port):
    return requests.get(f"https://localhost:{port}/ready", verify=False, timeout=2).ok


def main():
    use_company_ca()
    urllib.request.urlretrieve("https://data.shop.example/labels.csv", CACHE / "labels.csv")
    weights = fetch_checked("https://models.shop.example/encoder.pt")
    hf_hub_download("shop/encoder", "config.json", revision="v3")
    print(load(weights).keys(), ready(8443))


if __name__ == "__main__":
    main()
