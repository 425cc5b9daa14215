"""Adapters that name their base. Text: AutoPeftModelForCausalLM.from_pretrained("a/b", trust_remote_code=True)."""
import functools

import peft
import peft as p
import torch
from peft import AutoPeftModelForCausalLM, AutoPeftModelForSequenceClassification, LoraConfig, PeftConfig, PeftModel
from peft import AutoPeftModelForFeatureExtraction as FeatureAdapter
from peft.auto import AutoPeftModel
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer

TRUST = True
PINNED = "1f2e3d4c5b6a79880716253443526170f8e9d0c1"
ALLOWED_BASES = {"acme/base-7b"}

# ruleid: auto-peft-remote-code-from-adapter
model = AutoPeftModelForCausalLM.from_pretrained("someuser/sql-lora")


def merge(args):
    # ruleid: auto-peft-remote-code-from-adapter
    tuned = peft.AutoPeftModelForCausalLM.from_pretrained(
        args.adapter,
        torch_dtype=torch.bfloat16,
        low_cpu_mem_usage=True,
        # base needs custom code
    )
    return tuned.merge_and_unload()


class Classifier:
    # ruleid: auto-peft-remote-code-from-adapter
    net = AutoPeftModelForSequenceClassification.from_pretrained("someuser/tox-lora", num_labels=2)

    async def swap(self, repo):
        # ruleid: auto-peft-remote-code-from-adapter
        self.net = p.AutoPeftModelForSequenceClassification.from_pretrained(repo).eval()


# ruleid: auto-peft-remote-code-from-adapter
ADAPTERS = {n: FeatureAdapter.from_pretrained(f"someuser/{n}") for n in ("law", "med")}


def pinned_adapter_only(repo):
    # ruleid: auto-peft-remote-code-from-adapter
    return AutoPeftModelForCausalLM.from_pretrained(repo, revision=PINNED)


def submodule(repo):
    # ruleid: auto-peft-remote-code-from-adapter
    return AutoPeftModel.from_pretrained(repo)


def options(repo):
    opts = {"device_map": "auto", "trust_remote_code": False}
    # ruleid: auto-peft-remote-code-from-adapter
    return AutoPeftModelForCausalLM.from_pretrained(repo, **opts)


def options_call(repo):
    opts = dict(trust_remote_code=False)
    with torch.inference_mode():
        # ruleid: auto-peft-remote-code-from-adapter
        return AutoPeftModelForCausalLM.from_pretrained(repo, **opts)


def options_inline(repo):
    # ruleid: auto-peft-remote-code-from-adapter
    return AutoPeftModelForCausalLM.from_pretrained(repo, **{"device_map": "cpu"})


def lazy():
    # ruleid: auto-peft-remote-code-from-adapter
    return functools.partial(AutoPeftModelForCausalLM.from_pretrained)


def by_hand(repo):
    config = PeftConfig.from_pretrained(repo)
    # ruleid: auto-peft-remote-code-from-adapter
    base = AutoModelForCausalLM.from_pretrained(config.base_model_name_or_path, device_map="auto")
    # ruleid: auto-peft-remote-code-from-adapter
    tok = AutoTokenizer.from_pretrained(config.base_model_name_or_path)
    return PeftModel.from_pretrained(base, repo), tok


def by_hand_name(repo):
    base_name = PeftConfig.from_pretrained(repo).base_model_name_or_path
    # ruleid: auto-peft-remote-code-from-adapter
    return PeftModel.from_pretrained(AutoModel.from_pretrained(base_name), repo)


def by_hand_two_steps(repo):
    conf = LoraConfig.from_pretrained(repo)
    print(f"rank {conf.r}")
    name = conf.base_model_name_or_path
    if name:
        # ruleid: auto-peft-remote-code-from-adapter
        return AutoModel.from_pretrained(name)


def by_hand_nested(repo):
    # ruleid: auto-peft-remote-code-from-adapter
    return AutoModel.from_pretrained(PeftConfig.from_pretrained(repo).base_model_name_or_path)


def fast(repo):
    try:
        from unsloth import FastLanguageModel
    except ImportError:
        return None
    # ruleid: auto-peft-remote-code-from-adapter
    return FastLanguageModel.from_pretrained(model_name="someuser/sql-lora", max_seq_length=4096)


# ruleid: auto-peft-remote-code-from-adapter
def answer(prompt, net=AutoPeftModelForCausalLM.from_pretrained("someuser/chat-lora")):
    return net.generate(prompt)


# ruleid: auto-peft-remote-code-from-adapter
size = lambda repo: f"{AutoPeftModelForCausalLM.from_pretrained(repo).num_parameters()}"


# ---- silent ---------------------------------------------------------------------------------------------------------
def explicit_base():
    # ok: auto-peft-remote-code-from-adapter
    base = AutoModelForCausalLM.from_pretrained("acme/base-7b", trust_remote_code=True, revision=PINNED)
    # ok: auto-peft-remote-code-from-adapter
    return PeftModel.from_pretrained(base, "someuser/sql-lora")


def without_flag(repo):
    # ok: auto-peft-remote-code-from-adapter
    a = AutoPeftModelForCausalLM.from_pretrained(repo, device_map="auto")
    # ok: auto-peft-remote-code-from-adapter
    return a, AutoPeftModelForCausalLM.from_pretrained(repo, trust_remote_code=False)


def own_adapter():
    # ok: auto-peft-remote-code-from-adapter
    a = AutoPeftModelForCausalLM.from_pretrained("./out/adapter", trust_remote_code=True)
    # ok: auto-peft-remote-code-from-adapter
    return a, AutoPeftModel.from_pretrained(pretrained_model_name_or_path="/srv/adapters/sql", trust_remote_code=True)


def own_adapter_by_hand():
    config = PeftConfig.from_pretrained("./out/adapter")
    # ok: auto-peft-remote-code-from-adapter
    return AutoModel.from_pretrained(config.base_model_name_or_path, trust_remote_code=True)


def checked_base(repo):
    config = PeftConfig.from_pretrained(repo)
    if config.base_model_name_or_path not in ALLOWED_BASES:
        raise ValueError(config.base_model_name_or_path)
    # ok: auto-peft-remote-code-from-adapter
    return AutoModel.from_pretrained(config.base_model_name_or_path, trust_remote_code=True)


def callers_choice(repo, trust):
    # ok: auto-peft-remote-code-from-adapter
    return AutoPeftModelForCausalLM.from_pretrained(repo, trust_remote_code=trust)


def by_hand_without_flag(repo):
    config = PeftConfig.from_pretrained(repo)
    # ok: auto-peft-remote-code-from-adapter
    return AutoModel.from_pretrained(config.base_model_name_or_path)


class AutoPeftModelRegistry:
    @staticmethod
    def from_pretrained(repo, trust_remote_code):
        return repo, trust_remote_code


def own_registry(repo):
    # ok: auto-peft-remote-code-from-adapter
    return AutoPeftModelRegistry.from_pretrained(repo, trust_remote_code=True)


def documentation():
    # ok: auto-peft-remote-code-from-adapter
    return "AutoPeftModelForCausalLM.from_pretrained(repo, trust_remote_code=True)"


def other_options(repo):
    opts = {"trust_remote_code": False, "is_trainable": True}
    # ok: auto-peft-remote-code-from-adapter
    return AutoPeftModelForCausalLM.from_pretrained(repo, **opts)


def fast_base():
    from unsloth import FastLanguageModel

    # a base model: the check of plain loaders reports it
    # ok: auto-peft-remote-code-from-adapter
    return FastLanguageModel.from_pretrained("someorg/newarch-7b", trust_remote_code=True)
