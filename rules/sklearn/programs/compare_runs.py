"""Compare candidate models on the holdout and pick the one to release."""
import argparse
import json
import logging
import os
import pickle
import warnings
from pathlib import Path

import joblib
import mlflow
import numpy as np
import pandas as pd
from sklearn import metrics
from sklearn.exceptions import InconsistentVersionWarning
from sklearn.preprocessing import StandardScaler
from sklearn.utils import resample

log = logging.getLogger("compare")
os.environ.setdefault("MLFLOW_TRACKING_URI", "file:./mlruns")


def load_any(path: Path):
    with warnings.catch_warnings():
        # ruleid: model-version-mismatch-warning-silenced
        warnings.simplefilter("ignore", category=InconsistentVersionWarning)
        if path.suffix == ".joblib":
            return joblib.load(path)
    with path.open("rb") as f:
        return pickle.load(f)


def load_registered(name: str, version: int):
    # ruleid: model-version-mismatch-warning-silenced
    warnings.filterwarnings("ignore")
    return mlflow.sklearn.load_model(f"models:/{name}/{version}")


def quiet_numpy():
    warnings.filterwarnings("ignore", category=RuntimeWarning)
    np.seterr(all="ignore")


def bootstrap(y_true, y_pred, n=200):
    scores = []
    for seed in range(n):
        idx = resample(np.arange(len(y_true)), random_state=seed)
        scores.append(metrics.recall_score(y_true[idx], y_pred[idx]))
    return np.percentile(scores, [2.5, 97.5])


def score(model, X_test, y_test):
    y_pred = model.predict(X_test)
    margin = model.decision_function(X_test) if hasattr(model, "decision_function") else model.predict_proba(X_test)[:, 1]
    low, high = bootstrap(y_test.to_numpy(), y_pred)
    return {
        "recall": metrics.recall_score(y_test, y_pred),
        # ruleid: metric-arguments-swapped
        "precision": metrics.precision_score(y_pred, y_test),
        "ap": metrics.average_precision_score(y_test, margin),
        "matthews": metrics.matthews_corrcoef(y_pred, y_test),
        "recall_low": low,
        "recall_high": high,
    }


def prepare(df_train: pd.DataFrame, df_test: pd.DataFrame, columns):
    scaler = StandardScaler().fit(df_train[columns])
    df_train[columns] = scaler.transform(df_train[columns])
    # ruleid: fit-called-on-test-data
    df_test[columns] = scaler.fit_transform(df_test[columns])
    return df_train, df_test


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("candidates", nargs="+", type=Path)
    parser.add_argument("--train", default="train.parquet")
    parser.add_argument("--holdout", default="holdout.parquet")
    args = parser.parse_args()
    quiet_numpy()
    train, holdout = pd.read_parquet(args.train), pd.read_parquet(args.holdout)
    columns = [c for c in holdout if c != "label"]
    train, holdout = prepare(train, holdout, columns)
    rows = {}
    for path in args.candidates:
        rows[path.stem] = score(load_any(path), holdout[columns], holdout["label"])
        log.info("%s: %s", path.stem, rows[path.stem])
    rows["released"] = score(load_registered("fraud", 3), holdout[columns], holdout["label"])
    best = max(rows, key=lambda name: rows[name]["recall"])
    Path("decision.json").write_text(json.dumps({"best": best, "scores": rows}, default=float, indent=2))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
