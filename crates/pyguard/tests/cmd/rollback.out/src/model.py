import torch

weights = torch.load("model.pt", weights_only=False)
print(weights)
x
