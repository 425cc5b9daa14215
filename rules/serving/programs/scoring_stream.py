"""Streaming scorer: reads features from Kafka and RabbitMQ, writes scores, watches for drift."""

import json
import logging
import os
import pickle
import sys

import joblib
import numpy as np
import pika
from alibi_detect.cd import KSDrift, TabularDrift
from kafka import KafkaConsumer, KafkaProducer
from river.drift import ADWIN, PageHinkley

log = logging.getLogger("scorer")
model = joblib.load(os.environ.get("MODEL", "model.joblib"))
reference = np.load("reference.npy")
WINDOW = 500

# ruleid: drift-detector-vacuous-threshold
drift = KSDrift(reference, p_val=0.0)
tabular = TabularDrift(reference, p_val=0.01, categories_per_feature={3: None})
# ruleid: drift-detector-vacuous-threshold
page = PageHinkley(min_instances=100, threshold=float("inf"))
adwin = ADWIN(delta=0.002)


def open_consumer(topic: str) -> KafkaConsumer:
    # ruleid: stream-consumer-unpickles-messages
    return KafkaConsumer(
        topic,
        bootstrap_servers=os.environ.get("KAFKA", "kafka:9092"),
        group_id="scorer",
        value_deserializer=lambda raw: pickle.loads(raw),
        auto_offset_reset="latest",
    )


def open_json_consumer(topic: str) -> KafkaConsumer:
    return KafkaConsumer(topic, group_id="scorer", value_deserializer=lambda raw: json.loads(raw.decode()))


def check(batch: list) -> bool:
    x = np.asarray(batch)
    answer = drift.predict(x)["data"]["is_drift"] or tabular.predict(x)["data"]["is_drift"]
    if answer:
        log.warning("drift in the last %d rows", len(batch))
    return bool(answer)


def score_stream(topic: str, out: KafkaProducer) -> None:
    batch: list = []
    for msg in open_consumer(topic):
        row = msg.value["features"]
        score = float(model.predict_proba([row])[0, 1])
        page.update(score)
        adwin.update(score)
        if page.drift_detected or adwin.drift_detected:
            log.warning("score level changed")
        out.send("scores", {"id": msg.value["id"], "score": score})
        batch.append(row)
        if len(batch) == WINDOW:
            check(batch)
            batch.clear()


def on_request(channel, method, properties, body):
    # ruleid: stream-consumer-unpickles-messages
    row = pickle.loads(body)
    channel.basic_publish("", properties.reply_to, json.dumps(float(model.predict([row])[0])))
    channel.basic_ack(method.delivery_tag)


def on_json_request(channel, method, properties, body):
    row = json.loads(body)
    channel.basic_publish("", properties.reply_to, json.dumps(float(model.predict([row])[0])))


def serve_queue() -> None:
    with pika.BlockingConnection(pika.ConnectionParameters("rabbit")) as connection:
        channel = connection.channel()
        channel.basic_consume("score", on_request)
        channel.basic_consume("score-json", on_json_request)
        channel.start_consuming()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    if "--queue" in sys.argv:
        serve_queue()
    else:
        score_stream("features", KafkaProducer(value_serializer=lambda v: json.dumps(v).encode()))
