import os
import time
from datetime import datetime

import jax
import jax.numpy as jnp
import jax.random as jr
import numpy as np
from jax import random
from jax.random import PRNGKey, normal


def twice():
    k = jax.random.PRNGKey(0)
    a = jax.random.normal(k, (3,))
    # ruleid: jax-key-reuse-or-time-key
    b = jax.random.normal(k, (3,))
    return a, b


def other_distribution(key):
    x = random.uniform(key, (10,))
    # ruleid: jax-key-reuse-or-time-key
    mask = random.bernoulli(key, 0.5, (10,))
    return x * mask


def returned(key, shape):
    scale = jr.exponential(key)
    # ruleid: jax-key-reuse-or-time-key
    return scale * jr.normal(key, shape)


class Mechanism:
    def __init__(self, seed):
        key = PRNGKey(seed)
        self.first = normal(key)
        if seed > 3:
            # ruleid: jax-key-reuse-or-time-key
            self.second = normal(key)

    def noisy(self, total, key):
        noise = jax.random.laplace(key, total.shape)
        # ruleid: jax-key-reuse-or-time-key
        total += jax.random.laplace(key, total.shape)
        return total + noise


def keyword(key):
    a = jax.random.normal(key=key, shape=(2,))
    # ruleid: jax-key-reuse-or-time-key
    b = jax.random.normal(
        key=key,  # the same one
        shape=(2,),
    )
    return a + b


def printed(key):
    first = jax.random.randint(key, (3,), 0, 9)
    # ruleid: jax-key-reuse-or-time-key
    print(jax.random.randint(key, (3,), 0, 9))
    return first


def part_used_twice():
    keys = jax.random.split(jax.random.key(0), 4)
    w = jax.random.normal(keys[0], (2, 2))
    # ruleid: jax-key-reuse-or-time-key
    b = jax.random.normal(keys[0], (2,))
    return w, b


def loop(steps):
    key = jax.random.key(1)
    total = 0.0
    for _ in range(steps):
        # ruleid: jax-key-reuse-or-time-key
        total += jax.random.normal(key)
    return total


def loop_with_part(rows):
    key, sub = jax.random.split(jax.random.PRNGKey(0))
    for row in rows:
        # ruleid: jax-key-reuse-or-time-key
        noise = jax.random.gumbel(sub, row.shape)
        print(row + noise)
    return key


async def drawn_later(queue, key):
    order = jax.random.permutation(key, 10)
    async with queue:
        # ruleid: jax-key-reuse-or-time-key
        picked = jax.random.choice(key, order)
    return picked


# ruleid: jax-key-reuse-or-time-key
clock = jax.random.PRNGKey(int(time.time()))
# ruleid: jax-key-reuse-or-time-key
stamp = random.key(time.time_ns() % 2**32)
# ruleid: jax-key-reuse-or-time-key
start = lambda: PRNGKey(int(datetime.now().timestamp()))
# ruleid: jax-key-reuse-or-time-key
worker = jr.PRNGKey(os.getpid())


def split_first():
    k = jax.random.PRNGKey(0)
    k1, k2 = jax.random.split(k)
    a = jax.random.normal(k1, (3,))
    # ok: jax-key-reuse-or-time-key
    b = jax.random.normal(k2, (3,))
    return a, b


def renewed(key):
    a = jax.random.normal(key)
    key, sub = jax.random.split(key)
    # ok: jax-key-reuse-or-time-key
    b = jax.random.normal(key)
    return a, b, sub


def folded(key):
    a = jax.random.normal(jax.random.fold_in(key, 0))
    # ok: jax-key-reuse-or-time-key
    b = jax.random.normal(jax.random.fold_in(key, 1))
    return a, b


def loop_with_split(steps):
    key = jax.random.PRNGKey(0)
    total = 0.0
    for _ in range(steps):
        key, sub = jax.random.split(key)
        # ok: jax-key-reuse-or-time-key
        total += jax.random.normal(sub)
    return total


def each_part(key, rows):
    total = 0.0
    for sub in jax.random.split(key, len(rows)):
        # ok: jax-key-reuse-or-time-key
        total += jax.random.normal(sub)
    return total


def branches(key, gaussian):
    if gaussian:
        noise = jax.random.normal(key)
    else:
        # ok: jax-key-reuse-or-time-key
        noise = jax.random.laplace(key)
    return noise


def two_parts():
    keys = jax.random.split(jax.random.key(0))
    w = jax.random.normal(keys[0], (2, 2))
    # ok: jax-key-reuse-or-time-key
    b = jax.random.normal(keys[1], (2,))
    return w, b


def once(key):
    # ok: jax-key-reuse-or-time-key
    return jax.random.normal(key, (3,))


def numpy_generator(rng):
    a = np.random.default_rng(rng).normal()
    # ok: jax-key-reuse-or-time-key
    b = np.random.default_rng(rng).normal()
    return a, b


def assigned(key):
    a = jax.random.normal(key)
    key = jax.random.fold_in(key, 1)
    # ok: jax-key-reuse-or-time-key
    b = jax.random.normal(key)
    return jnp.stack([a, b])


# ok: jax-key-reuse-or-time-key
fixed = jax.random.PRNGKey(1234)
