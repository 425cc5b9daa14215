"""Clipping under automatic mixed precision. Text only: clip_grad_norm_ before scaler.step."""
import torch
import torch as th
import torch.nn as nn
from torch import nn as tnn
from torch.amp import GradScaler, autocast
from torch.cuda import amp
from torch.nn.utils import clip_grad_norm_
from torch.nn.utils import clip_grad_norm_ as clip
from torch.nn.utils import clip_grad_value_

try:
    from accelerate import Accelerator
except ImportError:
    Accelerator = None

MAX_NORM = 1.0


def step(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(opt)
    scaler.update()


def step_value(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    clip_grad_value_(model.parameters(), clip_value=0.5)
    scaler.step(opt)


def step_assigned(model, opt, scaler, loss):
    scaler.scale(loss).backward(retain_graph=True)
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    grad_norm = clip(model.parameters(), MAX_NORM)
    scaler.step(opt)
    return grad_norm


def step_wrapped(model, opt, scaler, loss, log):
    scaler.scale(loss).backward()
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    log["norm"] = float(nn.utils.clip_grad_norm_(model.parameters(), MAX_NORM))
    scaler.step(opt)


def step_exploded(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    th.nn.utils.clip_grad_norm_(
        (p for p in model.parameters() if p.requires_grad),
        max_norm=1.0,  # as in the paper
        norm_type=2,
    )
    scaler.step(opt)


def epoch(model, loader, opt, criterion):
    scaler = GradScaler("cuda")
    for i, (x, y) in enumerate(loader):
        with autocast("cuda"):
            loss = criterion(model(x), y)
        scaler.scale(loss / 4).backward()
        if (i + 1) % 4 == 0:
            # ruleid: gradient-clip-without-unscale
            scaler.unscale_(opt)
            clip_grad_norm_(model.parameters(), MAX_NORM)
            scaler.step(opt)
            scaler.update()
            opt.zero_grad()


def optional_clip(model, opt, scaler, loss, max_norm=None):
    scaler.scale(loss).backward()
    if max_norm is not None:
        # ruleid: gradient-clip-without-unscale
        tnn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(opt)


def named_scaled(model, opt, scaler, loss):
    scaled = scaler.scale(loss)
    scaled.backward()
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(opt)


class Trainer:
    def __init__(self, model, opt):
        self.model, self.opt = model, opt
        self.scaler = amp.GradScaler()

    def train_step(self, loss):
        self.scaler.scale(loss).backward()
        # ruleid: gradient-clip-without-unscale
        self.scaler.unscale_(self.opt)
        clip_grad_norm_(self.model.parameters(), max_norm=self.cfg.clip)
        self.scaler.step(self.opt)
        self.scaler.update()

    async def async_step(self, batch):
        loss = await self.loss(batch)
        self.scaler.scale(loss).backward()
        for group in self.opt.param_groups:
            # ruleid: gradient-clip-without-unscale
            clip_grad_norm_(group["params"], 1.0)
        self.scaler.step(self.opt)


def two_optimizers(gen, disc, og, od, scaler, lg, ld):
    scaler.scale(lg + ld).backward()
    # ruleid: gradient-clip-without-unscale
    norms = [clip_grad_norm_(m.parameters(), 1.0) for m in (gen, disc)]
    scaler.step(og)
    scaler.step(od)
    return norms


def nested(model, opt, scaler):
    def run(loss):
        scaler.scale(loss).backward()
        # ruleid: gradient-clip-without-unscale
        scaler.unscale_(opt)
        total = torch.nn.utils.clip_grad.clip_grad_norm_(model.parameters(), 5)
        scaler.step(opt)
        return total

    return run


def in_with(model, opt, scaler, loss, profile):
    with profile:
        scaler.scale(loss).backward()
        # ruleid: gradient-clip-without-unscale
        scaler.unscale_(opt)
        nn.utils.clip_grad_norm(model.parameters(), 1.0)
        scaler.step(opt)


def in_try(model, opt, scaler, loss):
    try:
        scaler.scale(loss).backward()
        # ruleid: gradient-clip-without-unscale
        scaler.unscale_(opt)
        clip_grad_norm_(model.parameters(), 1.0)
        scaler.step(opt)
    finally:
        opt.zero_grad()


def tested_norm(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    # ruleid: gradient-clip-without-unscale
    if torch.isfinite(clip_grad_norm_(model.parameters(), 1.0)):
        scaler.step(opt)


def in_f_string(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    # ruleid: gradient-clip-without-unscale
    scaler.unscale_(opt)
    print(f"norm {clip_grad_norm_(model.parameters(), 1.0):.2f}")
    scaler.step(opt)


# ---- silent ---------------------------------------------------------------------------------------------------------
def good(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    scaler.unscale_(opt)
    # ok: gradient-clip-without-unscale
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(opt)
    scaler.update()


def good_optional(model, opt, scaler, loss, max_norm):
    scaler.scale(loss).backward()
    if max_norm:
        scaler.unscale_(opt)
        # ok: gradient-clip-without-unscale
        clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(opt)


def good_named(model, opt, scaler, loss):
    scaled = scaler.scale(loss)
    scaled.backward()
    scaler.unscale_(opt)
    # ok: gradient-clip-without-unscale
    clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(opt)


def full_precision(model, opt, loss):
    loss.backward()
    # ok: gradient-clip-without-unscale
    clip_grad_norm_(model.parameters(), 1.0)
    opt.step()


def after_step(model, opt, scaler, loss):
    scaler.scale(loss).backward()
    scaler.step(opt)
    # ok: gradient-clip-without-unscale
    clip_grad_norm_(model.parameters(), 1.0)
    scaler.update()


def disabled(model, opt, loss):
    scaler = torch.cuda.amp.GradScaler(enabled=False)
    scaler.scale(loss).backward()
    # ok: gradient-clip-without-unscale
    clip_grad_norm_(model.parameters(), 1.0)
    scaler.step(opt)


def wrapper(accelerator, model, opt, loss):
    accelerator.backward(loss)
    # ok: gradient-clip-without-unscale
    accelerator.clip_grad_norm_(model.parameters(), 1.0)
    opt.step()


class Clipper:
    def clip_grad_norm_(self, params, norm):
        return params, norm

    def run(self, opt, scaler, loss, params):
        scaler.scale(loss).backward()
        # ok: gradient-clip-without-unscale
        self.clip_grad_norm_(params, 1.0)
        scaler.step(opt)


def other_scaler(model, opt, std_scaler, loss, x):
    x = std_scaler.scale(x)
    loss(model(x)).backward()
    # ok: gradient-clip-without-unscale
    clip_grad_norm_(model.parameters(), 1.0)
    opt.step()


def before_backward(model, opt, scaler, loss):
    # ok: gradient-clip-without-unscale
    clip_grad_norm_(model.parameters(), 1.0)
    scaler.scale(loss).backward()
    scaler.step(opt)


def mention():
    # ok: gradient-clip-without-unscale
    return "scaler.scale(loss).backward(); clip_grad_norm_(params, 1.0); scaler.step(opt)"
