"""Model loading with and without repository code. Text only: from_pretrained("a/b", trust_remote_code=True)."""
import asyncio
import functools
import os
from functools import lru_cache, partial

import torch
import transformers
import transformers as hf
from transformers import AutoConfig, AutoModel, AutoModelForCausalLM
from transformers import AutoTokenizer as Tok
from transformers import pipeline
from sentence_transformers import SentenceTransformer
from sentence_transformers.cross_encoder import CrossEncoder

try:
    from vllm import LLM, SamplingParams
    from vllm.engine.arg_utils import AsyncEngineArgs
except ImportError:
    LLM = None

TRUST = True
NO_TRUST = False
COMMIT = "8d3a1f0b2c4e5f60718293a4b5c6d7e8f9012345"
BASE = "someorg/newarch-7b"

# ruleid: transformers-trust-remote-code
model = AutoModelForCausalLM.from_pretrained("someorg/newarch-7b")

# ruleid: transformers-trust-remote-code
TOKENIZERS = {name: Tok.from_pretrained(name, use_fast=False) for name in ("a/b", "c/d")}


def load_exploded(args):
    # ruleid: transformers-trust-remote-code
    net = hf.AutoModelForCausalLM.from_pretrained(
        args.model_name_or_path,
        torch_dtype=torch.bfloat16,
        device_map="auto",
        # the modelling file is not in transformers yet
        # FIXME
    )
    return net.eval()


def load_by_constant():
    # ruleid: transformers-trust-remote-code
    return transformers.AutoModel.from_pretrained(BASE)


class Embedder:
    # ruleid: transformers-trust-remote-code
    config = AutoConfig.from_pretrained("someorg/embed-large")

    def __init__(self, name, device="cuda"):
        # ruleid: transformers-trust-remote-code
        self.encoder = SentenceTransformer(name, device=device)
        # ruleid: transformers-trust-remote-code
        self.ranker = CrossEncoder("someorg/reranker-v2", max_length=512)

    @property
    def fresh(self):
        # ruleid: transformers-trust-remote-code
        return AutoModel.from_config(self.config)


@lru_cache(maxsize=1)
def generator():
    # ruleid: transformers-trust-remote-code
    return pipeline("text-generation", model=BASE)


def summarize(text, device):
    # ruleid: transformers-trust-remote-code
    return pipeline("summarization", BASE, model_kwargs={"device_map": device})(text)


def with_options(name, four_bit):
    opts = {"load_in_4bit": four_bit, "trust_remote_code": False}
    # ruleid: transformers-trust-remote-code
    return AutoModelForCausalLM.from_pretrained(name, **opts)


def with_dict_call(name):
    common = dict(trust_remote_code=False, cache_dir=os.getenv("HF_HOME"))
    for attempt in range(3):
        try:
            # ruleid: transformers-trust-remote-code
            return Tok.from_pretrained(name, **common)
        except OSError:
            continue


def with_inline_dict(name, extra):
    # ruleid: transformers-trust-remote-code
    return AutoModel.from_pretrained(name, **{"low_cpu_mem_usage": extra})


async def warm_up(name):
    # ruleid: transformers-trust-remote-code
    loader = partial(AutoModelForCausalLM.from_pretrained, name)
    return await asyncio.get_running_loop().run_in_executor(None, loader)


def serve(name, gpus):
    # ruleid: transformers-trust-remote-code
    llm = LLM(model=name, tensor_parallel_size=gpus)
    # ruleid: transformers-trust-remote-code
    engine_args = AsyncEngineArgs(model=name, max_model_len=8192)
    return llm, engine_args


# ruleid: transformers-trust-remote-code
def count_tokens(text, tok=Tok.from_pretrained(BASE)):
    return len(tok(text)["input_ids"])


def vocabulary(name):
    # ruleid: transformers-trust-remote-code
    return f"{name}: {Tok.from_pretrained(name).vocab_size} tokens"


def pinned_to_branch(name):
    # ruleid: transformers-trust-remote-code
    return AutoModel.from_pretrained("someorg/newarch-7b", revision="main")


def flux(prompt):
    from diffusers import DiffusionPipeline

    # ruleid: transformers-trust-remote-code
    pipe = DiffusionPipeline.from_pretrained("acme/sd15", custom_pipeline="someuser/controlled-sd", torch_dtype=torch.float16)
    return pipe(prompt).images[0]


def vector_store(docs):
    from langchain_huggingface import HuggingFaceEmbeddings as Embeddings

    # ruleid: transformers-trust-remote-code
    emb = Embeddings(model_name="someorg/embed-large", model_kwargs={"device": "cpu"})
    return emb.embed_documents(docs)


# ruleid: transformers-trust-remote-code
load_any = lambda name: AutoModel.from_pretrained(name)


def either(name, custom):
    # ruleid: transformers-trust-remote-code
    return AutoModel.from_pretrained(name) if custom else AutoModel.from_pretrained(name)


