"""Rows that go through helpers before they are sent."""
import pandas as pd
import sentry_sdk


def load():
    return pd.read_parquet("patients.parquet")


def preview(frame):
    return frame.to_string()


def note(key, value):
    # ruleid: telemetry-carries-rows
    sentry_sdk.set_extra(key, value)


note("patients", preview(load()))


class Batch:
    def __init__(self, path):
        self.rows = pd.read_csv(path)

    def report(self):
        # ruleid: telemetry-carries-rows
        sentry_sdk.capture_message("bad batch " + self.rows.to_string())


Batch("orders.csv").report()


def size(frame):
    return len(frame)


# ok: telemetry-carries-rows
sentry_sdk.set_extra("size", size(load()))
