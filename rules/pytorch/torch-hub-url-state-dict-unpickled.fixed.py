"""Downloads of state dicts. Only a mention: load_state_dict_from_url(url)."""
import asyncio
import os
from urllib.request import urlretrieve

import torch
import torch as T
import torch.hub
import torch.utils.model_zoo as model_zoo
from torch import hub, nn
from torch.hub import load_state_dict_from_url
from torch.hub import load_state_dict_from_url as fetch
from torch.utils.model_zoo import load_url

try:
    from torchvision._internally_replaced_utils import load_state_dict_from_url as tv_fetch
except ImportError:
    from torchvision.models.utils import load_state_dict_from_url as tv_fetch_old

BASE = "https://weights.example.org"
URLS = {"r18": f"{BASE}/resnet18-5c106cde.pth", "r50": f"{BASE}/resnet50-19c8e357.pth"}


def pretrained(model):
    # ruleid: torch-hub-url-state-dict-unpickled
    sd = load_state_dict_from_url("https://weights.example.org/resnet18-5c106cde.pth", progress=True, weights_only=True)
    model.load_state_dict(sd)
    return model


def pretrained_attr(arch):
    # ruleid: torch-hub-url-state-dict-unpickled
    return torch.hub.load_state_dict_from_url(URLS[arch], weights_only=True)


def pretrained_alias(url):
    # ruleid: torch-hub-url-state-dict-unpickled
    return fetch(url=url, map_location="cpu", check_hash=True, weights_only=True)


def pretrained_zoo(net, arch):
    # ruleid: torch-hub-url-state-dict-unpickled
    net.load_state_dict(model_zoo.load_url(URLS[arch], map_location="cpu", weights_only=True), strict=False)


def pretrained_zoo_function(url):
    # ruleid: torch-hub-url-state-dict-unpickled
    return load_url(url, weights_only=True)["model"]


def pretrained_torchvision(url):
    # ruleid: torch-hub-url-state-dict-unpickled
    return tv_fetch(url, progress=False, weights_only=True)


def pretrained_exploded(model, cfg):
    # ruleid: torch-hub-url-state-dict-unpickled
    state = T.hub.load_state_dict_from_url(
        cfg.url,
        model_dir=cfg.cache,  # shared between users
        file_name="backbone.pth",
        weights_only=True,
    )
    model.backbone.load_state_dict(state)


def pretrained_false(url):
    # ruleid: torch-hub-url-state-dict-unpickled
    return hub.load_state_dict_from_url(url, weights_only=True)


def pretrained_false_constant(url):
    safe = False
    # ruleid: torch-hub-url-state-dict-unpickled
    return load_state_dict_from_url(url, progress=False, weights_only=True)


def pretrained_false_positional(url):
    # todoruleid: torch-hub-url-state-dict-unpickled
    return load_state_dict_from_url(url, None, "cpu", True, False, None, False)


class Encoder(nn.Module):
    # ruleid: torch-hub-url-state-dict-unpickled
    prior = torch.hub.load_state_dict_from_url(BASE + "/prior.pth", weights_only=True)

    def __init__(self, url=None):
        super().__init__()
        if url:
            # ruleid: torch-hub-url-state-dict-unpickled
            self.load_state_dict({k.replace("module.", ""): v for k, v in load_state_dict_from_url(url, weights_only=True).items()})


# ruleid: torch-hub-url-state-dict-unpickled
ALL = [load_state_dict_from_url(u, weights_only=True) for u in URLS.values()]

# ruleid: torch-hub-url-state-dict-unpickled
get_weights = lambda name: torch.hub.load_state_dict_from_url(f"{BASE}/{name}.pth", progress=False, weights_only=True,)


async def warm_up(url):
    # ruleid: torch-hub-url-state-dict-unpickled
    return await asyncio.to_thread(lambda: fetch(url, weights_only=True))


def local_or_remote(path):
    # ruleid: torch-hub-url-state-dict-unpickled
    return torch.load(path, weights_only=True) if os.path.exists(path) else fetch(path, weights_only=True)


def with_no_grad(url, model):
    import torch.hub as h

    with torch.no_grad():
        # ruleid: torch-hub-url-state-dict-unpickled
        for name, tensor in h.load_state_dict_from_url(url, model_dir="weights", weights_only=True).items():
            model.get_parameter(name).copy_(tensor)


# ---- silent ---------------------------------------------------------------------------------------------------------
def safe(url):
    # ok: torch-hub-url-state-dict-unpickled
    return load_state_dict_from_url(url, check_hash=True, weights_only=True)


def safe_exploded(url):
    # ok: torch-hub-url-state-dict-unpickled
    return torch.hub.load_state_dict_from_url(
        url,
        map_location="cpu",
        weights_only=True,
    )


def safe_positional(url):
    # ok: torch-hub-url-state-dict-unpickled
    return load_state_dict_from_url(url, None, "cpu", True, True, None, True)


def unresolved_flag(url, flag):
    # ok: torch-hub-url-state-dict-unpickled
    return model_zoo.load_url(url, weights_only=flag)


def unresolved_kwargs(url, **kwargs):
    # ok: torch-hub-url-state-dict-unpickled
    return fetch(url, **kwargs)


def forwarded(*args, **kwargs):
    # ok: torch-hub-url-state-dict-unpickled
    return torch.hub.load_state_dict_from_url(*args, **kwargs)


def compat(url):
    try:
        return load_state_dict_from_url(url, weights_only=True)
    except TypeError:  # torch 1.x
        # ok: torch-hub-url-state-dict-unpickled
        return load_state_dict_from_url(url)


class Zoo:
    def load_state_dict_from_url(self, url):
        return {"url": url}

    def get(self, url):
        # ok: torch-hub-url-state-dict-unpickled
        return self.load_state_dict_from_url(url)


def other_downloads(url, dst):
    # ok: torch-hub-url-state-dict-unpickled
    torch.hub.download_url_to_file(url, dst)
    # ok: torch-hub-url-state-dict-unpickled
    urlretrieve(url, dst)


def passes_the_function(register):
    # ok: torch-hub-url-state-dict-unpickled
    register("loader", load_state_dict_from_url)


def message():
    # ok: torch-hub-url-state-dict-unpickled
    return "call torch.hub.load_state_dict_from_url(url) yourself"
