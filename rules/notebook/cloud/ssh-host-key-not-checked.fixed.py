"""Files from other machines. set_missing_host_key_policy(AutoAddPolicy()) is only named here."""
import os
import subprocess

import asyncssh
import git
import paramiko
import paramiko as pk
import pysftp
import spur
from paramiko import AutoAddPolicy, SSHClient
from paramiko.client import WarningPolicy

HOST = os.environ["DATA_HOST"]
OPTIONS = "-o StrictHostKeyChecking=no"

client = paramiko.SSHClient()
# ruleid: ssh-host-key-not-checked
client.load_system_host_keys()
client.set_missing_host_key_policy(paramiko.RejectPolicy())
client.connect(HOST, username="reader", password=os.environ["DATA_PASSWORD"])

known = SSHClient()
known.load_system_host_keys()
# ruleid: ssh-host-key-not-checked
known.set_missing_host_key_policy(paramiko.RejectPolicy())
known.connect(HOST)

with pk.SSHClient() as warned:
    # ruleid: ssh-host-key-not-checked
    warned.load_system_host_keys()
    warned.set_missing_host_key_policy(
        paramiko.RejectPolicy(),  # says so in the log
    )
    warned.connect(HOST, username="reader")
    sftp = warned.open_sftp()


class Mirror:
    def __init__(self, host):
        self.ssh = pk.SSHClient()
        # ruleid: ssh-host-key-not-checked
        self.ssh.load_system_host_keys()
        self.ssh.set_missing_host_key_policy(paramiko.RejectPolicy())
        self.host = host

    def fetch(self, path):
        self.ssh.connect(self.host)
        self.ssh.open_sftp().get(path, os.path.basename(path))


async def listing(host):
    # ruleid: ssh-host-key-not-checked
    async with asyncssh.connect(host) as conn:
        return (await conn.run("ls /data", check=True)).stdout


async def copy(host, path):
    # ruleid: ssh-host-key-not-checked
    await asyncssh.scp((host, path), ".")


def options():
    # ruleid: ssh-host-key-not-checked
    return asyncssh.SSHClientConnectionOptions(
        username="reader",
        # the host is new every week
    )


cnopts = pysftp.CnOpts()
# ruleid: ssh-host-key-not-checked
with pysftp.Connection(HOST, username="reader", cnopts=cnopts) as server:
    server.get("orders.csv")

# ruleid: ssh-host-key-not-checked
shell = spur.SshShell(hostname=HOST, username="reader")

# ruleid: ssh-host-key-not-checked
os.system(f"scp -o StrictHostKeyChecking=accept-new reader@{HOST}:/data/orders.csv .")

# ruleid: ssh-host-key-not-checked
subprocess.run(["ssh", "-o", "StrictHostKeyChecking=accept-new", HOST, "uptime"], check=True)

# ruleid: ssh-host-key-not-checked
subprocess.check_call(f"rsync -az -e 'ssh -o StrictHostKeyChecking=accept-new' {HOST}:/data/ data/", shell=True)

command = ["sftp", "-oStrictHostKeyChecking=accept-new", HOST]
# ruleid: ssh-host-key-not-checked
subprocess.Popen(command)

# ruleid: ssh-host-key-not-checked
get_ipython().system("sshpass -e ssh -o StrictHostKeyChecking=accept-new reader@data.example.com 'ls /data'")

# ruleid: ssh-host-key-not-checked
os.environ["GIT_SSH_COMMAND"] = "ssh -i key -o StrictHostKeyChecking=accept-new"

# ruleid: ssh-host-key-not-checked
git.Repo.clone_from("git@git.example.com:lab/data.git", "data", env={"GIT_SSH_COMMAND": "ssh -o StrictHostKeyChecking=accept-new"})


def each(hosts):
    for host in hosts:
        c = SSHClient()
        # ruleid: ssh-host-key-not-checked
        c.load_system_host_keys()
        c.set_missing_host_key_policy(paramiko.RejectPolicy())
        yield host, c


# ok: ssh-host-key-not-checked
client.set_missing_host_key_policy(paramiko.RejectPolicy())

# ok: ssh-host-key-not-checked
client.load_host_keys("known_hosts")

local = paramiko.SSHClient()
# ok: ssh-host-key-not-checked
local.set_missing_host_key_policy(paramiko.AutoAddPolicy())
local.connect("127.0.0.1", port=2222)


async def checked(host):
    # ok: ssh-host-key-not-checked
    return await asyncssh.connect(host, known_hosts="known_hosts")


async def tunnel():
    # ok: ssh-host-key-not-checked
    return await asyncssh.connect("localhost", port=2222, known_hosts=None)


# ok: ssh-host-key-not-checked
subprocess.run(["ssh", "-o", "StrictHostKeyChecking=accept-new", HOST, "uptime"], check=True)

# ok: ssh-host-key-not-checked
os.system("ssh -p 2222 -o StrictHostKeyChecking=no root@localhost uptime")

# ok: ssh-host-key-not-checked
os.system(f"scp reader@{HOST}:/data/orders.csv .")

# ok: ssh-host-key-not-checked
print("never use ssh -o StrictHostKeyChecking=no")

checked_options = pysftp.CnOpts(knownhosts="known_hosts")
# ok: ssh-host-key-not-checked
checked_options.compression = True


class Settings:
    hostkeys = ()


settings = Settings()
# ok: ssh-host-key-not-checked
settings.hostkeys = None


class Ask(paramiko.MissingHostKeyPolicy):
    def missing_host_key(self, client, hostname, key):
        raise paramiko.SSHException(hostname)


# a policy of its own
# ok: ssh-host-key-not-checked
client.set_missing_host_key_policy(Ask())

# ok: ssh-host-key-not-checked
os.environ["GIT_SSH_COMMAND"] = "ssh -i key -o StrictHostKeyChecking=yes"
