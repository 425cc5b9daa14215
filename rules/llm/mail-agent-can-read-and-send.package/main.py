from .clerk import read, work
from .inbox import first_body


def run(host, user, password):
    work("Do what the customer wants:\n" + first_body(host, user, password))


def skim(host, user, password):
    read("What does the customer want?\n" + first_body(host, user, password))
