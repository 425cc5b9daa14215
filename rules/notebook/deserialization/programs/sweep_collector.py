"""Collects the results of a sweep from workers on a cluster."""

import argparse
import json
import os
from multiprocessing.connection import Client, Listener
from multiprocessing.managers import BaseManager

import zmq

RESULTS = []


class Queue(BaseManager):
    pass


def collect_by_queue(port):
    sock = zmq.Context.instance().socket(zmq.PULL)
    sock.bind(f"tcp://*:{port}")
    while True:
        # ruleid: zmq-recv-pyobj
        result = sock.recv_pyobj()
        if result is None:
            return
        RESULTS.append(result)


def collect_as_json(port):
    sock = zmq.Context.instance().socket(zmq.PULL)
    sock.bind(f"tcp://*:{port}")
    while len(RESULTS) < 100:
        RESULTS.append(sock.recv_json())


def collect_by_connection(port):
    # ruleid: multiprocessing-listener-no-authkey
    with Listener(("0.0.0.0", port)) as listener:
        while len(RESULTS) < 100:
            with listener.accept() as worker:
                RESULTS.append(worker.recv())


def collect_with_key(port):
    key = os.environ["SWEEP_KEY"].encode()
    with Listener(("0.0.0.0", port), authkey=key) as listener:
        while len(RESULTS) < 100:
            with listener.accept() as worker:
                RESULTS.append(worker.recv())


def shared_queue():
    # ruleid: multiprocessing-listener-no-authkey
    manager = Queue(address=("", 50000), authkey=b"sweep")
    return manager.get_server()


def report(result, port):
    with Client(("localhost", port)) as head:
        head.send(result)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=5557)
    parser.add_argument("--mode", choices=["json", "pickle", "connection"], default="json")
    options = parser.parse_args()
    {
        "json": collect_as_json,
        "pickle": collect_by_queue,
        "connection": collect_by_connection,
    }[options.mode](options.port)
    with open("results.json", "w") as out:
        json.dump(RESULTS, out)


if __name__ == "__main__":
    main()
