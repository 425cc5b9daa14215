"""Dask clusters. In prose: LocalCluster(host="0.0.0.0") is open to everyone."""
import asyncio
import os
import subprocess
import subprocess as sp

import dask
import dask.distributed as dd
import distributed
from dask.distributed import Client, LocalCluster, SSHCluster
from dask.distributed import LocalCluster as Cluster
from distributed import Scheduler
from distributed.security import Security

EVERYWHERE = "0.0.0.0"
COMMAND = "dask scheduler --host 0.0.0.0 --port 8786"

# ruleid: dask-scheduler-open-to-rogue-workers
cluster = LocalCluster(host="0.0.0.0", scheduler_port=8786, n_workers=8)
client = Client(cluster)

# ruleid: dask-scheduler-open-to-rogue-workers
ipv6 = dd.LocalCluster(n_workers=4, host="::")


def one_line():
    # ruleid: dask-scheduler-open-to-rogue-workers
    return Client(host="0.0.0.0", n_workers=2).submit(sum, [1, 2]).result()


def from_constant():
    # ruleid: dask-scheduler-open-to-rogue-workers
    with Cluster(host=EVERYWHERE) as c, Client(c) as cl:
        return cl.scheduler_info()


async def scheduler():
    # ruleid: dask-scheduler-open-to-rogue-workers
    async with Scheduler(port=8786, host="tcp://0.0.0.0:8786") as s:
        await s.finished()


class Pool:
    # ruleid: dask-scheduler-open-to-rogue-workers
    cluster = distributed.LocalCluster(host='')

    def __init__(self, workers):
        # ruleid: dask-scheduler-open-to-rogue-workers
        self.remote = SSHCluster(
            ["trainer-0", "trainer-1"],
            # every node may join
            scheduler_options={"port": 0, "host": "0.0.0.0"},
            worker_options={"nthreads": workers},
        )


def only_port():
    # ruleid: dask-scheduler-open-to-rogue-workers
    return distributed.Scheduler(host="tcp://:8786")


def kwargs_of_scheduler():
    # ruleid: dask-scheduler-open-to-rogue-workers
    return LocalCluster(processes=True, scheduler_kwargs={"host": "0.0.0.0"})


# ruleid: dask-scheduler-open-to-rogue-workers
make = lambda n: LocalCluster(host="tcp://0.0.0.0", n_workers=n)


def pick(debug):
    # ruleid: dask-scheduler-open-to-rogue-workers
    return None if debug else LocalCluster(host="[::]", dashboard_address=None)


def start_process():
    # ruleid: dask-scheduler-open-to-rogue-workers
    sp.Popen(["dask", "scheduler", "--port", "8786", "--host", "0.0.0.0"])
    # ruleid: dask-scheduler-open-to-rogue-workers
    return subprocess.run(["dask-scheduler", "--host=tcp://0.0.0.0:8786", "--no-dashboard"], check=True)


def start_shell():
    # ruleid: dask-scheduler-open-to-rogue-workers
    os.system("nohup dask-scheduler --host 0.0.0.0 > /dev/null &")
    # ruleid: dask-scheduler-open-to-rogue-workers
    subprocess.check_call(COMMAND, shell=True)


async def start_async():
    # ruleid: dask-scheduler-open-to-rogue-workers
    return await asyncio.create_subprocess_shell("dask scheduler --host=0.0.0.0")


def exploded(workers):
    # ruleid: dask-scheduler-open-to-rogue-workers
    return dask.distributed.LocalCluster(
        n_workers=workers,
        # so that the notebook on my laptop can connect
        host="0.0.0.0",
        scheduler_port=8786,
    )


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(host, security):
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster(host="0.0.0.0", scheduler_port=8786, n_workers=8, security=True)
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster(host="0.0.0.0", security=security)
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster(host="tls://0.0.0.0:8786")
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster(host="0.0.0.0", protocol="tls://")
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster(host="127.0.0.1", dashboard_address="0.0.0.0:8787")
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster()
    # ok: dask-scheduler-open-to-rogue-workers
    LocalCluster(host=host)
    # ok: dask-scheduler-open-to-rogue-workers
    Client("tcp://0.0.0.0:8786")
    # ok: dask-scheduler-open-to-rogue-workers
    Scheduler(host="10.0.0.4", security=Security(require_encryption=True))
    # ok: dask-scheduler-open-to-rogue-workers
    sp.Popen(["dask", "scheduler", "--host", "0.0.0.0", "--tls-ca-file", "ca.pem", "--tls-cert", "s.pem"])
    # ok: dask-scheduler-open-to-rogue-workers
    sp.Popen(["dask", "worker", "tcp://scheduler:8786", "--nthreads", "4"])
    # ok: dask-scheduler-open-to-rogue-workers
    os.system("dask scheduler --host 0.0.0.0 --tls-ca-file ca.pem --tls-cert s.pem --tls-key k.pem")
    # ok: dask-scheduler-open-to-rogue-workers
    print("dask scheduler --host 0.0.0.0")


def encrypted():
    dask.config.set({"distributed.comm.require-encryption": True})
    # ok: dask-scheduler-open-to-rogue-workers
    return LocalCluster(host="0.0.0.0")


class LocalClusterSpec:
    def __init__(self, host):
        self.host = host


# ok: dask-scheduler-open-to-rogue-workers
spec = LocalClusterSpec(host="0.0.0.0")
