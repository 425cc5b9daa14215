"""Copies measurements from the machines of a lab and keeps a table of what came."""
import argparse
import os
import shlex
import subprocess
from pathlib import Path

import paramiko
import pysftp

HOSTS = ["meter1.lab.example", "meter2.lab.example"]
TARGET = Path("measurements")


def by_paramiko(host):
    client = paramiko.SSHClient()
    # ruleid: ssh-host-key-not-checked
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host, username="reader", password=os.environ["LAB_PASSWORD"])
    with client.open_sftp() as sftp:
        for name in sftp.listdir("/data"):
            sftp.get(f"/data/{name}", str(TARGET / Path(name).name))
    client.close()


def by_checked_paramiko(host):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.load_host_keys("lab_known_hosts")
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host, username="reader", key_filename=os.environ["LAB_KEY_FILE"])
    _, out, _ = client.exec_command("ls /data")
    return out.read().decode().split()


def by_pysftp(host):
    options = pysftp.CnOpts()
    # ruleid: ssh-host-key-not-checked
    options.hostkeys = None
    with pysftp.Connection(host, username="reader", cnopts=options) as server:
        server.get_d("/data", str(TARGET))


def by_rsync(host, fresh):
    if fresh:
        # ruleid: ssh-host-key-not-checked
        subprocess.run(["rsync", "-az", "-e", "ssh -o StrictHostKeyChecking=no", f"reader@{host}:/data/", str(TARGET)], check=True)
    else:
        subprocess.run(["rsync", "-az", "-e", "ssh -o StrictHostKeyChecking=accept-new", f"reader@{host}:/data/", str(TARGET)], check=True)


def sizes():
    listing = subprocess.run(f"du -s {shlex.quote(str(TARGET))}", shell=True, capture_output=True, text=True, check=True)
    return int(listing.stdout.split()[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="the machines were installed anew")
    options = parser.parse_args()
    TARGET.mkdir(exist_ok=True)
    for host in HOSTS:
        by_paramiko(host)
        by_pysftp(host)
        by_rsync(host, options.fresh)
        print(host, by_checked_paramiko(host), sizes())


if __name__ == "__main__":
    main()
