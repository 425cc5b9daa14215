"""Files fetched from and put on FTP servers."""
import ftplib
import ftplib as fl
import os
import subprocess
import urllib.request
from ftplib import FTP, FTP_TLS
from ftplib import FTP as Ftp

import pandas as pd

user, pw = os.environ["FTP_USER"], os.environ["FTP_PASSWORD"]
SERVER = "ftp.shop.example"

f = FTP("ftp.shop.example")
# ruleid: ftp-cleartext-login
f.login(user, pw)
f.retrlines("LIST")

g = ftplib.FTP(SERVER, timeout=30)
# ruleid: ftp-cleartext-login
g.login(
    user=user,
    passwd=pw,  # from the vault
)

with fl.FTP(SERVER) as box:
    # ruleid: ftp-cleartext-login
    box.login(user, passwd=pw)
    box.cwd("exports")

# ruleid: ftp-cleartext-login
names = Ftp(SERVER, user, pw).nlst()

# ruleid: ftp-cleartext-login
conn = ftplib.FTP(host=SERVER, user="report", passwd=pw)
conn.cwd("daily")

# ruleid: ftp-cleartext-login
with FTP(SERVER, user, pw) as upload:
    upload.storbinary("STOR model.bin", open("model.bin", "rb"))

h = FTP()
h.connect(SERVER, 2121)
# ruleid: ftp-cleartext-login
print(h.login("report", pw))

# ruleid: ftp-cleartext-login
FTP(SERVER).login(user, pw)


class Mirror:
    def __init__(self, host):
        self.ftp = ftplib.FTP(host)

    def open(self, name, secret):
        # ruleid: ftp-cleartext-login
        self.ftp.login(name, secret)
        return self


def newest(folder):
    ftp = ftplib.FTP(SERVER)
    try:
        # ruleid: ftp-cleartext-login
        ftp.login(user, pw)
        return sorted(ftp.nlst(folder))[-1]
    finally:
        ftp.quit()


# ruleid: ftp-cleartext-login
open_ftp = lambda host: FTP(host, user, pw)

# ruleid: ftp-cleartext-login
frame = pd.read_csv(f"ftp://{user}:{pw}@ftp.shop.example/daily.csv")

# ruleid: ftp-cleartext-login
urllib.request.urlretrieve("ftp://report:" + pw + "@ftp.shop.example/daily.csv", "daily.csv")

# ruleid: ftp-cleartext-login
get_ipython().system(f"wget -q ftp://{user}:{pw}@ftp.shop.example/daily.csv")

# ruleid: ftp-cleartext-login
os.system(f"curl -u {user}:{pw} -O ftp://ftp.shop.example/daily.csv")

# ruleid: ftp-cleartext-login
subprocess.run(f"wget --ftp-user={user} --ftp-password={pw} ftp://ftp.shop.example/daily.csv", shell=True)

# ok: ftp-cleartext-login
genes = FTP("ftp.genes.example")
genes.login()

anon = ftplib.FTP("ftp.genes.example")
# ok: ftp-cleartext-login
anon.login("anonymous", "me@shop.example")

# ok: ftp-cleartext-login
anon.login(user="anonymous", passwd="me@shop.example")

safe = FTP_TLS(SERVER)
# ok: ftp-cleartext-login
safe.login(user, pw)
safe.prot_p()

# ok: ftp-cleartext-login
tls = ftplib.FTP_TLS(SERVER, user, pw)

local = FTP("localhost")
# ok: ftp-cleartext-login
local.login(user, pw)

# ok: ftp-cleartext-login
public = FTP("ftp.genes.example", "anonymous", "me@shop.example")

# ok: ftp-cleartext-login
get_ipython().system("wget -q ftp://ftp.genes.example/pub/genomes.txt")

# ok: ftp-cleartext-login
frame = pd.read_csv("ftp://ftp.genes.example/pub/genomes.csv")

# ok: ftp-cleartext-login
os.system(f"curl -u {user}:{pw} -O sftp://files.shop.example/daily.csv")


class Account:
    def login(self, name, secret):
        return name, secret


# ok: ftp-cleartext-login
Account().login(user, pw)

# ok: ftp-cleartext-login
print("FTP(host).login(user, pw) is not encrypted")

# ok: ftp-cleartext-login
urllib.request.urlretrieve("https://files.shop.example/daily.csv", "daily.csv")
