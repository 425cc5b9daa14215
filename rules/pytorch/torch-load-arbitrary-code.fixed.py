"""Cases for torch.load with and without the restricted unpickler. A comment: torch.load(p, weights_only=False)."""
import asyncio
import functools
import io
import os
import pickle
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import joblib
import numpy as np
import torch
import torch as th
from torch import load as tload
from torch import load, nn
from torch.serialization import load as ser_load

try:
    import dill
except ImportError:
    dill = None

SAFE_MODE = False
STRICT = True
CKPT_DIR = Path("runs")


# ---- explicit False -------------------------------------------------------------------------------------------------
def restore(model, path):
    # ruleid: torch-load-arbitrary-code
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state)
    return model


def restore_from_constant(path):
    # ruleid: torch-load-arbitrary-code
    return th.load(path, weights_only=True)


def restore_exploded(args, net):
    # ruleid: torch-load-arbitrary-code
    checkpoint = torch.load(
        os.path.join(args.out, "last.pt"),
        # tensors were saved from cuda:3
        map_location=lambda storage, loc: storage,
        weights_only=True,  # old checkpoints hold a Namespace
    )
    net.load_state_dict(checkpoint["model"])


# ruleid: torch-load-arbitrary-code
EMBEDDINGS = {p.stem: tload(p, weights_only=True) for p in CKPT_DIR.glob("*.pt")}


class Agent(nn.Module):
    def __init__(self, path):
        super().__init__()
        # ruleid: torch-load-arbitrary-code
        self.net = load(path, weights_only=True).eval()

    @classmethod
    def from_file(cls, path):
        agent = cls.__new__(cls)
        # ruleid: torch-load-arbitrary-code
        agent.load_state_dict(torch.load(path, weights_only=True)["policy"], strict=False)
        return agent


class Defaults:
    # ruleid: torch-load-arbitrary-code
    PRIOR = torch.load("prior.pt", weights_only=True)


def restore_through_serialization(path):
    # ruleid: torch-load-arbitrary-code
    return ser_load(path, weights_only=True)


# ruleid: torch-load-arbitrary-code
def predict(x, model=torch.load("default.pt", weights_only=True)):
    return model(x)


# ruleid: torch-load-arbitrary-code
lazy_load = lambda p: torch.load(p, "cpu", weights_only=True)


def restore_with_handle(path):
    with open(path, "rb") as fh:
        # ruleid: torch-load-arbitrary-code
        return torch.load(fh, weights_only=True)


async def restore_in_thread(path):
    # ruleid: torch-load-arbitrary-code
    loader = functools.partial(torch.load, map_location="cpu", weights_only=True)
    return await asyncio.to_thread(loader, path)


def restore_dill(path):
    # ruleid: torch-load-arbitrary-code
    return torch.load(path, weights_only=True)


def restore_positional_module(path):
    # ruleid: torch-load-arbitrary-code
    return torch.load(path, "cpu", weights_only=True)


def restore_kwargs_dict(path, cuda):
    opts = {"map_location": "cuda" if cuda else "cpu", "weights_only": True}
    # ruleid: torch-load-arbitrary-code
    return torch.load(path, **opts)


def restore_kwargs_call(path):
    opts = dict(weights_only=True, mmap=True)
    for suffix in (".pt", ".pth"):
        # ruleid: torch-load-arbitrary-code
        yield torch.load(path + suffix, **opts)


def restore_inline_dict(path):
    # ruleid: torch-load-arbitrary-code
    return torch.load(path, **{"weights_only": True})


def restore_either(path, resume):
    # ruleid: torch-load-arbitrary-code
    return torch.load(path, weights_only=True) if resume else {}


def describe(path):
    # ruleid: torch-load-arbitrary-code
    return f"epoch {torch.load(path, weights_only=True)['epoch']} of {path}"


def restore_local_import(path):
    import torch as t

    def inner():
        # ruleid: torch-load-arbitrary-code
        return t.load(path, weights_only=True)

    return inner()


def restore_walrus(path):
    # ruleid: torch-load-arbitrary-code
    if (ckpt := torch.load(path, weights_only=True)) and "ema" in ckpt:
        return ckpt["ema"]


def restore_same_flag_both_ways(path, quick):
    if quick:
        only_weights = False
    else:
        only_weights = False
    # ruleid: torch-load-arbitrary-code
    return torch.load(path, weights_only=True)


def restore_parameter_default(path, weights_only=False):
    # a parameter is not a constant: the caller may say True
    # todoruleid: torch-load-arbitrary-code
    return torch.load(path, weights_only=weights_only)


# ---- argument absent ------------------------------------------------------------------------------------------------
def bare(path):
    # ruleid: torch-load-arbitrary-code-by-default
    return torch.load(path, weights_only=True)


