# needs: numpy==2.2.6
"""The content of an array that nobody filled is undefined, so only its form can be relied on."""
import numpy as np


def padding(n):
    out = np.empty((n, 3), dtype=np.float32)
    return out.tolist()


def like(x):
    out = np.empty_like(x)
    return out.tobytes()


rows = padding(4)
print(len(rows), len(rows[0]), type(rows[0][0]).__name__)
print(len(like(np.ones((2, 2)))))
