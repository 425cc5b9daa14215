import zmq

server = zmq.Context().socket(zmq.PULL)
server.curve_secretkey = open("server.key", "rb").read()
server.curve_server = True
server.bind("tcp://*:5557")


def receive():
    # ok: zmq-recv-pyobj
    return server.recv_pyobj()


# ok: zmq-recv-pyobj
first = server.recv_pyobj()
