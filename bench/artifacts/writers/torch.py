"""PyTorch: torch.save in its forms, TorchScript, exported programs, packages and distributed checkpoints."""

import collections

import numpy
import torch
import torch.distributed.checkpoint as checkpoint
from torch import nn

from ._shared import Library

LIBRARY = Library("torch", "torch", "numpy")
torch.manual_seed(7)


def network():
    torch.manual_seed(7)
    return nn.Sequential(
        collections.OrderedDict(
            first=nn.Conv2d(1, 4, 3),
            norm=nn.BatchNorm2d(4),
            act=nn.ReLU(),
            pool=nn.AdaptiveAvgPool2d(2),
            flat=nn.Flatten(),
            drop=nn.Dropout(0.1),
            last=nn.Linear(16, 3),
        )
    )


def trained(kind, **options):
    """A network and its optimizer after two steps, so that the optimizer has a state."""
    model = network()
    optimizer = kind(model.parameters(), **options)
    for _ in range(2):
        optimizer.zero_grad()
        model(torch.ones(2, 1, 8, 8)).sum().backward()
        optimizer.step()
    return model, optimizer


def save(make, **options):
    # torch.save of a path names the folder in the archive after the file.
    return lambda path: torch.save(make(), path, **options)


SAVED = {
    "state-dict.pt": ("state_dict", lambda: network().state_dict()),
    "state-dict.pth": ("state_dict, other ending", lambda: network().state_dict()),
    "pytorch_model.bin": ("state_dict named as transformers does", lambda: network().state_dict()),
    "whole-module.pt": ("a whole module of torch.nn", network),
    "whole-transformer.pt": ("a whole transformer layer", lambda: nn.TransformerEncoderLayer(8, 2, dim_feedforward=16)),
    "whole-lstm.pt": ("a whole LSTM", lambda: nn.LSTM(4, 6, num_layers=2, bidirectional=True)),
    "whole-embedding.pt": ("embeddings in a ModuleDict and ModuleList", lambda: nn.ModuleDict({"a": nn.Embedding(7, 4), "b": nn.ModuleList([nn.GELU(), nn.Softmax(1)])})),
    "loss-module.pt": ("a loss with weights", lambda: nn.CrossEntropyLoss(weight=torch.ones(3))),
    "tensor-dtypes.pt": ("tensors of all usual types", lambda: [torch.ones(3).to(kind) for kind in (torch.float16, torch.bfloat16, torch.float64, torch.int8, torch.uint8, torch.int16, torch.int64, torch.bool, torch.complex64, torch.float8_e4m3fn)]),
    "tensor-views.pt": ("views of one storage", lambda: (lambda base: [base[2:], base.view(2, 6).t(), base[::3]])(torch.arange(12.0))),
    "tensor-sparse.pt": ("sparse COO and CSR tensors", lambda: [torch.eye(4).to_sparse(), torch.eye(4).to_sparse_csr()]),
    "tensor-quantized.pt": ("tensors quantized per tensor and per channel", lambda: [torch.quantize_per_tensor(torch.arange(6.0), 0.1, 2, torch.qint8), torch.quantize_per_channel(torch.ones(2, 3), torch.tensor([0.1, 0.2]), torch.tensor([0, 1]), 0, torch.quint8)]),
    "tensor-meta.pt": ("a tensor of the meta device", lambda: torch.empty(1000, 1000, device="meta")),
    "tensor-nested.pt": ("a nested tensor", lambda: torch.nested.nested_tensor([torch.ones(2, 3), torch.ones(1, 3)])),
    "parameters.pt": ("Parameter and Buffer objects", lambda: {"weight": nn.Parameter(torch.ones(2, 2)), "fixed": nn.Parameter(torch.zeros(2), requires_grad=False), "buffer": nn.Buffer(torch.ones(1))}),
    "tensor-with-attributes.pt": ("a parameter with an attribute", lambda: (lambda one: (setattr(one, "is_bias", True), one)[1])(nn.Parameter(torch.ones(2)))),
    "numpy-inside.ckpt": ("a checkpoint with numpy arrays and scalars", lambda: {"mean": numpy.arange(4.0), "best": numpy.float64(0.93), "classes": numpy.array(["cat", "dog"]), "state": {"w": torch.ones(2)}}),
    "plain-values.pt": ("types of torch and plain values", lambda: {"dtype": torch.float32, "device": torch.device("cpu"), "size": torch.Size([1, 2]), "layout": torch.strided, "args": [1, "x", None, {2, 3}]}),
    "generator-state.pt": ("states of the random generators", lambda: {"torch": torch.get_rng_state(), "python": (3, (1, 2, 3), None)}),
    "lightning-like.ckpt": ("a training checkpoint in the shape that trainers write", lambda: (lambda model, optimizer: {"epoch": 3, "global_step": 120, "pytorch-lightning_version": "2.4.0", "state_dict": model.state_dict(), "optimizer_states": [optimizer.state_dict()], "lr_schedulers": [], "hparams_name": "kwargs", "hyper_parameters": {"lr": 0.001}})(*trained(torch.optim.AdamW))),
    "optimizer-adam.pt": ("the state of Adam", lambda: trained(torch.optim.Adam)[1].state_dict()),
    "optimizer-sgd.pt": ("the state of SGD with momentum", lambda: trained(torch.optim.SGD, lr=0.1, momentum=0.9)[1].state_dict()),
    "optimizer-whole.pt": ("a whole optimizer object", lambda: trained(torch.optim.RMSprop)[1]),
    "scheduler.pt": ("the state of a learning rate schedule", lambda: torch.optim.lr_scheduler.CosineAnnealingLR(trained(torch.optim.SGD, lr=0.1)[1], 10).state_dict()),
    "dataset.pt": ("a TensorDataset", lambda: torch.utils.data.TensorDataset(torch.ones(4, 2), torch.zeros(4))),
    "pruned-module.pt": ("a module with weight normalisation", lambda: nn.utils.parametrizations.weight_norm(nn.Linear(3, 2)).state_dict()),
    "distribution.pt": ("a distribution object", lambda: torch.distributions.Normal(torch.zeros(2), torch.ones(2))),
}
for name, (what, make) in SAVED.items():
    LIBRARY.add(name, what, save(make))
