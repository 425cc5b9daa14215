"""Data parallel training of an image classifier.

Run with: torchrun --nproc_per_node=4 ddp_training.py --data /data/images
"""
import argparse
import os
import time
from datetime import timedelta

import torch
import torch.distributed as dist
import torch.nn as nn
from torch.nn.parallel import DistributedDataParallel as DDP
from torch.utils.data import DataLoader, DistributedSampler


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--lr", type=float, default=3e-4)
    parser.add_argument("--clip", type=float, default=1.0)
    parser.add_argument("--resume", default=None)
    parser.add_argument("--out", default="last.pt")
    return parser.parse_args()


def setup():
    # ruleid: process-group-on-public-interface
    os.environ.setdefault("MASTER_ADDR", "0.0.0.0")
    os.environ.setdefault("MASTER_PORT", "29500")
    dist.init_process_group("nccl", timeout=timedelta(minutes=10))
    torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", 0)))


def resume(model, optimizer, path):
    # ruleid: torch-load-arbitrary-code
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"] + 1


def run_epoch(model, loader, optimizer, scaler, criterion, clip):
    model.train()
    seen = 0
    for images, labels in loader:
        images, labels = images.cuda(non_blocking=True), labels.cuda(non_blocking=True)
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cuda", dtype=torch.float16):
            loss = criterion(model(images), labels)
        scaler.scale(loss).backward()
        # ruleid: gradient-clip-without-unscale
        nn.utils.clip_grad_norm_(model.parameters(), clip)
        scaler.step(optimizer)
        scaler.update()
        seen += len(images)
    return seen, loss


def average(loss):
    t = loss.detach().clone()
    dist.all_reduce(t)
    return (t / dist.get_world_size()).item()


def count_samples(seen):
    out = [None] * dist.get_world_size()
    # ruleid: object-collective-for-plain-values
    dist.all_gather_object(out, int(seen))
    return sum(out)


def main():
    args = parse_args()
    setup()
    dataset = torch.load(os.path.join(args.data, "train.pt"), weights_only=True)
    sampler = DistributedSampler(dataset)
    loader = DataLoader(dataset, batch_size=64, sampler=sampler, num_workers=4)
    net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64 * 64, 256), nn.ReLU(), nn.Linear(256, 10)).cuda()
    model = DDP(net)
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.lr)
    scaler = torch.amp.GradScaler("cuda")
    criterion = nn.CrossEntropyLoss()
    start = resume(net, optimizer, args.resume) if args.resume else 0

    for epoch in range(start, args.epochs):
        sampler.set_epoch(epoch)
        began = time.time()
        seen, loss = run_epoch(model, loader, optimizer, scaler, criterion, args.clip)
        total = count_samples(seen)
        mean = average(loss)
        state = {"model": net.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}
        if dist.get_rank() == 0:
            print(f"epoch {epoch}: {total} samples, loss {mean:.4f}, {time.time() - began:.1f} s")
            torch.save(state, f"epoch-{epoch}.pt")
        dist.barrier()
        torch.save(torch.get_rng_state(), f"rng-rank{dist.get_rank()}.pt")

    # a helper, not analysed: every rank writes here
    save_last(net, args.out)
    dist.destroy_process_group()


def save_last(net, path):
    torch.save(net.state_dict(), path)


if __name__ == "__main__":
    main()
