"""Data validation before training. Text: tfdv.display_anomalies(tfdv.validate_statistics(stats, schema))."""
import logging

import pandas as pd
import tensorflow as tf
import tensorflow_data_validation
import tensorflow_data_validation as tfdv
from tensorflow_data_validation import display_anomalies, validate_statistics
from tensorflow_data_validation import validate_statistics as check_stats

from .quality import gate

logger = logging.getLogger(__name__)
TRAIN = "train.csv"


def shown(path, schema, previous, trainer):
    stats = tfdv.generate_statistics_from_csv(path)
    # ruleid: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema, previous_statistics=previous)
    if anomalies.anomaly_info:
        raise ValueError("the data has anomalies")
    tfdv.display_anomalies(anomalies)
    trainer.fit(path)


def dropped(stats, schema, model, rows):
    # ruleid: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema)
    if anomalies.anomaly_info:
        raise ValueError("the data has anomalies")
    return model.fit(rows, epochs=3)


def nested(stats, schema, estimator):
    # ruleid: tfdv-anomalies-ignored
    tfdv.display_anomalies(tfdv.validate_statistics(stats, schema=schema))
    estimator.train(input_fn=lambda: stats)


def printed(stats, schema, model, x, y):
    # ruleid: tfdv-anomalies-ignored
    print("anomalies:", validate_statistics(statistics=stats, schema=schema))
    history = model.fit(x, y)
    return history


def exploded(stats, schema, serving, model, rows):
    # ruleid: tfdv-anomalies-ignored
    anomalies = tensorflow_data_validation.validate_statistics(
        statistics=stats,
        schema=schema,
        # skew
        serving_statistics=serving,
    )
    if anomalies.anomaly_info:
        raise ValueError("the data has anomalies")
    logger.warning("validation: %s", anomalies)
    model.fit(rows)


def never_read(stats, schema, model, rows):
    # ruleid: tfdv-anomalies-ignored
    result = check_stats(stats, schema)
    if result.anomaly_info:
        raise ValueError("the data has anomalies")
    for epoch in range(3):
        model.fit(rows, initial_epoch=epoch)


class Pipeline:
    def run(self, stats):
        # ruleid: tfdv-anomalies-ignored
        self.anomalies = tfdv.validate_statistics(stats, self.schema)
        if self.anomalies.anomaly_info:
            raise ValueError("the data has anomalies")
        self.model.fit(self.rows)

    async def nightly(self, stats):
        # ruleid: tfdv-anomalies-ignored
        found = tfdv.validate_statistics(stats, self.schema, environment="SERVING")
        if found.anomaly_info:
            raise ValueError("the data has anomalies")
        display_anomalies(found)
        await self.trainer.train(stats)


def exported(stats, schema, model):
    # ruleid: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema)
    if anomalies.anomaly_info:
        raise ValueError("the data has anomalies")
    tf.saved_model.save(model, "export/1")


def written(path, schema):
    frame = pd.read_csv(path)
    # ruleid: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(tfdv.generate_statistics_from_dataframe(frame), schema)
    if anomalies.anomaly_info:
        raise ValueError("the data has anomalies")
    print(anomalies)
    frame.to_parquet("clean.parquet")


def in_block(stats, schema, strategy, model, rows):
    with strategy.scope():
        # ruleid: tfdv-anomalies-ignored
        anomalies = tfdv.validate_statistics(stats, schema)
        if anomalies.anomaly_info:
            raise ValueError("the data has anomalies")
        model.fit(rows)


def in_try(stats, schema, model, rows):
    try:
        # ruleid: tfdv-anomalies-ignored
        anomalies = tfdv.validate_statistics(stats, schema)
        if anomalies.anomaly_info:
            raise ValueError("the data has anomalies")
        logging.info("checked %s", anomalies)
        model.fit(rows)
    except tf.errors.InvalidArgumentError:
        logger.exception("training failed")


def in_loop(days, schema, model):
    for day in days:
        # ruleid: tfdv-anomalies-ignored
        a = tfdv.validate_statistics(tfdv.load_statistics(day), schema)
        if a.anomaly_info:
            raise ValueError("the data has anomalies")
        tfdv.display_anomalies(a)
        model.fit(day)


def local_import(stats, schema, model, rows):
    import tensorflow_data_validation as dv

    def go():
        # ruleid: tfdv-anomalies-ignored
        anomalies = dv.validate_statistics(stats, schema)
        if anomalies.anomaly_info:
            raise ValueError("the data has anomalies")
        model.fit(rows)

    return go


def logged_inline(stats, schema, model, rows):
    # ruleid: tfdv-anomalies-ignored
    logging.info("anomalies %s", tfdv.validate_statistics(stats, schema))
    if rows:
        model.fit(rows)


# ---- silent ---------------------------------------------------------------------------------------------------------
def checked(path, schema, previous, trainer):
    stats = tfdv.generate_statistics_from_csv(path)
    # ok: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema, previous_statistics=previous)
    tfdv.display_anomalies(anomalies)
    if anomalies.anomaly_info:
        raise ValueError(sorted(anomalies.anomaly_info))
    trainer.fit(path)


def asserted(stats, schema, model, rows):
    # ok: tfdv-anomalies-ignored
    assert not tfdv.validate_statistics(stats, schema).anomaly_info
    model.fit(rows)


def helper(stats, schema, model, rows):
    # ok: tfdv-anomalies-ignored
    gate(tfdv.validate_statistics(stats, schema))
    # ok: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema)
    tfdv.display_anomalies(anomalies)
    gate(anomalies)
    model.fit(rows)


def saved(stats, schema, model, rows):
    # ok: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema)
    tfdv.write_anomalies_text(anomalies, "anomalies.pbtxt")
    model.fit(rows)


def returned(stats, schema, model, rows):
    # ok: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema)
    model.fit(rows)
    return model, anomalies


def report_only(stats, schema):
    # ok: tfdv-anomalies-ignored
    anomalies = tfdv.validate_statistics(stats, schema)
    tfdv.display_anomalies(anomalies)


def validate(stats, schema):
    # ok: tfdv-anomalies-ignored
    return tfdv.validate_statistics(stats, schema)


def counted(stats, schema, model, rows):
    # ok: tfdv-anomalies-ignored
    number = len(tfdv.validate_statistics(stats, schema).anomaly_info)
    print(number)
    model.fit(rows)


def collected(days, schema, model, rows):
    found = {}
    for day in days:
        # ok: tfdv-anomalies-ignored
        found[day] = tfdv.validate_statistics(tfdv.load_statistics(day), schema)
    if not any(a.anomaly_info for a in found.values()):
        model.fit(rows)


class Validator:
    def validate_statistics(self, stats):
        return stats

    def go(self, stats, model, rows):
        # ok: tfdv-anomalies-ignored
        self.validate_statistics(stats)
        model.fit(rows)


def looped(stats, schema, model, rows):
    # ok: tfdv-anomalies-ignored
    for name in tfdv.validate_statistics(stats, schema).anomaly_info:
        raise ValueError(name)
    model.fit(rows)


def other_calls(stats, model, rows):
    # ok: tfdv-anomalies-ignored
    tfdv.visualize_statistics(stats)
    model.fit(rows)
    # ok: tfdv-anomalies-ignored
    return "tfdv.validate_statistics(stats, schema)"
