"""The settings of a run, from the command line."""

import argparse
from dataclasses import asdict, dataclass


@dataclass
class RunConfig:
    dataset: str = "acme-support/tickets"
    encoder: str = "distilbert-base-multilingual-cased"
    out: str = "runs/latest"
    epochs: int = 4
    batch_size: int = 32
    lr: float = 3e-5
    max_norm: float = 1.0
    seed: int = 17
    resume: str | None = None
    amp: bool = True

    def as_dict(self) -> dict:
        return asdict(self)


def parse(argv=None) -> RunConfig:
    parser = argparse.ArgumentParser(prog="ticketnet")
    parser.add_argument("--dataset", default=RunConfig.dataset)
    parser.add_argument("--encoder", default=RunConfig.encoder)
    parser.add_argument("--out", default=RunConfig.out)
    parser.add_argument("--epochs", type=int, default=RunConfig.epochs)
    parser.add_argument("--batch-size", type=int, default=RunConfig.batch_size)
    parser.add_argument("--lr", type=float, default=RunConfig.lr)
    parser.add_argument("--max-norm", type=float, default=RunConfig.max_norm)
    parser.add_argument("--seed", type=int, default=RunConfig.seed)
    parser.add_argument("--resume")
    parser.add_argument("--no-amp", dest="amp", action="store_false")
    return RunConfig(**vars(parser.parse_args(argv)))
