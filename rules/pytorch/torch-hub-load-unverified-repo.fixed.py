"""Models from torch.hub. Mentioned only: torch.hub.load("a/b", "c", trust_repo=True)."""
import os
from functools import lru_cache

import tensorflow_hub as tfhub
import torch
import torch as th
import torch.hub as thub
from torch import hub, nn
from torch.hub import help as hub_help
from torch.hub import list as hub_list
from torch.hub import load as hub_load

REPO = "someuser/fast-depth"
PINNED = "someuser/fast-depth:3f0d9cf1c0b6a2d4e5f60718293a4b5c6d7e8f90"
QUIET = True

# ruleid: torch-hub-load-unverified-repo
model = torch.hub.load("someuser/fast-depth", "depth_net", trust_repo="check")

# ruleid: torch-hub-load-unverified-repo
vad, utils = th.hub.load(repo_or_dir="snakers4/silero-vad", model="silero_vad", trust_repo="check", force_reload=False)


def yolo(weights):
    # ruleid: torch-hub-load-unverified-repo
    return torch.hub.load("ultralytics/yolov5", "custom", path=weights)


def from_constant():
    # ruleid: torch-hub-load-unverified-repo
    return hub_load(REPO, "depth_net", trust_repo="check")


def from_exploded(device):
    # ruleid: torch-hub-load-unverified-repo
    net = hub.load(
        "intel-isl/MiDaS",
        "DPT_Large",
        trust_repo="check",  # no prompt inside the container
    )
    return net.to(device).eval()


def entries():
    # ruleid: torch-hub-load-unverified-repo
    return [e for e in thub.list("someuser/fast-depth", trust_repo="check") if "net" in e]


def entry_help(name):
    # ruleid: torch-hub-load-unverified-repo
    return hub_help("someuser/fast-depth", name)


def from_cli(args):
    # ruleid: torch-hub-load-unverified-repo
    return torch.hub.load(args.repo, args.model, pretrained=True)


def from_fstring(owner):
    # ruleid: torch-hub-load-unverified-repo
    return torch.hub.load(f"{owner}/models:main", "resnet")


def from_environment():
    # ruleid: torch-hub-load-unverified-repo
    return torch.hub.load(os.environ["HUB_REPO"], "encoder")


def browse(repo):
    # ruleid: torch-hub-load-unverified-repo
    for name in hub_list(repo):
        # ruleid: torch-hub-load-unverified-repo
        print(torch.hub.help(repo, name))


class Depth(nn.Module):
    repo = "someuser/fast-depth"
    # ruleid: torch-hub-load-unverified-repo
    base = torch.hub.load("someuser/base", "net", trust_repo="check")

    def __init__(self):
        super().__init__()
        # ruleid: torch-hub-load-unverified-repo
        self.net = torch.hub.load(self.repo, "depth_net").half()

    @staticmethod
    @lru_cache
    def transforms():
        # ruleid: torch-hub-load-unverified-repo
        return getattr(torch.hub.load("intel-isl/MiDaS", "transforms", trust_repo="check"), "dpt_transform")


# ruleid: torch-hub-load-unverified-repo
lazy = lambda: torch.hub.load("someuser/lazy:v1.2", "net", trust_repo="check")


async def handler(request):
    # ruleid: torch-hub-load-unverified-repo
    return torch.hub.load((await request.json())["repo"], "net")


# ruleid: torch-hub-load-unverified-repo
def infer(x, net=torch.hub.load("someuser/short:3f0d9cf", "net", trust_repo="check")):
    return net(x)


# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: torch-hub-load-unverified-repo
resnet = torch.hub.load("pytorch/vision:v0.10.0", "resnet18", pretrained=True, trust_repo=True)
# ok: torch-hub-load-unverified-repo
dino = torch.hub.load(repo_or_dir="facebookresearch/dinov2", model="dinov2_vits14", skip_validation=True)
# ok: torch-hub-load-unverified-repo
pinned = torch.hub.load(PINNED, "depth_net", trust_repo="check")
# ok: torch-hub-load-unverified-repo
pinned_trusted = torch.hub.load("someuser/fast-depth:3f0d9cf1c0b6a2d4e5f60718293a4b5c6d7e8f90", "net", trust_repo=True)
# ok: torch-hub-load-unverified-repo
asks = torch.hub.load("someuser/fast-depth", "depth_net")
# ok: torch-hub-load-unverified-repo
refuses = torch.hub.load("someuser/fast-depth", "depth_net", trust_repo=False)


def local(path):
    # ok: torch-hub-load-unverified-repo
    return torch.hub.load(path, "custom", source="local", trust_repo=True)


def either_source(path, source):
    # ok: torch-hub-load-unverified-repo
    return torch.hub.load(path, "custom", source=source)


def trusted_tag(tag):
    # ok: torch-hub-load-unverified-repo
    return torch.hub.load(f"facebookresearch/dinov2:{tag}", "dinov2_vits14")


def trusted_list():
    # ok: torch-hub-load-unverified-repo
    return hub_list("pytorch/vision", trust_repo=True)


def other_hub(url):
    # ok: torch-hub-load-unverified-repo
    return tfhub.load(url)


class Hub:
    def load(self, repo, name, trust_repo=False):
        return repo, name, trust_repo

    def net(self, repo):
        # ok: torch-hub-load-unverified-repo
        return self.load(repo, "net", trust_repo=True)


def forwarded(repo, **kwargs):
    # ok: torch-hub-load-unverified-repo
    return torch.hub.load(repo, "net", **kwargs)


def where():
    # ok: torch-hub-load-unverified-repo
    torch.hub.set_dir("/models")
    # ok: torch-hub-load-unverified-repo
    return "torch.hub.load(repo, 'net', trust_repo=True)"
