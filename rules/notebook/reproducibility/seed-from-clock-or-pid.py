import datetime
import hashlib
import logging
import os
import random
import random as rnd
import secrets
import time
import uuid
from datetime import datetime as moment
from random import seed
from time import time as now

import lightning as L
import numpy as np
import numpy.random as npr
import tensorflow as tf
import torch
from transformers import set_seed

log = logging.getLogger(__name__)

# ruleid: seed-from-clock-or-pid
random.seed(time.time())
# ruleid: seed-from-clock-or-pid
np.random.seed(int(time.time()))


def process():
    # ruleid: seed-from-clock-or-pid
    torch.manual_seed(os.getpid())


def nanoseconds():
    # ruleid: seed-from-clock-or-pid
    return npr.default_rng(time.time_ns() % 2**32)


class Experiment:
    def __init__(self):
        # ruleid: seed-from-clock-or-pid
        tf.random.set_seed(int(now() * 1000))
        # ruleid: seed-from-clock-or-pid
        self.rng = np.random.RandomState(datetime.datetime.now().microsecond)

    def restart(self, name):
        # ruleid: seed-from-clock-or-pid
        seed(hash(str(name)))


def bytes_of_the_system():
    # ruleid: seed-from-clock-or-pid
    rnd.seed(int.from_bytes(os.urandom(4), "big"))


def exploded():
    # ruleid: seed-from-clock-or-pid
    np.random.seed(
        int(moment.now().timestamp()),  # new each time
    )


def through_a_variable():
    value = int(time.time())
    # ruleid: seed-from-clock-or-pid
    torch.manual_seed(value)


def in_a_loop(rounds):
    for _ in range(rounds):
        # ruleid: seed-from-clock-or-pid
        set_seed(secrets.randbits(32))


def either(fixed):
    # ruleid: seed-from-clock-or-pid
    L.seed_everything(1 if fixed else os.getpid())


# ruleid: seed-from-clock-or-pid
dice = [random.Random(id(object())).random() for _ in range(3)]

# ruleid: seed-from-clock-or-pid
start = lambda: tf.keras.utils.set_random_seed(uuid.uuid4().int % 2**32)

# ok: seed-from-clock-or-pid
random.seed(1234)
# ok: seed-from-clock-or-pid
np.random.seed(int("42"))


def printed():
    value = int(time.time())
    print("seed", value)
    # ok: seed-from-clock-or-pid
    np.random.seed(value)


def logged():
    value = secrets.randbits(32)
    # ok: seed-from-clock-or-pid
    torch.manual_seed(value)
    log.info("seed %d", value)


def recorded():
    value = time.time_ns()
    # ok: seed-from-clock-or-pid
    random.seed(value)
    record = {"seed": value}
    return record


def for_each_worker(worker):
    # ok: seed-from-clock-or-pid
    np.random.seed(1000 + worker)


def digest(name):
    # ok: seed-from-clock-or-pid
    random.seed(hashlib.sha256(name.encode()).digest())


def elapsed(began):
    # ok: seed-from-clock-or-pid
    return time.time() - began


def from_torch(worker):
    # ok: seed-from-clock-or-pid
    np.random.seed(torch.initial_seed() % 2**32)


class Plant:
    def seed(self, when):
        return when


# ok: seed-from-clock-or-pid
Plant().seed(time.time())
# ok: seed-from-clock-or-pid
random.shuffle([time.time(), 2])


def given(value):
    # ok: seed-from-clock-or-pid
    random.seed(value)
