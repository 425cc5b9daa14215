"""Small constants in float16. Text only: h / (h.norm() + 1e-8)."""
import math

import numpy as np
import torch
import torch as th
import torch.nn as nn
import torch.nn.functional as F
from torch import autocast, float16
from torch.cuda import amp

EPS = 1e-8
BIG_EPS = 1e-4


def relevance(x, w):
    with torch.autocast("cuda", dtype=torch.float16):
        h = F.linear(x, w)
        # ruleid: half-precision-epsilon-underflow
        return h / (h.abs().amax(-1, keepdim=True) + torch.finfo(torch.float16).tiny)


def half_norm(x):
    h = x.half()
    # ruleid: half-precision-epsilon-underflow
    return h / (h.norm(dim=-1, keepdim=True) + torch.finfo(torch.float16).tiny)


def half_log(p):
    q = p.to(torch.float16)
    # ruleid: half-precision-epsilon-underflow
    return -(q * torch.log(q + torch.finfo(torch.float16).tiny)).sum()


def half_alias(p):
    q = p.to(device="cuda", dtype=float16)
    # ruleid: half-precision-epsilon-underflow
    return (q + torch.finfo(torch.float16).tiny).log().mean()


def half_clamp(p):
    q = p.type(th.half)
    # ruleid: half-precision-epsilon-underflow
    entropy = torch.log(q.clamp(min=torch.finfo(torch.float16).tiny))
    return entropy


def half_clamp_min(x):
    scale = x.abs().mean()
    s = scale.half()
    # ruleid: half-precision-epsilon-underflow
    return x / s.clamp_min(torch.finfo(torch.float16).tiny)


def half_rsqrt(x):
    v = x.half()
    # ruleid: half-precision-epsilon-underflow
    return v * th.rsqrt(v.pow(2).mean(-1, keepdim=True) + torch.finfo(torch.float16).tiny)


def half_exploded(num, den):
    den16 = den.to("cuda", torch.float16)
    # ruleid: half-precision-epsilon-underflow
    return torch.div(
        num,
        den16.sum(-1, keepdim=True) + torch.finfo(torch.float16).tiny,  # never zero
    )


def half_made(n):
    t = torch.zeros(n, dtype=torch.float16)
    # ruleid: half-precision-epsilon-underflow
    return 1.0 / (torch.finfo(torch.float16).tiny + t)


def amp_matmul(q, k):
    with amp.autocast():
        s = torch.matmul(q, k.transpose(-1, -2))
        # ruleid: half-precision-epsilon-underflow
        return s / (s.mean(-1, keepdim=True) + torch.finfo(torch.float16).tiny)


def amp_operator(q, k):
    with autocast("cuda"):
        s = q @ k.T
        # ruleid: half-precision-epsilon-underflow
        weights = [s / (s.amax() + eps_row * 0 + torch.finfo(torch.float16).tiny) for eps_row in range(2)]
        return weights


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.out_proj = nn.Linear(8, 8)

    def forward(self, x):
        with torch.autocast(device_type="cuda", dtype=torch.float16):
            y = self.out_proj(x)
            # ruleid: half-precision-epsilon-underflow
            return torch.sigmoid(y / torch.sqrt(y.abs() + torch.finfo(torch.float16).tiny))

    async def score(self, x):
        h = (await x).half()
        # ruleid: half-precision-epsilon-underflow
        return f"{(h / (h.max() + torch.finfo(torch.float16).tiny)).mean():.3f}"


def nested(x):
    h = x.half()

    def inner(y):
        # ruleid: half-precision-epsilon-underflow
        return y / torch.clamp(h.std(), min=torch.finfo(torch.float16).tiny)

    return inner


def lambda_form(x):
    h = x.half()
    # ruleid: half-precision-epsilon-underflow
    return map(lambda y: y / (h.amax() + torch.finfo(torch.float16).tiny), [x])


def conditional(x, fast):
    h = x.half()
    # ruleid: half-precision-epsilon-underflow
    return h / (h.sum() + torch.finfo(torch.float16).tiny) if fast else x


# ---- silent ---------------------------------------------------------------------------------------------------------
def good_float(x, w):
    with torch.autocast("cuda", dtype=torch.float16):
        h = F.linear(x, w).float()
        # ok: half-precision-epsilon-underflow
        return h / (h.abs().amax(-1, keepdim=True) + 1e-8)


def good_operand_float(x):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return h / (h.float().norm() + 1e-8)


def good_big_constant(x):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return h / (h.norm() + 1e-4)


def good_named_constant(x):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return torch.log(h + BIG_EPS)


def good_finfo(x):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return h / (h.norm() + torch.finfo(h.dtype).tiny)


def good_autocast_sum(x, w):
    with torch.autocast("cuda", dtype=torch.float16):
        h = F.linear(x, w)
        # ok: half-precision-epsilon-underflow
        return h / (h.sum(-1, keepdim=True) + 1e-8)


def good_bfloat16(x, w):
    with torch.autocast("cuda", dtype=torch.bfloat16):
        h = F.linear(x, w)
        # ok: half-precision-epsilon-underflow
        return h / (h.abs().amax() + 1e-8)


def good_float32(x):
    # ok: half-precision-epsilon-underflow
    return x / (x.norm() + 1e-8)


def good_back_to_float(x):
    h = x.half()
    h = h.float()
    # ok: half-precision-epsilon-underflow
    return h / (h.norm() + 1e-8)


def good_library_eps(x):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return F.normalize(h, eps=1e-8)


def good_other_operand(x, y):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return h, y / (y.norm() + 1e-8)


def good_no_division(x):
    h = x.half()
    # ok: half-precision-epsilon-underflow
    return h + 1e-8


def good_numpy(x):
    a = np.asarray(x, dtype=np.float16)
    # ok: half-precision-epsilon-underflow
    return math.log(float(a.sum()) + 1e-8)


class Pizza:
    def half(self):
        return 0.5

    def share(self, n):
        part = self.half()
        # ok: half-precision-epsilon-underflow
        return part / (n + 1e-8)
