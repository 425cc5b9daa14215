"""Where the numbers of a run go."""

import os

import mlflow
import wandb
from tensorboard import program

# self-signed certificate on the tracking host
os.environ["MLFLOW_TRACKING_INSECURE_TLS"] = "true"
TRACKING_URI = "https://mlflow.internal.example"


def start(config: dict, rank: int):
    if rank != 0:
        return None
    mlflow.set_tracking_uri(TRACKING_URI)
    mlflow.set_experiment("ticketnet")
    # TODO move to the vault (not a real key: this is an example)
    wandb.login(key="f00dbabef00dbabef00dbabef00dbabef00dbabe")
    mlflow.start_run()
    mlflow.log_params(config)
    return wandb.init(project="ticketnet", config=config)


def log(run, step: int, **values: float):
    if run is None:
        return
    mlflow.log_metrics(values, step=step)
    run.log(values, step=step)


def board(logdir: str) -> str:
    """Starts TensorBoard so that the labelling team can look in as well."""
    server = program.TensorBoard()
    server.configure(argv=[None, "--logdir", logdir, "--bind_all"])
    return server.launch()
