import jax.numpy as jnp
import numpy
import numpy as np
import scipy.sparse
import tensorflow as tf
import torch
import torch as t
from numpy import ones
from numpy import zeros as blank

USERS = 200_000
ITEMS = 150_000


def matrix():
    # ruleid: huge-constant-allocation
    return np.zeros((200000, 200000))


def ratings():
    # ruleid: huge-constant-allocation
    table = numpy.empty((USERS, ITEMS), dtype=np.float64)
    return table


def single():
    # ruleid: huge-constant-allocation
    return blank((300_000, 300_000), dtype="float32")


class Grid:
    # ruleid: huge-constant-allocation
    cells = ones([4096, 4096, 4096])

    def __init__(self):
        # ruleid: huge-constant-allocation
        self.weights = torch.randn(200000, 100000)
        # ok: huge-constant-allocation
        self.bias = torch.zeros(200000)


def on_device():
    # ruleid: huge-constant-allocation
    return t.zeros((131072, 262144), device="cuda")


def samples(rng=None):
    # ruleid: huge-constant-allocation
    draws = np.random.rand(100000, 100000)
    # ruleid: huge-constant-allocation
    other = np.random.normal(0.0, 1.0, size=(1_000_000, 10_000))
    return draws @ other


def identity():
    # ruleid: huge-constant-allocation
    return np.eye(100000) * 2


def axis():
    # ruleid: huge-constant-allocation
    for value in np.arange(
        10000000000,  # one for each person
    ):
        print(value)


# ruleid: huge-constant-allocation
flags = [False] * 10**10

# ruleid: huge-constant-allocation
everyone = list(range(8_000_000_000))

# ruleid: huge-constant-allocation
buffer = memoryview(bytearray(100000000000))

# ruleid: huge-constant-allocation
gram = lambda: jnp.ones((200000, 200000))

# ruleid: huge-constant-allocation
noise = tf.random.normal([1_000_000, 224, 224, 3]) if tf.config.list_physical_devices("GPU") else None

# ruleid: huge-constant-allocation
total = sum(x * x for x in np.ones(2 ** 34))

small = np.zeros((2000, 2000))
# ok: huge-constant-allocation
flat = np.zeros(USERS)
# ok: huge-constant-allocation
mask = np.zeros((200000, 100000), dtype=np.uint8)
# ok: huge-constant-allocation
half = np.zeros((100000, 100000), dtype="float32")
# ok: huge-constant-allocation
disk = np.memmap("distances.bin", dtype="float64", mode="w+", shape=(200000, 200000))
# ok: huge-constant-allocation
sparse = scipy.sparse.lil_matrix((USERS, ITEMS))
# ok: huge-constant-allocation
for i in range(10**10):
    break
# ok: huge-constant-allocation
big = 10**10 * 7
# ok: huge-constant-allocation
meta = torch.empty(200000, 200000, device="meta")
# ok: huge-constant-allocation
line = "-" * 80
# ok: huge-constant-allocation
label = "np.zeros((200000, 200000))"
# ok: huge-constant-allocation
narrow = np.ones((10_000_000_000, 0))


class Canvas:
    def zeros(self, shape):
        return shape


# ok: huge-constant-allocation
canvas = Canvas().zeros((200000, 200000))


def chunks(size):
    # ok: huge-constant-allocation
    return np.zeros((size, 200000))


def not_a_size():
    try:
        # ok: huge-constant-allocation
        return np.zeros(1e11)
    except TypeError:
        return None
