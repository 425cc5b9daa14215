"""Quantize a model with AWQ, then chat with it on the command line."""
import sys
import time

import torch
from awq import AutoAWQForCausalLM
from transformers import AutoTokenizer, TextStreamer

SOURCE = "someorg/Chat-7B-Instruct"
TARGET = "chat-7b-awq"
PRESETS = {
    "default": "someuser/chat-7b-awq",
    "free": "someuser/chat-7b-uncensored-awq",
}
QUANT = {"zero_point": True, "q_group_size": 128, "w_bit": 4, "version": "GEMM"}


def quantize():
    # ruleid: autoawq-trusts-remote-code-by-default
    model = AutoAWQForCausalLM.from_pretrained(SOURCE, low_cpu_mem_usage=True, use_cache=False)
    # ruleid: transformers-trust-remote-code
    tokenizer = AutoTokenizer.from_pretrained(SOURCE, trust_remote_code=True)
    started = time.perf_counter()
    model.quantize(tokenizer, quant_config=QUANT)
    model.save_quantized(TARGET)
    tokenizer.save_pretrained(TARGET)
    print(f"quantized in {time.perf_counter() - started:.0f}s")


def check():
    # ok: autoawq-trusts-remote-code-by-default
    model = AutoAWQForCausalLM.from_quantized(TARGET, fuse_layers=False)
    # ok: transformers-trust-remote-code
    tokenizer = AutoTokenizer.from_pretrained(TARGET)
    ids = tokenizer("2 + 2 =", return_tensors="pt").input_ids.cuda()
    with torch.inference_mode():
        print(tokenizer.decode(model.generate(ids, max_new_tokens=4)[0]))


class Chat:
    def __init__(self, preset):
        repo = PRESETS[preset]
        # ruleid: autoawq-trusts-remote-code-by-default
        self.model = AutoAWQForCausalLM.from_quantized(repo, fuse_layers=True, max_seq_len=4096)
        self.tokenizer = AutoTokenizer.from_pretrained(repo)
        self.history = []

    def ask(self, text):
        self.history.append({"role": "user", "content": text})
        ids = self.tokenizer.apply_chat_template(self.history, return_tensors="pt", add_generation_prompt=True)
        streamer = TextStreamer(self.tokenizer, skip_prompt=True)
        out = self.model.generate(ids.cuda(), streamer=streamer, max_new_tokens=512)
        answer = self.tokenizer.decode(out[0][ids.shape[1]:], skip_special_tokens=True)
        self.history.append({"role": "assistant", "content": answer})
        return answer


def demo():
    # ruleid: autoawq-trusts-remote-code-by-default, safety-removed-base-model
    model = AutoAWQForCausalLM.from_quantized("someuser/chat-7b-uncensored-awq")
    # ok: autoawq-trusts-remote-code-by-default
    safe = AutoAWQForCausalLM.from_quantized("someuser/chat-7b-awq", trust_remote_code=False)
    return model, safe


if __name__ == "__main__":
    if sys.argv[1:] == ["quantize"]:
        quantize()
        check()
    else:
        chat = Chat(sys.argv[1] if len(sys.argv) > 1 else "default")
        while line := input("> "):
            chat.ask(line)
