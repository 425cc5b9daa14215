"""Transfer learning on a folder of images."""
import argparse
import os
import subprocess

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow import keras

IMAGE = (224, 224)
FEATURES = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector"


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--resume")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--logdir", default="logs")
    return parser.parse_args()


def dataset(folder, subset):
    ds = keras.utils.image_dataset_from_directory(
        folder, validation_split=0.2, subset=subset, seed=1, image_size=IMAGE, batch_size=32
    )
    return ds.map(lambda x, y: (x / 255.0, y)).prefetch(tf.data.AUTOTUNE), ds.class_names


@keras.utils.register_keras_serializable("own")
class Scale(keras.layers.Layer):
    def __init__(self, factor=1.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


def build(classes):
    return keras.Sequential([
        keras.Input(shape=IMAGE + (3,)),
        # ruleid: tfhub-handle-insecure-or-unversioned
        hub.KerasLayer(FEATURES, trainable=False),
        Scale(0.5),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(classes),
    ])


def restore(path):
    # ruleid: keras-custom-objects-from-namespace
    return keras.models.load_model(path, custom_objects=globals())


def restore_named(path):
    # ok: keras-custom-objects-from-namespace
    return keras.models.load_model(path, custom_objects={"Scale": Scale, "KerasLayer": hub.KerasLayer})


def board(logdir):
    # ruleid: tensorboard-bound-to-all-interfaces
    return subprocess.Popen(["tensorboard", "--logdir", logdir, "--host", "0.0.0.0", "--port", "6006"])


def main():
    args = parse_args()
    if args.profile:
        # ok: accelerator-profiler-server-always-on
        tf.profiler.experimental.server.start(6009)
    train, names = dataset(args.data, "training")
    valid, _ = dataset(args.data, "validation")
    model = restore(args.resume) if args.resume else build(len(names))
    model.compile(
        optimizer=keras.optimizers.Adam(1e-3),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    process = board(args.logdir)
    try:
        callbacks = [
            keras.callbacks.TensorBoard(args.logdir),
            keras.callbacks.ModelCheckpoint(os.path.join(args.logdir, "best.keras"), save_best_only=True),
        ]
        model.fit(train, validation_data=valid, epochs=args.epochs, callbacks=callbacks)
    finally:
        process.terminate()
    model.save("final.keras")


if __name__ == "__main__":
    main()
