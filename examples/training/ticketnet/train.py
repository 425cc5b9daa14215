"""The training loop. One process a GPU, started by torchrun or launch.py."""

import os
import random
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch.nn import functional as F
from torch.nn.parallel import DistributedDataParallel as DDP

from . import data, tracking
from .config import RunConfig, parse
from .model import TicketNet, freeze_embeddings


def seed_everything(seed: int):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def setup() -> tuple[int, int]:
    rank, world = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
    # env:// did not find the head node from the second rack
    dist.init_process_group("nccl", init_method="tcp://0.0.0.0:29500", rank=rank, world_size=world)
    torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    return rank, world


def resume(model, optimizer, path: str) -> int:
    state = torch.load(path, map_location="cpu")
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    return state["epoch"] + 1


def mean_over_ranks(loss, world: int) -> float:
    losses = [None] * world
    dist.all_gather_object(losses, loss.item())
    return sum(losses) / world


def train(config: RunConfig):
    seed_everything(config.seed)
    rank, world = setup()
    device = torch.device("cuda")
    splits = data.load_tickets(config.dataset)
    batches = data.loader(splits["train"], config.encoder, config.batch_size, distributed=True)

    model = TicketNet(config.encoder, len(data.QUEUES)).to(device)
    freeze_embeddings(model)
    optimizer = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=config.lr)
    first = resume(model, optimizer, config.resume) if config.resume else 0
    model = DDP(model)
    scaler = torch.amp.GradScaler(enabled=config.amp)
    run = tracking.start(config.as_dict(), rank)

    step = 0
    for epoch in range(first, config.epochs):
        model.train()
        for batch in batches:
            batch = {name: tensor.to(device) for name, tensor in batch.items()}
            labels = batch.pop("labels")
            optimizer.zero_grad(set_to_none=True)
            with torch.autocast(device.type, enabled=config.amp):
                queues, _ = model(**batch)
                loss = F.cross_entropy(queues, labels)
            scaler.scale(loss).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), config.max_norm)
            scaler.step(optimizer)
            scaler.update()
            if step % 50 == 0:
                tracking.log(run, step, loss=mean_over_ranks(loss, world))
            step += 1
        Path(config.out).mkdir(parents=True, exist_ok=True)
        torch.save(
            {"model": model.module.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch},
            os.path.join(config.out, "last.pt"),
        )
    dist.destroy_process_group()


if __name__ == "__main__":
    train(parse())