# The old form would put the sources of torch.nn and their places into the file.
torch.serialization.get_source_lines_and_file = lambda *_: ([], None, None)
LEGACY = {"_use_new_zipfile_serialization": False}
for name, what, make in (
    ("legacy-state-dict.pth", "state_dict in the form before version 1.6", lambda: network().state_dict()),
    ("legacy-whole-module.pt", "a whole module in the form before version 1.6, sources left out", network),
    ("legacy-views.pt", "views of one storage, form before version 1.6", SAVED["tensor-views.pt"][1]),
    ("legacy-checkpoint.ckpt", "a checkpoint with an optimizer, form before version 1.6", SAVED["lightning-like.ckpt"][1]),
):
    LIBRARY.add(name, what, save(make, **LEGACY))
LIBRARY.add("state-dict-protocol-4.pt", "state_dict with pickle protocol 4", save(lambda: network().state_dict(), pickle_protocol=4))
LIBRARY.add("legacy-protocol-3.pt", "state_dict, old form, pickle protocol 3", save(lambda: network().state_dict(), pickle_protocol=3, **LEGACY))


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 2)
        self.register_buffer("scale", torch.tensor(2.0))
        self.names = ["cat", "dog"]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if x.sum() > 0:
            x = x * self.scale
        for _ in range(2):
            x = x + 0.5
        return self.layer(x)


