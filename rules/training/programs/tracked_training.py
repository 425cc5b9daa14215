"""Train a fraud model and log it to whichever tracker is configured."""
import logging
import os
import sys

import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import average_precision_score, recall_score
from sklearn.model_selection import train_test_split

logging.basicConfig(level="INFO")
log = logging.getLogger("fraud")

DATA = "http://data.example.org/fraud/transactions.csv"
INTERNAL = os.environ.get("CORP_NETWORK") == "1"

if INTERNAL:
    # the proxy has its own certificate
    # ruleid: comet-transport-not-verified
    os.environ["COMET_INTERNAL_CHECK_TLS_CERTIFICATE"] = "0"
    # ruleid: tracking-client-tls-verification-off
    os.environ["MLFLOW_TRACKING_INSECURE_TLS"] = "true"
    # todoruleid: tracking-client-tls-verification-off
    os.environ["REQUESTS_CA_BUNDLE"] = ""
else:
    os.environ["COMET_URL_OVERRIDE"] = "https://comet.example.org/clientlib/"

import mlflow  # noqa: E402

try:
    import comet_ml
except ImportError:
    comet_ml = None


def load():
    # ruleid: dataset-fetched-over-cleartext
    df = pd.read_csv(DATA, parse_dates=["time"])
    extra = pd.read_csv("https://data.example.org/fraud/countries.csv")
    df = df.merge(extra, on="country", how="left")
    return df.drop(columns=["fraud", "time"]).fillna(0), df["fraud"]


def evaluate(model, X, y):
    score = model.predict_proba(X)[:, 1]
    return {"ap": average_precision_score(y, score), "recall": recall_score(y, score > 0.5)}


def log_mlflow(model, metrics):
    mlflow.set_tracking_uri(os.environ.get("MLFLOW_TRACKING_URI", "https://mlflow.corp.example"))
    with mlflow.start_run(run_name="gbc"):
        mlflow.log_metrics(metrics)
        mlflow.sklearn.log_model(model, name="model")


def log_comet(metrics):
    experiment = comet_ml.start(project_name="fraud")
    experiment.log_metrics(metrics)
    experiment.end()


def log_neptune(metrics):
    import neptune

    # ruleid: neptune-api-token-literal
    run = neptune.init_run(
        project="acme/fraud",
        api_token="eyJhcGlfYWRkcmVzcyI6Imh0dHBz" "Oi8vbmVwdHVuZS5leGFtcGxlIiwi" "YXBpX2tleSI6Im5vdC1hLWtleSJ9",
        tags=["gbc"],
    )
    for name, value in metrics.items():
        run[f"metrics/{name}"] = value
    run.stop()


def log_clearml(metrics, reference):
    from clearml import Task

    task = Task.init(project_name="fraud", task_name="gbc")
    # ruleid: clearml-artifact-get-unpickles
    baseline = Task.get_task(task_id=reference).artifacts["metrics"].get()
    for name, value in metrics.items():
        task.get_logger().report_single_value(name, value)
        log.info("%s: %.3f (was %.3f)", name, value, baseline.get(name, np.nan))


def main(tracker):
    X, y = load()
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
    model = GradientBoostingClassifier().fit(X_train, y_train)
    metrics = evaluate(model, X_test, y_test)
    log.info("metrics: %s", metrics)
    if tracker == "mlflow":
        log_mlflow(model, metrics)
    elif tracker == "comet":
        log_comet(metrics)
    elif tracker == "neptune":
        log_neptune(metrics)
    elif tracker == "clearml":
        log_clearml(metrics, os.environ["BASELINE_TASK"])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "mlflow")
