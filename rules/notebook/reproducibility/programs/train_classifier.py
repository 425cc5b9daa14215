"""Train a small image classifier; every number that is drawn should be repeatable."""

import argparse
import os
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Pictures(Dataset):
    def __init__(self, folder, seed=0):
        self.files = sorted(Path(folder).glob("*.npy"))
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = np.load(self.files[index])
        left = self.rng.integers(0, 4)
        return torch.from_numpy(picture[:, left : left + 28]).float(), index % 10


def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    # ruleid: pythonhashseed-set-in-kernel
    os.environ["PYTHONHASHSEED"] = str(seed)
    # ruleid: cudnn-benchmark-with-seeding
    torch.backends.cudnn.benchmark = True


def seed_by_clock():
    # ruleid: seed-from-clock-or-pid
    torch.manual_seed(int(time.time()))


def strict():
    # ruleid: deterministic-algos-without-cublas-config
    torch.use_deterministic_algorithms(True)


def loaders(train, test, workers):
    train_rows = Pictures(train)
    test_rows = Pictures(test, seed=1)
    return (
        # ruleid: dataloader-workers-unseeded
        DataLoader(train_rows, batch_size=64, shuffle=True, num_workers=workers),
        DataLoader(test_rows, batch_size=64, num_workers=0),
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("train")
    parser.add_argument("test")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--workers", type=int, default=4)
    options = parser.parse_args()
    seed_all(options.seed)
    model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 10)).cuda()
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    train, test = loaders(options.train, options.test, options.workers)
    for epoch in range(5):
        for rows, labels in train:
            loss = nn.functional.cross_entropy(model(rows.cuda()), labels.cuda())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        hits = sum((model(rows.cuda()).argmax(1).cpu() == labels).sum() for rows, labels in test)
        print(epoch, float(loss), int(hits))


if __name__ == "__main__":
    main()
