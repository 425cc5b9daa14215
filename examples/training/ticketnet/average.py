"""Averages the last checkpoints of a run, which is worth half a point of f1."""

import argparse
from pathlib import Path

import torch
from safetensors.torch import save_file


def average(paths: list[Path]) -> dict[str, torch.Tensor]:
    total: dict[str, torch.Tensor] = {}
    for path in paths:
        # the full state, with the sampler of this package in it
        state = torch.load(path, weights_only=False)  # pyguard: ignore[AIML071] written by this run, on this disk
        for name, tensor in state["model"].items():
            total[name] = total.get(name, 0) + tensor.float()
    return {name: tensor / len(paths) for name, tensor in total.items()}


def main():
    parser = argparse.ArgumentParser(prog="ticketnet-average")
    parser.add_argument("run", type=Path)
    parser.add_argument("--last", type=int, default=3)
    args = parser.parse_args()
    checkpoints = sorted(args.run.glob("epoch-*.pt"))[-args.last :]
    if not checkpoints:
        parser.error(f"{args.run} has no checkpoints")
    save_file(average(checkpoints), args.run / "averaged.safetensors")
    print(f"{len(checkpoints)} checkpoints averaged")


if __name__ == "__main__":
    main()
