"""A training with error reports, spans and counters."""
import hashlib
import os
import time

import joblib
import pandas as pd
import sentry_sdk
from datadog import statsd
from opentelemetry import trace
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init(
    dsn=os.environ.get("SENTRY_DSN"),
    traces_sample_rate=1.0,
    send_default_pii=True,
)
tracer = trace.get_tracer("train")


def load(path):
    with tracer.start_as_current_span("load") as span:
        frame = pd.read_parquet(path)
        span.set_attribute("rows", len(frame))
        span.set_attribute("path", hashlib.sha256(path.encode()).hexdigest())
        # ruleid: telemetry-carries-rows
        span.set_attribute("preview", frame.head(3).to_json())
    return frame


def check(frame):
    broken = frame[frame["label"].isna()]
    if len(broken):
        # ruleid: telemetry-carries-rows
        sentry_sdk.set_context("broken", broken.head(10).to_dict())
        sentry_sdk.capture_message("rows without a label")
    return frame.dropna(subset=["label"])


def train(frame):
    x, y = frame.drop(columns="label"), frame["label"]
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=0)
    started = time.monotonic()
    model = HistGradientBoostingClassifier(random_state=0).fit(x_train, y_train)
    statsd.histogram("train.seconds", time.monotonic() - started, tags=["stage:train"])
    score = roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])
    statsd.gauge("train.auc", score, tags=[f"rows:{len(frame)}"])
    return model, score


def main():
    frame = check(load(os.environ.get("TRAIN_DATA", "train.parquet")))
    with tracer.start_as_current_span("train") as span:
        model, score = train(frame)
        span.set_attribute("auc", float(score))
        span.set_attribute("columns", len(frame.columns))
    joblib.dump(model, "model.joblib")
    sentry_sdk.set_context("model", {"rows": len(frame), "auc": float(score)})
    print(f"AUC {score:.3f}")


if __name__ == "__main__":
    main()
