"""A parameter server for a handful of workers; each sends its averaged gradient."""
import argparse
import json
import logging
import pickle
import threading
import time

import numpy as np
import zmq
from safetensors.numpy import load as load_tensors

log = logging.getLogger(__name__)


class ParameterServer:
    def __init__(self, shapes, lr=0.1, port=5557):
        self.params = {name: np.zeros(shape, dtype=np.float32) for name, shape in shapes.items()}
        self.lr = lr
        self.step = 0
        self.lock = threading.Lock()
        self.ctx = zmq.Context()
        self.updates = self.ctx.socket(zmq.PULL)
        self.updates.bind(f"tcp://*:{port}")
        self.status = self.ctx.socket(zmq.REP)
        self.status.bind("tcp://127.0.0.1:5599")

    def apply(self, grads):
        with self.lock:
            for name, grad in grads.items():
                self.params[name] -= self.lr * grad
            self.step += 1

    def serve(self):
        while True:
            # ruleid: zmq-pickled-gradient-sink
            worker, grads = self.updates.recv_pyobj()
            log.debug("update from %s", worker)
            self.apply(grads)

    def serve_frames(self):
        while True:
            parts = self.updates.recv_multipart()
            header = json.loads(parts[0])
            if header["format"] == "safetensors":
                self.apply(load_tensors(parts[1]))
            else:
                # ruleid: zmq-pickled-gradient-sink
                self.apply(pickle.loads(parts[1]))

    def serve_status(self):
        while True:
            self.status.recv()
            self.status.send_json({"step": self.step})


def worker_loop(server, rank):
    ctx = zmq.Context.instance()
    push = ctx.socket(zmq.PUSH)
    push.connect(server)
    rng = np.random.default_rng(rank)
    while True:
        push.send_pyobj((rank, {"w": rng.normal(size=(10,)).astype(np.float32)}))
        time.sleep(1)


def local_test():
    ctx = zmq.Context.instance()
    a, b = ctx.socket(zmq.PUSH), ctx.socket(zmq.PULL)
    b.bind("inproc://updates")
    a.connect("inproc://updates")
    a.send_pyobj({"w": [1.0]})
    assert b.recv_pyobj() == {"w": [1.0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["server", "worker", "test"])
    parser.add_argument("--server", default="tcp://trainer-0:5557")
    parser.add_argument("--rank", type=int, default=0)
    args = parser.parse_args()
    if args.role == "test":
        local_test()
    elif args.role == "worker":
        worker_loop(args.server, args.rank)
    else:
        server = ParameterServer({"w": (10,)})
        threading.Thread(target=server.serve_status, daemon=True).start()
        server.serve()


if __name__ == "__main__":
    main()
