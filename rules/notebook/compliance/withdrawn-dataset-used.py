import os
import subprocess
import urllib.request
from functools import partial

import datasets
import huggingface_hub
import pandas as pd
import requests
import tensorflow_datasets as tfds
import torchreid
import wget
from datasets import load_dataset
from datasets import load_dataset as load
from huggingface_hub import snapshot_download
from img2dataset import download

CORPUS = "laion/laion2B-en"

# ruleid: withdrawn-dataset-used
ds = load_dataset("the_pile_books3")

# ok: withdrawn-dataset-used
ds = load_dataset("HuggingFaceFW/fineweb", revision="v1.3.0")

# ruleid: withdrawn-dataset-used
pairs = load(CORPUS, split="train", streaming=True)

# ok: withdrawn-dataset-used
pairs = load_dataset("laion/relaion2B-en-research-safe", split="train", streaming=True)

# ruleid: withdrawn-dataset-used
multi = datasets.load_dataset(path="laion/laion2B-multi", split="train[:1%]")

# ruleid: withdrawn-dataset-used
folder = snapshot_download("laion/laion400m", repo_type="dataset", local_dir="laion")

# ruleid: withdrawn-dataset-used
folder = huggingface_hub.hf_hub_download(
    repo_id="laion/laion2B-en",
    filename="part-00000.parquet",  # the first of 128
    repo_type="dataset",
)

# the weights are no data set
# ok: withdrawn-dataset-used
weights = snapshot_download("laion/CLIP-ViT-B-32-laion2B-s34B-b79K")

# ruleid: withdrawn-dataset-used
stream = tfds.load("laion400m/images", split="train")


def faces(target):
    # ruleid: withdrawn-dataset-used
    urllib.request.urlretrieve("http://megaface.cs.washington.edu/dataset/download/content/MegaFace_dataset.tar.gz", target)


class TinyImages:
    # ruleid: withdrawn-dataset-used
    url = "http://horatio.cs.nyu.edu/mit/tiny/data/tiny_images.bin"

    def fetch(self):
        return requests.get(self.url, timeout=60, stream=True)


def persons(root="reid"):
    # ruleid: withdrawn-dataset-used
    return torchreid.data.ImageDataManager(root=root, sources=["market1501", "dukemtmcreid"], height=256, width=128)


def persons_allowed(root="reid"):
    # ok: withdrawn-dataset-used
    return torchreid.data.ImageDataManager(root=root, sources="market1501", height=256, width=128)


# ruleid: withdrawn-dataset-used
os.system("wget -q http://vision.cs.duke.edu/DukeMTMC/data/misc/DukeMTMC-reID.zip -P data")

# ruleid: withdrawn-dataset-used
subprocess.run("curl -LO https://data.example/mirror/brainwash_dataset.tar.gz", shell=True, check=True)

if not os.path.exists("town.avi"):
    # ruleid: withdrawn-dataset-used
    wget.download("http://www.robots.ox.ac.uk/ActiveVision/Research/Projects/2009bbenfold_headpose/Datasets/TownCentreXVID.avi", "town.avi")

# ruleid: withdrawn-dataset-used
frame = pd.read_parquet("hf://datasets/laion/laion2B-en/part-00000.parquet")

# ruleid: withdrawn-dataset-used
download(url_list="laion2B-en/part-00000.parquet", input_format="parquet", output_folder="images")

# ok: withdrawn-dataset-used
download(url_list="relaion2B-en/part-00000.parquet", input_format="parquet", output_folder="images")

# ruleid: withdrawn-dataset-used
loader = partial(load_dataset, "x") if ds else load_dataset("mirror/ms-celeb-1m")

# ruleid: withdrawn-dataset-used
urls = ["https://www.msceleb.org/download/cropped", "https://data.example/own-faces.zip"]

# ok: withdrawn-dataset-used
paper = "80 Million Tiny Images was withdrawn in 2020"

# ok: withdrawn-dataset-used
code = "https://github.example/reid/DukeMTMC-reID_evaluation"

# ok: withdrawn-dataset-used
small = tfds.load("cifar10_1/v6", split="test")

# ok: withdrawn-dataset-used
sound = tfds.load("duke_ultrasound", split="train")

# ok: withdrawn-dataset-used
os.system("echo laion/laion2B-en is withdrawn")

# ok: withdrawn-dataset-used
os.system("wget -q https://data.example/market1501.zip")


def load_dataset_of_mine(name):
    return pd.read_csv(name)


# ok: withdrawn-dataset-used
mine = load_dataset_of_mine("brainwash")
