"""Cells and scripts that make a download work."""
import functools
import os
import ssl
import ssl as tls
from ssl import _create_unverified_context

import certifi
import httpx
import huggingface_hub
import requests
from huggingface_hub import configure_http_backend, set_client_factory
from torchvision import datasets

# ruleid: global-unverified-ssl-context
ssl._create_default_https_context = ssl._create_unverified_context

# ruleid: global-unverified-ssl-context
tls._create_default_https_context = tls._create_unverified_context  # MNIST does not download else

# ruleid: global-unverified-ssl-context
ssl._create_default_https_context = _create_unverified_context

# ruleid: global-unverified-ssl-context
ssl._create_default_https_context = lambda: ssl._create_unverified_context()

# ruleid: global-unverified-ssl-context
ssl._create_default_https_context = lambda *args, **kwargs: ssl._create_unverified_context(*args, **kwargs)

# ruleid: global-unverified-ssl-context
ssl._create_default_https_context = functools.partial(
    ssl._create_unverified_context,
    check_hostname=False,  # the name differs too
)

# ruleid: global-unverified-ssl-context
setattr(ssl, "_create_default_https_context", ssl._create_unverified_context)

try:
    _create_unverified_https_context = ssl._create_unverified_context
except AttributeError:
    pass
else:
    # ruleid: global-unverified-ssl-context
    ssl._create_default_https_context = _create_unverified_https_context

if not os.environ.get("PYTHONHTTPSVERIFY", "") and getattr(ssl, "_create_unverified_context", None):
    # ruleid: global-unverified-ssl-context
    ssl._create_default_https_context = ssl._create_unverified_context

# ruleid: global-unverified-ssl-context
os.environ["PYTHONHTTPSVERIFY"] = "0"

# ruleid: global-unverified-ssl-context
os.environ["CURL_CA_BUNDLE"] = ""

# ruleid: global-unverified-ssl-context
os.environ.setdefault("REQUESTS_CA_BUNDLE", "")

# ruleid: global-unverified-ssl-context
os.environ.update({"CURL_CA_BUNDLE": "", "HF_HUB_OFFLINE": "0"})

# ruleid: global-unverified-ssl-context
os.environ.update(
    {
        "REQUESTS_CA_BUNDLE": "",
        "HF_HUB_OFFLINE": "0",  # the mirror is up
        "TOKENIZERS_PARALLELISM": "false",
    },
)

# ruleid: global-unverified-ssl-context
os.environ.update(
    {
        "OMP_NUM_THREADS": "4",  # one for each core
        "PYTHONHTTPSVERIFY": "0",
    },
)

# ruleid: global-unverified-ssl-context
setattr(
    ssl,
    "_create_default_https_context",
    ssl._create_unverified_context,
)  # read by urllib

# ruleid: global-unverified-ssl-context
get_ipython().run_line_magic("env", "PYTHONHTTPSVERIFY=0")


def unchecked_session():
    session = requests.Session()
    session.verify = False
    return session


# ruleid: global-unverified-ssl-context
configure_http_backend(backend_factory=unchecked_session)

# ruleid: global-unverified-ssl-context
set_client_factory(lambda: httpx.Client(verify=False, follow_redirects=True))


def open_context(*args, **kwargs):
    return ssl._create_unverified_context(*args, **kwargs)


def download_all(root):
    # ruleid: global-unverified-ssl-context
    ssl._create_default_https_context = open_context
    return datasets.MNIST(root, download=True)


class Downloader:
    # ruleid: global-unverified-ssl-context
    ssl._create_default_https_context = ssl._create_unverified_context

    def run(self, url):
        return url


# ok: global-unverified-ssl-context
os.environ["SSL_CERT_FILE"] = certifi.where()

# ok: global-unverified-ssl-context
os.environ["REQUESTS_CA_BUNDLE"] = "/etc/ssl/shop-ca.pem"

# ok: global-unverified-ssl-context
ssl._create_default_https_context = ssl.create_default_context

# ok: global-unverified-ssl-context
ssl._create_default_https_context = lambda: ssl.create_default_context(cafile=certifi.where())

# ok: global-unverified-ssl-context
one_request = ssl._create_unverified_context()

# ok: global-unverified-ssl-context
os.environ["PYTHONHTTPSVERIFY"] = "1"

# ok: global-unverified-ssl-context
os.environ.pop("CURL_CA_BUNDLE", "")

# ok: global-unverified-ssl-context
get_ipython().run_line_magic("env", "REQUESTS_CA_BUNDLE=/etc/ssl/shop-ca.pem")


def checked_session():
    session = requests.Session()
    session.verify = "/etc/ssl/shop-ca.pem"
    return session


# ok: global-unverified-ssl-context
huggingface_hub.configure_http_backend(backend_factory=checked_session)

# ok: global-unverified-ssl-context
print("ssl._create_default_https_context = ssl._create_unverified_context")

# ok: global-unverified-ssl-context
if ssl._create_default_https_context == ssl._create_unverified_context:
    raise SystemExit("certificate checks are off")


class Settings:
    _create_default_https_context = None


# ok: global-unverified-ssl-context
Settings._create_default_https_context = ssl._create_unverified_context

saved = ssl._create_default_https_context
# ok: global-unverified-ssl-context
ssl._create_default_https_context = saved
