"""Trains a small classifier; the tracking server and the store are configured from outside."""
import getpass
import os

import boto3
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def store():
    return boto3.client(
        "s3",
        endpoint_url=os.environ.get("S3_ENDPOINT"),
        aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
    )


def tracking():
    if "MLFLOW_TRACKING_PASSWORD" not in os.environ:
        os.environ["MLFLOW_TRACKING_PASSWORD"] = getpass.getpass("tracking server: ")
    mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
    # ok: secret-echoed-after-getpass
    print("password is set:", bool(os.environ["MLFLOW_TRACKING_PASSWORD"]))


def load(name):
    body = store().get_object(Bucket="training", Key=name)["Body"]
    return pd.read_csv(body)


def main():
    tracking()
    frame = load("usage.csv")
    features, labels = frame.drop(columns="churned"), frame["churned"]
    train_x, test_x, train_y, test_y = train_test_split(features, labels, random_state=0)
    with mlflow.start_run():
        model = LogisticRegression(max_iter=500).fit(train_x, train_y)
        mlflow.log_metric("accuracy", model.score(test_x, test_y))
        # ok: environ-dump-in-output
        print(sorted(os.environ)[:3])


if __name__ == "__main__":
    main()
