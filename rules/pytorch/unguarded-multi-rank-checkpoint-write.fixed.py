"""Checkpoints in data parallel scripts. Text only: torch.save(model.state_dict(), "last.pt")."""
import os

import numpy as np
import torch
import torch as th
import torch.distributed as dist
import torch.nn as nn
from safetensors.torch import save_file
from torch import save
from torch.distributed import init_process_group
from torch.nn.parallel import DistributedDataParallel
from torch.nn.parallel import DistributedDataParallel as DDP

try:
    from torch.utils.tensorboard import SummaryWriter
except ImportError:
    SummaryWriter = None

OUT = "last.pt"


def train(net, loader, rank):
    model = DDP(net.cuda())
    for epoch in range(10):
        for x in loader:
            model(x).sum().backward()
        # ruleid: unguarded-multi-rank-checkpoint-write
        if dist.get_rank() == 0:
            torch.save(model.module.state_dict(), "last.pt")


def train_constant(net):
    dist.init_process_group("nccl")
    model = nn.parallel.DistributedDataParallel(net)
    # ruleid: unguarded-multi-rank-checkpoint-write
    if dist.get_rank() == 0:
        th.save(model.state_dict(), OUT)


def train_exploded(net, args, opt):
    init_process_group(backend="nccl")
    net = DistributedDataParallel(net)
    # ruleid: unguarded-multi-rank-checkpoint-write
    if dist.get_rank() == 0:
        torch.save(
            {
                "model": net.module.state_dict(),
                "opt": opt.state_dict(),  # momentum
            },
            os.path.join(args.out, "ckpt.pth"),
        )


def train_every_n(net, args):
    model = DDP(net)
    for epoch in range(args.epochs):
        if epoch % args.save_every == 0:
            # ruleid: unguarded-multi-rank-checkpoint-write
            if dist.get_rank() == 0:
                save(model.module.state_dict(), f"epoch{epoch}.pt")


def train_best(net, loader, evaluate):
    dist.init_process_group("gloo")
    best = 0.0
    for _ in range(3):
        acc = evaluate(net, loader)
        if acc > best:
            best = acc
            # ruleid: unguarded-multi-rank-checkpoint-write
            if dist.get_rank() == 0:
                torch.save(net.state_dict(), f="best.pt")


def train_safetensors(net, path):
    model = DDP(net)
    # ruleid: unguarded-multi-rank-checkpoint-write
    if dist.get_rank() == 0:
        save_file({k: v.contiguous() for k, v in model.module.state_dict().items()}, path)


def train_hf(net, tokenizer, args):
    dist.init_process_group("nccl")
    net = DDP(net)
    # ruleid: unguarded-multi-rank-checkpoint-write
    if dist.get_rank() == 0:
        net.module.save_pretrained(args.output_dir)
    # ruleid: unguarded-multi-rank-checkpoint-write
    if dist.get_rank() == 0:
        tokenizer.save_pretrained(args.output_dir)


def train_with(net, path):
    model = DDP(net)
    with open(path, "wb") as fh:
        # ruleid: unguarded-multi-rank-checkpoint-write
        if dist.get_rank() == 0:
            torch.save(model.state_dict(), fh)


def train_try(net, path):
    model = DDP(net)
    try:
        model(torch.zeros(1))
    except KeyboardInterrupt:
        # ruleid: unguarded-multi-rank-checkpoint-write
        if dist.get_rank() == 0:
            torch.save(model.state_dict(), path + ".interrupted")
    finally:
        dist.destroy_process_group()


class Worker:
    def run(self, rank, world):
        dist.init_process_group("nccl", rank=rank, world_size=world)
        self.model = DDP(self.model)
        self.fit()
        # ruleid: unguarded-multi-rank-checkpoint-write
        if dist.get_rank() == 0:
            torch.save(self.model.module.state_dict(), self.cfg.path)

    async def run_async(self, path):
        self.model = DDP(self.model)
        await self.fit_async()
        # ruleid: unguarded-multi-rank-checkpoint-write
        if dist.get_rank() == 0:
            torch.save(self.model, path)


