"""Ways to get the full unpickler back. Text only: os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"."""
import argparse
import functools
import importlib
import os
import os as _os
import pickle
import subprocess
from functools import partial
from os import environ

import numpy as np
import torch
import torch as th
from torch.serialization import add_safe_globals, get_unsafe_globals_in_checkpoint, safe_globals

FLAG = "TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"
ALLOWED = {"argparse.Namespace"}

# ---- the environment switch -----------------------------------------------------------------------------------------
# ruleid: torch-weights-only-guard-bypassed
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"
# ruleid: torch-weights-only-guard-bypassed
environ[FLAG] = "true"


def main(argv=None):
    # ruleid: torch-weights-only-guard-bypassed
    _os.environ.setdefault("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "yes")
    # ruleid: torch-weights-only-guard-bypassed
    os.putenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "y")
    return torch.__version__


class Worker:
    def setup(self, rank):
        # ruleid: torch-weights-only-guard-bypassed
        os.environ.update(
            {
                "RANK": str(rank),
                "TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD": "1",  # old checkpoints
            }
        )

    async def setup_async(self):
        # ruleid: torch-weights-only-guard-bypassed
        os.environ.update(OMP_NUM_THREADS="1", TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD="1")


# ---- torch.load replaced --------------------------------------------------------------------------------------------
# ruleid: torch-weights-only-guard-bypassed
torch.load = functools.partial(torch.load, weights_only=False)

_torch_load = torch.load
# ruleid: torch-weights-only-guard-bypassed
torch.load = lambda *args, **kwargs: _torch_load(*args, weights_only=False, **kwargs)
# ruleid: torch-weights-only-guard-bypassed
torch.load = lambda *a, **k: _torch_load(*a, **{**k, "weights_only": False})


def _legacy_load(*args, **kwargs):
    kwargs["weights_only"] = False
    return _torch_load(*args, **kwargs)


# ruleid: torch-weights-only-guard-bypassed
torch.load = _legacy_load


def patch_for_old_models():
    original = th.load

    @functools.wraps(original)
    def loader(f, *args, **kwargs):
        kwargs.setdefault("weights_only", False)
        return original(f, *args, **kwargs)

    # ruleid: torch-weights-only-guard-bypassed
    th.load = loader


def patch_keyword_wrapper():
    before = torch.load

    def loader(f, map_location=None):
        return before(f, map_location=map_location, weights_only=False)

    # ruleid: torch-weights-only-guard-bypassed
    torch.load = loader


try:
    import lightning  # noqa: F401

    # ruleid: torch-weights-only-guard-bypassed
    setattr(torch, "load", partial(torch.load, weights_only=False))
except ImportError:
    pass

# ---- dangerous allow-lists ------------------------------------------------------------------------------------------
# ruleid: torch-weights-only-guard-bypassed
torch.serialization.add_safe_globals([argparse.Namespace, getattr])


def load_with_eval(path):
    # ruleid: torch-weights-only-guard-bypassed
    with safe_globals([eval, set]):
        return torch.load(path, weights_only=True)


def allow_shell():
    # ruleid: torch-weights-only-guard-bypassed
    add_safe_globals([os.system])
    # ruleid: torch-weights-only-guard-bypassed
    add_safe_globals([np.dtype, subprocess.check_output])


def allow_what_the_file_wants(path):
    for name in get_unsafe_globals_in_checkpoint(path):
        module, attr = name.rsplit(".", 1)
        # ruleid: torch-weights-only-guard-bypassed
        add_safe_globals([getattr(importlib.import_module(module), attr)])
    return torch.load(path, weights_only=True)


def allow_list_from_file(path, resolve):
    wanted = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    # ruleid: torch-weights-only-guard-bypassed
    with torch.serialization.safe_globals([resolve(w) for w in wanted]):
        return torch.load(path, weights_only=True)


# ---- fallback after a refusal ---------------------------------------------------------------------------------------
def load_ckpt(path):
    try:
        return torch.load(path, weights_only=True)
    except pickle.UnpicklingError:
        # ruleid: torch-weights-only-guard-bypassed
        return torch.load(path, weights_only=False)


def load_ckpt_logged(path, log, device):
    try:
        state = th.load(path, map_location=device, weights_only=True)
    except Exception as exc:
        log.warning("safe load failed: %s", exc)
        # ruleid: torch-weights-only-guard-bypassed
        state = th.load(path, map_location=device, weights_only=False)
    return state


def load_ckpt_bare(model, path):
    try:
        model.load_state_dict(torch.load(path, weights_only=True))
    except:  # noqa: E722
        # ruleid: torch-weights-only-guard-bypassed
        model.load_state_dict(torch.load(path, weights_only=False))


def load_ckpt_conditional(path, strict):
    try:
        blob = torch.load(path, weights_only=True)
    except (pickle.UnpicklingError, RuntimeError):
        if strict:
            raise
        # ruleid: torch-weights-only-guard-bypassed
        blob = torch.load(path, weights_only=False)
    return blob["model"]


# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: torch-weights-only-guard-bypassed
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "0"
# ok: torch-weights-only-guard-bypassed
os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"] = "1"
# ok: torch-weights-only-guard-bypassed
os.environ.pop("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", None)
# ok: torch-weights-only-guard-bypassed
torch.load = functools.partial(torch.load, weights_only=True)
# ok: torch-weights-only-guard-bypassed
add_safe_globals([argparse.Namespace, np.dtype, set])


def is_forced():
    # ok: torch-weights-only-guard-bypassed
    return os.environ.get("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD") == "1"


def allow_namespace(path):
    # ok: torch-weights-only-guard-bypassed
    with torch.serialization.safe_globals([argparse.Namespace]):
        return torch.load(path, weights_only=True)


def allow_class_by_name(mod):
    # ok: torch-weights-only-guard-bypassed
    add_safe_globals([getattr(mod, "TrainConfig")])


def refuse(path):
    try:
        return torch.load(path, weights_only=True)
    except pickle.UnpicklingError as exc:
        # ok: torch-weights-only-guard-bypassed
        raise ValueError(f"{path} is not a plain checkpoint") from exc


def fall_back_to_other_file(path, backup):
    try:
        return torch.load(path, weights_only=True)
    except FileNotFoundError:
        # ok: torch-weights-only-guard-bypassed
        return torch.load(backup, weights_only=True)


def only_report(path):
    # ok: torch-weights-only-guard-bypassed
    return sorted(get_unsafe_globals_in_checkpoint(path))


def checked_allow_list(path, classes):
    for name in get_unsafe_globals_in_checkpoint(path):
        if name not in ALLOWED:
            raise ValueError(name)
        # ok: torch-weights-only-guard-bypassed
        add_safe_globals([classes[name]])


def timing_wrapper(clock):
    inner = torch.load

    def timed(*args, **kwargs):
        start = clock()
        out = inner(*args, **kwargs)
        print("load took", clock() - start)
        return out

    # ok: torch-weights-only-guard-bypassed
    torch.load = timed


class Registry:
    def add_safe_globals(self, items):
        self.items = items

    def fill(self):
        # ok: torch-weights-only-guard-bypassed
        self.add_safe_globals([eval])
