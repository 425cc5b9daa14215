"""Copy the code to every node and start torchrun there; one thread per node."""
import concurrent.futures
import logging
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import paramiko

log = logging.getLogger("launch")
NODES_FILE = Path(os.environ.get("NODES_FILE", "nodes.txt"))
CODE = Path(__file__).resolve().parent
PORT = 29500


@dataclass
class Node:
    host: str
    gpus: int
    rank: int

    @property
    def target(self) -> str:
        return f"train@{self.host}"


def read_nodes(path: Path) -> list[Node]:
    nodes = []
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        host, gpus = line.split()
        nodes.append(Node(host, int(gpus), len(nodes)))
    return nodes


def copy_code(node: Node) -> None:
    # ruleid: training-launcher-ssh-host-key-check-off
    subprocess.run(
        ["rsync", "-az", "-e", "ssh -o StrictHostKeyChecking=no", f"{CODE}/", f"{node.target}:train_repo/", "--exclude", "checkpoints"],
        check=True,
    )


def copy_code_checked(node: Node) -> None:
    subprocess.run(["rsync", "-az", "-e", "ssh -o StrictHostKeyChecking=yes", f"{CODE}/", f"{node.target}:train_repo/"], check=True)


def torchrun(node: Node, nodes: list[Node], args: list[str]) -> str:
    options = [
        f"--nnodes={len(nodes)}",
        f"--node_rank={node.rank}",
        f"--nproc_per_node={node.gpus}",
        f"--master_addr={nodes[0].host}",
        f"--master_port={PORT}",
    ]
    return "cd train_repo && torchrun " + " ".join(options) + " train.py " + shlex.join(args)


class Session:
    def __init__(self, node: Node, known_hosts: str | None):
        self.node = node
        self.client = paramiko.SSHClient()
        if known_hosts:
            self.client.load_host_keys(known_hosts)
            self.client.set_missing_host_key_policy(paramiko.RejectPolicy())
        else:
            # todoruleid: training-launcher-ssh-host-key-check-off
            self.client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
        self.client.connect(node.host, username="train")

    def run(self, command: str) -> int:
        log.info("%s: %s", self.node.host, command)
        _, out, err = self.client.exec_command(command)
        for line in out:
            print(f"[{self.node.rank}] {line}", end="")
        code = out.channel.recv_exit_status()
        if code:
            log.error("%s failed: %s", self.node.host, err.read().decode())
        return code


def start(node: Node, nodes: list[Node], args: list[str]) -> int:
    copy_code(node)
    return Session(node, os.environ.get("KNOWN_HOSTS")).run(torchrun(node, nodes, args))


def start_deepspeed(nodes: list[Node], args: list[str]) -> int:
    hostfile = Path("hostfile")
    hostfile.write_text("".join(f"{n.host} slots={n.gpus}\n" for n in nodes))
    # ruleid: training-launcher-ssh-host-key-check-off
    os.environ["PDSH_SSH_ARGS_APPEND"] = "-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"
    return subprocess.call(["deepspeed", "--hostfile", str(hostfile), "train.py", *args])


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    nodes = read_nodes(NODES_FILE)
    if "--deepspeed" in sys.argv:
        return start_deepspeed(nodes, sys.argv[1:])
    with concurrent.futures.ThreadPoolExecutor(len(nodes)) as pool:
        codes = list(pool.map(lambda n: start(n, nodes, sys.argv[1:]), nodes))
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
