import os

import zmq
import zmq.asyncio
from zmq import Context

PORT = 5557
SINK = "tcp://*:5558"

pull = zmq.Context().socket(zmq.PULL)
pull.bind("tcp://*:5557")
# ruleid: zmq-recv-pyobj
grad = pull.recv_json()

sub = Context.instance().socket(zmq.SUB)
sub.connect("tcp://trainer.example.com:5560")
while True:
    # ruleid: zmq-recv-pyobj
    step, loss = sub.recv_json(flags=zmq.NOBLOCK)
    if step < 0:
        break

rep = zmq.Context().socket(zmq.REP)
rep.bind(f"tcp://0.0.0.0:{PORT}")
# ruleid: zmq-recv-pyobj
print(rep.recv_json()["x"])

added = zmq.Context().socket(zmq.PULL)
added.bind("tcp://*:" + str(PORT))
# ruleid: zmq-recv-pyobj
batches = [added.recv_json() for _ in range(4)]

formatted = zmq.Context().socket(zmq.REQ)
formatted.connect("tcp://{}:{}".format(os.environ["HEAD"], PORT))
formatted.send_string("state")
state = dict(
    # the whole model
    # ruleid: zmq-recv-pyobj
    formatted.recv_json(
        zmq.NOBLOCK,
    ),
)

percent = zmq.Context().socket(zmq.PULL)
percent.bind("tcp://*:%d" % PORT)
# ruleid: zmq-recv-pyobj
handle = lambda: percent.recv_json()


def constant():
    sock = zmq.Context().socket(zmq.PULL)
    sock.bind(SINK)
    # ruleid: zmq-recv-pyobj
    return sock.recv_json()


def random_port():
    sock = zmq.Context().socket(zmq.PULL)
    port = sock.bind_to_random_port("tcp://*")
    print(port)
    # ruleid: zmq-recv-pyobj
    yield sock.recv_json()


class Worker:
    def __init__(self, head):
        self.jobs = zmq.Context().socket(zmq.PULL)
        self.jobs.connect(f"tcp://{head}:5555")

    def run(self):
        # ruleid: zmq-recv-pyobj
        job = self.jobs.recv_json()
        return job.run()


async def gather():
    sock = zmq.asyncio.Context().socket(zmq.PULL)
    sock.bind("tcp://[::]:5559")
    # ruleid: zmq-recv-pyobj
    return await sock.recv_json()


with zmq.Context().socket(zmq.PULL) as managed:
    managed.bind("tcp://10.0.0.5:5557")
    # ruleid: zmq-recv-pyobj
    shared = managed.recv_json()

try:
    # ruleid: zmq-recv-pyobj
    late = pull.recv_json() if pull.poll(100) else None
except zmq.ZMQError:
    late = None


def nested(context):
    sock = context.socket(zmq.ROUTER)
    sock.bind("tcp://eth0:5557")

    def receive():
        # ruleid: zmq-recv-pyobj
        return sock.recv_json()

    return receive


def local():
    sock = zmq.Context().socket(zmq.PULL)
    sock.bind("tcp://127.0.0.1:5557")
    # ok: zmq-recv-pyobj
    return sock.recv_pyobj()


def same_machine(name):
    sock = zmq.Context().socket(zmq.PULL)
    sock.bind(f"ipc:///run/user/1000/{name}.sock")
    # ok: zmq-recv-pyobj
    return sock.recv_pyobj()


def threads(context):
    sock = context.socket(zmq.PAIR)
    sock.connect("inproc://jobs")
    # ok: zmq-recv-pyobj
    return sock.recv_pyobj()


def by_localhost():
    sock = zmq.Context().socket(zmq.REQ)
    sock.connect("tcp://localhost:5557")
    # ok: zmq-recv-pyobj
    return sock.recv_pyobj()


def as_json():
    sock = zmq.Context().socket(zmq.PULL)
    sock.bind("tcp://*:5557")
    # ok: zmq-recv-pyobj
    return sock.recv_json()


def sender():
    sock = zmq.Context().socket(zmq.PUSH)
    sock.connect("tcp://head.example.com:5557")
    # ok: zmq-recv-pyobj
    sock.send_pyobj({"lr": 0.1})


def configured(address):
    sock = zmq.Context().socket(zmq.PULL)
    sock.bind(address)
    # ok: zmq-recv-pyobj
    return sock.recv_pyobj()


def two_sockets(context):
    outside = context.socket(zmq.PULL)
    outside.bind("tcp://*:7000")
    inside = context.socket(zmq.PULL)
    inside.bind("inproc://work")
    # ok: zmq-recv-pyobj
    return inside.recv_pyobj(), outside.recv_string()


class Mailbox:
    def recv_pyobj(self):
        return None


# ok: zmq-recv-pyobj
nothing = Mailbox().recv_pyobj()
# pull.recv_pyobj() is what to avoid
