import os

os.environ["CUBLAS_WORKSPACE_CONFIG"] = ":4096:8"

import torch

# ok: deterministic-algos-without-cublas-config
torch.use_deterministic_algorithms(True)


def model(device="cuda"):
    # ok: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(True)
    return torch.nn.Linear(2, 2).to(device)
