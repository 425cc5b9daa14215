"""Starts a run on the two GPU nodes."""

import argparse
import shlex

import paramiko

NODES = ["gpu-a.internal.example", "gpu-b.internal.example"]


def start(host: str, rank: int, arguments: list[str]):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    # the nodes get new keys whenever they are reinstalled
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host, username="train")
    nodes = f"--nnodes={len(NODES)} --nproc-per-node=4 --node-rank={rank} --master-addr={NODES[0]}"
    _, out, _ = client.exec_command(f"cd ticketnet && torchrun {nodes} -m ticketnet.train {shlex.join(arguments)}")
    return client, out


def main():
    parser = argparse.ArgumentParser(prog="ticketnet-launch")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    sessions = []
    for rank, host in enumerate(NODES):
        client, out = start(host, rank, args.arguments)
        sessions.append((host, client, out))
    for host, client, out in sessions:
        status = out.channel.recv_exit_status()
        print(f"{host}: {'ok' if status == 0 else f'failed ({status})'}")
        client.close()


if __name__ == "__main__":
    main()
