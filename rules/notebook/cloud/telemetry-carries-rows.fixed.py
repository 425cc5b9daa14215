"""Telemetry of a pipeline. sentry_sdk.set_context("batch", df.head().to_dict()) is only named here."""
import hashlib
import logging
import sqlite3
from pathlib import Path

import analytics
import datadog
import pandas as pd
import posthog
import sentry_sdk
import sentry_sdk as sentry
import streamlit as st
from datadog import statsd
from mixpanel import Mixpanel
from newrelic import agent
from opentelemetry import trace
from posthog import Posthog
from sentry_sdk import capture_message, set_context

df = pd.read_csv("orders.csv")
tracer = trace.get_tracer(__name__)

# ruleid: telemetry-carries-rows
sentry_sdk.set_context("batch", {"rows": len(df)})

# ruleid: telemetry-carries-rows
set_context("sample", {"rows": len(df)})

sentry.set_context(
    "batch",
    # ruleid: telemetry-carries-rows
    {"rows": len(df)},  # for the on-call person
)

# ruleid: telemetry-carries-rows
capture_message(f"first order: {df.iloc[0]}")

# ruleid: telemetry-carries-rows
sentry_sdk.set_extra("config", Path("patients.txt").read_text())

rows = df.to_dict("records")
# ruleid: telemetry-carries-rows
datadog.api.Event.create(title="bad batch", text=str(rows))

for _, row in df.iterrows():
    # ruleid: telemetry-carries-rows
    statsd.increment("orders", tags=[f"mail:{row['email']}"])

with tracer.start_as_current_span("score") as span:
    # ruleid: telemetry-carries-rows
    span.set_attribute("input", df.head().to_json())

# ruleid: telemetry-carries-rows
trace.get_current_span().set_attribute("customer", df.loc[0, "name"])


def ask():
    prompt = st.chat_input("Ask about the orders")
    # ruleid: telemetry-carries-rows
    posthog.capture("app", "question", properties={"prompt": prompt})
    # ruleid: telemetry-carries-rows
    analytics.track("app", "question", {"prompt": prompt})


class Tracker:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def send(self, who):
        client = Posthog("key", host="https://posthog.example.com")
        found = self.db.execute("select * from customers").fetchall()
        # ruleid: telemetry-carries-rows
        client.capture(who, "customers", properties={"rows": found})

    def count(self, who):
        events = Mixpanel("key")
        name = input("Which customer? ")
        # ruleid: telemetry-carries-rows
        events.track(who, "lookup", {"name": name})


def with_scope(batch):
    with sentry_sdk.new_scope() as scope:
        # ruleid: telemetry-carries-rows
        scope.set_extra("batch", batch.tail(3).to_string())


def read_failed(path):
    with open(path) as file:
        content = file.read()
    # ruleid: telemetry-carries-rows
    sentry_sdk.add_breadcrumb(category="file", data={"content": content})
    # ruleid: telemetry-carries-rows
    agent.record_custom_event("ReadFailed", {"content": content[:500]})


# ok: telemetry-carries-rows
sentry_sdk.set_context("batch", {"rows": len(df)})

# ok: telemetry-carries-rows
sentry_sdk.set_context("batch", {"shape": df.shape, "columns": list(df.columns)})

# ok: telemetry-carries-rows
statsd.gauge("orders.mean", df["price"].mean(), tags=["stage:train"])

# ok: telemetry-carries-rows
sentry_sdk.set_extra("summary", df.describe().to_dict())

# ok: telemetry-carries-rows
sentry_sdk.set_tag("customer", hashlib.sha256(str(df.iloc[0]["email"]).encode()).hexdigest())

with tracer.start_as_current_span("train") as span:
    # ok: telemetry-carries-rows
    span.set_attribute("rows", int(df["id"].count()))
    # ok: telemetry-carries-rows
    span.set_attribute("model", "gradient-boosting")

# ok: telemetry-carries-rows
logging.getLogger("train").info("first rows %s", df.head())

# ok: telemetry-carries-rows
posthog.capture("app", "started", properties={"version": "1.4"})


class Registry:
    def set_context(self, key, value):
        return key, value


# ok: telemetry-carries-rows
print(Registry().context if hasattr(Registry, "context") else df.head())

# ok: telemetry-carries-rows
capture_message("training started")

# ok: telemetry-carries-rows
df.head().to_csv("sample.csv")
