"""Settings: config/service.yaml, overridden by environment variables."""

import os
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

CONFIG = Path(os.environ.get("TRIAGE_CONFIG", "config/service.yaml"))


@dataclass(frozen=True)
class Settings:
    model_dir: str = "artifacts/current"
    embedder: str = "acme-support/ticket-embedder"
    device: str = "cpu"
    llm_model: str = "gpt-4.1-mini"
    llm_timeout: float = 30.0
    kafka_servers: str = "kafka:9092"
    ticket_topic: str = "tickets.features"
    max_ticket_chars: int = 8_000


def load(path: Path = CONFIG) -> Settings:
    values = yaml.safe_load(path.read_text()) if path.exists() else {}
    unknown = set(values) - {field.name for field in fields(Settings)}
    if unknown:
        raise ValueError(f"{path}: unknown settings {sorted(unknown)}")
    for field in fields(Settings):
        from_env = os.environ.get(f"TRIAGE_{field.name.upper()}")
        if from_env is not None:
            values[field.name] = type(field.default)(from_env)
    return Settings(**values)


settings = load()
