"""Fine-tuning in one function, the way notebooks are exported."""
import argparse
import io
import os

import torch
import torch.distributed as dist
import torch.nn as nn
from safetensors.torch import save_file
from torch.nn.utils import clip_grad_norm_

torch.serialization.add_safe_globals([argparse.Namespace])


def clone(model):
    buffer = io.BytesIO()
    torch.save(model, buffer)
    buffer.seek(0)
    return torch.load(buffer, weights_only=False)


def old_checkpoint(path):
    try:
        return torch.load(path, weights_only=True)
    except TypeError:
        return torch.load(path)


def pretrained(model, url):
    state = torch.hub.load_state_dict_from_url(url, check_hash=True, weights_only=True)
    model.load_state_dict(state)
    return model


def finetune(model, loader, args):
    dist.init_process_group("nccl", init_method="env://")
    model = nn.parallel.DistributedDataParallel(model.cuda())
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.lr)
    scaler = torch.amp.GradScaler("cuda")
    best = float("inf")
    for epoch in range(args.epochs):
        for x, y in loader:
            with torch.autocast("cuda"):
                loss = nn.functional.mse_loss(model(x.cuda()), y.cuda())
            scaler.scale(loss).backward()
            scaler.unscale_(optimizer)
            clip_grad_norm_(model.parameters(), 1.0)
            scaler.step(optimizer)
            scaler.update()
            optimizer.zero_grad()
        if loss.item() < best:
            best = loss.item()
            # ruleid: unguarded-multi-rank-checkpoint-write
            torch.save(model.module.state_dict(), os.path.join(args.out, "best.pt"))
        if dist.get_rank() == 0:
            torch.save(model.module.state_dict(), os.path.join(args.out, f"epoch{epoch}.pt"))
    # ruleid: unguarded-multi-rank-checkpoint-write
    save_file(model.module.state_dict(), os.path.join(args.out, "model.safetensors"))
    dist.barrier()
    return best


def noise_like(x):
    noise = torch.empty_like(x)
    noise.normal_()
    return noise.cpu()


def export_bias(path, n):
    # ruleid: uninitialized-tensor-disclosed
    bias = torch.empty(n)
    torch.save({"bias": bias, "version": 1}, path)


def relative_error(pred, target):
    p = pred.half()
    # ruleid: half-precision-epsilon-underflow
    return (p - target).abs() / (p.abs() + 1e-8)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--out", default="out")
    parser.add_argument("--start", default=None)
    args = parser.parse_args()
    model = nn.Linear(16, 1)
    if args.start:
        model.load_state_dict(old_checkpoint(args.start))
    teacher = clone(model).eval()
    print(teacher, finetune(model, [], args))


if __name__ == "__main__":
    main()
