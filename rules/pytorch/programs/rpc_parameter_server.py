"""A parameter server on torch RPC with a trainer per host."""
import os
import sys
from threading import Lock

import torch
import torch.distributed as dist
import torch.distributed.rpc as rpc
import torch.nn as nn
from torch.distributed.optim import DistributedOptimizer

lock = Lock()
server = None


class ParameterServer(nn.Module):
    def __init__(self, width=128):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 10))

    def forward(self, x):
        return self.net(x).cpu()

    def param_rrefs(self):
        return [rpc.RRef(p) for p in self.parameters()]

    def restore(self, path):
        # ruleid: torch-load-arbitrary-code-by-default
        self.load_state_dict(torch.load(path, map_location="cpu"))

    def restore_plain(self, path):
        self.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))


def get_server():
    global server
    with lock:
        if server is None:
            server = ParameterServer()
    return server


def run_server(world_size):
    options = rpc.TensorPipeRpcBackendOptions(num_worker_threads=16, init_method="tcp://10.1.1.20:29500")
    # ruleid: torch-rpc-agent-exposed
    rpc.init_rpc("ps", rank=0, world_size=world_size, rpc_backend_options=options)
    rpc.shutdown()


def run_local_server():
    options = rpc.TensorPipeRpcBackendOptions(init_method="tcp://127.0.0.1:29500")
    rpc.init_rpc("ps", rank=0, world_size=1, rpc_backend_options=options)
    rpc.shutdown()


def run_trainer(rank, world_size, data):
    # ruleid: torch-rpc-agent-exposed
    rpc.init_rpc(f"trainer{rank}", rank=rank, world_size=world_size)
    remote = rpc.remote("ps", get_server)
    optimizer = DistributedOptimizer(torch.optim.SGD, remote.rpc_sync().param_rrefs(), lr=0.05)
    losses = []
    for x, y in data:
        with torch.distributed.autograd.context() as cid:
            loss = nn.functional.cross_entropy(remote.rpc_sync().forward(x), y)
            torch.distributed.autograd.backward(cid, [loss])
            optimizer.step(cid)
            losses.append(loss.item())
    rpc.shutdown()
    return sum(losses) / max(len(losses), 1)


def share_losses(rank, world_size, loss):
    # ruleid: process-group-on-public-interface
    dist.init_process_group("gloo", init_method="tcp://0.0.0.0:29501", rank=rank, world_size=world_size)
    out = [None] * world_size
    value = float(loss)
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, value)
    names = [None] * world_size
    dist.all_gather_object(names, os.uname().nodename)
    dist.destroy_process_group()
    return dict(zip(names, out))


def main(argv):
    rank, world_size = int(argv[1]), int(argv[2])
    if rank == 0:
        run_server(world_size)
        return
    batches = torch.load("batches.pt", weights_only=True)
    loss = run_trainer(rank, world_size, batches)
    print(share_losses(rank - 1, world_size - 1, loss))


if __name__ == "__main__":
    main(sys.argv)
