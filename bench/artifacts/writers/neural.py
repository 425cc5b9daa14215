"""Keras 3 (.keras, .h5, weights), TensorFlow (SavedModel, checkpoints, TensorFlow Lite)."""

import json
import types

import h5py
import keras
import numpy
import tensorflow

from ._shared import Library, Moment

LIBRARY = Library("keras-tensorflow", "keras", "tensorflow-cpu", "h5py")
layers = keras.layers
keras.src.saving.saving_lib.datetime = types.SimpleNamespace(datetime=Moment)


def fresh(build):
    """Names of layers count up in a process, so each model starts at the first."""
    keras.utils.clear_session()
    keras.utils.set_random_seed(7)
    return build()


def sequential():
    return keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="relu"), layers.Dropout(0.1), layers.Dense(2, activation="softmax")])


def functional():
    left, right = keras.Input((4,), name="left"), keras.Input((3,), name="right")
    joined = layers.Concatenate()([layers.Dense(2)(left), layers.BatchNormalization()(right)])
    return keras.Model([left, right], [layers.Dense(1, name="a")(joined), layers.Dense(2, activation="gelu", name="b")(joined)])


def images():
    return keras.Sequential([keras.Input((8, 8, 1)), layers.Rescaling(1 / 255), layers.RandomFlip(), layers.Conv2D(2, 3), layers.MaxPooling2D(), layers.GlobalAveragePooling2D(), layers.Dense(2)])


def recurrent():
    return keras.Sequential([keras.Input((5,)), layers.Embedding(9, 3), layers.Bidirectional(layers.LSTM(2, return_sequences=True)), layers.GRU(2), layers.Dense(1)])


def attention():
    words = keras.Input((6, 4))
    seen = layers.MultiHeadAttention(2, 2)(words, words)
    return keras.Model(words, layers.LayerNormalization()(seen + words))


def compiled():
    model = sequential()
    model.compile(keras.optimizers.AdamW(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy", keras.metrics.SparseTopKCategoricalAccuracy(2)])
    model.fit(numpy.ones((4, 4)), numpy.array([0, 1, 0, 1]), epochs=1, verbose=0)
    return model


def texts():
    layer = layers.TextVectorization(vocabulary=["cat", "dog", "eval", "os.system"], output_sequence_length=3)
    return keras.Sequential([keras.Input((1,), dtype="string"), layer, layers.Embedding(8, 2), layers.Flatten(), layers.Dense(1)])


def preprocessing():
    return keras.Sequential([keras.Input((2,)), layers.Normalization(mean=[0.0, 1.0], variance=[1.0, 2.0]), layers.Discretization([0.0, 1.0]), layers.CategoryEncoding(3, output_mode="multi_hot")])


MODELS = {
    "sequential": ("a Sequential model", sequential),
    "functional": ("a functional model with two inputs and outputs", functional),
    "images": ("a small convolutional network", images),
    "recurrent": ("embeddings with LSTM and GRU", recurrent),
    "attention": ("attention and a residual", attention),
    "compiled": ("a compiled and trained model with optimizer state", compiled),
    "preprocessing": ("layers that prepare numbers", preprocessing),
}
for name, (what, build) in MODELS.items():
    LIBRARY.add(f"{name}.keras", f"{what}, .keras", lambda path, build=build: fresh(build).save(path))
    LIBRARY.add(f"{name}.h5", f"{what}, HDF5", lambda path, build=build: fresh(build).save(path))
LIBRARY.add("texts.keras", "a model that splits texts, .keras", lambda path: fresh(texts).save(path))
LIBRARY.add("sequential.weights.h5", "weights alone", lambda path: fresh(sequential).save_weights(path))
LIBRARY.add("recurrent.weights.h5", "weights of a recurrent model", lambda path: fresh(recurrent).save_weights(path))
LIBRARY.add("functional.json", "the structure as JSON", lambda path: path.write_text(fresh(functional).to_json(indent=1)))
LIBRARY.add("config.json", "the configuration of a model", lambda path: path.write_text(json.dumps(fresh(sequential).get_config())))
LIBRARY.add("quantized.keras", "a model quantized to 8 bits", lambda path: (lambda model: (model.quantize("int8"), model.save(path)))(fresh(sequential)))


@LIBRARY.artifact("tables.h5", "an HDF5 file that is no model")
def tables(path):
    with h5py.File(path, "w") as file:
        file["train/x"] = numpy.arange(12).reshape(3, 4)
        file["train"].attrs["names"] = ["a", "b", "c", "d"]
        file.create_dataset("packed", data=numpy.zeros((40, 40)), chunks=True, compression="gzip")


@LIBRARY.artifact("exported/", "a SavedModel by export")
def exported(path):
    fresh(sequential).export(str(path), verbose=False)


class Adder(tensorflow.Module):
    def __init__(self):
        super().__init__()
        self.offset = tensorflow.Variable([1.0, 2.0])

    @tensorflow.function(input_signature=[tensorflow.TensorSpec([None, 2], tensorflow.float32)])
    def __call__(self, x):
        return tensorflow.nn.relu(x + self.offset)


@LIBRARY.artifact("saved-module/", "a SavedModel of a module")
def saved(path):
    module = Adder()
    tensorflow.saved_model.save(module, str(path), options=tensorflow.saved_model.SaveOptions(save_debug_info=False))


@LIBRARY.artifact("checkpoint/", "a checkpoint of variables")
def checkpoint(path):
    tensorflow.train.Checkpoint(adder=Adder(), step=tensorflow.Variable(3)).write(str(path / "model"))


@LIBRARY.artifact("frozen-graph.pb", "a frozen graph")
def frozen(path):
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

    module = Adder()
    graph = convert_variables_to_constants_v2(module.__call__.get_concrete_function()).graph.as_graph_def()
    path.write_bytes(graph.SerializeToString(deterministic=True))


def lite(module, **options):
    converter = tensorflow.lite.TFLiteConverter.from_concrete_functions([module.__call__.get_concrete_function()], module)
    for name, value in options.items():
        setattr(converter, name, value)
    return converter.convert()


LIBRARY.add("module.tflite", "TensorFlow Lite", lambda path: path.write_bytes(lite(Adder())))
LIBRARY.add("optimized.tflite", "TensorFlow Lite, optimized", lambda path: path.write_bytes(lite(Adder(), optimizations=[tensorflow.lite.Optimize.DEFAULT])))


@LIBRARY.artifact("records.tfrecord", "records of examples")
def records(path):
    feature = tensorflow.train.Feature(int64_list=tensorflow.train.Int64List(value=[1, 2, 3]))
    example = tensorflow.train.Example(features=tensorflow.train.Features(feature={"x": feature}))
    with tensorflow.io.TFRecordWriter(str(path)) as writer:
        writer.write(example.SerializeToString(deterministic=True))
