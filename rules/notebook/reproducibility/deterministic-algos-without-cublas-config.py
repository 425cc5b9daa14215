import random

import numpy as np
import torch
import torch as t
from torch import set_deterministic_debug_mode, use_deterministic_algorithms
from torch import use_deterministic_algorithms as strict

device = torch.device("cuda")

# ruleid: deterministic-algos-without-cublas-config
torch.use_deterministic_algorithms(True)


def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    # ruleid: deterministic-algos-without-cublas-config
    use_deterministic_algorithms(True)


class Trainer:
    def __init__(self, model, repeatable):
        self.model = model.cuda()
        if repeatable:
            # ruleid: deterministic-algos-without-cublas-config
            t.use_deterministic_algorithms(mode=True)

    def fit(self, batches):
        try:
            # ruleid: deterministic-algos-without-cublas-config
            torch.use_deterministic_algorithms(True, warn_only=False)
        except TypeError:
            # ruleid: deterministic-algos-without-cublas-config
            torch.use_deterministic_algorithms(True)
        for batch in batches:
            self.model(batch)


def exploded():
    # ruleid: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(
        True,  # raises for what can't be repeated
    )


def by_mode():
    # ruleid: deterministic-algos-without-cublas-config
    set_deterministic_debug_mode("error")


async def served():
    # ruleid: deterministic-algos-without-cublas-config
    strict(True)


with torch.no_grad():
    # ruleid: deterministic-algos-without-cublas-config
    strict(mode=True)

repeatable = lambda: [
    torch.manual_seed(1),
    # ruleid: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(True),
]


def decorated(function):
    def inner(*args):
        # ruleid: deterministic-algos-without-cublas-config
        torch.use_deterministic_algorithms(True)
        return function(*args)

    return inner


def chosen_here(repeatable):
    # ruleid: deterministic-algos-without-cublas-config
    return torch.use_deterministic_algorithms(True) if repeatable else None


def warns_only():
    # ok: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(True, warn_only=True)


def switched_off():
    # ok: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(False)


def chosen(flag):
    # ok: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(flag)


def asked():
    # ok: deterministic-algos-without-cublas-config
    return torch.are_deterministic_algorithms_enabled()


def one_part(test):
    before = torch.are_deterministic_algorithms_enabled()
    try:
        # ok: deterministic-algos-without-cublas-config
        torch.use_deterministic_algorithms(True)
        return test()
    finally:
        torch.use_deterministic_algorithms(before)


def by_number():
    # ok: deterministic-algos-without-cublas-config
    set_deterministic_debug_mode("warn")


class Backend:
    def use_deterministic_algorithms(self, on):
        return on


# ok: deterministic-algos-without-cublas-config
Backend().use_deterministic_algorithms(True)
