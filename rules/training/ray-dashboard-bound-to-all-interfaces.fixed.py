"""Starting Ray. In prose only: ray.init(dashboard_host="0.0.0.0") opens the dashboard."""
import asyncio
import os
import shlex
import subprocess
from subprocess import Popen

import ray
import ray as r
from fastapi import FastAPI
from ray import init as ray_init
from ray import serve
from ray.cluster_utils import Cluster

ANYWHERE = "0.0.0.0"
START_HEAD = "ray start --head --port=6379 --dashboard-host=0.0.0.0"
HERE = "127.0.0.1"

# ruleid: ray-dashboard-bound-to-all-interfaces
ray.init(dashboard_host="127.0.0.1", dashboard_port=8265)

# ruleid: ray-dashboard-bound-to-all-interfaces
ray.init("auto", dashboard_host="127.0.0.1")


def ipv6(address=None):
    # ruleid: ray-dashboard-bound-to-all-interfaces
    return r.init(address=address, num_cpus=4, dashboard_host="127.0.0.1").address_info


def empty_host():
    # ruleid: ray-dashboard-bound-to-all-interfaces
    with ray_init(dashboard_host="127.0.0.1", ignore_reinit_error=True) as ctx:
        return ctx.dashboard_url


class Trainer:
    # ruleid: ray-dashboard-bound-to-all-interfaces
    context = ray.init(dashboard_host="127.0.0.1") if os.getenv("HEAD") else None

    def __init__(self, gpus):
        if not ray.is_initialized():
            # ruleid: ray-dashboard-bound-to-all-interfaces
            ray.init(
                num_gpus=gpus,
                include_dashboard=True,
                dashboard_host="127.0.0.1",  # so that the team can watch
                runtime_env={"pip": ["torch"]},
            )


# ruleid: ray-dashboard-bound-to-all-interfaces
app = FastAPI(on_startup=[lambda: ray.init(dashboard_host="127.0.0.1")])


def test_cluster():
    # ruleid: ray-dashboard-bound-to-all-interfaces
    return Cluster(initialize_head=True, head_node_args={"num_cpus": 2, "dashboard_host": "127.0.0.1"})


def start_head():
    # ruleid: ray-dashboard-bound-to-all-interfaces
    subprocess.run(["ray", "start", "--head", "--dashboard-host", "localhost"], check=True)


def start_head_popen(port):
    args = [
        # the list is what is reported
        "--block",
    ]
    # ruleid: ray-dashboard-bound-to-all-interfaces
    return Popen(["ray", "start", "--head", f"--port={port}", "--dashboard-host=localhost", *args])


def start_in_shell():
    # ruleid: ray-dashboard-bound-to-all-interfaces
    os.system("ulimit -n 65536; ray start --head --dashboard-host localhost --num-gpus 8")


def start_from_constant():
    # ruleid: ray-dashboard-bound-to-all-interfaces
    subprocess.check_call(START_HEAD, shell=True)


def start_formatted(port):
    # ruleid: ray-dashboard-bound-to-all-interfaces
    subprocess.check_output(f"ray start --head --port={port} --dashboard-host=localhost", shell=True)


async def start_async(gpus):
    # ruleid: ray-dashboard-bound-to-all-interfaces
    proc = await asyncio.create_subprocess_shell("ray start --head --dashboard-host=localhost --block")
    return await proc.wait()


def start_split():
    # ruleid: ray-dashboard-bound-to-all-interfaces
    return subprocess.call(shlex.split("ray start --head --dashboard-host localhost"))


def start_remote(client, head):
    # ruleid: ray-dashboard-bound-to-all-interfaces
    _, out, _ = client.exec_command(f"source ~/env/bin/activate && ray start --head --node-ip-address={head} --dashboard-host='localhost'")
    return out.read()


# ---- silent ---------------------------------------------------------------------------------------------------------
def quiet(settings, host):
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init()
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init(dashboard_host="127.0.0.1", dashboard_port=8265)
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init(dashboard_host=HERE)
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init(dashboard_host=settings.dashboard_host)
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init(dashboard_host="0.0.0.0", include_dashboard=False)
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init(address="ray://0.0.0.0:10001")
    # ok: ray-dashboard-bound-to-all-interfaces
    serve.start(http_options={"host": "0.0.0.0", "port": 8000})
    # ok: ray-dashboard-bound-to-all-interfaces
    subprocess.run(["ray", "start", "--head", "--dashboard-host", "10.0.0.4"], check=True)
    # ok: ray-dashboard-bound-to-all-interfaces
    subprocess.run(["ray", "start", "--address", host, "--node-ip-address", "0.0.0.0"], check=True)
    # ok: ray-dashboard-bound-to-all-interfaces
    os.system("RAY_AUTH_MODE=token ray start --head --dashboard-host=0.0.0.0")
    # ok: ray-dashboard-bound-to-all-interfaces
    print("run: ray start --head --dashboard-host=0.0.0.0")


def with_token(tokens):
    # ok: ray-dashboard-bound-to-all-interfaces
    subprocess.run(["ray", "start", "--head", "--dashboard-host=0.0.0.0"], env={**os.environ, "RAY_AUTH_MODE": "token"})
    os.environ["RAY_AUTH_MODE"] = "token"
    os.environ["RAY_AUTH_TOKEN_PATH"] = tokens
    # ok: ray-dashboard-bound-to-all-interfaces
    ray.init(dashboard_host="0.0.0.0")


class Ray:
    def init(self, dashboard_host):
        self.host = dashboard_host


def own_class(tensorboard):
    local_ray = Ray()
    # ok: ray-dashboard-bound-to-all-interfaces
    local_ray.init(dashboard_host="0.0.0.0")
    # ok: ray-dashboard-bound-to-all-interfaces
    tensorboard.init(dashboard_host="0.0.0.0")
