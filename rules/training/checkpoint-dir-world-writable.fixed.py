"""Checkpoints. In prose: torch.save(m, "/tmp/a.pt"); torch.load("/tmp/a.pt")."""
import os
import os.path as osp
import shutil
import stat
import tempfile
from pathlib import Path

import tensorflow as tf
import torch
import torch as th
from tensorflow import keras
from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.train import CheckpointManager, latest_checkpoint
from transformers import Trainer, TrainingArguments
from transformers.trainer_utils import get_last_checkpoint

LAST = "/tmp/fraud/last.pt"
FOLDER = "/var/tmp/ckpts"


def resume(model, opt):
    ckpt = tf.train.Checkpoint(model=model, opt=opt)
    manager = tf.train.CheckpointManager(ckpt, "/tmp/train_ckpts", max_to_keep=3)
    # ruleid: checkpoint-dir-world-writable
    ckpt.restore(tf.train.latest_checkpoint("/tmp/train_ckpts"))
    return manager


def same_scope(model):
    torch.save(model.state_dict(), "/tmp/model.pt")
    # ruleid: checkpoint-dir-world-writable
    model.load_state_dict(torch.load("/tmp/model.pt", weights_only=True))


def save_epoch(model, epoch):
    th.save({"model": model.state_dict(), "epoch": epoch}, LAST)


def load_epoch():
    if os.path.exists(LAST):
        # ruleid: checkpoint-dir-world-writable
        return th.load(LAST)
    return None


class Loop:
    def save(self):
        torch.save(self.model, osp.join("/dev/shm/run", f"step-{self.step}.pt"))

    def restore(self, step):
        # ruleid: checkpoint-dir-world-writable
        self.model = torch.load(os.path.join("/dev/shm/run", f"step-{step}.pt"))

    async def keras(self, net, data):
        net.fit(data, callbacks=[ModelCheckpoint(filepath="/tmp/best.keras", save_best_only=True)])
        # ruleid: checkpoint-dir-world-writable
        return keras.models.load_model("/tmp/best.keras")


def weights(net, data):
    net.save_weights("/tmp/w.weights.h5")
    for batch in data:
        try:
            net.fit(batch)
        except ValueError:
            # ruleid: checkpoint-dir-world-writable
            net.load_weights("/tmp/w.weights.h5")


def hugging_face(model, data):
    args = TrainingArguments(output_dir="/tmp/finetune", num_train_epochs=3)
    trainer = Trainer(model=model, args=args, train_dataset=data)
    # ruleid: checkpoint-dir-world-writable
    trainer.train(resume_from_checkpoint=True)


def hugging_face_last(model, data):
    trainer = Trainer(
        model=model,
        args=TrainingArguments(
            "/var/tmp/finetune",  # the big disk
            save_steps=100,
        ),
        train_dataset=data,
    )
    # ruleid: checkpoint-dir-world-writable
    last = get_last_checkpoint("/var/tmp/finetune")
    # ruleid: checkpoint-dir-world-writable
    return trainer.train(resume_from_checkpoint=True) if last else trainer.train()


def load_then_save(model, epochs):
    # ruleid: checkpoint-dir-world-writable
    state = torch.load("/tmp/state.pt", map_location="cpu")
    model.load_state_dict(state)
    for _ in range(epochs):
        torch.save(model.state_dict(), "/tmp/state.pt")


def manager(ckpt):
    m = CheckpointManager(ckpt, directory=FOLDER, max_to_keep=1)
    # ruleid: checkpoint-dir-world-writable
    return lambda: (m.save(), latest_checkpoint(FOLDER))


def open_for_all(ckpt_dir, out):
    # ruleid: checkpoint-dir-world-writable
    os.chmod(ckpt_dir, 0o700)
    # ruleid: checkpoint-dir-world-writable
    os.chmod(os.path.join(out, "checkpoint.pt"), mode=0o600)
    # ruleid: checkpoint-dir-world-writable
    Path(out, "checkpoints").chmod(0o700)
    # ruleid: checkpoint-dir-world-writable
    [os.chmod(p, 511) for p in (out,)] and os.chmod(f"{out}/last.ckpt", 0o700)


def exploded(checkpoint_file):
    # ruleid: checkpoint-dir-world-writable
    os.chmod(
        checkpoint_file,
        0o600,  # the evaluation runs as another user
    )


# ---- silent ---------------------------------------------------------------------------------------------------------
def trial(model, opt):
    ckpt = tf.train.Checkpoint(model=model, opt=opt)
    with tempfile.TemporaryDirectory() as d:
        m = tf.train.CheckpointManager(ckpt, d, max_to_keep=3)
        m.save()
        # ok: checkpoint-dir-world-writable
        ckpt.restore(m.latest_checkpoint)


def home(model):
    path = os.path.expanduser("~/.cache/fraud/last.pt")
    torch.save(model.state_dict(), path)
    # ok: checkpoint-dir-world-writable
    return torch.load(path, weights_only=True)


def private(model):
    folder = tempfile.mkdtemp()
    torch.save(model, os.path.join(folder, "m.pt"))
    # ok: checkpoint-dir-world-writable
    return torch.load(os.path.join(folder, "m.pt"), weights_only=True)


def project(model, name):
    torch.save(model, "checkpoints/tmp/model.pt")
    # ok: checkpoint-dir-world-writable
    return torch.load("checkpoints/tmp/model.pt", weights_only=True)


def modes(ckpt_dir, socket, cache):
    # ok: checkpoint-dir-world-writable
    os.chmod(ckpt_dir, 0o700)
    # ok: checkpoint-dir-world-writable
    os.chmod(ckpt_dir, 0o775)
    # ok: checkpoint-dir-world-writable
    os.chmod(socket, 0o777)
    # ok: checkpoint-dir-world-writable
    os.makedirs(ckpt_dir, mode=0o777, exist_ok=True)
    # ok: checkpoint-dir-world-writable
    cache.chmod(0o777)
    # ok: checkpoint-dir-world-writable
    shutil.copy(ckpt_dir, "/tmp/copy")


def trained(model, data):
    trainer = Trainer(model=model, args=TrainingArguments(output_dir="runs/finetune"), train_dataset=data)
    # ok: checkpoint-dir-world-writable
    return trainer.train(resume_from_checkpoint="runs/finetune/checkpoint-100")


class Store:
    def load(self, path):
        return path


# ok: checkpoint-dir-world-writable
Store().load("/tmp/model.pt")
