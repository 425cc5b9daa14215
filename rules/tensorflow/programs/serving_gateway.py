"""HTTP gateway in front of TensorFlow Serving."""
import os

import grpc
import numpy as np
import tensorflow as tf
from flask import Flask, abort, jsonify, request
from tensorflow_serving.apis import model_management_pb2, model_service_pb2_grpc, predict_pb2, prediction_service_pb2_grpc
from tensorflow_serving.config import model_server_config_pb2

app = Flask(__name__)
TARGET = os.environ.get("SERVING_TARGET", "models.prod.example.com:8500")
ROOT_CERT = os.environ.get("SERVING_CA")
MAX_BATCH = 64


def plain_stub():
    # ruleid: tf-serving-insecure-grpc-channel
    channel = grpc.insecure_channel(TARGET, options=[("grpc.max_send_message_length", 32 << 20)])
    return prediction_service_pb2_grpc.PredictionServiceStub(channel)


def secure_stub():
    with open(ROOT_CERT, "rb") as fh:
        credentials = grpc.ssl_channel_credentials(fh.read())
    # ok: tf-serving-insecure-grpc-channel
    channel = grpc.secure_channel(TARGET, credentials)
    return prediction_service_pb2_grpc.PredictionServiceStub(channel)


def sidecar_stub():
    # ok: tf-serving-insecure-grpc-channel
    channel = grpc.insecure_channel("localhost:8500")
    return prediction_service_pb2_grpc.PredictionServiceStub(channel)


STUB = secure_stub() if ROOT_CERT else plain_stub()


def reload_models(base_path):
    # ruleid: tf-serving-insecure-grpc-channel
    with grpc.insecure_channel(TARGET) as channel:
        admin = model_service_pb2_grpc.ModelServiceStub(channel)
        config = model_server_config_pb2.ModelServerConfig()
        entry = config.model_config_list.config.add()
        entry.name, entry.base_path, entry.model_platform = "ranker", base_path, "tensorflow"
        return admin.HandleReloadConfigRequest(model_management_pb2.ReloadConfigRequest(config=config), timeout=30)


def predict(rows):
    req = predict_pb2.PredictRequest()
    req.model_spec.name = "ranker"
    req.model_spec.signature_name = "serving_default"
    req.inputs["features"].CopyFrom(tf.make_tensor_proto(rows.astype(np.float32)))
    result = STUB.Predict(req, timeout=2.0)
    return tf.make_ndarray(result.outputs["score"])


@app.post("/score")
def score():
    rows = np.asarray(request.get_json()["rows"])
    if rows.ndim != 2 or len(rows) > MAX_BATCH:
        abort(400)
    try:
        return jsonify(scores=predict(rows).ravel().tolist())
    except grpc.RpcError as err:
        app.logger.error("serving: %s", err.code())
        abort(502)


@app.get("/health")
def health():
    return {"ok": True}


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8080)
