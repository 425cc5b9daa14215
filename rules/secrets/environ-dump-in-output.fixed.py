"""Settings of the service. print(os.environ) here is prose.

!env
os.environ
"""
import json
import logging
import os
import os as operating_system
import pprint
import subprocess
import sys
from os import environ
from pathlib import Path
from pprint import pprint as pretty

import rich
import streamlit as st
from dotenv import dotenv_values
from IPython.display import display
from IPython import get_ipython

logger = logging.getLogger(__name__)

# --- firing ---------------------------------------------------------------------------------------

# ruleid: environ-dump-in-output
print(sorted(os.environ))

# ruleid: environ-dump-in-output
print("environment:", sorted(os.environ), file=sys.stderr)

# ruleid: environ-dump-in-output
print(sorted(os.environ))

# ruleid: environ-dump-in-output
print(f"running with {os.environ!r} on {sys.platform}")

# ruleid: environ-dump-in-output
print(
    # for the ticket
    json.dumps(
        dict(os.environ),
        indent=2,
    ),
)

# ruleid: environ-dump-in-output
pprint.pprint(sorted(os.environ))

# ruleid: environ-dump-in-output
pretty(sorted(os.environ), width=120)

# ruleid: environ-dump-in-output
display(sorted(os.environ))

# ruleid: environ-dump-in-output
rich.print(sorted(os.environ.items()))

# ruleid: environ-dump-in-output
st.write(sorted(os.environ))


class Worker:
    def start(self):
        # ruleid: environ-dump-in-output
        self.logger.debug("environment: %s", sorted(os.environ))


def job(task):
    # ruleid: environ-dump-in-output
    logging.info(f"{task} starts with {dict(os.environ)}")
    # ruleid: environ-dump-in-output
    logger.debug(sorted(os.environ))


def by_way_of_a_variable():
    env = os.environ.copy()
    env["PYTHONUNBUFFERED"] = "1"
    # ruleid: environ-dump-in-output
    print("env", env)
    return subprocess.run(["python", "train.py"], env=env, check=True)


for key, value in os.environ.items():
    # ruleid: environ-dump-in-output
    print(key, value)

for key, value in sorted(os.environ.items()):
    # ruleid: environ-dump-in-output
    print(f"{key}={value}")

for name in os.environ:
    # ruleid: environ-dump-in-output
    print("%s: %s" % (name, os.environ[name]))

# ruleid: environ-dump-in-output
print("\n".join(f"{k}={v}" for k, v in os.environ.items()))

# ruleid: environ-dump-in-output
print(dotenv_values(".env"))

# ruleid: environ-dump-in-output
print(open(".env").read())

# ruleid: environ-dump-in-output
print(Path("config/.env.local").read_text())

# ruleid: environ-dump-in-output
os.system("printenv | sort")

# ruleid: environ-dump-in-output
print(subprocess.check_output(["env"], text=True))

# ruleid: environ-dump-in-output
get_ipython().system("env")


def child():
    listing = subprocess.check_output("printenv", text=True)
    # ruleid: environ-dump-in-output
    print(listing)


# --- silent ---------------------------------------------------------------------------------------

# ok: environ-dump-in-output
print(sorted(os.environ)[:3])

# ok: environ-dump-in-output
print(list(os.environ))

# ok: environ-dump-in-output
print(os.environ.keys())

# ok: environ-dump-in-output
print(len(os.environ), "HOME" in os.environ)

# ok: environ-dump-in-output
print(os.environ["HOME"], os.environ.get("LANG"))

# ok: environ-dump-in-output
print(f"device: {os.environ['CUDA_VISIBLE_DEVICES']}")

# ok: environ-dump-in-output
print(json.dumps({"home": os.environ["HOME"]}))

# ok: environ-dump-in-output
subprocess.run(["env"], env=dict(os.environ), check=True, capture_output=True)

# ok: environ-dump-in-output
json.dumps(dict(os.environ))

# names only
for key, value in os.environ.items():
    # ok: environ-dump-in-output
    print(key)

# chosen by name
for key, value in os.environ.items():
    if key.startswith("CUDA_"):
        # ok: environ-dump-in-output
        print(key, value)

# ok: environ-dump-in-output
print({k: v for k, v in os.environ.items() if k.startswith("NCCL_")})


def application(environ, start_response):
    # the request of a WSGI server, not the process
    # ok: environ-dump-in-output
    logger.debug(environ["PATH_INFO"])
    return []


class Gym:
    environ = "CartPole-v1"

    def render(self):
        # ok: environ-dump-in-output
        print(self.environ)


def other_copy(env):
    # ok: environ-dump-in-output
    print(env)


# ok: environ-dump-in-output
print(open("README.md").read())

# ok: environ-dump-in-output
print(Path("config/.env.example").read_text())

# ok: environ-dump-in-output
os.system("env CUDA_VISIBLE_DEVICES=0 python train.py")

# ok: environ-dump-in-output
print("os.environ")

HELP = """
Look at your settings with
!env
%env
!cat .env
"""

# ok: environ-dump-in-output
os.environ.update(
    os.environ
)


def over_several_lines(verbose):
    if verbose:
        # ruleid: environ-dump-in-output
        print(
            "environment:",
            sorted(os.environ),  # everything
        )
