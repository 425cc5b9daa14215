"""Grid search with a cached feature pipeline; the cache is shared by all jobs of a node."""
import argparse
import getpass
import os
import tempfile
from pathlib import Path

import joblib
import pandas as pd
from joblib import Memory
from sklearn.compose import ColumnTransformer
from sklearn.decomposition import PCA
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_selection import SelectKBest, mutual_info_classif
from sklearn.impute import SimpleImputer
from sklearn.metrics import ConfusionMatrixDisplay, f1_score
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.svm import SVC

NUMERIC = ["age", "income", "balance"]
CATEGORICAL = ["country", "segment"]


def shared_memory():
    # ruleid: pipeline-cache-in-shared-tmp
    return Memory(location=f"/tmp/{getpass.getuser()}_cache", verbose=1)


def private_memory():
    root = Path.home() / ".cache" / "churn"
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Memory(location=root, verbose=0)


def job_memory():
    where = os.path.join(tempfile.gettempdir(), "churn-cache")
    # ruleid: pipeline-cache-in-shared-tmp
    return Memory(where, compress=3)


def preprocess():
    numeric = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    return ColumnTransformer([("num", numeric, NUMERIC), ("cat", OneHotEncoder(handle_unknown="ignore"), CATEGORICAL)])


def build(kind, memory):
    steps = [("prep", preprocess()), ("select", SelectKBest(mutual_info_classif, k=8))]
    if kind == "svc":
        return Pipeline(steps + [("pca", PCA(4)), ("clf", SVC())], memory=memory)
    if kind == "fast":
        # ruleid: pipeline-cache-in-shared-tmp
        return Pipeline(steps + [("clf", HistGradientBoostingClassifier())], memory="/dev/shm/churn")
    with tempfile.TemporaryDirectory() as d:
        return Pipeline(steps + [("clf", HistGradientBoostingClassifier())], memory=d)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--kind", default="svc", choices=["svc", "fast", "plain"])
    parser.add_argument("--cache", default="shared", choices=["shared", "private", "job"])
    args = parser.parse_args()

    memory = {"shared": shared_memory, "private": private_memory, "job": job_memory}[args.cache]()
    df = pd.read_parquet(args.data)
    X_train, X_test, y_train, y_test = train_test_split(df[NUMERIC + CATEGORICAL], df["churn"], stratify=df["churn"])
    search = GridSearchCV(build(args.kind, memory), {"select__k": [4, 8, "all"]}, n_jobs=4, scoring="f1")
    search.fit(X_train, y_train)
    y_pred = search.predict(X_test)
    print("F1", f1_score(y_test, y_pred))
    ConfusionMatrixDisplay.from_predictions(y_test, y_pred).figure_.savefig("confusion.png")
    joblib.dump(search.best_estimator_, "/tmp/churn.joblib")
    memory.clear(warn=False)


if __name__ == "__main__":
    main()
