"""Graphs without Python in them: ONNX, OpenVINO, Core ML."""

import numpy
import onnx
from onnx import TensorProto, helper

from ._shared import Library

LIBRARY = Library("onnx-openvino-coreml", "onnx")


def model(nodes, inputs, outputs, constants=(), **options):
    graph = helper.make_graph(nodes, "graph", inputs, outputs, list(constants))
    return helper.make_model(graph, producer_name="example", opset_imports=[helper.make_opsetid("", 21), *options.pop("opsets", [])], ir_version=10, **options)


def value(name, shape, kind=TensorProto.FLOAT):
    return helper.make_tensor_value_info(name, kind, shape)


def linear(**options):
    weight = onnx.numpy_helper.from_array(numpy.arange(12, dtype="f4").reshape(4, 3), "w")
    bias = onnx.numpy_helper.from_array(numpy.zeros(3, dtype="f4"), "b")
    nodes = [helper.make_node("Gemm", ["x", "w", "b"], ["h"]), helper.make_node("Relu", ["h"], ["y"])]
    return model(nodes, [value("x", ["batch", 4])], [value("y", ["batch", 3])], [weight, bias], **options)


def branches():
    def branch(name, number):
        constant = helper.make_node("Constant", [], ["out" + name], value=helper.make_tensor("c", TensorProto.FLOAT, [1], [number]))
        return helper.make_graph([constant], name, [], [value("out" + name, [1])])

    node = helper.make_node("If", ["flag"], ["y"], then_branch=branch("a", 1.0), else_branch=branch("b", 2.0))
    return model([node], [value("flag", [], TensorProto.BOOL)], [value("y", [1])])


def with_function():
    opsets = [helper.make_opsetid("", 21)]
    function = helper.make_function("example.ops", "Doubled", ["a"], ["b"], [helper.make_node("Add", ["a", "a"], ["b"])], opsets)
    node = helper.make_node("Doubled", ["x"], ["y"], domain="example.ops")
    return model([node], [value("x", [2])], [value("y", [2])], functions=[function], opsets=[helper.make_opsetid("example.ops", 1)])


def described():
    made = linear(doc_string="Three classes; see https://example.com/card")
    helper.set_model_props(made, {"labels": "cat,dog,bird", "author": "example"})
    return made


def save(make):
    def write(path):
        made = make()
        onnx.checker.check_model(made)
        onnx.save(made, str(path))

    return write


for name, what, make in (
    ("linear", "a linear layer", linear),
    ("branches", "an If with two graphs", branches),
    ("function", "a function of its own domain", with_function),
    ("described", "properties and a description with a link", described),
):
    LIBRARY.add(f"{name}.onnx", what, save(make))
LIBRARY.add("linear.onnx.textproto", "a linear layer as text", lambda path: onnx.save(linear(), str(path), format="textproto"))
LIBRARY.add("tensor.pb", "one tensor", lambda path: onnx.save_tensor(onnx.numpy_helper.from_array(numpy.eye(3)), str(path)))


@LIBRARY.artifact("external-data/", "weights in a file beside the model")
def external(path):
    onnx.save(linear(), str(path / "model.onnx"), save_as_external_data=True, location="model.onnx.data", size_threshold=0)


@LIBRARY.artifact("external-data-many-files/", "each tensor in a file below the folder")
def external_many(path):
    (path / "weights").mkdir()
    made = linear()
    for tensor in made.graph.initializer:
        onnx.external_data_helper.set_external_data(tensor, location=f"weights/{tensor.name}.bin")
    onnx.save(made, str(path / "model.onnx"))


def from_learn(kind):
    def write(path):
        from skl2onnx import to_onnx
        from sklearn import ensemble, linear_model

        x = numpy.random.default_rng(7).normal(size=(20, 3)).astype("f4")
        estimator = {"forest": ensemble.RandomForestClassifier(2, random_state=7), "logistic": linear_model.LogisticRegression()}[kind]
        path.write_bytes(to_onnx(estimator.fit(x, x[:, 0] > 0), x[:1], target_opset=18).SerializeToString(deterministic=True))

    return write


for kind in ("forest", "logistic"):
    LIBRARY.add(f"sklearn-{kind}.onnx", f"{kind} of scikit-learn", from_learn(kind), also=("skl2onnx", "scikit-learn"))


@LIBRARY.artifact("openvino/", "OpenVINO, structure and weights", also=("openvino",))
def openvino_folder(path):
    import openvino
    from openvino import opset13 as ops

    x = ops.parameter([1, 4], numpy.float32, name="x")
    y = ops.relu(ops.matmul(x, ops.constant(numpy.ones((4, 3), dtype="f4")), False, False))
    openvino.save_model(openvino.Model([y], [x], "tiny"), str(path / "model.xml"))


def core(kind):
    def write(path):
        import coremltools
        from coremltools.models import datatypes
        from coremltools.models.neural_network import NeuralNetworkBuilder

        if kind == "network":
            builder = NeuralNetworkBuilder([("x", datatypes.Array(4))], [("y", datatypes.Array(3))])
            builder.add_inner_product("linear", numpy.ones((3, 4)), numpy.zeros(3), 4, 3, True, "x", "h")
            builder.add_activation("act", "RELU", "h", "y")
            spec = builder.spec
        else:
            from sklearn import linear_model

            fitted = linear_model.LinearRegression().fit(numpy.eye(3), [1.0, 2.0, 3.0])
            spec = coremltools.proto.Model_pb2.Model()
            spec.specificationVersion = 1
            for name in ("a", "b", "c"):
                spec.description.input.add(name=name).type.doubleType.SetInParent()
            spec.description.output.add(name="y").type.doubleType.SetInParent()
            spec.description.predictedFeatureName = "y"
            spec.description.metadata.shortDescription = "a linear model"
            spec.glmRegressor.weights.add().value.extend(fitted.coef_)
            spec.glmRegressor.offset.append(fitted.intercept_)
        coremltools.utils.save_spec(spec, str(path))

    return write


LIBRARY.add("network.mlmodel", "Core ML, a network", core("network"), also=("coremltools",))
LIBRARY.add("linear.mlmodel", "Core ML, a linear model", core("linear"), also=("coremltools",))


@LIBRARY.artifact("network.mlpackage/", "Core ML, a package folder (its identifiers change with each run)", also=("coremltools",))
def package(path):
    import coremltools

    single = path.with_name("single.mlmodel")
    core("network")(single)
    spec = coremltools.utils.load_spec(str(single))
    single.unlink()
    path.rmdir()
    coremltools.utils.save_spec(spec, str(path))
