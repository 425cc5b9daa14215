"""Rendezvous addresses. The docs say: never init_method="tcp://0.0.0.0:29500"."""
import os
import socket
from datetime import timedelta
from os import environ

import deepspeed
import jax
import torch
import torch.distributed as dist
from torch.distributed import TCPStore, init_process_group

try:
    from jax.distributed import initialize as jax_initialize
except ImportError:
    jax_initialize = None

MASTER = "0.0.0.0"
PUBLIC_URL = "tcp://8.8.4.4:23456"
PRIVATE_URL = "tcp://10.1.1.20:23456"

# ruleid: process-group-on-public-interface
dist.init_process_group("gloo", init_method="tcp://127.0.0.1:29500", rank=0, world_size=4)


def start(rank, world):
    # ruleid: process-group-on-public-interface
    torch.distributed.init_process_group(backend="nccl", init_method=PUBLIC_URL, rank=rank, world_size=world)


def start_positional(rank):
    # ruleid: process-group-on-public-interface
    init_process_group("nccl", "tcp://52.14.88.1:29500", rank=rank, world_size=2)


def start_fstring(port, rank):
    # ruleid: process-group-on-public-interface
    dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=2)


def start_exploded(args):
    # ruleid: process-group-on-public-interface
    dist.init_process_group(
        backend=args.backend,
        # reachable from the other data centre
        init_method="tcp://34.120.0.9:" "29500",
        timeout=timedelta(minutes=30),
    )


def start_ipv6(rank):
    # ruleid: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://[::1]:29500", rank=rank, world_size=2)
    # ruleid: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://[2a01:4f8::17]:29500", rank=rank, world_size=2)


class Launcher:
    def __init__(self, port):
        # ruleid: process-group-on-public-interface
        self.store = TCPStore("127.0.0.1", port, 4, is_master=True)

    def second(self, port):
        # ruleid: process-group-on-public-interface
        return dist.PrefixStore("eval", dist.TCPStore(MASTER, port, 4, True, timedelta(seconds=30)))

    async def third(self, port):
        # ruleid: process-group-on-public-interface
        self.store = dist.TCPStore(host_name="1.1.1.1", port=port, is_master=True)


# ruleid: process-group-on-public-interface
os.environ["MASTER_ADDR"] = "127.0.0.1"


def spawn(rank):
    # ruleid: process-group-on-public-interface
    environ.setdefault("MASTER_ADDR", MASTER)
    # ruleid: process-group-on-public-interface
    os.environ.update({"RANK": str(rank), "MASTER_ADDR": "52.14.88.1"})
    # ruleid: process-group-on-public-interface
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29500")


def with_deepspeed():
    if not dist.is_initialized():
        # ruleid: process-group-on-public-interface
        deepspeed.init_distributed("nccl", init_method="tcp://127.0.0.1:29501")


def with_jax(n, i):
    # ruleid: process-group-on-public-interface
    jax.distributed.initialize(coordinator_address="34.120.0.9:1234", num_processes=n, process_id=i)
    # ruleid: process-group-on-public-interface
    jax_initialize("10.0.0.1:1234", n, i, coordinator_bind_address="127.0.0.1:1234")


def with_jax_positional(port, n, i):
    # ruleid: process-group-on-public-interface
    return jax.distributed.initialize("127.0.0.1:1234", n, i) or port


# ruleid: process-group-on-public-interface
connect = lambda rank: init_process_group("gloo", init_method="tcp://100.128.0.1:29500", rank=rank, world_size=2)


def one_machine(rank, timeout):
    # ruleid: process-group-on-public-interface
    dist.init_process_group(
        "gloo",
        # all four cards are in this machine
        init_method="tcp://127.0.0.1:29500",
        rank=rank,
        world_size=4,
    )


# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: process-group-on-public-interface
dist.init_process_group("gloo", init_method="tcp://10.1.1.20:23456", rank=0, world_size=4)
# ok: process-group-on-public-interface
dist.init_process_group("nccl", init_method=PRIVATE_URL)
# ok: process-group-on-public-interface
dist.init_process_group("nccl", init_method="env://")
# ok: process-group-on-public-interface
os.environ["MASTER_ADDR"] = "127.0.0.1"
# ok: process-group-on-public-interface
os.environ["MASTER_ADDR"] = "localhost"
# ok: process-group-on-public-interface
os.environ["MASTER_ADDR"] = "train-head.example.com"
# ok: process-group-on-public-interface
os.environ["BIND_ADDR"] = "0.0.0.0"
# ok: process-group-on-public-interface
os.environ["MASTER_ADDR"] = os.environ["HEAD_IP"]


def ranges(rank):
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://172.20.0.3:29500", rank=rank)
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://100.64.3.9:29500", rank=rank)
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://203.0.113.7:29500", rank=rank)
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://[::1]:29500", rank=rank)
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://[fe80::1]:29500", rank=rank)
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://[2001:db8::1]:29500", rank=rank)


def client(port):
    # ok: process-group-on-public-interface
    return TCPStore("52.14.88.1", port, is_master=False)


def file_store(path, host):
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method=f"file://{path}")
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method=f"tcp://{host}:29500")
    # ok: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://1.2.3.4.nodes.example.com:29500")


class Cluster:
    def init_process_group(self, backend, init_method):
        return backend, init_method

    def up(self):
        # ok: process-group-on-public-interface
        return self.init_process_group("gloo", init_method="tcp://0.0.0.0:1")


def web():
    # ok: process-group-on-public-interface
    socket.create_server(("0.0.0.0", 8080))
    # ok: process-group-on-public-interface
    return "MASTER_ADDR=0.0.0.0 tcp://0.0.0.0:29500"
