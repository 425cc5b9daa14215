"""Nightly retraining with data validation."""
import datetime
import logging
import pathlib

import pandas as pd
import pandera as pa
import tensorflow as tf
import tensorflow_data_validation as tfdv

log = logging.getLogger("nightly")
ROOT = pathlib.Path("/data/clicks")
SCHEMA = "schema/clicks.pbtxt"


def day_file(days_ago):
    day = datetime.date.today() - datetime.timedelta(days=days_ago)
    return str(ROOT / f"{day:%Y-%m-%d}.csv")


def frame(path):
    rows = pd.read_csv(path)
    draft = pa.infer_schema(rows)
    # ruleid: schema-inferred-from-validated-data
    return draft.validate(rows, lazy=True)


def reviewed_frame(path):
    rows = pd.read_csv(path)
    contract = pa.DataFrameSchema.from_yaml("schema/clicks.yaml")
    # ok: schema-inferred-from-validated-data
    return contract.validate(rows, lazy=True)


def build(width):
    model = tf.keras.Sequential([tf.keras.layers.Dense(width, activation="relu"), tf.keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["AUC"])
    return model


def to_dataset(rows):
    features = rows.drop(columns=["clicked"]).to_numpy("float32")
    return tf.data.Dataset.from_tensor_slices((features, rows["clicked"].to_numpy("float32"))).batch(256)


def retrain_quick(model):
    today = tfdv.generate_statistics_from_csv(day_file(0))
    yesterday = tfdv.generate_statistics_from_csv(day_file(1))
    schema = tfdv.load_schema_text(SCHEMA)
    tfdv.get_feature(schema, "price").drift_comparator.jensen_shannon_divergence.threshold = 0.05
    # ruleid: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(today, schema, previous_statistics=yesterday)
    log.info("anomalies: %s", anomalies)
    model.fit(to_dataset(frame(day_file(0))), epochs=1)


def retrain(model):
    today = tfdv.generate_statistics_from_csv(day_file(0))
    schema = tfdv.load_schema_text(SCHEMA)
    # ok: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(today, schema)
    if anomalies.anomaly_info:
        raise RuntimeError(f"bad features: {sorted(anomalies.anomaly_info)}")
    model.fit(to_dataset(reviewed_frame(day_file(0))), epochs=1)


def self_check():
    today = tfdv.generate_statistics_from_csv(day_file(0))
    schema = tfdv.infer_schema(today)
    # ruleid: schema-inferred-from-validated-data
    return not tfdv.validate_statistics(today, schema).anomaly_info


def main(quick=False):
    logging.basicConfig(level=logging.INFO)
    # ok: keras-safe-mode-disabled
    model = tf.keras.models.load_model("models/clicks.keras") if pathlib.Path("models/clicks.keras").exists() else build(64)
    if not self_check():
        log.error("today's data is broken")
        return
    retrain_quick(model) if quick else retrain(model)
    model.save("models/clicks.keras")


if __name__ == "__main__":
    main()
