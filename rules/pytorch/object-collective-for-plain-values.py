"""Object collectives. Text only: dist.all_gather_object(out, loss.item())."""
import asyncio

import numpy as np
import torch
import torch as th
import torch.distributed as dist
from accelerate.utils import gather_object as accelerate_gather
from torch import distributed
from torch.distributed import all_gather_object, gather_object
from torch.distributed import broadcast_object_list as bcast

try:
    import torch.distributed as tdist
except ImportError:
    tdist = None


def mean_loss(loss):
    out = [None] * dist.get_world_size()
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, loss.item())
    return sum(out) / len(out)


def sizes(dataset):
    out = [None] * dist.get_world_size()
    # ruleid: object-collective-for-plain-values
    all_gather_object(out, len(dataset))
    return out


def scores(logits):
    out = [None for _ in range(dist.get_world_size())]
    # ruleid: object-collective-for-plain-values
    torch.distributed.all_gather_object(
        out,
        logits.softmax(-1).cpu().numpy(),  # one array per rank
    )
    return np.concatenate(out)


def keyword(out, x):
    # ruleid: object-collective-for-plain-values
    distributed.all_gather_object(object_list=out, obj=x.tolist())


def to_rank_zero(value, out, rank):
    # ruleid: object-collective-for-plain-values
    gather_object(float(value), out if rank == 0 else None, dst=0)


def tuple_of_numbers(out, a, b):
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, (a.item(), b.item()))


def dict_of_numbers(out, loss, hits, n):
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, {"loss": loss.item(), "hits": hits.item(), "n": int(n)})


def through_variable(loss):
    value = loss.detach().mean().item()
    out = [None] * dist.get_world_size()
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, value)
    return max(out)


def broadcast_count(files):
    box = [len(files)]
    # ruleid: object-collective-for-plain-values
    bcast(box, src=0)
    return box[0]


def broadcast_inline(lr):
    # ruleid: object-collective-for-plain-values
    dist.broadcast_object_list([float(lr)], src=0)


class Meter:
    def __init__(self):
        self.total = torch.zeros(1)

    def sync(self):
        out = [None] * dist.get_world_size()
        # ruleid: object-collective-for-plain-values
        tdist.all_gather_object(out, self.total.item())
        return sum(out)

    async def sync_async(self, out):
        # ruleid: object-collective-for-plain-values
        await asyncio.to_thread(lambda: dist.all_gather_object(out, self.total.item()))


def stacked(out, xs):
    # ruleid: object-collective-for-plain-values
    th.distributed.all_gather_object(out, torch.stack(xs))


def constant(out):
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, 0.0)


def send_step(step):
    # ruleid: object-collective-for-plain-values
    dist.send_object_list([step.item()], dst=1)


def nested(out):
    def report(loss):
        total = float(loss)
        if dist.is_initialized():
            # ruleid: object-collective-for-plain-values
            dist.gather_object(total, out)

    return report


def receive(box):
    dist.init_process_group("gloo", init_method="tcp://node0:29500", rank=1, world_size=2)
    # ruleid: object-collective-for-plain-values
    dist.recv_object_list(box, src=0)
    return box


# ---- silent ---------------------------------------------------------------------------------------------------------
def reduced(loss):
    t = loss.detach().clone()
    # ok: object-collective-for-plain-values
    dist.all_reduce(t, op=dist.ReduceOp.SUM)
    return (t / dist.get_world_size()).item()


def gathered(x):
    out = [torch.zeros_like(x) for _ in range(dist.get_world_size())]
    # ok: object-collective-for-plain-values
    dist.all_gather(out, x)
    return out


def names(out, paths):
    # ok: object-collective-for-plain-values
    dist.all_gather_object(out, [p.name for p in paths])


def config(cfg):
    box = [cfg]
    # ok: object-collective-for-plain-values
    dist.broadcast_object_list(box, src=0)
    return box[0]


def mixed_dict(out, name, loss):
    # ok: object-collective-for-plain-values
    dist.all_gather_object(out, {"name": name, "loss": loss.item()})


def unknown(out, predictions):
    # ok: object-collective-for-plain-values
    dist.all_gather_object(out, predictions)


def with_accelerate(loss):
    # ok: object-collective-for-plain-values
    return accelerate_gather([loss.item()])


def text(out):
    # ok: object-collective-for-plain-values
    dist.all_gather_object(out, "ready")


class Bus:
    def all_gather_object(self, out, obj):
        out.append(obj)

    def share(self, out, loss):
        # ok: object-collective-for-plain-values
        self.all_gather_object(out, loss.item())


def broadcast_tensor(n):
    t = torch.tensor([n])
    # ok: object-collective-for-plain-values
    dist.broadcast(t, src=0)
    return int(t)


def string_of_length(out, names):
    # ok: object-collective-for-plain-values
    dist.all_gather_object(out, str(len(names)))


def mention():
    # ok: object-collective-for-plain-values
    return "dist.gather_object(len(x))"
