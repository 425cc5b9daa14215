"""Batch image generation with styles."""
import argparse
import json
import pathlib

import torch
from diffusers import AutoencoderKL, DPMSolverMultistepScheduler, DiffusionPipeline, StableDiffusionXLPipeline
from huggingface_hub import hf_hub_download
from PIL import Image

STYLES = {
    "grain": ("someuser/film-grain", "pytorch_lora_weights.safetensors"),
    "ink": ("someuser/ink-lines", "ink.safetensors"),
}
NEGATIVE = "https://models.example.net/embeddings/bad-hands.pt"


def load_base(model_id, half=True):
    dtype = torch.float16 if half else torch.float32
    # ruleid: pretrained-loader-forced-to-pickle
    vae = AutoencoderKL.from_pretrained("someuser/sdxl-vae-fix", torch_dtype=dtype, use_safetensors=False)
    # ok: pretrained-loader-forced-to-pickle
    pipe = StableDiffusionXLPipeline.from_pretrained(model_id, vae=vae, torch_dtype=dtype, use_safetensors=True)
    pipe.scheduler = DPMSolverMultistepScheduler.from_config(pipe.scheduler.config)
    return pipe.to("cuda")


def add_styles(pipe):
    for name, (repo, weight_name) in STYLES.items():
        # ok: lora-weights-loaded-from-pickle
        pipe.load_lora_weights(repo, weight_name=weight_name, adapter_name=name)
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_lora_weights("someuser/old-poster", weight_name="pytorch_lora_weights.bin", adapter_name="poster")
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_textual_inversion(NEGATIVE, token="<bad-hands>")
    style_file = hf_hub_download("someuser/neon", "neon.ckpt")
    # ruleid: lora-weights-loaded-from-pickle
    pipe.load_lora_weights(style_file, adapter_name="neon")
    pipe.set_adapters(["grain", "poster"], adapter_weights=[0.6, 0.4])
    return pipe


def controlled(model_id):
    # ruleid: transformers-trust-remote-code
    return DiffusionPipeline.from_pretrained(model_id, custom_pipeline="someuser/controlled-sdxl", torch_dtype=torch.float16)


def long_prompts(model_id):
    # ok: transformers-trust-remote-code
    return DiffusionPipeline.from_pretrained(model_id, custom_pipeline="lpw_stable_diffusion_xl")


def grid(images, columns=4):
    width, height = images[0].size
    rows = (len(images) + columns - 1) // columns
    sheet = Image.new("RGB", (columns * width, rows * height))
    for i, image in enumerate(images):
        sheet.paste(image, ((i % columns) * width, (i // columns) * height))
    return sheet


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("prompts", type=pathlib.Path)
    parser.add_argument("--model", default="acme/sdxl-base")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("images"))
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    pipe = add_styles(load_base(args.model))
    args.out.mkdir(exist_ok=True)
    images = []
    for i, row in enumerate(json.loads(args.prompts.read_text())):
        generator = torch.Generator("cuda").manual_seed(args.seed + i)
        image = pipe(row["prompt"], negative_prompt="<bad-hands>", generator=generator).images[0]
        image.save(args.out / f"{i:04d}.png")
        images.append(image)
    grid(images).save(args.out / "sheet.png")


if __name__ == "__main__":
    main()
