import os
import subprocess
import urllib.request
from functools import partial

import datasets as hfds
import requests
from datasets import interleave_datasets, load_dataset
from datasets import load_dataset_builder
from huggingface_hub import hf_hub_download
from huggingface_hub import snapshot_download as fetch

from company.data import load_dataset as own_load

PILE = "EleutherAI/pile"
BASE = "https://the-eye.eu/public/AI"
BOOKS_URL = "https://the-eye.eu/public/AI/pile_preliminary_components/books3.tar.gz"

# ---- reported -------------------------------------------------------------

# ruleid: withdrawn-copyright-corpus-for-training
books = load_dataset("the_pile_books3", split="train")


def pile(split="train"):
    # ruleid: withdrawn-copyright-corpus-for-training
    return hfds.load_dataset(PILE, "all", split=split, streaming=True)


def mixture(seed):
    return interleave_datasets(
        [
            load_dataset("wikitext", "wikitext-103-raw-v1", split="train"),
            # ruleid: withdrawn-copyright-corpus-for-training
            load_dataset(
                path="the_pile",
                name="pubmed",
                split="train",  # the rest follows
            ),
        ],
        seed=seed,
    )


# ruleid: withdrawn-copyright-corpus-for-training
folder = fetch("defunct-datasets/the_pile_books3", repo_type="dataset", revision="main")


def one_file(token=None):
    # ruleid: withdrawn-copyright-corpus-for-training
    return hf_hub_download(repo_id="someone/books3", filename="train.parquet", repo_type="dataset", token=token)


# ruleid: withdrawn-copyright-corpus-for-training
open_books = {name: load_dataset("bookcorpusopen", split=name) for name in ("train",)}

# ruleid: withdrawn-copyright-corpus-for-training
red = load_dataset("togethercomputer/RedPajama-Data-1T", "book", split="train")


class Corpus:
    # ruleid: withdrawn-copyright-corpus-for-training
    def __init__(self, data=load_dataset("togethercomputer/RedPajama-Data-1T", name="book")):
        self.data = data

    def download(self, target):
        # ruleid: withdrawn-copyright-corpus-for-training
        urllib.request.urlretrieve(BOOKS_URL, target)
        return target


def stream():
    # ruleid: withdrawn-copyright-corpus-for-training
    with requests.get("https://the-eye.eu/public/AI/pile/train/00.jsonl.zst", stream=True) as reply:
        yield from reply.iter_lines()


if not os.path.exists("books1.tar.gz"):
    # ruleid: withdrawn-copyright-corpus-for-training
    os.system("wget -c https://battle.shawwn.com/sdb/books1/books1.tar.gz")

# ruleid: withdrawn-copyright-corpus-for-training
subprocess.run(["aria2c", "-x", "8", BASE + "/pile_neox/data/train.npy"], check=True)

# ruleid: withdrawn-copyright-corpus-for-training
shards = load_dataset("json", data_files={"train": "https://the-eye.eu/public/AI/pile/train/01.jsonl.zst"}, split="train")

# ruleid: withdrawn-copyright-corpus-for-training
later = lambda: load_dataset("eleutherai/pile")


async def inside_function():
    try:
        from datasets import load_dataset as ld

        # ruleid: withdrawn-copyright-corpus-for-training
        return ld("defunct-datasets/bookcorpusopen").map(lambda row: {"n": len(row["text"])})
    except ImportError:
        return None


# ---- not reported ---------------------------------------------------------

# ok: withdrawn-copyright-corpus-for-training
gutenberg = load_dataset("common-pile/project_gutenberg_filtered", split="train", streaming=True)

# ok: withdrawn-copyright-corpus-for-training
clean_pile = load_dataset("monology/pile-uncopyrighted", split="train", streaming=True)

# ok: withdrawn-copyright-corpus-for-training
info = load_dataset_builder("the_pile_books3").info

# ok: withdrawn-copyright-corpus-for-training
arxiv = load_dataset("togethercomputer/RedPajama-Data-1T", "arxiv", split="train")

# ok: withdrawn-copyright-corpus-for-training
local = load_dataset("json", data_files="data/the_pile_licensed.jsonl")

# ok: withdrawn-copyright-corpus-for-training
own = own_load("the_pile_books3")

# ok: withdrawn-copyright-corpus-for-training
model = fetch("EleutherAI/pythia-70m")

# ok: withdrawn-copyright-corpus-for-training
t5 = hf_hub_download("EleutherAI/pile-t5-xl", "config.json")

# ok: withdrawn-copyright-corpus-for-training
other = requests.get("https://the-eye.eu/public/Books/index.html")

# ok: withdrawn-copyright-corpus-for-training
code = load_dataset("bigcode/the-stack-v2", split="train")

BANNED = ["the_pile_books3", "bookcorpusopen"]


def allowed(name):
    if name in BANNED:
        raise ValueError("load_dataset('the_pile_books3') is not allowed")
    # ok: withdrawn-copyright-corpus-for-training
    return load_dataset(name)


# ok: withdrawn-copyright-corpus-for-training
make = partial(load_dataset, "wikimedia/wikipedia")

# ok: withdrawn-copyright-corpus-for-training
reviews = load_dataset("team/goodbooks30")


# over several lines, with the function under another name
def exploded():
    from datasets import load_dataset as fetch_data

    # ruleid: withdrawn-copyright-corpus-for-training
    return fetch_data(
        "EleutherAI/the_pile",  # everything
        split="train",
        # it does not fit on the disk
        streaming=True,
    )


# a commit of the old repository
def pinned():
    # ruleid: withdrawn-copyright-corpus-for-training
    return load_dataset("EleutherAI/pile", split="train", revision="0123abc")
