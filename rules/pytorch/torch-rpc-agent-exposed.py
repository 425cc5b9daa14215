"""RPC groups that other hosts can reach. The word init_rpc("x") here is only text."""
import os
from functools import partial

import torch
import torch.distributed as dist
import torch.distributed.rpc as rpc
import torch.multiprocessing as mp
import xmlrpc.client
from torch.distributed import rpc as trpc
from torch.distributed.rpc import TensorPipeRpcBackendOptions, init_rpc
from torch.distributed.rpc import init_rpc as join

try:
    import torch.distributed.rpc as rpc_api
except ImportError:
    rpc_api = None

os.environ["MASTER_ADDR"] = "train-head.example.com"
os.environ["MASTER_PORT"] = "29500"
# ruleid: torch-rpc-agent-exposed
rpc.init_rpc("stage1", rank=1, world_size=2)


def stage(rank, world):
    # ruleid: torch-rpc-agent-exposed
    init_rpc(f"worker{rank}", rank=rank, world_size=world)
    rpc.shutdown()


def stage_alias(name):
    # ruleid: torch-rpc-agent-exposed
    return join(name=name, rank=int(os.environ["RANK"]), world_size=int(os.environ["WORLD_SIZE"]))


def stage_full_path(rank):
    # ruleid: torch-rpc-agent-exposed
    torch.distributed.rpc.init_rpc("trainer" if rank else "ps", rank=rank, world_size=3)


def stage_exploded(rank, args):
    options = rpc.TensorPipeRpcBackendOptions(num_worker_threads=128, rpc_timeout=0)
    # ruleid: torch-rpc-agent-exposed
    rpc.init_rpc(
        f"trainer{rank}",
        rank=rank,
        world_size=args.world_size,
        rpc_backend_options=options,  # no timeout
    )


def stage_public(rank):
    # ruleid: torch-rpc-agent-exposed
    rpc.init_rpc("a", rank=rank, world_size=2, rpc_backend_options=TensorPipeRpcBackendOptions(init_method="tcp://10.0.0.5:29500"))


def stage_parent(rank):
    # ruleid: torch-rpc-agent-exposed
    dist.rpc.init_rpc("b", backend=trpc.BackendType.TENSORPIPE, rank=rank, world_size=2)


class ParameterServer:
    def __init__(self, rank, world):
        # ruleid: torch-rpc-agent-exposed
        trpc.init_rpc("ps", rank=rank, world_size=world)

    @classmethod
    def launch(cls, rank, **kw):
        if rank == 0:
            # ruleid: torch-rpc-agent-exposed
            trpc.init_rpc("ps", rank=0, **kw)
        return cls

    async def rejoin(self, name):
        # ruleid: torch-rpc-agent-exposed
        rpc_api.init_rpc(name, rank=0, world_size=1)


def nested(world):
    def run(rank):
        # ruleid: torch-rpc-agent-exposed
        init_rpc("n%d" % rank, rank=rank, world_size=world)

    return run


# ruleid: torch-rpc-agent-exposed
enter = lambda rank: rpc.init_rpc(str(rank), rank=rank, world_size=8)


def guarded(rank):
    try:
        # ruleid: torch-rpc-agent-exposed
        rpc.init_rpc("g", rank=rank, world_size=2)
    except RuntimeError as exc:
        raise SystemExit(1) from exc


def local_import(rank):
    from torch.distributed.rpc import init_rpc as start

    # ruleid: torch-rpc-agent-exposed
    start("c", rank=rank, world_size=2)


def positional(rank, opts):
    # ruleid: torch-rpc-agent-exposed
    rpc.init_rpc("d", None, rank, 2, opts)


def in_comprehension(names):
    # ruleid: torch-rpc-agent-exposed
    return [init_rpc(n, rank=i, world_size=len(names)) for i, n in enumerate(names)]


# ---- silent ---------------------------------------------------------------------------------------------------------
def local_options(rank):
    opts = rpc.TensorPipeRpcBackendOptions(init_method="tcp://127.0.0.1:29500")
    # ok: torch-rpc-agent-exposed
    rpc.init_rpc("a", rank=rank, world_size=2, rpc_backend_options=opts)


def local_options_inline(rank):
    # ok: torch-rpc-agent-exposed
    rpc.init_rpc("a", rank=rank, world_size=2, rpc_backend_options=TensorPipeRpcBackendOptions(num_worker_threads=8, init_method="tcp://localhost:29500"))


def file_options(rank, tmp):
    opts = TensorPipeRpcBackendOptions(init_method="file:///tmp/rpc_init")
    # ok: torch-rpc-agent-exposed
    return init_rpc("a", rank=rank, world_size=2, rpc_backend_options=opts)


def attribute_options(rank):
    opts = TensorPipeRpcBackendOptions()
    opts.init_method = "tcp://[::1]:29500"
    # ok: torch-rpc-agent-exposed
    return init_rpc("a", rank=rank, world_size=2, rpc_backend_options=opts)


def use_only(dst, x):
    # ok: torch-rpc-agent-exposed
    fut = rpc.rpc_async(dst, torch.add, args=(x, 1))
    # ok: torch-rpc-agent-exposed
    rref = rpc.remote(dst, torch.zeros, args=(2,))
    # ok: torch-rpc-agent-exposed
    rpc.shutdown()
    return fut.wait(), rref


def no_rpc(rank):
    # ok: torch-rpc-agent-exposed
    dist.init_process_group("gloo", rank=rank, world_size=2)
    # ok: torch-rpc-agent-exposed
    mp.spawn(use_only, nprocs=2)


class Agent:
    def init_rpc(self, name):
        return name

    def up(self):
        # ok: torch-rpc-agent-exposed
        return self.init_rpc("agent")


def other_rpc(url):
    # ok: torch-rpc-agent-exposed
    return xmlrpc.client.ServerProxy(url)


def not_called():
    # ok: torch-rpc-agent-exposed
    return partial(rpc.init_rpc, "later")


def mention():
    # ok: torch-rpc-agent-exposed
    return "rpc.init_rpc('stage1', rank=1, world_size=2)"
