"""Every layout of a call."""
import torch
import torch as th
from torch import load as read

# ruleid: set-argument
a = torch.load("a.pt")
# ruleid: set-argument
b = torch.load("a.pt", weights_only=False)
# ruleid: set-argument
c = torch.load("a.pt", weights_only=(not True), map_location="cpu")
# ruleid: set-argument
d = torch.load(
    "a.pt",
    map_location="cpu",
)
# ruleid: set-argument
e = torch.load(
    "a.pt",  # the file
    map_location="cpu"  # no GPU here
    # the end
)
# ruleid: set-argument
f = torch.load("a.pt",
               map_location="cpu")
# ruleid: set-argument
g = th.load("a.pt",)
# ruleid: set-argument
h = read(("a" + ".pt"))
# ruleid: set-argument
i = [torch.load(name) for name in names]
# ruleid: set-argument
j = torch.load("a.pt").eval()
# ruleid: set-argument
k = torch.load(torch.load("b.pt", weights_only=True))
# ruleid: set-argument
l = torch.load(path for path in paths)
# ruleid: set-argument
m = torch.load("a.pt", **options)
# ruleid: set-argument
n = torch.load(  # nothing yet
)
if (
    # ruleid: set-argument
    o := torch.load(
        "a.pt", map_location=None
    )
):
    # ruleid: set-argument
    pass; p = torch.load(lambda x: x)
# ok: set-argument
q = torch.load("a.pt", weights_only=True)
