"""Train a classifier on spot instances: save often, resume when the machine comes back."""
import argparse
import logging
import os
import signal
import sys
import tempfile
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

log = logging.getLogger("spot")
SCRATCH = "/dev/shm/spot/state.pt"


def make_loader(batch_size: int) -> DataLoader:
    x = torch.randn(2048, 16)
    y = (x.sum(dim=1) > 0).long()
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)


class Trainer:
    def __init__(self, out: Path, fast: bool):
        self.model = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 2))
        self.optimiser = torch.optim.AdamW(self.model.parameters())
        self.epoch = 0
        self.out = out
        self.fast = fast

    def state(self) -> dict:
        return {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "epoch": self.epoch}

    def save(self) -> None:
        if self.fast:
            os.makedirs(os.path.dirname(SCRATCH), exist_ok=True)
            torch.save(self.state(), SCRATCH)
        else:
            self.out.mkdir(parents=True, exist_ok=True, mode=0o700)
            torch.save(self.state(), self.out / "last.pt")

    def resume(self) -> None:
        if self.fast and os.path.exists(SCRATCH):
            # ruleid: checkpoint-dir-world-writable
            state = torch.load(SCRATCH)
        elif (self.out / "last.pt").exists():
            state = torch.load(self.out / "last.pt", weights_only=True)
        else:
            return
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.epoch = state["epoch"] + 1
        log.info("resumed at epoch %d", self.epoch)

    def fit(self, epochs: int, loader: DataLoader) -> None:
        loss_fn = nn.CrossEntropyLoss()
        for self.epoch in range(self.epoch, epochs):
            for x, y in loader:
                self.optimiser.zero_grad()
                loss = loss_fn(self.model(x), y)
                loss.backward()
                self.optimiser.step()
            self.save()


def share(checkpoint_dir: Path) -> None:
    """Let the evaluation job, which has another user, read and delete files."""
    # ruleid: checkpoint-dir-world-writable
    os.chmod(checkpoint_dir, 0o777)


def export(model: nn.Module) -> str:
    folder = tempfile.mkdtemp(prefix="export-")
    path = os.path.join(folder, "model.pt")
    torch.jit.script(model).save(path)
    os.chmod(path, 0o600)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path.home() / "spot")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--share", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    trainer = Trainer(args.out, args.fast)
    signal.signal(signal.SIGTERM, lambda *_: (trainer.save(), sys.exit(0)))
    trainer.resume()
    trainer.fit(args.epochs, make_loader(64))
    if args.share:
        share(args.out)
    print(export(trainer.model))


if __name__ == "__main__":
    main()
