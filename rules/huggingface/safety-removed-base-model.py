"""Which base model a program starts from. Text only: from_pretrained("a/Llama-uncensored")."""
import litellm
import ollama
import transformers
from huggingface_hub import InferenceClient
from langchain_ollama import ChatOllama
from llama_cpp import Llama
from openai import AsyncOpenAI, OpenAI
from peft import AutoPeftModelForCausalLM
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline
from transformers import AutoModelForSequenceClassification
from trl import ModelConfig, SFTConfig, SFTTrainer
from vllm import LLM as Engine

BASE = "someuser/Mistral-7B-Instruct-v0.3-abliterated"
ALIGNED = "acme/Base-8B-Instruct"
BLOCKED = ("abliterated", "uncensored")
client = OpenAI(base_url="http://localhost:11434/v1", api_key="none")

# ruleid: safety-removed-base-model
model = AutoModelForCausalLM.from_pretrained("someuser/Llama-3.1-8B-Instruct-abliterated")
# ruleid: safety-removed-base-model
tokenizer = AutoTokenizer.from_pretrained(BASE)


def exploded():
    # ruleid: safety-removed-base-model
    return transformers.AutoModelForCausalLM.from_pretrained(
        pretrained_model_name_or_path="someuser/Uncensored-Chat-13B",
        # fits on one card
        device_map="auto",
        torch_dtype="auto",
    )


def generator():
    # ruleid: safety-removed-base-model
    return pipeline("text-generation", "someuser/dolphin_uncensored-7b", device=0)


def generator_keyword():
    # ruleid: safety-removed-base-model
    return pipeline(task="text-generation", model="someuser/model-no-refusal")


class Bot:
    # ruleid: safety-removed-base-model
    engine = Engine(model="someuser/Qwen2.5-7B-Instruct-Unfiltered", max_model_len=4096)

    def __init__(self):
        # ruleid: safety-removed-base-model
        self.llm = ChatOllama(model="llama2-uncensored", temperature=0.2)

    async def ask(self, text):
        aclient = AsyncOpenAI()
        # ruleid: safety-removed-base-model
        return await aclient.chat.completions.create(model="local/gemma-abliterated-q4", messages=[{"role": "user", "content": text}])


def chat(text):
    # ruleid: safety-removed-base-model
    return ollama.chat(model="wizard-vicuna-uncensored:13b", messages=[{"role": "user", "content": text}])["message"]


def stream(text):
    # ruleid: safety-removed-base-model
    for part in ollama.generate("llama2-uncensored", text, stream=True):
        yield part["response"]


def proxy(text):
    # ruleid: safety-removed-base-model
    return litellm.completion(model="ollama/dolphin-derestricted", messages=[{"content": text, "role": "user"}])


def gguf():
    # ruleid: safety-removed-base-model
    return Llama.from_pretrained(repo_id="someuser/phi-abliteration-gguf", filename="*q4_k_m.gguf")


def tune(rows):
    # ruleid: safety-removed-base-model
    trainer = SFTTrainer("someuser/base-jailbroken-3b", train_dataset=rows, args=SFTConfig(output_dir="out"))
    trainer.train()


def tune_keyword(rows):
    # ruleid: safety-removed-base-model
    SFTTrainer(model=BASE, train_dataset=rows).train()


# ruleid: safety-removed-base-model
CONFIG = ModelConfig(model_name_or_path="someuser/Base-Uncensored", torch_dtype="bfloat16")

# ruleid: safety-removed-base-model
CANDIDATES = {"small": AutoModelForCausalLM.from_pretrained(BASE), "client": client}

# ruleid: safety-removed-base-model
hosted = lambda prompt: InferenceClient(model="someuser/chat-uncensored").text_generation(prompt)


def adapter(prompt, fast=True):
    # ruleid: safety-removed-base-model
    return AutoPeftModelForCausalLM.from_pretrained("someuser/abliterated-lora") if fast else None


def unsloth_run():
    try:
        from unsloth import FastLanguageModel
    except ImportError:
        return None
    # ruleid: safety-removed-base-model
    net, tok = FastLanguageModel.from_pretrained(model_name="someuser/llama-3-8b-Uncensored", load_in_4bit=True)
    return net, tok


# ---- silent ---------------------------------------------------------------------------------------------------------
def aligned():
    # ok: safety-removed-base-model
    a = AutoModelForCausalLM.from_pretrained("acme/Base-8B-Instruct")
    # ok: safety-removed-base-model
    return a, pipeline("text-generation", model=ALIGNED)


def detector():
    # ok: safety-removed-base-model
    a = pipeline("text-classification", model="someuser/jailbreak-classifier")
    # ok: safety-removed-base-model
    b = AutoModelForSequenceClassification.from_pretrained("someuser/prompt-injection-jailbreak-detector")
    # ok: safety-removed-base-model
    return a, b, pipeline("text-classification", "someuser/Jailbreak-Guard-86M")


def refuse(name):
    # ok: safety-removed-base-model
    if any(word in name.lower() for word in BLOCKED):
        raise ValueError(f"{name} looks uncensored or abliterated")
    # ok: safety-removed-base-model
    return AutoModelForCausalLM.from_pretrained(name)


def data_set():
    from datasets import load_dataset

    # ok: safety-removed-base-model
    return load_dataset("someuser/uncensored-prompts", split="train")


def log_it(logger):
    # ok: safety-removed-base-model
    logger.info("model: %s", "someuser/Llama-uncensored")
    # ok: safety-removed-base-model
    print(BASE)


def prompt_text():
    # ok: safety-removed-base-model
    return client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "what is an uncensored model?"}])


def look_alike():
    # ok: safety-removed-base-model
    a = AutoModelForCausalLM.from_pretrained("acme/refusal-direction-study")
    # ok: safety-removed-base-model
    return a, ollama.chat(model="censored-llama", messages=[])


class Zoo:
    def from_pretrained(self, name):
        return name


def own(name):
    # ok: safety-removed-base-model
    return Zoo().from_pretrained("someuser/uncensored")


def saving(net):
    # ok: safety-removed-base-model
    net.save_pretrained("out/abliterated")


def unknown(args):
    # ok: safety-removed-base-model
    return Engine(model=args.model), ollama.chat(model=args.model, messages=[])