def bare_positional_device(path, device):
    # ruleid: torch-load-arbitrary-code-by-default
    state = th.load(path, device, weights_only=True)
    return state


def bare_keyword(path):
    # ruleid: torch-load-arbitrary-code-by-default
    return tload(f=path, map_location=torch.device("cpu"), weights_only=True)


def bare_exploded(cfg, model):
    # ruleid: torch-load-arbitrary-code-by-default
    weights = torch.load(
        cfg.weights,
        map_location="cpu",  # move later
        weights_only=True,
    )
    model.load_state_dict(weights)


def bare_trailing_comma(path):
    # ruleid: torch-load-arbitrary-code-by-default
    return torch.load(path, mmap=True, weights_only=True,)


def bare_nested(model, path):
    # ruleid: torch-load-arbitrary-code-by-default
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True)["state_dict"])


# ruleid: torch-load-arbitrary-code-by-default
SHARDS = [torch.load(p, weights_only=True) for p in sorted(CKPT_DIR.glob("shard-*.bin"))]


@dataclass
class Bundle:
    path: str
    # ruleid: torch-load-arbitrary-code-by-default
    mean: torch.Tensor = field(default_factory=lambda: torch.load("mean.pt", weights_only=True))

    @property
    def weights(self):
        # ruleid: torch-load-arbitrary-code-by-default
        return load(self.path, weights_only=True)


class Evaluator:
    # ruleid: torch-load-arbitrary-code-by-default
    baseline = torch.load("baseline.pt", weights_only=True)

    async def run(self, queue):
        while True:
            # ruleid: torch-load-arbitrary-code-by-default
            self.model.load_state_dict(torch.load(await queue.get(), "cuda", weights_only=True))


def bare_serialization(path):
    # ruleid: torch-load-arbitrary-code-by-default
    return ser_load(path, weights_only=True)


def bare_mapped(paths):
    # todoruleid: torch-load-arbitrary-code-by-default
    return list(map(torch.load, paths))


def bare_in_with(path):
    with open(path, "rb") as fh, torch.no_grad():
        # ruleid: torch-load-arbitrary-code-by-default
        return torch.load(io.BytesIO(fh.read()), weights_only=True)


def bare_in_condition(path):
    # ruleid: torch-load-arbitrary-code-by-default
    return torch.load(path, weights_only=True) if os.path.exists(path) else None


def bare_f_string(rank):
    # ruleid: torch-load-arbitrary-code-by-default
    return torch.load(f"rank{rank}.pt", map_location=f"cuda:{rank}", weights_only=True)


def bare_in_try(path):
    try:
        # ruleid: torch-load-arbitrary-code-by-default
        return torch.load(path, weights_only=True)
    except FileNotFoundError:
        return None


# ---- silent ---------------------------------------------------------------------------------------------------------
def safe_literal(path):
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(path, map_location="cpu", weights_only=True)


def safe_constant(path):
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return th.load(path, weights_only=STRICT)


def unresolved_flag(path, trust):
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(path, weights_only=not trust)


def unresolved_kwargs(path, **kwargs):
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(path, map_location="cpu", **kwargs)


def deep_copy(model):
    buffer = io.BytesIO()
    torch.save(model, buffer)
    buffer.seek(0)
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(buffer, weights_only=False)


def deep_copy_bare(model):
    buffer = io.BytesIO()
    torch.save(model.state_dict(), buffer)
    buffer.seek(0)
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(buffer)


def compat(path):
    try:
        return torch.load(path, weights_only=True)
    except TypeError:  # torch 1.12 does not know the argument
        # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
        return torch.load(path)


def allow_listed(path, cls):
    with torch.serialization.safe_globals([cls]):
        # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
        return torch.load(path)


def other_loaders(path):
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    a = np.load(path, allow_pickle=False)
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    b = torch.jit.load(path)
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    c = joblib.load(path)
    return a, b, c


class Store:
    def load(self, path, weights_only=True):
        return path, weights_only

    def get(self, path):
        # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
        return self.load(path, weights_only=False)


def custom_unpickler(path, restricted):
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(path, pickle_module=restricted)


def inside_string():
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return "never write torch.load(path, weights_only=False) or torch.load(path)"


def safe_kwargs(path):
    opts = {"weights_only": True, "map_location": "cpu"}
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(path, **opts)


def safe_partial():
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return partial(torch.load, weights_only=True)


def reassigned_flag(path, legacy):
    flag = False
    if not legacy:
        flag = True
    # ok: torch-load-arbitrary-code, torch-load-arbitrary-code-by-default
    return torch.load(path, weights_only=flag)
