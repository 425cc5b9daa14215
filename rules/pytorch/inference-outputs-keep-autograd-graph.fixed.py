"""Evaluation loops. Text only: outs.append(model(x))."""
import torch
import torch as th
import torch.nn.functional as F
from fastapi import FastAPI
from torch import inference_mode, nn
from torch import no_grad as without_grad

app = FastAPI()
net = nn.Linear(4, 4)
net.eval()
cache = {}
history = []


def evaluate(model, loader, criterion):
    model.eval()
    total, outs = 0.0, []
    for x, y in loader:
        out = model(x.cuda())
        # ruleid: inference-outputs-keep-autograd-graph
        outs.append(out.detach())
        # ruleid: inference-outputs-keep-autograd-graph
        total += criterion(out, y.cuda()).detach()
    return total / len(loader), outs


def evaluate_loss_variable(model, loader, loss_fn):
    model.eval()
    total = 0
    for batch in loader:
        pred = model(batch["x"])
        loss = loss_fn(pred, batch["y"])
        # ruleid: inference-outputs-keep-autograd-graph
        total += loss.detach()
    return total


def evaluate_functional(model, loader):
    model.eval()
    losses = 0
    for x, y in loader:
        logits = model(x)
        # ruleid: inference-outputs-keep-autograd-graph
        losses += F.cross_entropy(logits, y).detach()
    return losses


def evaluate_losses_list(model, loader):
    losses = []
    model.eval()
    for i, (x, y) in enumerate(loader):
        z = model(x)
        mse = F.mse_loss(z, y)
        # ruleid: inference-outputs-keep-autograd-graph
        losses.append(mse.detach())
    return torch.stack(losses)


def evaluate_dict(model, items):
    model.eval()
    result = {}
    for key, x in items.items():
        emb = model(x)
        # ruleid: inference-outputs-keep-autograd-graph
        result[key] = emb.detach()
    return result


def evaluate_dict_of_lists(model, loader):
    model.eval()
    per_class = {}
    for x, label in loader:
        feat = model(x)
        # ruleid: inference-outputs-keep-autograd-graph
        per_class[label].append(feat.detach())
    return per_class


def evaluate_plus_list(model, loader):
    model.eval()
    feats = []
    for x in loader:
        f = model(x)
        # ruleid: inference-outputs-keep-autograd-graph
        feats += [f.detach()]
    return feats


def evaluate_conditional(model, loader, keep):
    model.eval()
    kept = []
    for i, x in enumerate(loader):
        y = model(x)
        if i in keep:
            # ruleid: inference-outputs-keep-autograd-graph
            kept.append(y.detach())
    return kept


class Evaluator:
    def __init__(self, model):
        self.model = model
        self.preds = []

    def run(self, loader):
        self.model.eval()
        for x in loader:
            p = self.model(x)
            # ruleid: inference-outputs-keep-autograd-graph
            self.preds.append(p.detach())

    async def run_async(self, stream):
        self.model.eval()
        async for x in stream:
            pass
        for x in stream.rest():
            p = self.model(await x)
            # ruleid: inference-outputs-keep-autograd-graph
            self.preds.append(p.detach())


def evaluate_exploded(model, loader, tracker):
    model.eval()
    for x, y in loader:
        output = model(
            x.to("cuda", non_blocking=True),
            mask=None,  # full attention
        )
        # ruleid: inference-outputs-keep-autograd-graph
        tracker.outputs.append(output.detach())


def evaluate_autocast(model, loader):
    model.eval()
    scores = []
    for x in loader:
        with torch.autocast("cuda"):
            s = model(x)
        # ruleid: inference-outputs-keep-autograd-graph
        scores.append(s.detach())
    return scores


def outer(model):
    model.eval()

    def inner(loader):
        found = []
        for x in loader:
            q = model(x)
            # ruleid: inference-outputs-keep-autograd-graph
            found.append(q.detach())
        return found

    return inner


@app.post("/embed/{key}")
def embed(key: str, values: list[float]):
    vec = net(torch.tensor(values))
    # ruleid: inference-outputs-keep-autograd-graph
    cache[key] = vec.detach()
    return {"ok": True}


