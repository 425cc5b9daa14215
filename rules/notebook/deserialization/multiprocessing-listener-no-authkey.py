import multiprocessing
import os
import secrets
import socket
import sys
from multiprocessing import connection
from multiprocessing.connection import Client, Listener
from multiprocessing.connection import Listener as Door
from multiprocessing.managers import BaseManager, SyncManager

PORT = 6000
ADDRESS = ("0.0.0.0", PORT)

# ruleid: multiprocessing-listener-no-authkey
conn = Listener(("0.0.0.0", 6000)).accept()
msg = conn.recv()

# ruleid: multiprocessing-listener-no-authkey
door = Door(("", PORT), backlog=4)

# ruleid: multiprocessing-listener-no-authkey
peer = multiprocessing.connection.Client(("head.example.com", 6000))

# ruleid: multiprocessing-listener-no-authkey
named = connection.Listener(address=("10.0.0.7", PORT), family="AF_INET")

# ruleid: multiprocessing-listener-no-authkey
constant = Listener(ADDRESS)

# ok: multiprocessing-listener-no-authkey
listener = Listener(
    ("127.0.0.1", 6000),
    authkey=secrets.token_bytes(32),
)

# ruleid: multiprocessing-listener-no-authkey
exploded = Listener(
    # all interfaces
    ("0.0.0.0", 6001),
    backlog=8,
)

# ruleid: multiprocessing-listener-no-authkey
with Client((os.environ["HEAD_HOST"], 6000)) as head:
    head.send({"ready": True})

# ruleid: multiprocessing-listener-no-authkey
explicit = Listener(("0.0.0.0", 6002), authkey=None)


def serve():
    # ruleid: multiprocessing-listener-no-authkey
    with Listener((socket.gethostname(), PORT)) as door:
        while True:
            yield door.accept().recv()


class Worker:
    def __init__(self, node):
        # ruleid: multiprocessing-listener-no-authkey
        self.connection = Client((f"node-{node}.cluster.example", PORT))


class QueueManager(BaseManager):
    pass


QueueManager.register("jobs")
# ruleid: multiprocessing-listener-no-authkey
manager = QueueManager(address=("", 50000), authkey=b"abracadabra")

# ruleid: multiprocessing-listener-no-authkey
shared = SyncManager(("0.0.0.0", 50001), b"jobs")

# ruleid: multiprocessing-listener-no-authkey
plain = BaseManager(authkey="jobs".encode(), address=("10.0.0.7", 50002))

# ruleid: multiprocessing-listener-no-authkey
peers = [Client((sys.argv[1], port)) for port in (6000, 6001)]

# ruleid: multiprocessing-listener-no-authkey
receive = lambda: Client(("192.168.1.20", 6000)).recv()

# ok: multiprocessing-listener-no-authkey
local = Listener(("127.0.0.1", 6000))

# ok: multiprocessing-listener-no-authkey
by_name = Client(("localhost", 6000))

# ok: multiprocessing-listener-no-authkey
keyed = Listener(("0.0.0.0", 6000), authkey=os.environ["MP_AUTHKEY"].encode())

# ok: multiprocessing-listener-no-authkey
positional = Client(("head.example.com", 6000), "AF_INET", os.environb[b"MP_AUTHKEY"])

# ok: multiprocessing-listener-no-authkey
unix = Listener("/run/user/1000/jobs.sock", family="AF_UNIX")

# ok: multiprocessing-listener-no-authkey
anywhere = Listener()

# ok: multiprocessing-listener-no-authkey
random_key = QueueManager(address=("", 50000), authkey=secrets.token_bytes(32))

# ok: multiprocessing-listener-no-authkey
own_key = BaseManager(address=("0.0.0.0", 50000))

# ok: multiprocessing-listener-no-authkey
loopback = BaseManager(address=("127.0.0.1", 50000), authkey=b"abc")

# ok: multiprocessing-listener-no-authkey
left, right = multiprocessing.Pipe()


def connect(host, port):
    # ok: multiprocessing-listener-no-authkey
    return Client((host, port))


# ok: multiprocessing-listener-no-authkey
default = Client((os.environ.get("HEAD", "localhost"), 6000))


def from_settings(settings):
    # ok: multiprocessing-listener-no-authkey
    return Client((settings["host"], settings["port"]))


class Radio:
    class Listener:
        def __init__(self, address):
            self.address = address


# ok: multiprocessing-listener-no-authkey
radio = Radio.Listener(("0.0.0.0", 6000))
# Listener(("0.0.0.0", 6000)) is what to avoid
