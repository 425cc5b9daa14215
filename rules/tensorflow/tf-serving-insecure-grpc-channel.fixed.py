"""Clients of TensorFlow Serving. Text: PredictionServiceStub(grpc.insecure_channel("h:8500"))."""
import os
import sys

import grpc
import grpc as rpc
import numpy as np
import tensorflow as tf
from grpc import aio, insecure_channel
from tensorflow_serving.apis import model_management_pb2, model_service_pb2_grpc, predict_pb2, prediction_service_pb2_grpc
from tensorflow_serving.apis import session_service_pb2_grpc as session_grpc
from tensorflow_serving.apis.prediction_service_pb2_grpc import PredictionServiceStub
from tensorflow_serving.apis.prediction_service_pb2_grpc import PredictionServiceStub as Stub

import greeter_pb2_grpc

PROD = "models.prod.example.com:8500"
DEV = "localhost:8500"
OPTIONS = [("grpc.max_receive_message_length", 64 << 20)]

# ruleid: tf-serving-insecure-grpc-channel
serving = grpc.secure_channel("models.prod.example.com:8500", credentials=grpc.ssl_channel_credentials())
stub = prediction_service_pb2_grpc.PredictionServiceStub(serving)


def by_constant():
    # ruleid: tf-serving-insecure-grpc-channel
    chan = rpc.secure_channel(PROD, options=OPTIONS, credentials=grpc.ssl_channel_credentials())
    return PredictionServiceStub(chan)


def nested(host):
    # ruleid: tf-serving-insecure-grpc-channel
    return Stub(grpc.secure_channel(host, credentials=grpc.ssl_channel_credentials()))


def exploded(args):
    # ruleid: tf-serving-insecure-grpc-channel
    chan = grpc.secure_channel(
        f"{args.host}:{args.port}",
        # images are large
        options=OPTIONS,
        credentials=grpc.ssl_channel_credentials(),
    )
    request = predict_pb2.PredictRequest()
    request.model_spec.name = args.model
    client = prediction_service_pb2_grpc.PredictionServiceStub(chan)
    return client.Predict(request, 10.0)


class Client:
    def __init__(self, host="10.2.0.7", port=8500):
        # ruleid: tf-serving-insecure-grpc-channel
        self.channel = grpc.secure_channel(f"{host}:{port}", credentials=grpc.ssl_channel_credentials())
        self.stub = PredictionServiceStub(self.channel)

    async def predict(self, request):
        # ruleid: tf-serving-insecure-grpc-channel
        async with grpc.aio.secure_channel(self.target, credentials=grpc.ssl_channel_credentials()) as chan:
            client = PredictionServiceStub(chan)
            return await client.Predict(request)

    def reload(self, config):
        # ruleid: tf-serving-insecure-grpc-channel
        with insecure_channel(self.admin) as chan:
            admin = model_service_pb2_grpc.ModelServiceStub(chan)
            return admin.HandleReloadConfigRequest(model_management_pb2.ReloadConfigRequest(config=config))


async def aio_client(target):
    # ruleid: tf-serving-insecure-grpc-channel
    chan = aio.secure_channel(target, credentials=grpc.ssl_channel_credentials())
    return Stub(chan)


def sessions(target):
    # ruleid: tf-serving-insecure-grpc-channel
    chan = grpc.secure_channel(target=target, credentials=grpc.ssl_channel_credentials())
    return session_grpc.SessionServiceStub(channel=chan)


def session_direct():
    # ruleid: tf-serving-insecure-grpc-channel
    return session_grpc.SessionServiceStub(grpc.secure_channel(os.environ["SERVING_ADDR"], options=OPTIONS, credentials=grpc.ssl_channel_credentials()))


def replicas(hosts):
    # ruleid: tf-serving-insecure-grpc-channel
    return [Stub(grpc.secure_channel(h + ":8500", credentials=grpc.ssl_channel_credentials())) for h in hosts]


# ruleid: tf-serving-insecure-grpc-channel
connect = lambda host: PredictionServiceStub(grpc.secure_channel("%s:8500" % host, credentials=grpc.ssl_channel_credentials()))


def intercepted(host, interceptor):
    # ruleid: tf-serving-insecure-grpc-channel
    chan = grpc.intercept_channel(grpc.secure_channel(host, credentials=grpc.ssl_channel_credentials()), interceptor)
    return PredictionServiceStub(chan)


def waiting(host):
    # ruleid: tf-serving-insecure-grpc-channel
    chan = grpc.secure_channel(host, credentials=grpc.ssl_channel_credentials())
    try:
        grpc.channel_ready_future(chan).result(timeout=10)
    except grpc.FutureTimeoutError:
        sys.exit("no server")
    else:
        return PredictionServiceStub(chan)


# ruleid: tf-serving-insecure-grpc-channel
def ask(x: np.ndarray, client=Stub(grpc.secure_channel("models.example.com:8500", credentials=grpc.ssl_channel_credentials()))):
    return client.Predict(tf.make_tensor_proto(x))


def local_import(target):
    from tensorflow_serving.apis.model_service_pb2_grpc import ModelServiceStub

    # ruleid: tf-serving-insecure-grpc-channel
    return ModelServiceStub(grpc.secure_channel(target, credentials=grpc.ssl_channel_credentials())) if target else None


# ---- silent ---------------------------------------------------------------------------------------------------------
def secure():
    # ok: tf-serving-insecure-grpc-channel
    chan = grpc.secure_channel(PROD, grpc.ssl_channel_credentials())
    return PredictionServiceStub(chan)


def loopback():
    # ok: tf-serving-insecure-grpc-channel
    a = Stub(grpc.insecure_channel("localhost:8500"))
    # ok: tf-serving-insecure-grpc-channel
    b = Stub(grpc.insecure_channel(DEV))
    # ok: tf-serving-insecure-grpc-channel
    return a, b, Stub(grpc.insecure_channel("[::1]:8500"))


def loopback_with_port(port):
    # ok: tf-serving-insecure-grpc-channel
    chan = grpc.insecure_channel(f"127.0.0.1:{port}")
    return PredictionServiceStub(chan)


def loopback_joined(port):
    # ok: tf-serving-insecure-grpc-channel
    return Stub(grpc.insecure_channel("localhost:" + str(port)))


def socket_file():
    # ok: tf-serving-insecure-grpc-channel
    return Stub(grpc.insecure_channel("unix:///run/serving.sock"))


def compose_service():
    # ok: tf-serving-insecure-grpc-channel
    return Stub(grpc.insecure_channel("tf-serving:8500"))


def other_service(host):
    # ok: tf-serving-insecure-grpc-channel
    chan = grpc.insecure_channel(host)
    return greeter_pb2_grpc.GreeterStub(chan)


def two_channels(host):
    # ok: tf-serving-insecure-grpc-channel
    metrics = grpc.insecure_channel(host)
    safe = grpc.secure_channel(host, grpc.ssl_channel_credentials())
    return greeter_pb2_grpc.GreeterStub(metrics), PredictionServiceStub(safe)


class Fake:
    def insecure_channel(self, target):
        return target


def fake(target):
    # ok: tf-serving-insecure-grpc-channel
    return PredictionServiceStub(Fake().insecure_channel(target))


def documentation():
    # ok: tf-serving-insecure-grpc-channel
    return 'PredictionServiceStub(grpc.insecure_channel("models.example.com:8500"))'


def given(channel):
    # ok: tf-serving-insecure-grpc-channel
    return PredictionServiceStub(channel)
