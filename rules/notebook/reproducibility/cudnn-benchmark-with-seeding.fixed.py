import argparse
import contextlib

import lightning as L
import torch
import torch as t
import torch.backends.cudnn as cudnn
from accelerate.utils import set_seed as accelerate_seed
from torch.backends import cudnn as dnn
from transformers import set_seed


def plain():
    torch.manual_seed(0)
    # ruleid: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = False


def before_the_seed():
    # ruleid: cudnn-benchmark-with-seeding
    cudnn.benchmark = False  # faster
    torch.cuda.manual_seed_all(1)


class Trainer:
    def __init__(self, seed):
        t.manual_seed(seed)
        with contextlib.suppress(AttributeError):
            # ruleid: cudnn-benchmark-with-seeding
            t.backends.cudnn.benchmark = False

    def fit(self, steps):
        L.seed_everything(steps)
        for _ in range(steps):
            # ruleid: cudnn-benchmark-with-seeding
            dnn.benchmark = False


def both_flags():
    # ruleid: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = False
    torch.backends.cudnn.deterministic = True


def both_flags_turned():
    cudnn.deterministic = True
    # ruleid: cudnn-benchmark-with-seeding
    cudnn.benchmark = False


def nested(seed):
    if seed:
        torch.manual_seed(seed)

    def speed():
        # ruleid: cudnn-benchmark-with-seeding
        cudnn.benchmark = False

    speed()


async def served(seed):
    set_seed(seed)
    try:
        # ruleid: cudnn-benchmark-with-seeding
        torch.backends.cudnn.benchmark = False
    finally:
        print("ready")


def accelerated():
    accelerate_seed(5)
    # ruleid: cudnn-benchmark-with-seeding
    (torch.backends.cudnn.benchmark) = True


def tuple_of_seeds():
    generator = (torch.manual_seed(3), None)[0]
    # ruleid: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = False
    return generator


def switched_off():
    torch.use_deterministic_algorithms(True)
    loss = torch.zeros(1)
    # ruleid: cudnn-benchmark-with-seeding
    return loss


def switched_off_later(model):
    torch.use_deterministic_algorithms(True, warn_only=True)
    for _ in range(3):
        # ruleid: cudnn-benchmark-with-seeding
        model()


def switched_off_for_pooling(model):
    torch.use_deterministic_algorithms(True)
    # ruleid: cudnn-benchmark-with-seeding
    # adaptive pooling has no such kernel
    return model()


def in_brackets():
    torch.manual_seed(4)
    # ruleid: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = (
        True  # the sizes are fixed
    )


def over_lines():
    torch.manual_seed(
        4,  # as in the paper
    )
    # ruleid: cudnn-benchmark-with-seeding
    (
        torch.backends.cudnn  # the sizes are fixed
    ).benchmark = False


def chosen(options):
    if options.seed is not None:
        torch.manual_seed(options.seed)
    else:
        # ok: cudnn-benchmark-with-seeding
        cudnn.benchmark = True


def chosen_by_flag(options):
    torch.manual_seed(options.seed)
    if not options.deterministic:
        # ok: cudnn-benchmark-with-seeding
        cudnn.benchmark = True


def repeatable():
    torch.manual_seed(0)
    # ok: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = False
    torch.backends.cudnn.deterministic = True


def from_options(options):
    torch.manual_seed(0)
    # ok: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = options.fast


def put_back(model):
    torch.manual_seed(0)
    # ok: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = True
    model()
    torch.backends.cudnn.benchmark = False


def one_part(model):
    torch.use_deterministic_algorithms(True)
    # ok: cudnn-benchmark-with-seeding
    torch.use_deterministic_algorithms(False)
    model()
    torch.use_deterministic_algorithms(True)


def never_on():
    # ok: cudnn-benchmark-with-seeding
    torch.use_deterministic_algorithms(False)


class Settings:
    def __init__(self):
        torch.manual_seed(1)
        # ok: cudnn-benchmark-with-seeding
        self.benchmark = True
        # ok: cudnn-benchmark-with-seeding
        print(torch.backends.cudnn.benchmark)


parser = argparse.ArgumentParser()


def fix_everything(seed):
    torch.manual_seed(seed)


def main():
    fix_everything(parser.parse_args().seed)
    # ruleid: cudnn-benchmark-with-seeding
    cudnn.benchmark = False
