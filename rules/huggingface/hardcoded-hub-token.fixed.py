"""Hub tokens. The values are built from an alphabet, so that no secret scanner reads this file as a leak."""
import os
from dataclasses import dataclass

import datasets
import huggingface_hub
import requests
from datasets import load_dataset
from huggingface_hub import HfApi, HfFolder, InferenceClient
from huggingface_hub import login as hub_login
from huggingface_hub import hf_hub_download
from transformers import AutoModel, AutoTokenizer, Trainer, TrainingArguments, pipeline

ALPHABET = "AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh"
DIGITS = "Ab0Cd1Ef2Gh3Ij4Kl5Mn6Op7Qr8St9UvWx"
LEAKED = "hf_" + ALPHABET
SHORT = "hf_" + "AbCd"

# ruleid: hardcoded-hub-token
HF_TOKEN = os.environ["HF_TOKEN"]
# ruleid: hardcoded-hub-token
read_token: str = os.environ["HF_TOKEN"]

# ruleid: hardcoded-hub-token
# ruleid: hardcoded-hub-token

# ruleid: hardcoded-hub-token
huggingface_hub.login(os.environ["HF_TOKEN"])
# ruleid: hardcoded-hub-token
hub_login(token=os.environ["HF_TOKEN"], add_to_git_credential=True)


def legacy():
    # ruleid: hardcoded-hub-token
    HfFolder.save_token(os.environ["HF_TOKEN"])
    # ruleid: hardcoded-hub-token
    return AutoModel.from_pretrained("acme/private-bert", use_auth_token=os.environ["HF_TOKEN"])


def fallback():
    # ruleid: hardcoded-hub-token
    return os.environ["HF_TOKEN"]


class Client:
    # ruleid: hardcoded-hub-token
    api = HfApi(token=os.environ["HF_TOKEN"])

    def __init__(self):
        # ruleid: hardcoded-hub-token
        self.hub_token = os.environ["HF_TOKEN"]
        # ruleid: hardcoded-hub-token
        self.chat = InferenceClient(model="acme/chat", api_key=os.environ["HF_TOKEN"])

    async def ask(self, session, prompt):
        # ruleid: hardcoded-hub-token
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {os.environ['HF_TOKEN']}"}
        async with session.post("https://router.huggingface.co/v1/chat/completions", headers=headers, json=prompt) as r:
            return await r.json()


def raw(text):
    return requests.post(
        "https://router.huggingface.co/hf-inference/models/acme/ner",
        json={"inputs": text},
        # ruleid: hardcoded-hub-token
        headers={"Authorization": f"Bearer {os.environ['HF_TOKEN']}"},
    ).json()


def train(model, rows):
    # ruleid: hardcoded-hub-token
    args = TrainingArguments(
        output_dir="out",
        push_to_hub=True,
        # move to CI later
        hub_token=os.environ["HF_TOKEN"],
    )
    Trainer(model=model, args=args, train_dataset=rows).train()
    # ruleid: hardcoded-hub-token
    model.push_to_hub("acme/private-bert", token=os.environ["HF_TOKEN"])


# ruleid: hardcoded-hub-token
SHARDS = [hf_hub_download("acme/private", f"part-{i}.parquet", token=os.environ["HF_TOKEN"]) for i in range(4)]


# ruleid: hardcoded-hub-token
def rows(split, source=datasets.load_dataset("acme/private-set", token=os.environ["HF_TOKEN"])):
    # ruleid: hardcoded-hub-token
    return source[split] if split in source else load_dataset("acme/other-set", token=os.environ["HF_TOKEN"])[split]


# ruleid: hardcoded-hub-token
classify = lambda text: pipeline("ner", "acme/private-bert", token=os.environ["HF_TOKEN"])(text)


# ---- silent ---------------------------------------------------------------------------------------------------------
def from_environment():
    # ok: hardcoded-hub-token
    token = os.environ["HF_TOKEN"]
    # ok: hardcoded-hub-token
    hub_login(token=token)
    # ok: hardcoded-hub-token
    return AutoTokenizer.from_pretrained("acme/private-bert", token=os.getenv("HF_TOKEN"))


def stored_login():
    # ok: hardcoded-hub-token
    return AutoTokenizer.from_pretrained("acme/private-bert", token=True)


def placeholders():
    # ok: hardcoded-hub-token
    hub_login("hf_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
    # ok: hardcoded-hub-token
    api_token = "hf_" + "YourTokenGoesIntoThisPlaceForExamp"
    # ok: hardcoded-hub-token
    os.environ["HF_TOKEN"] = "hf_" + "PlaceholderAbCdEfGhIjKlMnOpQrStUvW"
    return api_token


def too_short():
    # ok: hardcoded-hub-token
    return HfApi(token=SHORT)


def secret_store(client):
    # ok: hardcoded-hub-token
    secret_token = client.get("hf-token")
    # ok: hardcoded-hub-token
    return {"Authorization": f"Bearer {secret_token}"}


def cleared():
    # ok: hardcoded-hub-token
    os.environ["HF_TOKEN"] = ""
    # ok: hardcoded-hub-token
    hub_token = None
    return hub_token


def other_service():
    # ok: hardcoded-hub-token
    requests.post("https://example.com", headers={"Authorization": "Bearer anonymous"})
    # ok: hardcoded-hub-token
    special_tokens = {"pad_token": "<pad>", "eos_token": "</s>"}
    return special_tokens


@dataclass
class Settings:
    # ok: hardcoded-hub-token
    eos_token: str = "<|endoftext|>"
    # ok: hardcoded-hub-token
    mask_token: str = "hf_mask_token_used_by_the_tokenizer_only"


def secret_manager(vault):
    # ok: hardcoded-hub-token
    return InferenceClient(api_key=vault.read("hf"))


def look_alike():
    # ok: hardcoded-hub-token
    cache_key = "hf_" + ALPHABET
    return cache_key
