from zmq import PULL as pull_kind
from zmq import Context as Ctx

source = Ctx.instance().socket(pull_kind)
source.connect("tcp://head.example.com:5557")


def results(count):
    for _ in range(count):
        # ruleid: zmq-recv-pyobj
        if (result := source.recv_pyobj()) is not None:
            yield result


# ruleid: zmq-recv-pyobj
assert source.recv_pyobj() == "ready"
