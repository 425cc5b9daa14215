"""Supervised fine-tuning of a small chat model with LoRA."""
import argparse
import logging
import os

import torch
from datasets import concatenate_datasets, load_dataset
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    BitsAndBytesConfig,
    DataCollatorForLanguageModeling,
    Trainer,
    TrainingArguments,
    set_seed,
)

logger = logging.getLogger("sft")
BASE_COMMIT = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"
MIX = {"someuser/chat-pairs": 0.7, "someuser/code-pairs": 0.3}


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", default="acme/base-3b")
    parser.add_argument("--output", default="out/sft")
    parser.add_argument("--trust-remote-code", action="store_true")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--lr", type=float, default=2e-4)
    return parser.parse_args()


def load_model(args):
    quant = BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_compute_dtype=torch.bfloat16)
    # the caller decides, so this is quiet
    # ok: transformers-trust-remote-code
    tokenizer = AutoTokenizer.from_pretrained(args.base, trust_remote_code=args.trust_remote_code)
    # ruleid: transformers-trust-remote-code
    model = AutoModelForCausalLM.from_pretrained(
        args.base,
        quantization_config=quant,
        device_map={"": int(os.environ.get("LOCAL_RANK", 0))},
        trust_remote_code=True,
    )
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    model = prepare_model_for_kbit_training(model)
    lora = LoraConfig(r=16, lora_alpha=32, target_modules=["q_proj", "v_proj"], task_type="CAUSAL_LM")
    return tokenizer, get_peft_model(model, lora)


def load_reference(name):
    # ok: transformers-trust-remote-code
    return AutoModelForCausalLM.from_pretrained(name, trust_remote_code=True, revision=BASE_COMMIT, torch_dtype="auto")


def build_data(tokenizer, max_length=2048):
    parts = []
    for name, share in MIX.items():
        # ruleid: datasets-trust-remote-code
        rows = load_dataset(name, split="train", trust_remote_code=True)
        parts.append(rows.shuffle(seed=7).select(range(int(len(rows) * share))))
    # ok: datasets-trust-remote-code
    parts.append(load_dataset("json", data_files="data/own/*.jsonl", split="train"))
    mixed = concatenate_datasets(parts)

    def encode(row):
        text = tokenizer.apply_chat_template(row["messages"], tokenize=False)
        return tokenizer(text, truncation=True, max_length=max_length)

    return mixed.map(encode, remove_columns=mixed.column_names)


def main():
    args = parse_args()
    logging.basicConfig(level=logging.INFO)
    set_seed(7)
    tokenizer, model = load_model(args)
    data = build_data(tokenizer)
    logger.info("%d rows", len(data))
    training = TrainingArguments(
        output_dir=args.output,
        num_train_epochs=args.epochs,
        learning_rate=args.lr,
        per_device_train_batch_size=2,
        gradient_accumulation_steps=8,
        bf16=True,
        push_to_hub=True,
        # ok: hardcoded-hub-token
        hub_token=os.environ["HF_TOKEN"],
    )
    trainer = Trainer(
        model=model,
        args=training,
        train_dataset=data,
        data_collator=DataCollatorForLanguageModeling(tokenizer, mlm=False),
    )
    trainer.train()
    model.save_pretrained(args.output)


if __name__ == "__main__":
    main()
