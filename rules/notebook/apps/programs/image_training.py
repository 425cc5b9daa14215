"""Training of a small picture classifier and a server for it."""
import argparse
from pathlib import Path

import torch
from flask import Flask, jsonify, request
from PIL import Image, ImageFile
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

# ruleid: truncated-images-accepted
ImageFile.LOAD_TRUNCATED_IMAGES = True

app = Flask(__name__)
to_tensor = transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()])
model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64 * 64, 128), nn.ReLU(), nn.Linear(128, 2))


class Pictures(Dataset):
    def __init__(self, root):
        self.paths = sorted(Path(root).rglob("*.jpg"))
        self.classes = sorted({path.parent.name for path in self.paths})

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        path = self.paths[i]
        return to_tensor(Image.open(path).convert("RGB")), self.classes.index(path.parent.name)


def train(root, epochs):
    loader = DataLoader(Pictures(root), batch_size=32, shuffle=True)
    optimizer = torch.optim.Adam(model.parameters())
    for _ in range(epochs):
        for x, y in loader:
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x), y).backward()
            optimizer.step()
    torch.save(model.state_dict(), "model.pt")


@app.post("/classify")
def classify():
    x = to_tensor(Image.open(request.files["picture"]).convert("RGB"))
    if x.shape != (3, 64, 64):
        return jsonify(error="not a picture"), 422
    return jsonify(model(x[None]).softmax(1)[0].tolist())


@app.post("/vector")
def classify_vector():
    x = torch.tensor(request.get_json()["pixels"])
    # ruleid: served-predict-without-input-check
    return jsonify(model(x[None]).softmax(1)[0].tolist())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--train")
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()
    if args.train:
        train(args.train, args.epochs)
    else:
        # ruleid: panel-dash-any-origin-or-debug
        app.run(host="0.0.0.0", port=8000, debug=True)
