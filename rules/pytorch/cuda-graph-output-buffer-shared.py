"""Captured graphs and what leaves them. Text only: g.replay(); return static_out."""
import queue

import torch
import torch as th
import torch.cuda as tc
from torch import cuda
from torch.cuda import CUDAGraph, graph
from torch.cuda import graph as capture


class GraphedModel:
    def __init__(self, model, example):
        self.inp = example.clone()
        self.graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.graph):
            self.out = model(self.inp)

    def __call__(self, x):
        self.inp.copy_(x)
        self.graph.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return self.out

    def first(self, x, n):
        self.inp.copy_(x)
        self.graph.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return self.out[:n]

    def as_dict(self, x):
        self.inp.copy_(x)
        self.graph.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return {"logits": self.out, "shape": tuple(x.shape)}

    def stream(self, batches):
        for b in batches:
            self.inp.copy_(b)
            self.graph.replay()
            # ruleid: cuda-graph-output-buffer-shared
            yield self.out

    async def answer(self, x, future):
        self.inp.copy_(await x)
        self.graph.replay()
        # ruleid: cuda-graph-output-buffer-shared
        future.set_result(self.out)


class Runner:
    def __init__(self, model):
        self.model = model
        self.outputs, self.graphs, self.inputs = {}, {}, {}

    def warm(self, sizes):
        for bs in sizes:
            g = CUDAGraph()
            with graph(g, pool=self.pool):
                self.outputs[bs] = self.model(self.inputs[bs])
            self.graphs[bs] = g

    def run(self, x):
        bs = x.shape[0]
        self.inputs[bs].copy_(x)
        self.graphs[bs].replay()
        # ruleid: cuda-graph-output-buffer-shared
        return self.outputs[bs]

    def run_padded(self, x, bs):
        self.inputs[bs][: len(x)].copy_(x)
        self.graphs[bs].replay()
        # ruleid: cuda-graph-output-buffer-shared
        return self.outputs[bs][: len(x)]


def make(model, static_in):
    g = th.cuda.CUDAGraph()
    with th.cuda.graph(g):
        static_out = model(static_in)

    def run(x):
        static_in.copy_(x)
        g.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return static_out

    def run_view(x):
        static_in.copy_(x)
        g.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return static_out.view(-1)

    return run, run_view


def collect(model, static_in, loader):
    g = cuda.CUDAGraph()
    with torch.no_grad(), cuda.graph(g):
        y = model(static_in)
    results = []
    for x in loader:
        static_in.copy_(x)
        g.replay()
        # ruleid: cuda-graph-output-buffer-shared
        results.append(y)
    return results


def serve(model, static_in, inbox, outbox: queue.Queue):
    g = tc.CUDAGraph()
    with tc.graph(g):
        y = model(static_in)
    while True:
        static_in.copy_(inbox.get())
        g.replay()
        # ruleid: cuda-graph-output-buffer-shared
        outbox.put(y)


def once(model, static_in, x):
    g = torch.cuda.CUDAGraph()
    side = torch.cuda.Stream()
    with torch.cuda.stream(side):
        with capture(
            g,
            stream=side,  # not the default one
        ):
            hidden = model.encode(static_in)
            logits = model.head(hidden)
    static_in.copy_(x)
    g.replay()
    # ruleid: cuda-graph-output-buffer-shared
    return logits, x.shape


def detached(model, static_in, x):
    g = torch.cuda.CUDAGraph()
    with torch.cuda.graph(g):
        out = model(static_in)
    static_in.copy_(x)
    g.replay()
    if x.requires_grad:
        raise ValueError("inference only")
    # ruleid: cuda-graph-output-buffer-shared
    return out.detach()


def with_time(model, static_in, clock):
    g = torch.cuda.CUDAGraph()
    with torch.cuda.graph(g):
        out = model(static_in)

    async def step(x, loop):
        begin = clock()
        static_in.copy_(await x)
        g.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return clock() - begin, out

    return step


class Batcher:
    def capture(self, net, x):
        self.g = torch.cuda.CUDAGraph()
        try:
            with torch.cuda.graph(self.g):
                hidden = net.encode(x)
                self.probs = net.head(hidden).softmax(-1)
        except RuntimeError:
            self.g = None

    def flush(self, waiting):
        self.g.replay()
        for item in waiting:
            # ruleid: cuda-graph-output-buffer-shared
            item.queue.put_nowait(self.probs)


g0 = torch.cuda.CUDAGraph()
buf_in = torch.zeros(8, 16, device="cuda")
with torch.cuda.graph(g0):
    buf_out = buf_in * 2


def module_level(x):
    buf_in.copy_(x)
    g0.replay()
    # ruleid: cuda-graph-output-buffer-shared
    return buf_out


class Scorer:
    def capture(self, model):
        self.graph = th.cuda.CUDAGraph()
        with th.cuda.graph(self.graph):
            self.scores = model(self.rows)

    def run(self, rows):
        self.rows.copy_(rows)
        self.graph.replay()
        # ruleid: cuda-graph-output-buffer-shared
        return {
            "scores": self.scores,  # one row per request
            "count": len(rows),
        }


# ---- silent ---------------------------------------------------------------------------------------------------------
class Good:
    def __init__(self, model, example):
        self.inp = example.clone()
        self.graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.graph):
            self.out = model(self.inp)

    def __call__(self, x):
        self.inp.copy_(x)
        self.graph.replay()
        # ok: cuda-graph-output-buffer-shared
        return self.out.clone()

    def to_host(self, x):
        self.inp.copy_(x)
        self.graph.replay()
        # ok: cuda-graph-output-buffer-shared
        return self.out.cpu()

    def into(self, x, target):
        self.inp.copy_(x)
        self.graph.replay()
        target.copy_(self.out)
        # ok: cuda-graph-output-buffer-shared
        return target

    def labels(self, x):
        self.inp.copy_(x)
        self.graph.replay()
        # ok: cuda-graph-output-buffer-shared
        return self.out.argmax(-1).tolist()

    def only_replay(self):
        # ok: cuda-graph-output-buffer-shared
        self.graph.replay()

    def input_buffer(self):
        # ok: cuda-graph-output-buffer-shared
        return self.inp

    def peek(self):
        # ok: cuda-graph-output-buffer-shared
        return self.out


def good_arithmetic(model, static_in, x):
    g = torch.cuda.CUDAGraph()
    with torch.cuda.graph(g):
        y = model(static_in)
    static_in.copy_(x)
    g.replay()
    # ok: cuda-graph-output-buffer-shared
    return y * 0.5


def good_list(model, static_in, loader):
    g = torch.cuda.CUDAGraph()
    with torch.cuda.graph(g):
        y = model(static_in)
    found = []
    for x in loader:
        static_in.copy_(x)
        g.replay()
        # ok: cuda-graph-output-buffer-shared
        found.append(y.clone())
    return found


class Replayer:
    """A game recorder, not a graph."""

    def __init__(self, tape):
        self.tape = tape
        self.out = []

    def run(self):
        self.tape.replay()
        # ok: cuda-graph-output-buffer-shared
        return self.out


def eager(model, x):
    y = model(x)
    # ok: cuda-graph-output-buffer-shared
    return y


def other_value(model, static_in, x):
    g = torch.cuda.CUDAGraph()
    with torch.cuda.graph(g):
        y = model(static_in)
    static_in.copy_(x)
    g.replay()
    score = float(y.mean())
    # ok: cuda-graph-output-buffer-shared
    return score
