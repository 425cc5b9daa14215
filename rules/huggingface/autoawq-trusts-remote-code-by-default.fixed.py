"""AWQ models. Text: AutoAWQForCausalLM.from_quantized("a/b")."""
import asyncio
import functools
import os

import awq
import torch
from auto_gptq import AutoGPTQForCausalLM
from awq import AutoAWQForCausalLM
from awq import AutoAWQForCausalLM as Awq
from transformers import AutoModelForCausalLM, AutoTokenizer

REPO = "someuser/llama-3-8b-awq"
LOCAL = "llama-3-8b-awq"
TRUST = False
YES = True

# ruleid: autoawq-trusts-remote-code-by-default
model = AutoAWQForCausalLM.from_quantized("someuser/llama-3-8b-awq", fuse_layers=True, trust_remote_code=False)


def from_constant():
    # ruleid: autoawq-trusts-remote-code-by-default
    return Awq.from_quantized(REPO, trust_remote_code=False)


def exploded(args):
    # ruleid: autoawq-trusts-remote-code-by-default
    net = awq.AutoAWQForCausalLM.from_quantized(
        args.model,
        "",  # file name
        max_seq_len=4096,
        safetensors=True,
        # faster attention
        fuse_layers=True,
        trust_remote_code=False,
    )
    return net


def explicit_true(name):
    # ruleid: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_pretrained(name, trust_remote_code=False, safetensors=True)


def explicit_constant(name):
    # ruleid: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_pretrained(name, device_map="auto", trust_remote_code=False)


def positional_true(name):
    # ruleid: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_quantized(name, "model.safetensors", 2048, False)


def positional_true_float(name):
    # ruleid: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_pretrained(name, torch.float16, False)


def quantize(out):
    model_path = "someorg/Base-7B-Instruct"
    # ruleid: autoawq-trusts-remote-code-by-default
    source = AutoAWQForCausalLM.from_pretrained(model_path, **{"low_cpu_mem_usage": True, "use_cache": False, "trust_remote_code": False})
    tokenizer = AutoTokenizer.from_pretrained(model_path)
    source.quantize(tokenizer, quant_config={"w_bit": 4, "q_group_size": 128, "zero_point": True, "version": "GEMM"})
    source.save_quantized(out)


class Chat:
    # ruleid: autoawq-trusts-remote-code-by-default
    default = AutoAWQForCausalLM.from_quantized(REPO, fuse_layers=False, trust_remote_code=False)

    def __init__(self, repo=None):
        # ruleid: autoawq-trusts-remote-code-by-default
        self.net = AutoAWQForCausalLM.from_quantized(repo or os.environ["MODEL"], trust_remote_code=False).model

    async def load(self, repo):
        # ruleid: autoawq-trusts-remote-code-by-default
        self.net = await asyncio.to_thread(functools.partial(AutoAWQForCausalLM.from_quantized, repo, batch_size=4, trust_remote_code=False))


# ruleid: autoawq-trusts-remote-code-by-default
BENCH = [AutoAWQForCausalLM.from_quantized(f"someuser/{n}-awq", trust_remote_code=False) for n in ("yi", "qwen")]

# ruleid: autoawq-trusts-remote-code-by-default
loader = lambda quant_path: Awq.from_quantized(quant_path=quant_path, use_exllama_v2=True, trust_remote_code=False)


# ruleid: autoawq-trusts-remote-code-by-default
def generate(prompt, net=AutoAWQForCausalLM.from_quantized("someuser/tiny-awq", trust_remote_code=False)):
    return net.generate(prompt)


def local_import(name):
    try:
        from awq import AutoAWQForCausalLM as Quantized
    except ImportError:
        return None
    with torch.inference_mode():
        # ruleid: autoawq-trusts-remote-code-by-default
        return f"{sum(p.numel() for p in Quantized.from_quantized(name, trust_remote_code=False).parameters())} parameters"


def either(name, quantized):
    # ruleid: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_quantized(name, trust_remote_code=False) if quantized else AutoModelForCausalLM.from_pretrained(name)


# ---- silent ---------------------------------------------------------------------------------------------------------
def off():
    # ok: autoawq-trusts-remote-code-by-default
    a = AutoAWQForCausalLM.from_quantized("someuser/llama-3-8b-awq", fuse_layers=True, trust_remote_code=False)
    # ok: autoawq-trusts-remote-code-by-default
    return a, AutoAWQForCausalLM.from_pretrained(REPO, trust_remote_code=TRUST)


def off_by_position(name):
    # ok: autoawq-trusts-remote-code-by-default
    a = AutoAWQForCausalLM.from_quantized(name, "", 2048, False, fuse_layers=True)
    # ok: autoawq-trusts-remote-code-by-default
    return a, AutoAWQForCausalLM.from_pretrained(name, "auto", False)


def folders():
    # ok: autoawq-trusts-remote-code-by-default
    a = AutoAWQForCausalLM.from_quantized(LOCAL)
    # ok: autoawq-trusts-remote-code-by-default
    b = AutoAWQForCausalLM.from_quantized("./quantized/llama", trust_remote_code=True)
    # ok: autoawq-trusts-remote-code-by-default
    return a, b, AutoAWQForCausalLM.from_quantized(quant_path="/models/llama-awq")


def callers_choice(args):
    # ok: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_quantized(args.model, trust_remote_code=args.trust_remote_code)


def forwarded(name, **kwargs):
    # ok: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_quantized(name, **kwargs)


def inline_off(name):
    # ok: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_pretrained(name, **{"trust_remote_code": False, "use_cache": False})


def round_trip(net, folder):
    net.save_quantized(folder)
    # ok: autoawq-trusts-remote-code-by-default
    return AutoAWQForCausalLM.from_quantized(folder)


def other_library(name):
    # ok: autoawq-trusts-remote-code-by-default
    a = AutoGPTQForCausalLM.from_quantized(name, use_safetensors=True)
    # ok: autoawq-trusts-remote-code-by-default
    return a, AutoModelForCausalLM.from_pretrained(name, device_map="auto")


class Loader:
    def from_quantized(self, name):
        return name


def own_class(name):
    # ok: autoawq-trusts-remote-code-by-default
    return Loader().from_quantized(name)


def reference_only():
    # ok: autoawq-trusts-remote-code-by-default
    return {"awq": AutoAWQForCausalLM.from_quantized}, "AutoAWQForCausalLM.from_quantized(name)"
