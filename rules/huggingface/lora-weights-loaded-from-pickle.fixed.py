"""Adapters for image pipelines. Text: pipe.load_lora_weights("a/b", weight_name="x.bin")."""
import diffusers
import huggingface_hub
import torch
from diffusers import AutoPipelineForText2Image, FluxPipeline, StableDiffusionPipeline
from huggingface_hub import hf_hub_download
from huggingface_hub import hf_hub_download as fetch
from peft import PeftModel
from safetensors.torch import load_file

WEIGHTS = "pytorch_lora_weights.bin"
SAFE_WEIGHTS = "pytorch_lora_weights.safetensors"
LORA = "someuser/film-grain"

pipe = StableDiffusionPipeline.from_pretrained("acme/sd15", use_safetensors=True)
# ruleid: lora-weights-loaded-from-pickle
pipe.load_lora_weights("someuser/film-grain", weight_name="pytorch_lora_weights.safetensors", use_safetensors=True)


def constants(p):
    # ruleid: lora-weights-loaded-from-pickle
    p.load_lora_weights(LORA, weight_name=WEIGHTS, adapter_name="grain")


def exploded(model_id, lora_repo):
    flux = FluxPipeline.from_pretrained(model_id, torch_dtype=torch.bfloat16)
    # ruleid: lora-weights-loaded-from-pickle
    flux.load_lora_weights(
        lora_repo,
        # only the old upload exists
        weight_name="lora.safetensors",
        adapter_name="style",
        use_safetensors=True,
    )
    return flux.to("cuda")


class Studio:
    def __init__(self, repo):
        self.pipe = AutoPipelineForText2Image.from_pretrained("acme/sdxl")
        # ruleid: lora-weights-loaded-from-pickle
        self.pipe.load_textual_inversion(repo, weight_name="learned_embeds.safetensors", token="<cat>", use_safetensors=True)

    async def restyle(self, request):
        # ruleid: lora-weights-loaded-from-pickle
        self.pipe.unet.load_attn_procs(request.style, use_safetensors=True)
        return self.pipe(request.prompt)

    def restyle_all(self, styles):
        # ruleid: lora-weights-loaded-from-pickle
        return [self.pipe.load_lora_weights(s, weight_name="pytorch_lora_weights.safetensors", use_safetensors=True) for s in styles]


def no_safetensors(repo):
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(repo, use_safetensors=True)


def flag_does_not_help():
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_lora_weights("someuser/ink", weight_name="ink.safetensors", use_safetensors=True)


def from_url():
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_textual_inversion("https://models.example.net/embeddings/easynegative.safetensors", token="easynegative", use_safetensors=True)


def downloaded_inline():
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(hf_hub_download("someuser/film-grain", "film.safetensors"), use_safetensors=True)


def downloaded_keyword(repo):
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_textual_inversion(huggingface_hub.hf_hub_download(repo_id=repo, filename="embedding.safetensors"), token="<s>", use_safetensors=True)


def downloaded_first(repo):
    weights = fetch(repo, "unet/attn.bin", revision="main")
    print("loading", weights)
    # ruleid: lora-weights-loaded-from-pickle
    pipe.unet.load_attn_procs(weights)


def downloaded_keyword_first(repo):
    lora_file = hf_hub_download(repo_id=repo, filename=WEIGHTS)
    if lora_file:
        # ruleid: lora-weights-loaded-from-pickle
        pipe.load_lora_weights(lora_file)


def options(repo):
    opts = {"weight_name": "pytorch_lora_weights.bin", "adapter_name": "a"}
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(repo, **opts)


def options_call(concept):
    opts = dict(weight_name="learned_embeds.bin", token="<t>")
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_textual_inversion(concept, **opts)


def merged(repo):
    # ruleid: lora-weights-loaded-from-pickle
    state, alphas = diffusers.StableDiffusionPipeline.lora_state_dict(repo, weight_name="adapter.safetensors", use_safetensors=True)
    return {k: v.half() for k, v in state.items()}, alphas


# ruleid: lora-weights-loaded-from-pickle
attach = lambda p, repo: p.load_lora_weights(repo, weight_name="lora.safetensors", use_safetensors=True) or p


def either(repo, old):
    # ruleid: lora-weights-loaded-from-pickle
    return pipe.load_lora_weights(repo, weight_name="l.safetensors", use_safetensors=True) if old else pipe.load_lora_weights(repo, weight_name="l.safetensors")


def guarded(repo):
    try:
        pipe.load_lora_weights(repo, weight_name=SAFE_WEIGHTS, use_safetensors=True)
    except OSError:
        # ruleid: lora-weights-loaded-from-pickle
        pipe.load_lora_weights(f"someuser/{repo}", weight_name="pytorch_lora_weights.safetensors", use_safetensors=True)


# ---- silent ---------------------------------------------------------------------------------------------------------
def safe():
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights("someuser/film-grain", weight_name="pytorch_lora_weights.safetensors", use_safetensors=True)
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(LORA, weight_name=SAFE_WEIGHTS)
    # ok: lora-weights-loaded-from-pickle
    pipe.load_textual_inversion("someuser/cat-toy", use_safetensors=True)


def default_name(repo):
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(repo)


def name_decides(repo):
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(repo, weight_name="lora.safetensors", use_safetensors=False)


def own_training(args, accelerator):
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(args.output_dir, weight_name="pytorch_lora_weights.bin")
    # ok: lora-weights-loaded-from-pickle
    pipe.unet.load_attn_procs("./out/dreambooth", weight_name="attn.bin")
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights("/data/loras", weight_name="grain.bin")


def offline(repo):
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(repo, weight_name="grain.bin", local_files_only=True)


def in_memory(path):
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(load_file(path), adapter_name="grain")


def language_model(model):
    # ok: lora-weights-loaded-from-pickle
    return PeftModel.from_pretrained(model, "someuser/sql-lora", adapter_name="adapter.bin")


def saved(model):
    # ok: lora-weights-loaded-from-pickle
    pipe.save_lora_weights("out", model, weight_name="pytorch_lora_weights.bin", safe_serialization=False)


def downloaded_safe(repo):
    safe_file = hf_hub_download(repo, "film.safetensors")
    # ok: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(safe_file)


def url_safe():
    # ok: lora-weights-loaded-from-pickle
    pipe.load_textual_inversion("https://models.example.net/embeddings/easynegative.safetensors", token="e")


def tokenizer_file():
    # ok: lora-weights-loaded-from-pickle
    return "pass weight_name='x.bin' to load_lora_weights", hf_hub_download(LORA, "merges.bin")
