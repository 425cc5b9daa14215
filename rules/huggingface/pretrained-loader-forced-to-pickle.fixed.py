"""Which weight file a loader reads. Text: from_pretrained("a/b", use_safetensors=False)."""
import asyncio
import functools

import diffusers
import torch
import transformers
from diffusers import AutoencoderKL, DiffusionPipeline
from diffusers import StableDiffusionPipeline as SD
from peft import PeftModel
from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSequenceClassification, BertModel, pipeline
from transformers.modeling_utils import load_state_dict

SAFE = False
ALWAYS_SAFE = True
CACHE = "/tmp/hf"

# ruleid: pretrained-loader-forced-to-pickle
base = AutoModelForSequenceClassification.from_pretrained("someuser/bert-toxic", use_safetensors=True, weights_only=True)


def load_llm(cfg):
    # ruleid: pretrained-loader-forced-to-pickle
    return AutoModelForCausalLM.from_pretrained(
        cfg.model_name,
        torch_dtype=torch.float16,
        # the safetensors upload is broken
        use_safetensors=True,
    )


def load_old(name):
    # ruleid: pretrained-loader-forced-to-pickle
    return transformers.AutoModel.from_pretrained(name, cache_dir=CACHE, weights_only=True)


class Painter:
    # ruleid: pretrained-loader-forced-to-pickle
    vae = AutoencoderKL.from_pretrained("someuser/vae-ft", use_safetensors=True)

    def __init__(self, repo):
        # ruleid: pretrained-loader-forced-to-pickle
        self.pipe = SD.from_pretrained(repo, safety_checker=None, use_safetensors=True).to("cuda")

    async def reload(self, repo):
        # ruleid: pretrained-loader-forced-to-pickle
        self.pipe = await asyncio.to_thread(lambda: diffusers.DiffusionPipeline.from_pretrained(repo, use_safetensors=True))


# ruleid: pretrained-loader-forced-to-pickle
ENSEMBLE = [BertModel.from_pretrained(f"someuser/bert-seed{i}", use_safetensors=True) for i in range(5)]


def sentiment(texts):
    # ruleid: pretrained-loader-forced-to-pickle
    clf = pipeline("sentiment-analysis", "someuser/sent", model_kwargs={"use_safetensors": True})
    return clf(texts)


def encoders(name):
    # ruleid: pretrained-loader-forced-to-pickle
    enc = SentenceTransformer(name, model_kwargs={"use_safetensors": True, "torch_dtype": "float16"})
    # ruleid: pretrained-loader-forced-to-pickle
    rank = CrossEncoder(name, model_kwargs={"use_safetensors": True})
    return enc, rank


def adapter():
    # ruleid: pretrained-loader-forced-to-pickle
    return PeftModel.from_pretrained(AutoModel.from_pretrained("someuser/base", use_safetensors=True), "someuser/lora")


def options_dict(name):
    opts = {"device_map": "auto", "use_safetensors": True}
    # ruleid: pretrained-loader-forced-to-pickle
    return AutoModel.from_pretrained(name, **opts)


def options_call(name, half):
    opts = dict(use_safetensors=True)
    if half:
        opts["torch_dtype"] = torch.float16
    # ruleid: pretrained-loader-forced-to-pickle
    return DiffusionPipeline.from_pretrained(name, **opts)


def lazy():
    # ruleid: pretrained-loader-forced-to-pickle
    return functools.partial(AutoModel.from_pretrained, use_safetensors=True)


def shard(path):
    # ruleid: pretrained-loader-forced-to-pickle
    return load_state_dict(path, weights_only=True)


# ruleid: pretrained-loader-forced-to-pickle
def score(text, model=AutoModel.from_pretrained("someuser/scorer", weights_only=True)):
    return model(text)


def parameter_count(name):
    from transformers import T5ForConditionalGeneration as T5

    with torch.no_grad():
        # ruleid: pretrained-loader-forced-to-pickle
        return f"{name}: {T5.from_pretrained(name, use_safetensors=True).num_parameters()}"


def either(name, old):
    # ruleid: pretrained-loader-forced-to-pickle
    return AutoModel.from_pretrained(name, use_safetensors=True,) if old else AutoModel.from_pretrained(name)


# ---- silent ---------------------------------------------------------------------------------------------------------
def safe(name):
    # ok: pretrained-loader-forced-to-pickle
    a = AutoModel.from_pretrained(name, use_safetensors=True)
    # ok: pretrained-loader-forced-to-pickle
    b = AutoModel.from_pretrained(name, use_safetensors=None)
    # ok: pretrained-loader-forced-to-pickle
    return a, b, AutoModel.from_pretrained(name, use_safetensors=ALWAYS_SAFE, weights_only=True)


def own_checkpoint():
    # ok: pretrained-loader-forced-to-pickle
    a = AutoModel.from_pretrained("./out/checkpoint-500", use_safetensors=False)
    # ok: pretrained-loader-forced-to-pickle
    return a, AutoModel.from_pretrained("/models/inhouse", weights_only=False)


def offline(name):
    # ok: pretrained-loader-forced-to-pickle
    return AutoModel.from_pretrained(name, local_files_only=True, use_safetensors=False)


def round_trip(model, folder):
    model.save_pretrained(folder, safe_serialization=False)
    # ok: pretrained-loader-forced-to-pickle
    return AutoModel.from_pretrained(folder, use_safetensors=False)


def users_choice(args):
    # ok: pretrained-loader-forced-to-pickle
    return AutoModel.from_pretrained(args.model, use_safetensors=args.use_safetensors)


def torch_side(path):
    # ok: pretrained-loader-forced-to-pickle
    return torch.load(path, weights_only=False)


class Zoo:
    def from_pretrained(self, name, use_safetensors=True):
        return name, use_safetensors


def own_zoo(name):
    # ok: pretrained-loader-forced-to-pickle
    return Zoo().from_pretrained(name, use_safetensors=False)


def safe_options(name):
    opts = {"use_safetensors": True, "variant": "fp16"}
    # ok: pretrained-loader-forced-to-pickle
    return SD.from_pretrained(name, **opts)


def saving(model):
    # ok: pretrained-loader-forced-to-pickle
    model.save_pretrained("out", safe_serialization=False)
    # ok: pretrained-loader-forced-to-pickle
    return "use_safetensors=False makes from_pretrained read pytorch_model.bin"


def tokenizer_kwargs(name):
    # ok: pretrained-loader-forced-to-pickle
    return pipeline("ner", name, model_kwargs={"use_safetensors": True, "low_cpu_mem_usage": False})


def tensorflow_class(name):
    from transformers import TFAutoModel

    # reads tf_model.h5
    # ok: pretrained-loader-forced-to-pickle
    return TFAutoModel.from_pretrained(name, use_safetensors=False)