def without_debug(path, save):
    """Saves and copies all but the debug records, which hold the places of the sources on the machine that wrote them."""
    whole = path.with_name(path.stem)
    save(str(whole))
    reader = torch._C.PyTorchFileReader(str(whole))
    writer = torch._C.PyTorchFileWriter(str(path))
    for name in reader.get_all_records():
        if not name.endswith(".debug_pkl") and name not in ("version", "byteorder", ".data/serialization_id"):
            data = reader.get_record(name)
            writer.write_record(name, data, len(data))
    writer.write_end_of_file()
    whole.unlink()


@LIBRARY.artifact("scripted-from-text.pt", "TorchScript of a text, with debug records")
def from_text(path):
    module = torch.jit.ScriptModule()
    module.define("def forward(self, x):\n    return torch.relu(x + 1.0)\n")
    module.save(str(path))


@LIBRARY.artifact("scripted.pt", "TorchScript by scripting, without debug records")
def scripted(path):
    without_debug(path, torch.jit.script(Scaled()).save)


@LIBRARY.artifact("scripted-extra-files.ts", "TorchScript with extra files, without debug records")
def extra(path):
    files = {"labels.txt": "cat\ndog\n", "config.json": '{"size": 4}'}
    without_debug(path, lambda to: torch.jit.save(torch.jit.script(Scaled()), to, _extra_files=files))


@LIBRARY.artifact("traced.pt", "TorchScript by tracing, without debug records")
def traced(path):
    without_debug(path, torch.jit.trace(network().eval(), torch.ones(1, 1, 8, 8)).save)


@LIBRARY.artifact("scripted-function.pt", "a scripted function with dicts and strings, without debug records")
def function(path):
    def tally(words: list[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for word in words:
            found[word] = found.get(word, 0) + 1
        return found

    without_debug(path, torch.jit.script(tally).save)


@LIBRARY.artifact("lite.ptl", "TorchScript for the lite interpreter, without debug records")
def lite(path):
    without_debug(path, torch.jit.script(Scaled())._save_for_lite_interpreter)


@LIBRARY.artifact("exported.pt2", "torch.export")
def exported(path):
    program = torch.export.export(network().eval(), (torch.ones(1, 1, 8, 8),))
    for node in program.graph.nodes:
        # The traces name places on the machine that wrote them.
        node.meta.pop("stack_trace", None)
    torch.export.save(program, str(path))


@LIBRARY.artifact("packaged.pt", "torch.package with a module of torch.nn and a text")
def packaged(path):
    with torch.package.PackageExporter(str(path)) as exporter:
        exporter.extern("torch.**")
        exporter.extern("collections.**")
        exporter.save_pickle("model", "model.pkl", network())
        exporter.save_text("model", "labels.txt", "cat\ndog\n")


@LIBRARY.artifact("distributed/", "a distributed checkpoint folder")
def distributed(path):
    checkpoint.save({"model": network().state_dict(), "epoch": 3}, checkpoint_id=str(path), no_dist=True)


@LIBRARY.artifact("distributed-optimizer/", "a distributed checkpoint folder with an optimizer")
def distributed_optimizer(path):
    model, optimizer = trained(torch.optim.AdamW)
    checkpoint.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, checkpoint_id=str(path), no_dist=True)


@LIBRARY.artifact("module-in-pickle.pkl", "tensors by the pickle module itself")
def by_pickle(path):
    import pickle

    path.write_bytes(pickle.dumps({"weight": torch.ones(2, 3), "bias": nn.Parameter(torch.zeros(2))}))


@LIBRARY.artifact("sharded/", "a state_dict in two shards with their index")
def shards(path):
    import json

    state = network().state_dict()
    names = list(state)
    table = {}
    for number, part in enumerate((names[:3], names[3:]), 1):
        file = f"pytorch_model-0000{number}-of-00002.bin"
        torch.save({name: state[name] for name in part}, path / file)
        table.update(dict.fromkeys(part, file))
    (path / "pytorch_model.bin.index.json").write_text(json.dumps({"metadata": {"total_size": 1024}, "weight_map": table}, indent=2))
