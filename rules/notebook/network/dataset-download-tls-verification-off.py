"""Makes MNIST download. ssl._create_default_https_context is only named here."""
import functools
import os
import ssl
import ssl as tls
import subprocess
from ssl import _create_unverified_context

import certifi
import torch
from torchvision import datasets

URL = "https://data.example.com/train.csv"

# ruleid: dataset-download-tls-verification-off
ssl._create_default_https_context = ssl._create_unverified_context
train = datasets.MNIST("./data", train=True, download=True)

# ruleid: dataset-download-tls-verification-off
tls._create_default_https_context = tls._create_unverified_context  # else CIFAR10 fails

# ruleid: dataset-download-tls-verification-off
ssl._create_default_https_context = _create_unverified_context

# ruleid: dataset-download-tls-verification-off
ssl.create_default_context = ssl._create_unverified_context

# ruleid: dataset-download-tls-verification-off
ssl._create_default_https_context = lambda: ssl._create_unverified_context()

# ruleid: dataset-download-tls-verification-off
ssl._create_default_https_context = functools.partial(
    ssl._create_unverified_context,
    check_hostname=False,  # the mirror has another name
)

# ruleid: dataset-download-tls-verification-off
setattr(ssl, "_create_default_https_context", ssl._create_unverified_context)

try:
    _unverified = ssl._create_unverified_context
except AttributeError:
    pass
else:
    # ruleid: dataset-download-tls-verification-off
    ssl._create_default_https_context = _unverified


def load(root):
    import ssl as inner

    # ruleid: dataset-download-tls-verification-off
    inner._create_default_https_context = inner._create_unverified_context
    return datasets.CIFAR10(root, download=True)


class Weights:
    def fetch(self):
        if os.name == "nt":
            # ruleid: dataset-download-tls-verification-off
            ssl._create_default_https_context = ssl._create_unverified_context
        return torch.hub.load("pytorch/vision", "resnet18")


def context(*arguments):
    return ssl._create_unverified_context(*arguments)


# ruleid: dataset-download-tls-verification-off
ssl._create_default_https_context = context

# ruleid: dataset-download-tls-verification-off
os.system("wget --no-check-certificate https://data.example.com/train.zip -O train.zip")

# ruleid: dataset-download-tls-verification-off
os.system(f"curl -k -o train.csv {URL}")

# ruleid: dataset-download-tls-verification-off
subprocess.run("curl -sSLk https://data.example.com/weights.pt -o weights.pt", shell=True, check=True)

# ruleid: dataset-download-tls-verification-off
listing = os.popen("curl --insecure https://data.example.com/index.json").read()

# ok: dataset-download-tls-verification-off
os.environ["SSL_CERT_FILE"] = certifi.where()

# one request with a context of its own is another weakness
# ok: dataset-download-tls-verification-off
own = ssl._create_unverified_context()

# ok: dataset-download-tls-verification-off
os.system("wget --ca-certificate=ca.pem https://data.example.com/train.zip")

# ok: dataset-download-tls-verification-off
os.system("curl -k https://localhost:8443/health")

# ok: dataset-download-tls-verification-off
os.system("curl -o k.csv https://data.example.com/k.csv")

# nothing is encrypted here that could be checked
# ok: dataset-download-tls-verification-off
os.system("wget --no-check-certificate http://data.example.com/train.zip")

# ok: dataset-download-tls-verification-off
print("wget --no-check-certificate https://data.example.com/train.zip")

# ok: dataset-download-tls-verification-off
ssl._create_stdlib_context = None


class Factory:
    _create_default_https_context = None


# ok: dataset-download-tls-verification-off
Factory._create_default_https_context = ssl._create_unverified_context
