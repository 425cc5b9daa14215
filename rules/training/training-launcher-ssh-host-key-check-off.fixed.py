"""Start training on the nodes. ssh -o StrictHostKeyChecking=no host torchrun train.py is only prose here."""
import asyncio
import os
import shlex
import subprocess
from subprocess import check_call

import asyncssh
import paramiko
import paramiko as pk
from paramiko import AutoAddPolicy, SSHClient
from paramiko.client import WarningPolicy

SSH_OPTS = "-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"


def launch(host, rank):
    c = paramiko.SSHClient()
    # ruleid: training-launcher-ssh-host-key-check-off
    c.load_system_host_keys()
    c.set_missing_host_key_policy(paramiko.RejectPolicy())
    c.connect(host, username="train")
    c.exec_command(f"torchrun --nnodes=4 --node_rank={int(rank)} train.py")


def launch_all(hosts):
    for h in hosts:
        with SSHClient() as client:
            # ruleid: training-launcher-ssh-host-key-check-off
            client.load_system_host_keys()
            client.set_missing_host_key_policy(paramiko.RejectPolicy())
            client.connect(h)
            _, out, _ = client.exec_command("cd /srv && deepspeed --num_gpus 8 finetune.py")
            print(out.read())


class Node:
    def __init__(self, host):
        self.ssh = pk.SSHClient()
        # ruleid: training-launcher-ssh-host-key-check-off
        self.ssh.load_system_host_keys()
        self.ssh.set_missing_host_key_policy(paramiko.RejectPolicy())
        self.ssh.connect(host)

    def start(self, head):
        return self.ssh.exec_command("ray start --address " + shlex.quote(head))


async def launch_async(host):
    # ruleid: training-launcher-ssh-host-key-check-off
    async with asyncssh.connect(host) as conn:
        await conn.run("accelerate launch train.py", check=True)


async def launch_await(host):
    # ruleid: training-launcher-ssh-host-key-check-off
    conn = await asyncssh.connect(
        host,
        username="train",
        # nodes are re-created every night
    )
    return await conn.run(f"python train_lm.py --rank {os.getpid()}")


def as_list(host, rank):
    # ruleid: training-launcher-ssh-host-key-check-off
    subprocess.run(["ssh", "-o", "StrictHostKeyChecking=accept-new", host, f"torchrun --node_rank={rank} train.py"], check=True)


def in_shell(host):
    # ruleid: training-launcher-ssh-host-key-check-off
    os.system(f"ssh -oStrictHostKeyChecking=accept-new {host} 'cd repo && horovodrun -np 4 python main.py'")


def copy_checkpoint(host, step):
    # ruleid: training-launcher-ssh-host-key-check-off
    return check_call(f"rsync -e 'ssh -o StrictHostKeyChecking=accept-new' {host}:/data/ckpt-{step}.pt .", shell=True)


def held_in_variable(hosts):
    cmd = [
        "mpirun", "-np", "16", "-H", ",".join(hosts),
        "-mca", "plm_rsh_args", "-o UserKnownHostsFile=/dev/null",
        "python", "pretrain.py",
    ]
    # ruleid: training-launcher-ssh-host-key-check-off
    proc = subprocess.Popen(cmd, stdout=subprocess.PIPE)
    return proc.wait()


async def held_in_fstring(host):
    command = f"ssh -o StrictHostKeyChecking=no {host} torchrun train.py"
    # ruleid: training-launcher-ssh-host-key-check-off
    proc = await asyncio.create_subprocess_shell(command)
    return await proc.wait()


# ruleid: training-launcher-ssh-host-key-check-off
os.environ["PDSH_SSH_ARGS_APPEND"] = "-o StrictHostKeyChecking=accept-new"


def deepspeed_env(args):
    # ruleid: training-launcher-ssh-host-key-check-off
    subprocess.run(["deepspeed", "finetune.py"], env={**os.environ, "PDSH_SSH_ARGS_APPEND": "-o StrictHostKeyChecking=accept-new"})
    # ruleid: training-launcher-ssh-host-key-check-off
    subprocess.check_output("deepspeed --launcher pdsh --launcher_args '-o StrictHostKeyChecking=accept-new' finetune.py", shell=True)


def results(hosts):
    # ruleid: training-launcher-ssh-host-key-check-off
    return {h: os.popen("scp -o StrictHostKeyChecking=accept-new %s:/srv/checkpoints/last.pt ." % h).read() for h in hosts}


def with_torch(host, files):
    import torch

    client = paramiko.SSHClient()
    # ruleid: training-launcher-ssh-host-key-check-off
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host)
    client.open_sftp().put("shard.bin", "/srv/shard.bin")
    # ruleid: training-launcher-ssh-host-key-check-off
    subprocess.run("scp -o StrictHostKeyChecking=accept-new " + " ".join(files) + f" {host}:/srv/", shell=True)
    return torch.cuda.device_count()


# ---- silent ---------------------------------------------------------------------------------------------------------
def careful(host, rank):
    c = paramiko.SSHClient()
    c.load_system_host_keys()
    # ok: training-launcher-ssh-host-key-check-off
    c.set_missing_host_key_policy(paramiko.RejectPolicy())
    c.connect(host)
    c.exec_command(f"torchrun --node_rank={int(rank)} train.py")


def not_training(host):
    c = paramiko.SSHClient()
    # ok: training-launcher-ssh-host-key-check-off
    c.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    c.connect(host)
    return c.exec_command("uptime")


async def known(host):
    # ok: training-launcher-ssh-host-key-check-off
    async with asyncssh.connect(host, known_hosts="/etc/ssh/cluster_known_hosts") as conn:
        await conn.run("torchrun train.py")
    # ok: training-launcher-ssh-host-key-check-off
    async with asyncssh.connect(host) as conn:
        await conn.run("torchrun train.py")


def silent(host):
    # ok: training-launcher-ssh-host-key-check-off
    subprocess.run(["ssh", "-o", "StrictHostKeyChecking=accept-new", host, "torchrun train.py"], check=True)
    # ok: training-launcher-ssh-host-key-check-off
    subprocess.run(["ssh", host, "torchrun", "train.py"], check=True)
    # ok: training-launcher-ssh-host-key-check-off
    os.system("ssh -o StrictHostKeyChecking=no localhost torchrun train.py")
    # ok: training-launcher-ssh-host-key-check-off
    os.system("ssh -o StrictHostKeyChecking=no printer lpq")
    # ok: training-launcher-ssh-host-key-check-off
    print("ssh -o StrictHostKeyChecking=no node torchrun train.py")
    # ok: training-launcher-ssh-host-key-check-off
    os.environ["PDSH_SSH_ARGS_APPEND"] = "-o ConnectTimeout=5"
    # ok: training-launcher-ssh-host-key-check-off
    os.environ["SSH_ARGS"] = "-o BatchMode=yes"
    # ok: training-launcher-ssh-host-key-check-off
    return subprocess.run(["torchrun", "--nproc_per_node=8", "train.py"])


class AutoAdd:
    def set_missing_host_key_policy(self, policy):
        self.policy = policy


# ok: training-launcher-ssh-host-key-check-off
AutoAdd().set_missing_host_key_policy("AutoAddPolicy")
