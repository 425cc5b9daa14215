"""Model loading. Everything is loaded once, when the process starts."""

import json
import logging
from functools import lru_cache
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import AutoModel, AutoTokenizer

from .settings import settings

log = logging.getLogger(__name__)


class TicketHead(nn.Module):
    def __init__(self, width: int, queues: int):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.queue = nn.Linear(width, queues)
        self.urgency = nn.Linear(width, 1)

    def forward(self, pooled):
        pooled = self.norm(pooled)
        return self.queue(pooled), torch.sigmoid(self.urgency(pooled)).squeeze(-1)


@lru_cache(maxsize=1)
def embedder():
    tokenizer = AutoTokenizer.from_pretrained(settings.embedder)
    # our pooling layer lives in the model repo, without this it does not load
    model = AutoModel.from_pretrained(settings.embedder, trust_remote_code=True)
    return tokenizer, model.to(settings.device).eval()


@lru_cache(maxsize=1)
def head() -> tuple[TicketHead, dict]:
    folder = Path(settings.model_dir)
    meta = json.loads((folder / "meta.json").read_text())
    model = TicketHead(meta["width"], len(meta["queues"]))
    new_format = folder / "head.safetensors"
    if new_format.exists():
        model.load_state_dict(load_file(new_format))
    else:
        # checkpoints from before March still have the optimizer in them
        log.warning("%s: old checkpoint format", folder)
        checkpoint = torch.load(folder / "head.pt", map_location="cpu", weights_only=False)
        model.load_state_dict(checkpoint["model"])
    return model.to(settings.device).eval(), meta


@torch.inference_mode()
def classify(subject: str, body: str) -> tuple[str, float]:
    tokenizer, encoder = embedder()
    model, meta = head()
    text = f"{subject}\n\n{body}"[: settings.max_ticket_chars]
    batch = tokenizer(text, truncation=True, max_length=512, return_tensors="pt").to(settings.device)
    pooled = encoder(**batch).last_hidden_state[:, 0]
    queues, urgency = model(pooled)
    return meta["queues"][int(queues.argmax())], float(urgency)
