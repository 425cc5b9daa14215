"""MLflow model folders."""

import pathlib
import uuid

import mlflow.models.model
import numpy

from ._shared import Library, Moment

LIBRARY = Library("mlflow", "mlflow-skinny", "scikit-learn", "cloudpickle")
mlflow.models.model.datetime = Moment
REQUIREMENTS = ["mlflow", "scikit-learn==1.9.1", "numpy"]


def fitted():
    from sklearn import linear_model, pipeline, preprocessing

    x = numpy.random.default_rng(7).normal(size=(20, 3))
    return pipeline.make_pipeline(preprocessing.StandardScaler(), linear_model.LogisticRegression()).fit(x, x[:, 0] > 0), x


def save(form):
    def write(path):
        import mlflow.models
        import mlflow.sklearn

        path.rmdir()
        model, x = fitted()
        uuid.uuid4 = lambda: uuid.UUID(int=7, version=4)
        signature = mlflow.models.infer_signature(x, model.predict(x)) if form == "cloudpickle" else None
        options = {"skops_trusted_types": []} if form == "skops" else {}
        mlflow.sklearn.save_model(model, str(path), serialization_format=form, pip_requirements=REQUIREMENTS, signature=signature, **options)

    return write


for form in ("cloudpickle", "pickle", "skops"):
    LIBRARY.add(f"sklearn-{form}/", f"a model folder with scikit-learn, {form}", save(form))


@LIBRARY.artifact("xgboost/", "a model folder with XGBoost", also=("xgboost",))
def boosted(path):
    import mlflow.xgboost
    import xgboost

    path.rmdir()
    x = fitted()[1]
    uuid.uuid4 = lambda: uuid.UUID(int=7, version=4)
    model = xgboost.XGBClassifier(n_estimators=1, max_depth=2, n_jobs=1).fit(x, x[:, 0] > 0)
    mlflow.xgboost.save_model(model, str(path), pip_requirements=["mlflow", "xgboost"], model_format="json")


@LIBRARY.artifact("onnx/", "a model folder with ONNX", also=("onnx",))
def graph(path):
    import mlflow.onnx
    from onnx import TensorProto, helper

    path.rmdir()
    uuid.uuid4 = lambda: uuid.UUID(int=7, version=4)
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [2]) for name in ("x", "y")]
    made = helper.make_model(helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "g", ends[:1], ends[1:]), ir_version=10)
    mlflow.onnx.save_model(made, str(path), pip_requirements=["mlflow", "onnx"], save_as_external_data=False)
    assert pathlib.Path(path, "MLmodel").exists()
