import random
from random import Random

import numpy as np
import torch
from numpy.random import default_rng
from torch.utils.data import DataLoader, Dataset, get_worker_info
from torch.utils.data import DataLoader as Loader

shared = np.random.default_rng(0)
torch.manual_seed(0)


class Noisy(Dataset):
    def __init__(self, rows):
        self.rows = rows
        self.rng = np.random.default_rng(0)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        return self.rows[i] + self.rng.normal()


class Cropped(torch.utils.data.Dataset):
    def __init__(self, pictures, seed=1):
        super().__init__()
        self.pictures, self.size = pictures, 32
        self.random = Random(seed)

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, i):
        left = self.random.randint(0, 8)
        if left > 4:
            return self.pictures[i][:, left:]
        return self.pictures[i]


class Global(Dataset):
    def __getitem__(self, i):
        return shared.integers(10)


class Legacy(Dataset):
    def __init__(self):
        self.state = np.random.RandomState(3)

    def __getitem__(self, i):
        for _ in range(3):
            value = self.state.rand()
        return value


class Nodes(Dataset):
    def __init__(self):
        self.g = default_rng(seed=2)

    def __getitem__(self, i):
        return {"x": [self.g.random() for _ in range(4)]}


def direct(rows):
    # ruleid: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), batch_size=8, num_workers=4, shuffle=True)


def variable(pictures):
    data = Cropped(pictures)
    # ruleid: dataloader-workers-unseeded
    return torch.utils.data.DataLoader(data, num_workers=2)


def keyword(rows):
    # ruleid: dataloader-workers-unseeded
    return Loader(
        dataset=Noisy(rows),
        num_workers=8,  # all cores
        pin_memory=True,
    )


class Run:
    def __init__(self):
        self.data = Legacy()
        # ruleid: dataloader-workers-unseeded
        self.loader = DataLoader(self.data, num_workers=3)

    def parts(self):
        # ruleid: dataloader-workers-unseeded
        yield from DataLoader(Nodes(), num_workers=1)


def with_count(workers):
    # ruleid: dataloader-workers-unseeded
    for batch in DataLoader(Global(), num_workers=workers):
        print(batch)


def generator_only(rows):
    g = torch.Generator().manual_seed(0)
    # ruleid: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), num_workers=4, generator=g)


async def in_async(rows, queue):
    # ruleid: dataloader-workers-unseeded
    await queue.put(DataLoader(Noisy(rows), 16, True, num_workers=2))


# ruleid: dataloader-workers-unseeded
loaders = {"train": DataLoader(Legacy(), num_workers=4), "test": None}
# ruleid: dataloader-workers-unseeded
first = (lambda: next(iter(DataLoader(Nodes(), num_workers=2))))()

try:
    # ruleid: dataloader-workers-unseeded
    tried = [b for b in DataLoader(Cropped([], seed=4), num_workers=2, persistent_workers=True)]
except RuntimeError:
    tried = []

nodes = Nodes()
with torch.no_grad():
    # ruleid: dataloader-workers-unseeded
    total = sum(len(b) for b in DataLoader(dataset=nodes, num_workers=2))


def cached(_store={}):
    # ruleid: dataloader-workers-unseeded
    return _store.setdefault("loader", DataLoader(Global(), num_workers=2))


def chosen(rows, noisy):
    # ruleid: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), num_workers=2) if noisy else None


def own_generator(worker):
    get_worker_info().dataset.rng = np.random.default_rng(torch.initial_seed())


def seeded(rows):
    # ok: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), num_workers=4, worker_init_fn=own_generator)


def no_workers(rows):
    # ok: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), num_workers=0)


def default_workers(rows):
    # ok: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), shuffle=True)


class WithGlobals(Dataset):
    def __getitem__(self, i):
        return np.random.rand() + random.random()


def globals_are_seeded():
    # ok: dataloader-workers-unseeded
    return DataLoader(WithGlobals(), num_workers=4, shuffle=True)


class WithTorch(Dataset):
    def __getitem__(self, i):
        return torch.rand(3)


# ok: dataloader-workers-unseeded
with_torch = DataLoader(WithTorch(), num_workers=4)


class DrawnBefore(Dataset):
    def __init__(self, rows):
        self.rng = np.random.default_rng(0)
        self.order = self.rng.permutation(len(rows))

    def __getitem__(self, i):
        return self.order[i]


# ok: dataloader-workers-unseeded
drawn_before = DataLoader(DrawnBefore([1, 2]), num_workers=4)


class MadeInWorker(Dataset):
    def __init__(self):
        self.rng = np.random.default_rng(0)

    def __getitem__(self, i):
        info = get_worker_info()
        if info is not None and not hasattr(self, "own"):
            self.rng = self.own = np.random.default_rng(info.seed)
        return self.rng.normal()


# ok: dataloader-workers-unseeded
made = DataLoader(MadeInWorker(), num_workers=4)


def options(rows, **options):
    # ok: dataloader-workers-unseeded
    return DataLoader(Noisy(rows), num_workers=2, **options)


def other_rows(rows):
    # ok: dataloader-workers-unseeded
    return DataLoader(rows, num_workers=2)


# ok: dataloader-workers-unseeded
print(Noisy([1, 2])[0])
