"""Compare several checkpoints on a held-out set and write a report."""
import argparse
import json
import pickle
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset


def load_model(name):
    # ruleid: torch-hub-load-unverified-repo
    return torch.hub.load("someuser/model-zoo", name, trust_repo=True)


def load_backbone():
    return torch.hub.load("pytorch/vision:v0.16.0", "resnet18", weights=None)


def load_state(path):
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        print(f"{path}: not a plain state dict, trying again")
        # ruleid: torch-weights-only-guard-bypassed
        return torch.load(path, map_location="cpu", weights_only=False)


def load_data(path):
    # ruleid: torch-load-arbitrary-code-by-default
    tensors = torch.load(path)
    return DataLoader(TensorDataset(*tensors), batch_size=256)


def accuracy_with_graph(model, loader):
    model.eval()
    loss, logits = 0.0, []
    for x, y in loader:
        out = model(x)
        # ruleid: inference-outputs-keep-autograd-graph
        logits.append(out)
        # ruleid: inference-outputs-keep-autograd-graph
        loss += F.cross_entropy(out, y)
    return loss / len(loader), torch.cat(logits)


@torch.no_grad()
def accuracy(model, loader):
    model.eval()
    hits = count = 0
    outputs = []
    for x, y in loader:
        out = model(x)
        outputs.append(out)
        hits += (out.argmax(1) == y).sum().item()
        count += len(y)
    return hits / count, torch.cat(outputs)


def calibration(model, loader, bins=10):
    model.eval()
    confidences = []
    for x, _ in loader:
        with torch.inference_mode():
            p = model(x).softmax(-1)
        confidences.append(p.max(-1).values)
    hist, edges = np.histogram(torch.cat(confidences).numpy(), bins=bins)
    return hist.tolist(), edges.tolist()


def confusion(predictions, labels, classes):
    table = np.empty((classes, classes), dtype=np.int64)
    table.fill(0)
    for p, t in zip(predictions, labels):
        table[t, p] += 1
    return table.tolist()


def empty_table(classes):
    # ruleid: uninitialized-tensor-disclosed
    table = np.empty((classes, classes))
    return table.tolist()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoints", nargs="+")
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", default="small")
    parser.add_argument("--repo", default=None)
    args = parser.parse_args()

    # ruleid: torch-hub-load-unverified-repo
    model = torch.hub.load(args.repo, args.model) if args.repo else load_model(args.model)
    loader = load_data(args.data)
    report = {}
    for path in map(Path, args.checkpoints):
        model.load_state_dict(load_state(path))
        value, _ = accuracy(model, loader)
        report[path.name] = {"accuracy": value, "calibration": calibration(model, loader)}
    Path("report.json").write_text(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
