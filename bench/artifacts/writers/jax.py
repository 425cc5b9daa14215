"""Flax and Orbax."""

import numpy

from ._shared import Library

LIBRARY = Library("flax-orbax", "flax", "jax", "orbax-checkpoint")
STATE = {"params": {"dense": {"kernel": numpy.arange(6, dtype="f4").reshape(3, 2), "bias": numpy.zeros(2, dtype="f4")}}, "step": 3}


@LIBRARY.artifact("flax_model.msgpack", "a state by flax.serialization")
def state(path):
    from flax import serialization

    path.write_bytes(serialization.to_bytes(STATE))


@LIBRARY.artifact("scalars.msgpack", "numbers, complex numbers and texts by flax.serialization")
def scalars(path):
    from flax import serialization

    path.write_bytes(serialization.msgpack_serialize({"c": 1 + 2j, "f": numpy.float32(1.5), "t": "os.system", "b": numpy.arange(3, dtype="i1")}))


@LIBRARY.artifact("train-state.msgpack", "a training state with an optimizer", also=("optax",))
def train_state(path):
    import jax.numpy
    import optax
    from flax import serialization

    parameters = {"kernel": jax.numpy.ones((3, 2))}
    path.write_bytes(serialization.to_bytes({"params": parameters, "opt": optax.adam(1e-3).init(parameters)}))


@LIBRARY.artifact("orbax/", "a checkpoint folder of Orbax (it holds times of the run)")
def orbax(path):
    import orbax.checkpoint

    path.rmdir()
    with orbax.checkpoint.PyTreeCheckpointer() as checkpointer:
        checkpointer.save(path, STATE)
    for note in path.rglob("commit_success.txt"):
        # It names the place of the folder on this machine.
        note.write_text(note.read_text().replace(str(path), "/models/orbax"))