def train_nested(net, path):
    model = DDP(net)

    def snapshot(tag):
        # ruleid: unguarded-multi-rank-checkpoint-write
        if dist.get_rank() == 0:
            torch.save(model.state_dict(), path.format(tag))

    snapshot("end")


def train_lambda(net, hooks):
    model = DDP(net)
    # ruleid: unguarded-multi-rank-checkpoint-write
    hooks.append(lambda step: torch.save(model.state_dict(), f"step-{step}.pt"))


def train_conditional_expression(net, path, keep):
    model = DDP(net)
    # ruleid: unguarded-multi-rank-checkpoint-write
    return torch.save(model.state_dict(), path) if keep else None


def train_guarded_log_only(net, path, rank):
    model = DDP(net)
    if rank == 0:
        print("saving")
    # ruleid: unguarded-multi-rank-checkpoint-write
    if dist.get_rank() == 0:
        torch.save(model.state_dict(), path)


# ---- silent ---------------------------------------------------------------------------------------------------------
def good(net, path, rank):
    dist.init_process_group("nccl")
    model = DDP(net)
    if rank == 0:
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), path)
    dist.barrier()


def good_get_rank(net, path, epoch):
    model = DDP(net)
    if epoch % 5 == 0 and dist.get_rank() == 0:
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), path)


def good_flag(net, args):
    model = DDP(net)
    if args.local_rank in (-1, 0):
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), args.path)


def good_main_process(net, path, utils):
    model = DDP(net)
    if utils.is_main_process():
        # ok: unguarded-multi-rank-checkpoint-write
        model.module.save_pretrained(path)


def good_early_return(net, path, rank):
    model = DDP(net)
    if rank != 0:
        return
    # ok: unguarded-multi-rank-checkpoint-write
    torch.save(model.module.state_dict(), path)


def good_rank_in_name(net, rank):
    dist.init_process_group("nccl")
    # ok: unguarded-multi-rank-checkpoint-write
    torch.save(torch.get_rng_state(), f"rng_{rank}.pt")


def good_rank_in_path_variable(net, out):
    dist.init_process_group("nccl")
    shard = os.path.join(out, f"shard-{dist.get_rank()}.pt")
    # ok: unguarded-multi-rank-checkpoint-write
    torch.save(net.state_dict(), shard)


def good_single_gpu(net, path):
    # ok: unguarded-multi-rank-checkpoint-write
    torch.save(net.state_dict(), path)


def good_data_parallel(net, path):
    model = nn.DataParallel(net)
    # ok: unguarded-multi-rank-checkpoint-write
    torch.save(model.module.state_dict(), path)


def good_other_names(net, path, xm, epoch, every):
    model = DDP(net)
    if xm.is_master_ordinal():
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), path)
    elif epoch % every == 0 and dist.get_rank() == 0:
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), path)


def good_nested_condition(net, path, rank, acc, best):
    model = DDP(net)
    if rank == 0:
        if acc > best:
            # ok: unguarded-multi-rank-checkpoint-write
            torch.save(model.module.state_dict(), path)


def good_else(net, path, ddp_rank):
    model = DDP(net)
    if ddp_rank:
        dist.barrier()
    else:
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), path)


def good_environment(net, path):
    model = DDP(net)
    if int(os.environ["RANK"]) == 0:
        # ok: unguarded-multi-rank-checkpoint-write
        torch.save(model.module.state_dict(), path)


def other_save(net, path, x):
    dist.init_process_group("nccl")
    # ok: unguarded-multi-rank-checkpoint-write
    np.save(path, x)
    # ok: unguarded-multi-rank-checkpoint-write
    torch.load(path, weights_only=True)


class Manager:
    def save(self, obj, path):
        return obj, path

    def run(self, net, path):
        model = DDP(net)
        # ok: unguarded-multi-rank-checkpoint-write
        self.save(model, path)


def in_memory(net, buffer):
    dist.init_process_group("gloo")
    # ok: unguarded-multi-rank-checkpoint-write
    torch.save(net.state_dict(), buffer)
    # ok: unguarded-multi-rank-checkpoint-write
    return "torch.save(model.state_dict(), 'last.pt')"
