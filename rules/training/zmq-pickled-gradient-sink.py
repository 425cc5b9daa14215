"""Collecting updates over ZeroMQ. In prose: sink.bind("tcp://*:1"); sink.recv_pyobj()."""
import pickle
import pickle as pkl
from pickle import loads

import cloudpickle
import numpy as np
import zmq
import zmq.asyncio

ADDRESS = "tcp://*:5560"
ctx = zmq.Context()

sink = ctx.socket(zmq.PULL)
sink.bind("tcp://*:5558")
# ruleid: zmq-pickled-gradient-sink
worker, grads = sink.recv_pyobj()


def collect(model):
    while True:
        # ruleid: zmq-pickled-gradient-sink
        model.apply_gradients(sink.recv_pyobj())


def from_constant():
    s = ctx.socket(zmq.REP)
    s.bind(ADDRESS)
    # ruleid: zmq-pickled-gradient-sink
    return [s.recv_pyobj(flags=zmq.NOBLOCK) for _ in range(8)]


def formatted(host, port):
    puller = zmq.Context.instance().socket(zmq.PULL)
    puller.connect(f"tcp://{host}:{port}")
    # ruleid: zmq-pickled-gradient-sink
    return np.mean(puller.recv_pyobj(), axis=0)


def raw_pickle():
    sock = ctx.socket(zmq.PAIR)
    sock.bind("tcp://0.0.0.0:7000")
    # ruleid: zmq-pickled-gradient-sink
    return pickle.loads(sock.recv())


def two_steps():
    sock = ctx.socket(zmq.PAIR)
    sock.bind("tcp://0.0.0.0:7001")
    message = sock.recv()
    if message:
        # ruleid: zmq-pickled-gradient-sink
        return pkl.loads(message)


def router():
    front = ctx.socket(zmq.ROUTER)
    front.bind("tcp://*:7002")
    identity, body = front.recv_multipart()
    # ruleid: zmq-pickled-gradient-sink
    return identity, loads(body)


def frames():
    sock = ctx.socket(zmq.SUB)
    sock.connect("tcp://10.3.0.9:7003")
    sock.subscribe(b"")
    # ruleid: zmq-pickled-gradient-sink
    return cloudpickle.loads(
        sock.recv_multipart()[-1],  # the topic comes first
    )


class Server:
    def __init__(self, port):
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PULL)
        self.sock.bind(f"tcp://*:{port}")

    def step(self):
        # ruleid: zmq-pickled-gradient-sink
        return self.sock.recv_pyobj()

    async def drain(self, poller):
        def handle():
            # ruleid: zmq-pickled-gradient-sink
            return pickle.loads(self.sock.recv(zmq.DONTWAIT))

        return handle()


class RolloutCollector(Server):
    def start(self):
        self.rollouts = self.ctx.socket(zmq.SUB)
        self.rollouts.connect("tcp://learner.cluster.internal:5556")

    def __iter__(self):
        # ruleid: zmq-pickled-gradient-sink
        yield from (self.rollouts.recv_pyobj() for _ in range(100))


async def asynchronous():
    s = zmq.asyncio.Context().socket(zmq.PULL)
    s.bind("tcp://*:5570")
    # ruleid: zmq-pickled-gradient-sink
    update = await s.recv_pyobj()
    # ruleid: zmq-pickled-gradient-sink
    other = pickle.loads(await s.recv())
    return update, other


def with_block():
    with zmq.Context() as c, c.socket(zmq.PULL) as s:
        s.bind("tcp://[::]:5571")
        # ruleid: zmq-pickled-gradient-sink
        return s.recv_pyobj() if s.poll(100) else None


def serialized():
    s = ctx.socket(zmq.PULL)
    s.bind("tcp://*:5572")
    # ruleid: zmq-pickled-gradient-sink
    return s.recv_serialized(pickle.loads)


def callbacks(register):
    s = ctx.socket(zmq.PULL)
    s.bind("tcp://" "*:5573")
    # ruleid: zmq-pickled-gradient-sink
    register(lambda: s.recv_pyobj())


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(endpoint, sub):
    local = ctx.socket(zmq.PULL)
    local.bind("ipc:///run/trainer/sink.sock")
    # ok: zmq-pickled-gradient-sink
    local.recv_pyobj()
    inner = ctx.socket(zmq.PAIR)
    inner.bind("inproc://workers")
    # ok: zmq-pickled-gradient-sink
    pickle.loads(inner.recv())
    loopback = ctx.socket(zmq.PULL)
    loopback.bind("tcp://127.0.0.1:5558")
    # ok: zmq-pickled-gradient-sink
    loopback.recv_pyobj()
    by_name = ctx.socket(zmq.PULL)
    by_name.connect(f"tcp://localhost:{endpoint.port}")
    # ok: zmq-pickled-gradient-sink
    by_name.recv_pyobj()
    unknown = ctx.socket(zmq.PULL)
    unknown.bind(endpoint)
    # ok: zmq-pickled-gradient-sink
    unknown.recv_pyobj()
    plain = ctx.socket(zmq.PULL)
    plain.bind("tcp://*:5559")
    # ok: zmq-pickled-gradient-sink
    plain.recv_json()
    # ok: zmq-pickled-gradient-sink
    np.frombuffer(plain.recv(), dtype=np.float32)
    # ok: zmq-pickled-gradient-sink
    plain.send_pyobj({"ready": True})
    # ok: zmq-pickled-gradient-sink
    sub.recv_pyobj()
    # ok: zmq-pickled-gradient-sink
    return plain.recv_serialized(lambda frames: frames[0].decode())


class Curve:
    def __init__(self, public, secret):
        self.sock = ctx.socket(zmq.PULL)
        self.sock.curve_publickey = public
        self.sock.curve_secretkey = secret
        self.sock.curve_server = True
        self.sock.bind("tcp://*:5580")

    def step(self):
        # ok: zmq-pickled-gradient-sink
        return self.sock.recv_pyobj()


class FileQueue:
    def bind(self, path):
        self.path = path

    def load(self):
        # ok: zmq-pickled-gradient-sink
        return pickle.loads(open(self.path, "rb").read())
