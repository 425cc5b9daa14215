"""Fine-tune on a TPU slice with JAX; TensorBoard on the first host."""
import functools
import os

import jax
import jax.numpy as jnp
import optax
from absl import app, flags
from tensorboard import program

FLAGS = flags.FLAGS
flags.DEFINE_string("logdir", "runs", "log directory")
flags.DEFINE_integer("steps", 1000, "training steps")
flags.DEFINE_bool("profile", False, "open the profiler")


def start_board(logdir):
    board = program.TensorBoard()
    # ruleid: tensorboard-bound-to-all-interfaces
    board.configure(argv=[None, "--logdir", logdir, "--bind_all", "--port", "6006"])
    return board.launch()


def start_local_board(logdir):
    board = program.TensorBoard()
    # ok: tensorboard-bound-to-all-interfaces
    board.configure(argv=[None, "--logdir", logdir, "--host", "localhost"])
    return board.launch()


def init_params(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    return [
        {"w": jax.random.normal(k, (m, n)) / jnp.sqrt(m), "b": jnp.zeros(n)}
        for k, m, n in zip(keys, sizes[:-1], sizes[1:])
    ]


def forward(params, x):
    for layer in params[:-1]:
        x = jax.nn.gelu(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


@functools.partial(jax.jit, static_argnums=0)
def update(optimizer, params, state, x, y):
    loss, grads = jax.value_and_grad(lambda p: jnp.mean((forward(p, x) - y) ** 2))(params)
    updates, state = optimizer.update(grads, state)
    return optax.apply_updates(params, updates), state, loss


def train(steps):
    # ruleid: accelerator-profiler-server-always-on
    jax.profiler.start_server(9999)
    key = jax.random.PRNGKey(0)
    params = init_params(key, [16, 64, 1])
    optimizer = optax.adamw(1e-3)
    state = optimizer.init(params)
    for step in range(steps):
        key, sub = jax.random.split(key)
        x = jax.random.normal(sub, (128, 16))
        params, state, loss = update(optimizer, params, state, x, x.sum(axis=1, keepdims=True))
        if step % 100 == 0:
            print(step, float(loss))
    return params


def train_profiled(steps):
    if FLAGS.profile:
        # ok: accelerator-profiler-server-always-on
        jax.profiler.start_server(9999)
    # ok: accelerator-profiler-server-always-on
    with jax.profiler.trace(os.path.join(FLAGS.logdir, "trace")):
        return train(steps)


def main(_):
    jax.distributed.initialize()
    if jax.process_index() == 0:
        print("board at", start_board(FLAGS.logdir))
    train_profiled(FLAGS.steps) if FLAGS.profile else train(FLAGS.steps)


if __name__ == "__main__":
    app.run(main)
