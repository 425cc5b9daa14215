"""Low-latency inference with CUDA graphs and a hand-written post-processing kernel."""
import queue
import threading

import numpy as np
import torch
from numba import cuda


@cuda.jit
def threshold(scores, mask, limit):
    i = cuda.grid(1)
    # ruleid: numba-kernel-without-bounds-guard
    mask[i] = 1 if scores[i] > limit else 0


@cuda.jit
def threshold_checked(scores, mask, limit):
    i = cuda.grid(1)
    if i < scores.shape[0]:
        mask[i] = 1 if scores[i] > limit else 0


@cuda.jit
def smooth(image, out):
    row, col = cuda.grid(2)
    if row >= image.shape[0] or col >= image.shape[1]:
        return
    total = 0.0
    for d in range(-1, 2):
        r = min(max(row + d, 0), image.shape[0] - 1)
        total += image[r, col]
    out[row, col] = total / 3.0


class GraphRunner:
    def __init__(self, model, example):
        self.model = model.eval()
        self.static_in = example.clone()
        self.graph = torch.cuda.CUDAGraph()
        self._warm_up()
        with torch.cuda.graph(self.graph):
            self.static_out = self.model(self.static_in)

    def _warm_up(self):
        stream = torch.cuda.Stream()
        with torch.cuda.stream(stream), torch.no_grad():
            for _ in range(3):
                self.model(self.static_in)
        torch.cuda.current_stream().wait_stream(stream)

    def shared(self, x):
        self.static_in.copy_(x)
        self.graph.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return self.static_out

    def copied(self, x):
        self.static_in.copy_(x)
        self.graph.replay()
        return self.static_out.clone()

    def scores(self, x):
        self.static_in.copy_(x)
        self.graph.replay()
        return self.static_out.softmax(-1).cpu().numpy()


class Server(threading.Thread):
    def __init__(self, model, example):
        super().__init__(daemon=True)
        self.inbox, self.outbox = queue.Queue(), queue.Queue()
        self.static_in = example.clone()
        self.g = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.g):
            self.logits = model(self.static_in)

    def run(self):
        while True:
            x = self.inbox.get()
            if x is None:
                break
            self.static_in.copy_(x)
            self.g.replay()
            # ruleid: cuda-graph-output-buffer-shared
            self.outbox.put(self.logits)


def mask_of(scores, limit=0.5):
    mask = np.zeros(len(scores), dtype=np.int32)
    blocks = (len(scores) + 127) // 128
    threshold_checked[blocks, 128](scores, mask, limit)
    return mask.tolist()


def build(path, example):
    # ruleid: torch-load-arbitrary-code
    model = torch.load(path, weights_only=False).cuda()
    return GraphRunner(model, example.cuda())
