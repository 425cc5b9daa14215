"""Compare chat models on a few public test sets."""
import collections
import csv
import os
import re

import datasets
import torch
from datasets import get_dataset_config_names, load_dataset
from peft import AutoPeftModelForCausalLM, PeftConfig, PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer
from vllm import LLM, SamplingParams

# the harness sets this for every task
# ruleid: datasets-trust-remote-code
datasets.config.HF_DATASETS_TRUST_REMOTE_CODE = True

MODELS = ["acme/base-8b-instruct", "acme/base-3b-instruct"]
ADAPTERS = ["someuser/math-lora", "someuser/sql-lora"]
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def load_task(name, limit):
    rows = []
    # ok: datasets-trust-remote-code
    for config in get_dataset_config_names(name):
        # ruleid: datasets-trust-remote-code
        split = load_dataset(name, config, split="test", trust_remote_code=True)
        rows.extend(split.select(range(min(limit, len(split)))))
    return rows


def load_arithmetic(limit):
    # ok: datasets-trust-remote-code
    return load_dataset("someuser/arithmetic", split="test", revision="refs/convert/parquet").select(range(limit))


def with_vllm(model):
    # ruleid: transformers-trust-remote-code
    engine = LLM(model=model, dtype="bfloat16", trust_remote_code=True, gpu_memory_utilization=0.85)
    params = SamplingParams(temperature=0.0, max_tokens=256)

    def answer(prompts):
        return [o.outputs[0].text for o in engine.generate(prompts, params)]

    return answer


def with_adapter(adapter):
    # ruleid: auto-peft-remote-code-from-adapter
    model = AutoPeftModelForCausalLM.from_pretrained(adapter, device_map="auto", trust_remote_code=True)
    tokenizer = AutoTokenizer.from_pretrained(adapter)
    return hf_answer(model, tokenizer)


def with_adapter_by_hand(adapter):
    config = PeftConfig.from_pretrained(adapter)
    # ruleid: auto-peft-remote-code-from-adapter
    base = AutoModelForCausalLM.from_pretrained(config.base_model_name_or_path, trust_remote_code=True)
    # ok: auto-peft-remote-code-from-adapter
    tokenizer = AutoTokenizer.from_pretrained(config.base_model_name_or_path)
    return hf_answer(PeftModel.from_pretrained(base, adapter), tokenizer)


def hf_answer(model, tokenizer):
    @torch.inference_mode()
    def answer(prompts):
        texts = []
        for prompt in prompts:
            ids = tokenizer(prompt, return_tensors="pt").to(model.device)
            out = model.generate(**ids, max_new_tokens=256)
            texts.append(tokenizer.decode(out[0], skip_special_tokens=True))
        return texts

    return answer


def score(answers, rows):
    hits = 0
    for text, row in zip(answers, rows):
        numbers = NUMBER.findall(text)
        hits += bool(numbers) and numbers[-1] == str(row["answer"])
    return hits / max(len(rows), 1)


def main():
    rows = load_task("someuser/word-problems", 200) + list(load_arithmetic(100))
    prompts = [r["question"] for r in rows]
    table = collections.OrderedDict()
    for model in MODELS:
        table[model] = score(with_vllm(model)(prompts), rows)
    for adapter in ADAPTERS:
        table[adapter] = score(with_adapter(adapter)(prompts), rows)
    with open(os.environ.get("RESULTS", "results.csv"), "w", newline="") as fh:
        csv.writer(fh).writerows(table.items())


if __name__ == "__main__":
    main()