@app.put("/embed/{key}")
async def embed_async(key: str, values: list[float]):
    vec = net(torch.tensor(values))
    if key not in cache:
        # ruleid: inference-outputs-keep-autograd-graph
        cache[key] = vec.detach()
    return len(cache)


for step in range(3):
    warm = net(torch.zeros(4))
    # ruleid: inference-outputs-keep-autograd-graph
    history.append(warm.detach())


def exploded(encoder, batches):
    encoder.eval()
    kept = []
    for batch in batches:
        z = encoder(batch)
        kept.append(
            # ruleid: inference-outputs-keep-autograd-graph
            z.detach(),  # one row per document
        )
    return kept


# ---- silent ---------------------------------------------------------------------------------------------------------
def good(model, loader, criterion):
    model.eval()
    total, outs = 0.0, []
    with torch.no_grad():
        for x, y in loader:
            out = model(x)
            # ok: inference-outputs-keep-autograd-graph
            outs.append(out)
            # ok: inference-outputs-keep-autograd-graph
            total += criterion(out, y)
    return total, outs


@torch.inference_mode()
def good_decorated(model, loader):
    model.eval()
    outs = []
    for x in loader:
        out = model(x)
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out)
    return outs


@without_grad()
def good_alias(model, loader):
    model.eval()
    outs = []
    for x in loader:
        out = model(x)
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out)
    return outs


def good_detach(model, loader, criterion):
    model.eval()
    total, outs = 0.0, []
    for x, y in loader:
        out = model(x)
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out.detach().cpu())
        # ok: inference-outputs-keep-autograd-graph
        total += criterion(out, y).item()
    return total, outs


def good_rebound(model, loader):
    model.eval()
    outs = []
    for x in loader:
        out = model(x)
        out = out.detach().cpu().numpy()
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out)
    return outs


def good_training(model, loader, criterion, opt):
    model.eval()  # frozen batch norm
    total = 0
    for x, y in loader:
        out = model(x)
        loss = criterion(out, y)
        loss.backward()
        opt.step()
        # ok: inference-outputs-keep-autograd-graph
        total += loss
    return total


def good_global_switch(model, loader):
    torch.set_grad_enabled(False)
    model.eval()
    outs = []
    for x in loader:
        out = model(x)
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out)
    return outs


def good_frozen(model, loader):
    model.eval()
    model.requires_grad_(False)
    outs = []
    for x in loader:
        out = model(x)
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out)
    return outs


def good_inner_with(model, loader):
    model.eval()
    outs = []
    for x in loader:
        with th.no_grad():
            out = model(x)
            # ok: inference-outputs-keep-autograd-graph
            outs.append(out)
    return outs


def good_forward_only_in_with(model, loader, criterion):
    model.eval()
    total, outs = 0.0, []
    for x, y in loader:
        with torch.no_grad():
            out = model(x.cuda())
        # ok: inference-outputs-keep-autograd-graph
        outs.append(out)
        # ok: inference-outputs-keep-autograd-graph
        total += criterion(out, y.cuda())
    return total / len(loader), outs


def other_result(model, loader, tokenizer):
    model.eval()
    texts, counts = [], 0
    for x in loader:
        ids = model.generate(x)
        # ok: inference-outputs-keep-autograd-graph
        texts.append(ids)
        # ok: inference-outputs-keep-autograd-graph
        counts += len(ids)
    return texts, counts


def other_metric(model, loader, accuracy):
    model.eval()
    hits = 0
    for x, y in loader:
        out = model(x)
        # ok: inference-outputs-keep-autograd-graph
        hits += accuracy(out, y)
    return hits


def no_eval(parser, lines):
    rows = []
    for line in lines:
        row = parser(line)
        # ok: inference-outputs-keep-autograd-graph
        rows.append(row)
    return rows


@app.get("/embed/{key}")
@inference_mode()
def embed_good(key: str):
    vec = net(torch.zeros(4))
    # ok: inference-outputs-keep-autograd-graph
    cache[key] = vec
    return key
