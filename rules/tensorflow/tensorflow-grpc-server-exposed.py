"""TensorFlow clusters. Text: ClusterSpec({"ps": ["0.0.0.0:2222"]}). Addresses are from documentation ranges."""
import functools
import json
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
from tensorflow.compat.v1.train import Server as V1Server
from tensorflow.distribute import Server
from tensorflow.train import ClusterSpec

PS = "0.0.0.0:2222"
PRIVATE_PS = "10.0.0.4:2222"
MASTER = "grpc://203.0.113.7:2222"

# ruleid: tensorflow-grpc-server-exposed
cluster = tf.train.ClusterSpec({"ps": ["0.0.0.0:2222"], "worker": ["0.0.0.0:2223"]})
server = tf.distribute.Server(cluster, job_name="ps", task_index=0, protocol="grpc")


def by_constant(index):
    # ruleid: tensorflow-grpc-server-exposed
    return Server(ClusterSpec({"worker": ["10.0.0.5:2222"], "ps": [PS]}), job_name="ps", task_index=index)


def exploded(args):
    # ruleid: tensorflow-grpc-server-exposed
    spec = ClusterSpec(
        {
            "chief": ["10.0.0.3:2222"],
            # rented machines
            "worker": [
                "10.0.0.4:2222",
                "203.0.113.21:2222",
            ],
        },
    )
    return spec.as_cluster_def()


def empty_host():
    # ruleid: tensorflow-grpc-server-exposed
    return tf.train.ClusterSpec({"local": [":2222"]})


def six():
    # ruleid: tensorflow-grpc-server-exposed
    return tf1.train.ClusterSpec({"worker": ["[::]:2222"]})


def variable_spec(task):
    jobs = {"ps": ["198.51.100.4:2222"], "worker": ["198.51.100.5:2222"]}
    print("joining", task)
    # ruleid: tensorflow-grpc-server-exposed
    spec = ClusterSpec(jobs)
    return Server(spec, job_name="worker", task_index=task)


def keyword_spec():
    # ruleid: tensorflow-grpc-server-exposed
    return ClusterSpec(dict(ps=["0.0.0.0:2222"], worker=["0.0.0.0:2223"]))


def dict_to_server(task):
    # ruleid: tensorflow-grpc-server-exposed
    return V1Server({"worker": ["0.0.0.0:2222"]}, job_name="worker", task_index=task)


def dict_to_new_server():
    # ruleid: tensorflow-grpc-server-exposed
    Server({"ps": ["0.0.0.0:2222"]}, job_name="ps", task_index=0, start=True).join()


class Node:
    # ruleid: tensorflow-grpc-server-exposed
    spec = tf.train.ClusterSpec({"ps": ["0.0.0.0:3333"]})

    def __init__(self, index):
        # ruleid: tensorflow-grpc-server-exposed
        os.environ["TF_CONFIG"] = json.dumps({"cluster": {"worker": ["0.0.0.0:4444"]}, "task": {"type": "worker", "index": index}})
        self.strategy = tf.distribute.MultiWorkerMirroredStrategy()

    async def connect(self):
        # ruleid: tensorflow-grpc-server-exposed
        tf.config.experimental_connect_to_host("grpc://203.0.113.9:8470")


def variable_config(index):
    conf = {"cluster": {"chief": ["10.0.0.3:1"], "ps": ["203.0.113.5:2222"]}, "task": {"type": "ps", "index": index}}
    # ruleid: tensorflow-grpc-server-exposed
    os.environ["TF_CONFIG"] = json.dumps(conf)
    return tf.distribute.experimental.ParameterServerStrategy


def old_session(graph):
    # ruleid: tensorflow-grpc-server-exposed
    with tf1.Session("grpc://203.0.113.7:2222", graph=graph) as sess:
        return sess.run("loss:0")


def old_session_target():
    # ruleid: tensorflow-grpc-server-exposed
    return tf.compat.v1.Session(target=MASTER, config=None)


# ruleid: tensorflow-grpc-server-exposed
specs = [ClusterSpec({"ps": ["0.0.0.0:2222"], "worker": [w]}) for w in ("10.0.0.8:2222", "10.0.0.9:2222")]

# ruleid: tensorflow-grpc-server-exposed
start = lambda i: Server(ClusterSpec({"ps": ["0.0.0.0:2222"]}), task_index=i)


def resolver(local):
    # ruleid: tensorflow-grpc-server-exposed
    return tf.distribute.cluster_resolver.SimpleClusterResolver(tf.train.ClusterSpec({"worker": ["0.0.0.0:1"]})) if local else None


# ---- silent ---------------------------------------------------------------------------------------------------------
def loopback():
    # ok: tensorflow-grpc-server-exposed
    spec = tf.train.ClusterSpec({"ps": ["127.0.0.1:2222"], "worker": ["127.0.0.1:2223"]})
    return Server(spec, job_name="ps", task_index=0)


def private():
    # ok: tensorflow-grpc-server-exposed
    a = ClusterSpec({"ps": [PRIVATE_PS], "worker": ["192.168.1.4:2222", "172.20.0.3:2222"]})
    # ok: tensorflow-grpc-server-exposed
    return a, ClusterSpec({"ps": ["100.64.3.2:2222"]})


def names():
    # ok: tensorflow-grpc-server-exposed
    return ClusterSpec({"ps": ["ps-0:2222"], "worker": ["worker-0.training.svc:2222", "localhost:2223"]})


def computed(hosts):
    # ok: tensorflow-grpc-server-exposed
    return ClusterSpec({"worker": [f"{h}:2222" for h in hosts], "ps": hosts[:1]})


def given_config(text):
    # ok: tensorflow-grpc-server-exposed
    os.environ["TF_CONFIG"] = json.dumps({"cluster": {"worker": ["10.0.0.4:1"]}, "task": {"type": "worker", "index": 0}})
    # ok: tensorflow-grpc-server-exposed
    return json.loads(os.environ.get("TF_CONFIG", text))


def local_session():
    # ok: tensorflow-grpc-server-exposed
    a = tf1.Session("grpc://localhost:2222")
    # ok: tensorflow-grpc-server-exposed
    return a, tf1.Session(target="grpc://10.0.0.4:2222"), tf1.Session()


def other_config():
    # ok: tensorflow-grpc-server-exposed
    os.environ["APP_CONFIG"] = json.dumps({"cluster": {"web": ["0.0.0.0:8080"]}})


def web(app):
    hosts = {"web": ["0.0.0.0:8080"]}
    # ok: tensorflow-grpc-server-exposed
    app.run(host="0.0.0.0", port=8080)
    return hosts


class ClusterSpecification:
    def __init__(self, jobs):
        self.jobs = jobs


def own_class():
    # ok: tensorflow-grpc-server-exposed
    return ClusterSpecification({"ps": ["0.0.0.0:2222"]}), functools.partial(ClusterSpec)


def documentation():
    # ok: tensorflow-grpc-server-exposed
    return 'ClusterSpec({"ps": ["0.0.0.0:2222"]})'


def local_server():
    # ok: tensorflow-grpc-server-exposed
    return tf1.train.Server.create_local_server()
