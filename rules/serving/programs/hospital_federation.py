"""Federated training of the hospitals: one aggregator, many sites."""

import argparse
from collections import OrderedDict
from pathlib import Path

import flwr as fl
import torch
from flwr.server.strategy import FedAvg
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

CERTS = Path("certificates")
AGGREGATOR = "fl.hospital.example:9092"


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Linear(32, 2))

    def forward(self, x):
        return self.layers(x)


class Site(fl.client.NumPyClient):
    def __init__(self, path: Path):
        data = torch.load(path, weights_only=True)
        self.loader = DataLoader(TensorDataset(data["x"], data["y"]), batch_size=32, shuffle=True)
        self.model = Net()

    def get_parameters(self, config):
        return [v.numpy() for v in self.model.state_dict().values()]

    def set_parameters(self, values):
        keys = self.model.state_dict().keys()
        self.model.load_state_dict(OrderedDict((k, torch.tensor(v)) for k, v in zip(keys, values)))

    def fit(self, parameters, config):
        self.set_parameters(parameters)
        optimizer = torch.optim.SGD(self.model.parameters(), lr=config.get("lr", 0.01))
        for x, y in self.loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(self.model(x), y).backward()
            optimizer.step()
        return self.get_parameters(config), len(self.loader.dataset), {}

    def evaluate(self, parameters, config):
        self.set_parameters(parameters)
        with torch.no_grad():
            losses = [nn.functional.cross_entropy(self.model(x), y).item() for x, y in self.loader]
        return sum(losses) / len(losses), len(self.loader.dataset), {}


def serve(rounds: int, secure: bool) -> None:
    config = fl.server.ServerConfig(num_rounds=rounds)
    strategy = FedAvg(min_available_clients=3)
    if secure:
        names = ("ca.crt", "server.pem", "server.key")
        certificates = tuple((CERTS / n).read_bytes() for n in names)
        fl.server.start_server(server_address="0.0.0.0:9092", config=config, strategy=strategy, certificates=certificates)
    else:
        # ruleid: flower-connection-without-tls
        fl.server.start_server(server_address="0.0.0.0:9092", config=config, strategy=strategy)


def join(path: Path, mode: str) -> None:
    client = Site(path).to_client()
    if mode == "local":
        fl.client.start_client(server_address="127.0.0.1:9092", client=client)
    elif mode == "tls":
        fl.client.start_client(
            server_address=AGGREGATOR, client=client, root_certificates=(CERTS / "ca.crt").read_bytes()
        )
    else:
        # ruleid: flower-connection-without-tls
        fl.client.start_client(server_address=AGGREGATOR, client=client, insecure=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("role", choices=["server", "site"])
    parser.add_argument("--data", type=Path, default=Path("site.pt"))
    parser.add_argument("--mode", default="tls")
    args = parser.parse_args()
    if args.role == "server":
        serve(rounds=20, secure=args.mode == "tls")
    else:
        join(args.data, args.mode)
