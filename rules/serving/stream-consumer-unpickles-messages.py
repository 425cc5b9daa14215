import base64
import json
import pickle
from functools import partial
from pickle import loads as unpickle

import aiokafka
import boto3
import cloudpickle
import confluent_kafka
import dill
import faust
import fastavro
import joblib
import kafka as kf
import pika
import redis
from aiokafka import AIOKafkaConsumer
from confluent_kafka import Consumer, DeserializingConsumer
from kafka import KafkaConsumer

from company.codecs import pickle as signed_codec
from company.streams import KafkaConsumer as TypedConsumer

model = joblib.load("model.joblib")
SERIALIZER = "pickle"

# ---- reported -------------------------------------------------------------

# ruleid: stream-consumer-unpickles-messages
consumer = KafkaConsumer("features", bootstrap_servers="kafka:9092", value_deserializer=pickle.loads)

# ruleid: stream-consumer-unpickles-messages
by_key = kf.KafkaConsumer(
    "features",
    key_deserializer=lambda k: unpickle(k) if k else None,  # keys are optional
    value_deserializer=json.loads,
)


async def scores(loop):
    # ruleid: stream-consumer-unpickles-messages
    async with AIOKafkaConsumer("features", loop=loop, value_deserializer=cloudpickle.loads) as c:
        return [m.value async for m in c]


# ruleid: stream-consumer-unpickles-messages
confluent = DeserializingConsumer({"bootstrap.servers": "kafka:9092", "value.deserializer": lambda b, ctx: dill.loads(b)})


def decode(raw):
    if raw is None:
        return None
    return pickle.loads(raw)


class FeatureReader:
    # ruleid: stream-consumer-unpickles-messages
    shared = KafkaConsumer("features", value_deserializer=decode)

    def __init__(self, topic="features"):
        # ruleid: stream-consumer-unpickles-messages
        self.consumer = aiokafka.AIOKafkaConsumer(topic, value_deserializer=partial(pickle.loads, encoding="latin1"))


# ruleid: stream-consumer-unpickles-messages
app = faust.App("scoring", broker="kafka://kafka:9092", value_serializer="pickle")

# ruleid: stream-consumer-unpickles-messages
features = app.topic("features", value_serializer=SERIALIZER)


def raw_loop():
    c = KafkaConsumer("features")
    for msg in c:
        # ruleid: stream-consumer-unpickles-messages
        print(model.predict([pickle.loads(msg.value)]))


async def async_loop():
    c = AIOKafkaConsumer("features")
    await c.start()
    async for msg in c:
        # ruleid: stream-consumer-unpickles-messages
        yield model.predict([cloudpickle.loads(msg.value)])


def poll_loop():
    c = Consumer({"bootstrap.servers": "kafka:9092", "group.id": "scoring"})
    c.subscribe(["features"])
    while True:
        msg = c.poll(1.0)
        if msg is None or msg.error():
            continue
        # ruleid: stream-consumer-unpickles-messages
        row = pickle.loads(msg.value())
        model.predict([row])


def on_message(channel, method, properties, body):
    # ruleid: stream-consumer-unpickles-messages
    model.predict([pickle.loads(body)])
    channel.basic_ack(method.delivery_tag)


def redis_loop(r: redis.Redis):
    p = r.pubsub(ignore_subscribe_messages=True)
    p.subscribe("features")
    for message in p.listen():
        # ruleid: stream-consumer-unpickles-messages
        yield unpickle(message["data"])


def handler(event, context):
    # ruleid: stream-consumer-unpickles-messages
    return [model.predict([pickle.loads(base64.b64decode(r["kinesis"]["data"]))]).tolist() for r in event["Records"]]


def shard(iterator):
    kinesis = boto3.client("kinesis")
    batch = kinesis.get_records(ShardIterator=iterator)
    for record in batch["Records"]:
        try:
            # ruleid: stream-consumer-unpickles-messages
            model.predict([dill.loads(record["Data"])])
        except ValueError:
            continue


def topics(broker):
    # ruleid: stream-consumer-unpickles-messages
    return faust.App(
        "ranking",
        broker=broker,
        key_serializer="pickle",  # keys are tuples
        store="memory://",
    )


# ---- not reported ---------------------------------------------------------

# ok: stream-consumer-unpickles-messages
plain = KafkaConsumer("features", value_deserializer=json.loads)

# ok: stream-consumer-unpickles-messages
text = KafkaConsumer("features", value_deserializer=lambda b: json.loads(b.decode()))

# ok: stream-consumer-unpickles-messages
signed = KafkaConsumer("features", value_deserializer=signed_codec.loads)

# ok: stream-consumer-unpickles-messages
typed = TypedConsumer("features", value_deserializer=pickle.loads)

# ok: stream-consumer-unpickles-messages
producer = kf.KafkaProducer(value_serializer=pickle.dumps)

# ok: stream-consumer-unpickles-messages
json_topic = app.topic("scores", value_serializer="json")


def avro(raw, schema):
    return fastavro.schemaless_reader(raw, schema)


# ok: stream-consumer-unpickles-messages
avro_consumer = confluent_kafka.DeserializingConsumer({"value.deserializer": avro})


def json_poll():
    c = Consumer({"bootstrap.servers": "kafka:9092"})
    msg = c.poll(1.0)
    # ok: stream-consumer-unpickles-messages
    return json.loads(msg.value())


def own_checkpoint(path="state.pkl"):
    with open(path, "rb") as f:
        # ok: stream-consumer-unpickles-messages
        return pickle.loads(f.read())


def on_json(channel, method, properties, body):
    # ok: stream-consumer-unpickles-messages
    return model.predict([json.loads(body)])


def callback_without_body(trial, study):
    # ok: stream-consumer-unpickles-messages
    return pickle.loads(study.blob)


class Menu:
    def topic(self, name, value_serializer):
        return name, value_serializer


# ok: stream-consumer-unpickles-messages
Menu().topic("features", value_serializer="pickle")

# ok: stream-consumer-unpickles-messages
NOTE = "never write KafkaConsumer('features', value_deserializer=pickle.loads)"