def parameter_default(name, trust_remote_code=True):
    # the caller decides; a parameter is not a constant
    # todoruleid: transformers-trust-remote-code
    return AutoModel.from_pretrained(name, trust_remote_code=trust_remote_code)


def fast(name):
    from unsloth import FastLanguageModel

    # ruleid: transformers-trust-remote-code
    net, tok = FastLanguageModel.from_pretrained(model_name=name, load_in_4bit=True)
    # the adapter check reports this one
    # ok: transformers-trust-remote-code
    return net, tok, FastLanguageModel.from_pretrained("someuser/sql-lora", trust_remote_code=True)


# ---- silent ---------------------------------------------------------------------------------------------------------
def pinned_literal():
    # ok: transformers-trust-remote-code
    return AutoModelForCausalLM.from_pretrained(
        "someorg/newarch-7b",
        trust_remote_code=True,
        revision="8d3a1f0b2c4e5f60718293a4b5c6d7e8f9012345",
    )


def pinned_constant():
    # ok: transformers-trust-remote-code
    return Tok.from_pretrained(BASE, revision=COMMIT, trust_remote_code=True)


def pinned_vllm():
    # ok: transformers-trust-remote-code
    return LLM(BASE, trust_remote_code=True, code_revision=COMMIT)


def pinned_options(name):
    opts = {"trust_remote_code": True, "revision": "8d3a1f0b2c4e5f60718293a4b5c6d7e8f9012345"}
    # ok: transformers-trust-remote-code
    return AutoModel.from_pretrained(name, **opts)


def off():
    # ok: transformers-trust-remote-code
    a = AutoModel.from_pretrained(BASE, trust_remote_code=False)
    # ok: transformers-trust-remote-code
    b = AutoModel.from_pretrained(BASE, trust_remote_code=NO_TRUST)
    # ok: transformers-trust-remote-code
    return a, b, AutoModel.from_pretrained(BASE)


def unresolved_flag(args):
    # ok: transformers-trust-remote-code
    return AutoModel.from_pretrained(args.model, trust_remote_code=args.trust_remote_code)


def own_folder():
    # ok: transformers-trust-remote-code
    net = AutoModel.from_pretrained("./checkpoints/final", trust_remote_code=True)
    # ok: transformers-trust-remote-code
    tok = Tok.from_pretrained("/opt/models/inhouse", trust_remote_code=True)
    # ok: transformers-trust-remote-code
    return net, tok, pipeline("text-generation", model="../exported", trust_remote_code=True)


def community_pipeline():
    from diffusers import DiffusionPipeline

    # ok: transformers-trust-remote-code
    return DiffusionPipeline.from_pretrained("acme/sd15", custom_pipeline="lpw_stable_diffusion")


def pinned_pipeline():
    from diffusers import DiffusionPipeline

    # ok: transformers-trust-remote-code
    return DiffusionPipeline.from_pretrained("acme/sd15", custom_pipeline="someuser/controlled-sd", custom_revision=COMMIT)


class Registry:
    """Own class with the same method name."""

    @classmethod
    def from_pretrained(cls, name, trust_remote_code=False):
        return name, trust_remote_code


def own_registry(name):
    # ok: transformers-trust-remote-code
    return Registry.from_pretrained(name, trust_remote_code=True)


def safe_options(name):
    opts = {"trust_remote_code": False, "device_map": "auto"}
    # ok: transformers-trust-remote-code
    return AutoModel.from_pretrained(name, **opts)


def advice():
    # ok: transformers-trust-remote-code
    return "please call AutoModel.from_pretrained(name, trust_remote_code=True) yourself"


def unrelated(client):
    # ok: transformers-trust-remote-code
    return client.SentenceTransformer("a/b", trust_remote_code=True), SamplingParams(temperature=0.0)


def pinned_elsewhere(args, table, revision):
    # ok: transformers-trust-remote-code
    a = AutoModel.from_pretrained(args.model, revision=args.revision, trust_remote_code=True)
    # ok: transformers-trust-remote-code
    b = Tok.from_pretrained(args.model, revision=table["tokenizer"], trust_remote_code=True)
    # ok: transformers-trust-remote-code
    return a, b, AutoConfig.from_pretrained(args.model, revision=revision, trust_remote_code=True)


def concrete_class(name):
    from transformers import LlamaForCausalLM

    # ok: transformers-trust-remote-code
    return LlamaForCausalLM.from_pretrained(name, trust_remote_code=True)


def user_agreed(args):
    if args.trust_remote_code:
        # ok: transformers-trust-remote-code
        return AutoModel.from_pretrained(args.model, trust_remote_code=True)


def adapter_base(config):
    # another check
    # ok: transformers-trust-remote-code
    return AutoModel.from_pretrained(config.base_model_name_or_path, trust_remote_code=True)
