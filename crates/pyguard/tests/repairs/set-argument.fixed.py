"""Every layout of a call."""
import torch
import torch as th
from torch import load as read

# ruleid: set-argument
a = torch.load("a.pt", weights_only=True)
# ruleid: set-argument
b = torch.load("a.pt", weights_only=True)
# ruleid: set-argument
c = torch.load("a.pt", weights_only=(True), map_location="cpu")
# ruleid: set-argument
d = torch.load(
    "a.pt",
    map_location="cpu",
    weights_only=True,
)
# ruleid: set-argument
e = torch.load(
    "a.pt",  # the file
    map_location="cpu",  # no GPU here
    weights_only=True
    # the end
)
# ruleid: set-argument
f = torch.load("a.pt",
               map_location="cpu", weights_only=True)
# ruleid: set-argument
g = th.load("a.pt", weights_only=True,)
# ruleid: set-argument
h = read(("a" + ".pt"), weights_only=True)
# ruleid: set-argument
i = [torch.load(name, weights_only=True) for name in names]
# ruleid: set-argument
j = torch.load("a.pt", weights_only=True).eval()
# ruleid: set-argument
k = torch.load(torch.load("b.pt", weights_only=True), weights_only=True)
# ruleid: set-argument
l = torch.load(path for path in paths)
# ruleid: set-argument
m = torch.load("a.pt", **options)
# ruleid: set-argument
n = torch.load(weights_only=True  # nothing yet
)
if (
    # ruleid: set-argument
    o := torch.load(
        "a.pt", map_location=None, weights_only=True
    )
):
    # ruleid: set-argument
    pass; p = torch.load(lambda x: x, weights_only=True)
# ok: set-argument
q = torch.load("a.pt", weights_only=True)
