"""Nightly job: compares the data, evaluates the candidate, registers and deploys it."""

import argparse
import json
import logging

import boto3
import joblib
import mlflow
import pandas as pd
from evidently import Report
from evidently.presets import DataDriftPreset
from sagemaker.model_monitor import DataCaptureConfig
from sagemaker.sklearn import SKLearnModel
from scipy.stats import ks_2samp, wasserstein_distance
from sklearn.metrics import f1_score, roc_auc_score

log = logging.getLogger("nightly")
CAPTURE = "s3://monitoring/capture"


def drift_report(reference: pd.DataFrame, current: pd.DataFrame) -> None:
    # ruleid: drift-detector-vacuous-threshold
    report = Report([DataDriftPreset(drift_share=2)])
    result = report.run(reference_data=reference, current_data=current)
    result.save_html("drift.html")
    # ruleid: drift-test-compares-data-with-itself
    again = Report([DataDriftPreset()]).run(current_data=current, reference_data=current)
    again.save_html("drift_default.html")


def drift_numbers(reference: pd.DataFrame, current: pd.DataFrame) -> dict:
    out = {}
    for column in reference.select_dtypes("number"):
        p = ks_2samp(reference[column], current[column]).pvalue
        # ruleid: drift-test-compares-data-with-itself
        d = wasserstein_distance(reference[column], reference[column])
        out[column] = {"p": p, "distance": d}
    return out


def evaluate(model, test: pd.DataFrame) -> dict:
    X, y = test.drop(columns="y"), test["y"]
    return {"f1": f1_score(y, model.predict(X)), "auc": roc_auc_score(y, model.predict_proba(X)[:, 1])}


def register(run_id: str, metrics: dict, rows: int) -> str:
    assert rows > 0, "empty test set"
    # ruleid: quality-gate-by-assert
    assert metrics["auc"] > 0.8, f"auc {metrics['auc']:.3f}"
    if metrics["f1"] < 0.7:
        raise ValueError(f"f1 {metrics['f1']:.3f}")
    version = mlflow.register_model(f"runs:/{run_id}/model", "churn")
    return version.version


def deploy(artifact: str, stage: str):
    model = SKLearnModel(model_data=artifact, role="role", entry_point="inf.py", framework_version="1.2-1")
    if stage == "prod":
        capture = DataCaptureConfig(enable_capture=True, sampling_percentage=20, destination_s3_uri=CAPTURE)
    else:
        # ruleid: endpoint-data-capture-disabled
        capture = DataCaptureConfig(enable_capture=False, destination_s3_uri=CAPTURE)
    return model.deploy(1, "ml.m5.large", endpoint_name=f"churn-{stage}", data_capture_config=capture)


def shadow_config(name: str) -> None:
    # ruleid: endpoint-data-capture-disabled
    boto3.client("sagemaker").create_endpoint_config(
        EndpointConfigName=name,
        ProductionVariants=[{"VariantName": "shadow", "ModelName": name, "InstanceType": "ml.m5.large"}],
        DataCaptureConfig={
            "EnableCapture": True,
            "InitialSamplingPercentage": 0,
            "DestinationS3Uri": CAPTURE,
        },
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run_id")
    parser.add_argument("--stage", default="test")
    args = parser.parse_args()
    reference, current = pd.read_parquet("reference.parquet"), pd.read_parquet("today.parquet")
    drift_report(reference, current)
    log.info("drift: %s", json.dumps(drift_numbers(reference, current)))
    metrics = evaluate(joblib.load("candidate.joblib"), current)
    version = register(args.run_id, metrics, len(current))
    log.info("version %s", version)
    deploy(f"s3://models/churn/{version}.tar.gz", args.stage)
    shadow_config(f"churn-shadow-{version}")


if __name__ == "__main__":
    main()
