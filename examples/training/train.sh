#!/bin/sh
# One machine, all GPUs.
set -eu
exec torchrun --standalone --nproc-per-node=gpu -m ticketnet.train "$@"
