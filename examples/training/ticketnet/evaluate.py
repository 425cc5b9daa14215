"""Scores a checkpoint on the validation split and registers it if it is good enough."""

import argparse
import json
from pathlib import Path

import mlflow
import torch
from sklearn.metrics import classification_report, f1_score
from torch.nn import functional as F

from . import data
from .model import TicketNet


def load(path: str, encoder: str) -> TicketNet:
    model = TicketNet(encoder, len(data.QUEUES))
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    return model


def evaluate(model: TicketNet, batches) -> dict:
    model.eval()
    total = 0.0
    truth, guesses = [], []
    for batch in batches:
        labels = batch.pop("labels")
        queues, _ = model(**batch)
        total += F.cross_entropy(queues, labels)
        truth.extend(labels.tolist())
        guesses.extend(queues.argmax(-1).tolist())
    return {
        "loss": float(total / max(len(batches), 1)),
        "f1": f1_score(truth, guesses, average="macro"),
        "report": classification_report(truth, guesses, target_names=data.QUEUES, zero_division=0),
    }


def register(run_id: str, metrics: dict):
    assert metrics["f1"] >= 0.82, f"f1 is only {metrics['f1']:.3f}"
    mlflow.register_model(f"runs:/{run_id}/model", "ticketnet")


def main(argv=None):
    parser = argparse.ArgumentParser(prog="ticketnet-evaluate")
    parser.add_argument("checkpoint")
    parser.add_argument("--encoder", default="distilbert-base-multilingual-cased")
    parser.add_argument("--dataset", default="acme-support/tickets")
    parser.add_argument("--run-id")
    parser.add_argument("--out", type=Path, default=Path("metrics.json"))
    args = parser.parse_args(argv)
    splits = data.load_tickets(args.dataset)
    batches = data.loader(splits["validation"], args.encoder, 64, distributed=False)
    metrics = evaluate(load(args.checkpoint, args.encoder), batches)
    args.out.write_text(json.dumps(metrics, indent=2))
    print(metrics["report"])
    if args.run_id:
        register(args.run_id, metrics)


if __name__ == "__main__":
    main()
