import argparse
import os
from pathlib import Path

import flwr
import flwr as fl
from flwr.client import start_client, start_numpy_client as run_numpy
from flwr.client.app import start_client as app_start_client
from flwr.server import ServerConfig, start_server
from flwr.server.strategy import FedAvg

from company.federation import start_client as company_start_client

from .client import HospitalClient

SERVER = "fl.hospital.example:9092"
LISTEN = "0.0.0.0:8080"
CLEAR = True
NO_CERT = None
CA = Path("certificates/ca.crt")

# ---- reported -------------------------------------------------------------

# ruleid: flower-connection-without-tls
fl.client.start_client(server_address="fl.hospital.example:9092", client=HospitalClient().to_client(), insecure=True)

# ruleid: flower-connection-without-tls
start_client(server_address=SERVER, client=HospitalClient().to_client())


def main():
    # ruleid: flower-connection-without-tls
    run_numpy(
        client=HospitalClient(),
        server_address="10.0.3.7:8080",  # the VPN address
    )


# ruleid: flower-connection-without-tls
app_start_client(server_address="[2001:db8::1]:8080", client_fn=lambda ctx: HospitalClient().to_client(), insecure=CLEAR)

# ruleid: flower-connection-without-tls
history = fl.server.start_server(server_address="0.0.0.0:8080", config=ServerConfig(num_rounds=3))


def serve(rounds=3):
    # ruleid: flower-connection-without-tls
    return start_server(server_address=LISTEN, config=ServerConfig(num_rounds=rounds), strategy=FedAvg(), certificates=None)


class Federation:
    # ruleid: flower-connection-without-tls
    start = lambda self: flwr.server.start_server(config=ServerConfig(), server_address="[::]:8080")

    def join(self, retries=3):
        for _ in range(retries):
            try:
                # ruleid: flower-connection-without-tls
                fl.client.start_numpy_client(server_address="aggregator:8080", client=self)
                return
            except ConnectionError:
                continue


async def join_async(loop, client):
    # ruleid: flower-connection-without-tls
    await loop.run_in_executor(None, lambda: start_client(server_address="192.168.1.20:8080", client=client))


def late(client):
    from flwr.client import start_client as connect

    # ruleid: flower-connection-without-tls
    return connect(server_address="fl" + ".example:443", client=client, root_certificates=NO_CERT)


# ruleid: flower-connection-without-tls
sites = [start_client(server_address="hub.example:8080", client=HospitalClient(i).to_client()) for i in range(3)]

# ruleid: flower-connection-without-tls
print(f"losses: {start_server(server_address='192.0.2.10:8080', config=ServerConfig(num_rounds=1)).losses_distributed}")


def pick(client, debug):
    # ruleid: flower-connection-without-tls
    return None if debug else start_client(server_address=SERVER, client=client, insecure=True, max_retries=5)


if os.environ.get("ROLE") == "server":
    with open("history.txt", "w") as out:
        # ruleid: flower-connection-without-tls
        out.write(str(fl.server.start_server(server_address="fl.example:8080", strategy=FedAvg())))
else:
    # ruleid: flower-connection-without-tls
    fl.client.start_client(client=HospitalClient().to_client(), server_address="fl.example:8080", transport="grpc-rere")


# the way it was written before Flower 1.0
# ruleid: flower-connection-without-tls
fl.client.start_numpy_client("192.168.100.4:8080", client=HospitalClient())

# ruleid: flower-connection-without-tls
fl.server.start_server("[::]:8080", config={"num_rounds": 3})


# ---- not reported ---------------------------------------------------------

# ok: flower-connection-without-tls
fl.client.start_client(server_address=SERVER, client=HospitalClient().to_client(), root_certificates=CA.read_bytes())

# ok: flower-connection-without-tls
start_client(server_address=SERVER, client=HospitalClient().to_client(), insecure=False)

# ok: flower-connection-without-tls
start_client(server_address="127.0.0.1:8080", client=HospitalClient().to_client())

# ok: flower-connection-without-tls
run_numpy(server_address="localhost:8080", client=HospitalClient())

# ok: flower-connection-without-tls
start_client(server_address="0.0.0.0:8080", client=HospitalClient().to_client(), insecure=True)

# ok: flower-connection-without-tls
start_server(
    server_address=LISTEN,
    config=ServerConfig(num_rounds=3),
    certificates=(CA.read_bytes(), Path("server.pem").read_bytes(), Path("server.key").read_bytes()),
)

# ok: flower-connection-without-tls
start_server(server_address="[::1]:8080", config=ServerConfig(num_rounds=3))

# ok: flower-connection-without-tls
run_numpy("[::]:8080", client=HospitalClient())

# ok: flower-connection-without-tls
company_start_client(server_address=SERVER, client=HospitalClient())


def from_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True)
    args = parser.parse_args()
    # ok: flower-connection-without-tls
    start_client(server_address=args.server, client=HospitalClient().to_client())


def with_options(client, **tls):
    # ok: flower-connection-without-tls
    return start_client(server_address=SERVER, client=client, **tls)


class Simulator:
    def start_server(self, server_address, config=None):
        return server_address


# ok: flower-connection-without-tls
Simulator().start_server(server_address="0.0.0.0:8080")

# ok: flower-connection-without-tls
"""fl.client.start_client(server_address="fl.example:9092", client=c, insecure=True)"""
