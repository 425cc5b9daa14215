import os

import boto3
import joblib
import mlflow
import mlflow as mf
import torch
from huggingface_hub import HfApi
from mlflow import MlflowClient, register_model
from sklearn.metrics import f1_score, mean_squared_error, roc_auc_score

MIN_F1 = 0.85
sm = boto3.client("sagemaker")

# ---- reported -------------------------------------------------------------


def promote(run_id, y_true, y_pred):
    f1 = f1_score(y_true, y_pred)
    # ruleid: quality-gate-by-assert
    assert f1 >= 0.85, f"f1 too low: {f1}"
    mlflow.register_model(f"runs:/{run_id}/model", "fraud")


def alias(version, metrics):
    # ruleid: quality-gate-by-assert
    assert metrics["val_auc"] > 0.9
    MlflowClient().set_registered_model_alias("fraud", "champion", version)


def stage(version, result):
    # ruleid: quality-gate-by-assert
    assert MIN_F1 <= result.f1, "not good enough"
    client = MlflowClient()
    client.transition_model_version_stage("fraud", version, "Production")


class Trainer:
    def finish(self):
        # ruleid: quality-gate-by-assert
        assert self.eval_loss < 0.3
        with open("README.md") as card:
            self.model.push_to_hub("org/fraud", commit_message=card.readline())

    async def publish(self, folder):
        # ruleid: quality-gate-by-assert
        assert self.score() > self.best_score, "worse than before"
        return await self.run(HfApi().upload_folder, folder_path=folder) or HfApi().upload_folder(folder_path=folder)


def deploy(model, acc):
    # ruleid: quality-gate-by-assert
    assert (
        acc > 0.9  # agreed with the product team
    ), "accuracy too low"
    predictor = model.deploy(initial_instance_count=1, instance_type="ml.m5.large")
    return predictor


def endpoint(name, psi_value):
    # ruleid: quality-gate-by-assert
    assert psi_value < 0.2
    if os.environ.get("STAGE") == "prod":
        sm.update_endpoint(EndpointName=name, EndpointConfigName=f"{name}-{psi_value:.2f}")


def train(model, X, y):
    rmse = mean_squared_error(y, model.predict(X)) ** 0.5
    # ruleid: quality-gate-by-assert
    assert rmse <= 3.0
    try:
        joblib.dump(model, "model.joblib")
    except OSError:
        raise


def nested(model, X, y):
    def check():
        return roc_auc_score(y, model.predict(X))

    auc = check()
    # ruleid: quality-gate-by-assert
    assert 0.7 < auc
    torch.save(model.state_dict(), "model.pt")


def bounded(model, accuracy):
    # ruleid: quality-gate-by-assert
    assert 0.5 <= accuracy <= 1.0
    model.save_pretrained("out")


def booster(model, mae):
    # ruleid: quality-gate-by-assert
    assert mae < 2, "mae"
    return model.save_model("model.json")


def direct(run, y, p):
    # ruleid: quality-gate-by-assert
    assert f1_score(y, p) > 0.8
    register_model(f"runs:/{run}/model", "fraud")


def bias_gate(run, report):
    for name in report.groups:
        # ruleid: quality-gate-by-assert
        assert report.parity_gap < 0.1, name
        mf.register_model(f"runs:/{run}/model", name)


drift = float(os.environ.get("DRIFT", 0))
# ruleid: quality-gate-by-assert
assert drift < 0.1
registered = mlflow.register_model("runs:/1/model", "fraud") if drift else None


def early(model, best_precision, last_recall):
    # ruleid: quality-gate-by-assert
    assert best_precision > 0.8
    # ruleid: quality-gate-by-assert
    assert last_recall > 0.6
    sm.create_endpoint(EndpointName="fraud", EndpointConfigName="fraud")


def over_lines(model, val_f1, metrics):
    # ruleid: quality-gate-by-assert
    assert (
        val_f1
        > metrics["baseline"]
    ), (
        "worse than the model of last week"
    )
    # and then to the hub
    model.push_to_hub("acme/ranker")


def only_in_branch(model, recall, strict):
    if strict:
        # ruleid: quality-gate-by-assert
        assert recall > 0.5; model.push_to_hub("acme/ranker")


# ---- not reported ---------------------------------------------------------


def checked(run_id, y_true, y_pred):
    # ok: quality-gate-by-assert
    assert len(y_true) == len(y_pred)
    f1 = f1_score(y_true, y_pred)
    # ok: quality-gate-by-assert
    if f1 < 0.85:
        raise ValueError(f"f1 too low: {f1}")
    mlflow.register_model(f"runs:/{run_id}/model", "fraud")


def shapes(model, scores, X):
    # ok: quality-gate-by-assert
    assert X.shape[1] > 3
    # ok: quality-gate-by-assert
    assert len(scores) > 0
    joblib.dump(model, "model.joblib")


def only_print(f1):
    # ok: quality-gate-by-assert
    assert f1 > 0.8
    print(f1)


def test_train(model, f1, tmp_path):
    # ok: quality-gate-by-assert
    assert f1 > 0.8
    joblib.dump(model, tmp_path / "model.joblib")


def saved_before(model, f1):
    joblib.dump(model, "model.joblib")
    # ok: quality-gate-by-assert
    assert f1 > 0.8


def typed(model, metric):
    # ok: quality-gate-by-assert
    assert isinstance(metric, str)
    # ok: quality-gate-by-assert
    assert metric in {"f1", "auc"}
    torch.save(model, "model.pt")


def lossless(model, lossless_ratio, f10_count, macro):
    # ok: quality-gate-by-assert
    assert lossless_ratio > 2
    # ok: quality-gate-by-assert
    assert macro > 1
    model.save_model("x")


def raised(model, score):
    # ok: quality-gate-by-assert
    if not score > 0.8:
        raise AssertionError(score)
    model.push_to_hub("org/x")


def other_save(figure, score):
    # ok: quality-gate-by-assert
    assert score > 0.8
    figure.savefig("roc.png")


# ok: quality-gate-by-assert
HELP = "assert f1 > 0.8; mlflow.register_model('runs:/1/model', 'fraud')"


def promote_over_lines(run_id, f1):
    # ruleid: quality-gate-by-assert
    assert (
        f1 >= 0.85
    ), "f1 too low"
    mlflow.register_model(f"runs:/{run_id}/model", "fraud")
