"""Parameter-server training, one script for all tasks."""
import json
import os
import sys

import tensorflow as tf

CLUSTER = {
    "chief": ["10.1.0.2:2222"],
    "ps": ["203.0.113.40:2222"],
    "worker": ["10.1.0.4:2222", "10.1.0.5:2222"],
}
LOCAL = {"ps": ["127.0.0.1:2222"], "worker": ["127.0.0.1:2223"]}


def join(task_type, index):
    # ruleid: tensorflow-grpc-server-exposed
    spec = tf.train.ClusterSpec(CLUSTER)
    server = tf.distribute.Server(spec, job_name=task_type, task_index=index, protocol="grpc")
    server.join()


def join_local(task_type, index):
    # ok: tensorflow-grpc-server-exposed
    spec = tf.train.ClusterSpec(LOCAL)
    tf.distribute.Server(spec, job_name=task_type, task_index=index).join()


def coordinator():
    # ruleid: tensorflow-grpc-server-exposed
    os.environ["TF_CONFIG"] = json.dumps({"cluster": {"worker": ["0.0.0.0:2222"], "ps": ["10.1.0.3:2222"]}, "task": {"type": "chief", "index": 0}})
    resolver = tf.distribute.cluster_resolver.TFConfigClusterResolver()
    strategy = tf.distribute.ParameterServerStrategy(resolver)
    return run_training(strategy)


def run_training(strategy):
    # ruleid: accelerator-profiler-server-always-on
    tf.profiler.experimental.server.start(6009)
    coord = tf.distribute.coordinator.ClusterCoordinator(strategy)
    with strategy.scope():
        model = tf.keras.Sequential([tf.keras.layers.Dense(32, activation="relu"), tf.keras.layers.Dense(1)])
        optimizer = tf.keras.optimizers.SGD(0.01)

    def data():
        return tf.data.Dataset.from_tensor_slices((tf.random.normal([4096, 8]), tf.random.normal([4096, 1]))).repeat().batch(64)

    @tf.function
    def step(iterator):
        def replica(batch):
            x, y = batch
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(model(x, training=True) - y))
            optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
            return loss

        return strategy.run(replica, args=(next(iterator),))

    iterator = iter(coord.create_per_worker_dataset(data))
    for _ in range(200):
        coord.schedule(step, args=(iterator,))
    coord.join()
    return model


if __name__ == "__main__":
    kind = sys.argv[1]
    if kind == "chief":
        coordinator()
    elif os.environ.get("LOCAL_RUN"):
        join_local(kind, int(sys.argv[2]))
    else:
        join(kind, int(sys.argv[2]))
