"""Profiler servers. Text: jax.profiler.start_server(9012)."""
import argparse
import asyncio
import os
from contextlib import asynccontextmanager

import jax
import jax.profiler as jprof
import tensorflow as tf
import torch_xla.debug.profiler as xp
from absl import app, flags
from jax import profiler
from jax.profiler import start_server
from tensorflow.profiler.experimental import server as tf_server

FLAGS = flags.FLAGS
PORT = 9012
PROFILE = os.environ.get("PROFILE") == "1"

# ruleid: accelerator-profiler-server-always-on
if os.environ.get("ENABLE_PROFILER") == "1":
    jax.profiler.start_server(9012)
# ruleid: accelerator-profiler-server-always-on
SERVER = xp.start_server(PORT)

try:
    # ruleid: accelerator-profiler-server-always-on
    if os.environ.get("ENABLE_PROFILER") == "1":
        tf.profiler.experimental.server.start(6009)
except tf.errors.UnknownError:
    pass

if __name__ == "__main__":
    # ruleid: accelerator-profiler-server-always-on
    if os.environ.get("ENABLE_PROFILER") == "1":
        profiler.start_server(port=9999)


def main():
    jax.distributed.initialize()
    # ruleid: accelerator-profiler-server-always-on
    server = jax.profiler.start_server(9012)
    return server


def main_tpu(argv):
    # ruleid: accelerator-profiler-server-always-on
    if os.environ.get("ENABLE_PROFILER") == "1":
        start_server(
            PORT,
            # wait for the TPU
            requires_backend=False,
        )
    app.run(argv)


async def serve(queue):
    # ruleid: accelerator-profiler-server-always-on
    if os.environ.get("ENABLE_PROFILER") == "1":
        jprof.start_server(9013)
    while True:
        print(await queue.get())


def train(state, batches):
    with tf.device("/cpu:0"):
        # ruleid: accelerator-profiler-server-always-on
        if os.environ.get("ENABLE_PROFILER") == "1":
            tf_server.start(6009)
    for batch in batches:
        state = state.apply(batch)
    return state


def train_loop(index):
    for attempt in range(3):
        # ruleid: accelerator-profiler-server-always-on
        servers = [xp.start_server(9012 + i + attempt) for i in range(index)]
        yield servers


class Trainer:
    def __init__(self, port=6009):
        # ruleid: accelerator-profiler-server-always-on
        self.profiler = profiler.start_server(port)

    def fit(self, data):
        # ruleid: accelerator-profiler-server-always-on
        if os.environ.get("ENABLE_PROFILER") == "1":
            tf.profiler.experimental.server.start(self.port)
        return data

    @staticmethod
    def run_worker(rank):
        # ruleid: accelerator-profiler-server-always-on
        return {"rank": rank, "server": xp.start_server(9000 + rank)}


@asynccontextmanager
async def lifespan(api):
    # ruleid: accelerator-profiler-server-always-on
    if os.environ.get("ENABLE_PROFILER") == "1":
        await asyncio.to_thread(print, jax.profiler.start_server(9012))
    yield


def predict_forever():
    import torch_xla.debug.profiler as xla_profiler

    # ruleid: accelerator-profiler-server-always-on
    if os.environ.get("ENABLE_PROFILER") == "1":
        print(f"profiler: {xla_profiler.start_server(9012)}")


def worker():
    def begin():
        # ruleid: accelerator-profiler-server-always-on
        if os.environ.get("ENABLE_PROFILER") == "1":
            jax.profiler.start_server(9012)

    begin()


# ---- silent ---------------------------------------------------------------------------------------------------------
if PROFILE:
    # ok: accelerator-profiler-server-always-on
    jax.profiler.start_server(9012)


def run_with_environment():
    if os.environ.get("ENABLE_PROFILER") == "1":
        # ok: accelerator-profiler-server-always-on
        jax.profiler.start_server(9012)


def run_with_flag():
    parser = argparse.ArgumentParser()
    args = parser.parse_args()
    if args.profile and jax.process_index() == 0:
        # ok: accelerator-profiler-server-always-on
        xp.start_server(args.port)


def run_with_absl(_):
    # ok: accelerator-profiler-server-always-on
    FLAGS.profile and tf_server.start(6009)


def train_with_parameter(state, record=False):
    if record:
        # ok: accelerator-profiler-server-always-on
        start_server(PORT)
    return state


def train_with_config(config):
    if config["profiler"]:
        # ok: accelerator-profiler-server-always-on
        tf.profiler.experimental.server.start(6009)


def train_with_early_return(enabled):
    if not enabled:
        return
    # ok: accelerator-profiler-server-always-on
    profiler.start_server(PORT)


def run_ternary(enabled):
    # ok: accelerator-profiler-server-always-on
    return profiler.start_server(PORT) if enabled else None


def open_profiler(port):
    # ok: accelerator-profiler-server-always-on
    return jax.profiler.start_server(port)


def main_with_trace(step, state):
    # ok: accelerator-profiler-server-always-on
    with jax.profiler.trace("/tmp/trace"):
        return step(state)


def train_with_local_trace(logdir):
    # ok: accelerator-profiler-server-always-on
    tf.profiler.experimental.start(logdir)
    # ok: accelerator-profiler-server-always-on
    tf.profiler.experimental.stop()


def run_other_server(metrics):
    # ok: accelerator-profiler-server-always-on
    metrics.start_server(9012)
    # ok: accelerator-profiler-server-always-on
    return "jax.profiler.start_server(9012)"


# ok: accelerator-profiler-server-always-on
lazy_start = lambda port: jax.profiler.start_server(port)
