#!/usr/bin/env python
"""Tune a small network with Ray and report to Weights & Biases."""
from __future__ import annotations

import argparse
import os

import ray
import torch
from ray import tune
from ray.air.integrations.wandb import WandbLoggerCallback
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

PROJECT = "churn-tuning"
SEARCH_SPACE = {
    "lr": tune.loguniform(1e-4, 1e-1),
    "hidden": tune.choice([32, 64, 128]),
    "batch_size": tune.choice([64, 256]),
}


class Net(nn.Module):
    def __init__(self, width: int, hidden: int):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, hidden), nn.ReLU(), nn.Linear(hidden, 1))

    def forward(self, x):
        return self.layers(x).squeeze(-1)


def make_data(n: int = 4096, width: int = 20) -> TensorDataset:
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(n, width, generator=generator)
    y = (x[:, 0] + 0.5 * x[:, 1] > 0).float()
    return TensorDataset(x, y)


def train(config: dict) -> None:
    data = make_data()
    loader = DataLoader(data, batch_size=config["batch_size"], shuffle=True)
    net = Net(20, config["hidden"])
    optimiser = torch.optim.Adam(net.parameters(), lr=config["lr"])
    loss_fn = nn.BCEWithLogitsLoss()
    for epoch in range(config.get("epochs", 5)):
        total = 0.0
        for x, y in loader:
            optimiser.zero_grad()
            loss = loss_fn(net(x), y)
            loss.backward()
            optimiser.step()
            total += loss.item() * len(x)
        tune.report({"loss": total / len(data), "epoch": epoch})


def connect(address: str | None, share: bool) -> None:
    if address:
        ray.init(address=address)
    elif share:
        # colleagues look at the dashboard from their laptops
        # ruleid: ray-dashboard-bound-to-all-interfaces
        ray.init(
            num_cpus=os.cpu_count(),
            include_dashboard=True,
            dashboard_host="0.0.0.0",
            dashboard_port=8265,
        )
    else:
        ray.init(dashboard_host="127.0.0.1")


def callbacks(tracked: bool) -> list:
    if not tracked:
        return []
    if "WANDB_API_KEY" in os.environ:
        return [WandbLoggerCallback(project=PROJECT)]
    # ruleid: wandb-api-key-literal
    return [WandbLoggerCallback(project=PROJECT, api_key="made-up-wandb-credential-0021")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address")
    parser.add_argument("--samples", type=int, default=20)
    parser.add_argument("--share-dashboard", action="store_true", help="same as --dashboard-host 0.0.0.0")
    parser.add_argument("--no-wandb", dest="tracked", action="store_false")
    args = parser.parse_args()

    connect(args.address, args.share_dashboard)
    tuner = tune.Tuner(
        train,
        param_space=SEARCH_SPACE,
        tune_config=tune.TuneConfig(metric="loss", mode="min", num_samples=args.samples),
        run_config=tune.RunConfig(name=PROJECT, callbacks=callbacks(args.tracked)),
    )
    best = tuner.fit().get_best_result()
    print("best configuration:", best.config)


if __name__ == "__main__":
    main()
