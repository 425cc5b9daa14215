# needs: torch==2.5.1 numpy==2.2.6
"""A state dict loads the same with weights_only=True; in torch 2.5 it was not the default yet."""
import torch

net = torch.nn.Linear(3, 2)
torch.save(net.state_dict(), "linear.pt")
other = torch.nn.Linear(3, 2)
print(other.load_state_dict(torch.load("linear.pt", map_location="cpu")))
print(torch.equal(net.weight, other.weight), torch.equal(net.bias, other.bias))
