"""Kernels in numba. Text only: i = cuda.grid(1); out[i] = x[i]."""
import math

import numba
import numba.cuda as nc
import numpy as np
from numba import cuda, njit
from numba.cuda import grid, jit
from numba.cuda import jit as kernel

try:
    from numba import cuda as gpu
except ImportError:
    gpu = None

TILE = 16


@cuda.jit
def scale(x, out, k):
    i = cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    out[i] = x[i] * k


@cuda.jit("void(float32[:], float32[:])")
def signature(src, dst):
    pos = cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    dst[pos] = math.sqrt(2.0) * 3.0


@numba.cuda.jit(fastmath=True)
def full_path(a, total):
    idx = numba.cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    numba.cuda.atomic.add(total, 0, a[idx])


@jit
def function_import(values, hist):
    i = grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    b = int(values[i])
    hist[b] = 1


@kernel()
def alias_import(flags):
    i = nc.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    flags[i] += 1


@cuda.jit
def thread_index(x, y):
    i = cuda.threadIdx.x + cuda.blockIdx.x * cuda.blockDim.x
    # ruleid: numba-kernel-without-bounds-guard
    y[i] = -x[i]


@cuda.jit
def block_first(x):
    tid = cuda.blockIdx.x * cuda.blockDim.x + cuda.threadIdx.x
    # ruleid: numba-kernel-without-bounds-guard
    x[tid] = 0.0


@gpu.jit
def matrix(a, b):
    row, col = gpu.grid(2)
    # ruleid: numba-kernel-without-bounds-guard
    b[row, col] = (
        # ruleid: numba-kernel-without-bounds-guard
        a[row, col]  # same shape
        + 1.0
    )


@cuda.jit
def column_only(a, n):
    r, c = cuda.grid(2)
    for k in range(n):
        # ruleid: numba-kernel-without-bounds-guard
        a[k, c] = 0


@cuda.jit
def volume(v):
    x, y, z = cuda.grid(3)
    # ruleid: numba-kernel-without-bounds-guard
    v[x, y, z] = 1


@cuda.jit
def unrelated_test(x, out, mode):
    i = cuda.grid(1)
    if mode == 1:
        # ruleid: numba-kernel-without-bounds-guard
        out[i] = x[0]


@cuda.jit
def shared_tile(x, out):
    tile = cuda.shared.array(16, numba.float32)
    i = cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    tile[cuda.threadIdx.x] = x[i]
    cuda.syncthreads()


@cuda.jit
def in_call(x, out):
    i = cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    acc = max(0.0, min(1.0, x[i]))
    out[0] = acc


@cuda.jit
def conditional(x, out):
    i = cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    value = 1.0 if x[i] > 0 else 0.0
    cuda.atomic.add(out, 0, value)


class Ops:
    @staticmethod
    @cuda.jit
    def method(x):
        i = cuda.grid(1)
        # ruleid: numba-kernel-without-bounds-guard
        x[i] *= 2


def factory(k):
    @cuda.jit
    def inner(x):
        i = cuda.grid(1)
        # ruleid: numba-kernel-without-bounds-guard
        x[i] = k

    return inner


@cuda.jit
def while_elsewhere(x, out):
    i = cuda.grid(1)
    n = 0
    while n < 4:
        # ruleid: numba-kernel-without-bounds-guard
        out[i] = n
        n += 1


# ---- silent ---------------------------------------------------------------------------------------------------------
@cuda.jit
def guard_return(x, out, k):
    i = cuda.grid(1)
    if i >= x.size:
        return
    # ok: numba-kernel-without-bounds-guard
    out[i] = x[i] * k


@cuda.jit
def guard_if(x):
    i = cuda.grid(1)
    if i < x.shape[0]:
        # ok: numba-kernel-without-bounds-guard
        x[i] = 0


@cuda.jit
def guard_both(a):
    r, c = cuda.grid(2)
    if r < a.shape[0] and c < a.shape[1]:
        # ok: numba-kernel-without-bounds-guard
        a[r, c] = 1


@cuda.jit
def grid_stride(x, n):
    start = cuda.grid(1)
    for i in range(start, n, cuda.gridsize(1)):
        # ok: numba-kernel-without-bounds-guard
        x[i] = 0


@cuda.jit
def while_stride(x):
    i = cuda.grid(1)
    while i < x.size:
        # ok: numba-kernel-without-bounds-guard
        x[i] = 0
        i += cuda.gridsize(1)


@cuda.jit
def clamped(x, n):
    i = cuda.grid(1)
    i = min(i, n - 1)
    # ok: numba-kernel-without-bounds-guard
    x[i] = 0


@cuda.jit
def shared_only(x):
    s = cuda.shared.array(32, numba.float32)
    t = cuda.threadIdx.x
    # ok: numba-kernel-without-bounds-guard
    s[t] = 0.0


@cuda.jit
def local_only(n):
    i = cuda.grid(1)
    tmp = cuda.local.array(4, numba.int32)
    # ok: numba-kernel-without-bounds-guard
    tmp[i] = n


@cuda.jit(device=True)
def helper(x):
    i = cuda.grid(1)
    # ok: numba-kernel-without-bounds-guard
    return x[i]


@njit
def cpu_loop(x):
    for i in range(len(x)):
        # ok: numba-kernel-without-bounds-guard
        x[i] = 0


def plain(grid_size, x):
    i = np.random.randint(grid_size)
    # ok: numba-kernel-without-bounds-guard
    return x[i]


class Board:
    def grid(self, n):
        return n

    def cell(self, x):
        i = self.grid(1)
        # ok: numba-kernel-without-bounds-guard
        return x[i]
