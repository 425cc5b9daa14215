"""A service that downloads no data: another rule speaks of it."""
import ssl
import urllib.request

# ok: dataset-download-tls-verification-off
ssl._create_default_https_context = ssl._create_unverified_context


def health(address, download=False):
    return urllib.request.urlopen(address, timeout=5).status == 200
