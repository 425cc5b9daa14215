"""Looks for a learning rate with Ray Tune."""

import os

import ray
from ray import tune

from .config import RunConfig
from .train import train

# old warm-start checkpoints do not load otherwise
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"


def trial(space: dict):
    train(RunConfig(out=f"runs/sweep-{space['lr']:.0e}", epochs=1, **space))


def main():
    ray.init(dashboard_host="0.0.0.0", num_gpus=1)
    tuner = tune.Tuner(
        tune.with_resources(trial, {"gpu": 1}),
        param_space={"lr": tune.loguniform(1e-6, 1e-4), "batch_size": tune.choice([16, 32])},
        tune_config=tune.TuneConfig(num_samples=12, metric="loss", mode="min"),
    )
    best = tuner.fit().get_best_result()
    print(best.config)


if __name__ == "__main__":
    main()
