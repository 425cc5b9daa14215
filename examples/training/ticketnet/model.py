"""An encoder with two heads: queue and urgency."""

import torch
from torch import nn
from transformers import AutoModel


class TicketNet(nn.Module):
    def __init__(self, encoder: str, queues: int, dropout: float = 0.1):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, use_safetensors=True)
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.queue = nn.Linear(width, queues)
        self.urgency = nn.Linear(width, 1)

    def forward(self, input_ids, attention_mask, **_):
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1)
        pooled = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1)
        pooled = self.dropout(pooled)
        return self.queue(pooled), torch.sigmoid(self.urgency(pooled)).squeeze(-1)


def freeze_embeddings(model: TicketNet) -> int:
    """Freezes the word embeddings; returns how many weights that are."""
    frozen = 0
    for name, parameter in model.encoder.named_parameters():
        if "embeddings" in name:
            parameter.requires_grad = False
            frozen += parameter.numel()
    return frozen
