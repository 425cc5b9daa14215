import litellm
from anthropic import Anthropic
from fastapi import FastAPI
from google import genai
from google.genai import types
from google.genai.types import GenerateContentConfig as Config
from langchain.chat_models import init_chat_model
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from transformers import AutoModelForCausalLM, GenerationConfig, pipeline
from vllm import SamplingParams

app = FastAPI()
client = OpenAI()
claude = Anthropic()
HELLO = [{"role": "user", "content": "Hi"}]

# --- unpacked arguments, first as in a notebook
settings = source()
# ruleid: llm-request-kwargs
client.chat.completions.create(model="gpt-4.1", messages=HELLO, **settings)


def whole_body():
    body = source()
    # ruleid: llm-request-kwargs
    return client.chat.completions.create(**body)


def merged():
    options = {"temperature": 0.2, **source()}
    # ruleid: llm-request-kwargs
    return client.responses.create(model="gpt-4.1", input="Hi", **options)


def merged_in_place():
    # ruleid: llm-request-kwargs
    return litellm.completion(messages=HELLO, **{"model": "gpt-4.1", **source()})


async def in_async():
    # ruleid: llm-request-kwargs
    async for c in await AsyncOpenAI().chat.completions.create(stream=True, **source()):
        yield c


class Gateway:
    def __init__(self):
        self.claude = Anthropic()
        self.router = litellm.Router(model_list=[])

    def ask(self):
        # ruleid: llm-request-kwargs
        return self.claude.messages.create(model="c", max_tokens=10, messages=HELLO, **source())

    async def route(self):
        # ruleid: llm-request-kwargs
        return await self.router.acompletion(model="m", messages=HELLO, **source().get("options", {}))


def sampling():
    # ruleid: llm-request-kwargs
    return SamplingParams(**source())


def gemini_config():
    # ruleid: llm-request-kwargs
    cfg = types.GenerateContentConfig(**source())
    return genai.Client().models.generate_content(model="g", contents="Hi", config=cfg)


def chat_model():
    # ruleid: llm-request-kwargs
    a = init_chat_model("gpt-4.1", **source())
    # ruleid: llm-request-kwargs
    b = ChatOpenAI(temperature=0, **source())
    return a, b


def bedrock(runtime):
    # ruleid: llm-request-kwargs
    return runtime.converse(modelId="m", messages=[], **source())


def local(llama):
    import ollama

    # ruleid: llm-request-kwargs
    ollama.chat(model="llama3.2", messages=HELLO, **source())
    # ruleid: llm-request-kwargs
    return llama.create_chat_completion(messages=HELLO, **source())


def no_unpacking():
    # ok: llm-request-kwargs
    client.chat.completions.create(model="m", messages=source())
    # ok: llm-request-kwargs
    client.chat.completions.create(model="m", messages=source(), **{"temperature": 0})
    # ok: llm-request-kwargs
    dict(**source())
    # ok: llm-request-kwargs
    client.files.create(**source())
    # ok: llm-request-kwargs
    client.with_options(timeout=5).responses.create(model="m", input="Hi", metadata=source())
    # ok: llm-request-kwargs
    pipeline("image-classification", **source())


# --- model names


def model_names():
    name = source()
    # ruleid: llm-model-argument
    client.chat.completions.create(model=name, messages=HELLO)
    # ruleid: llm-model-argument
    client.responses.create(model=f"ft:{name}", input="Hi")
    # ruleid: llm-model-argument
    claude.messages.create(model=name or "claude-sonnet-4-5", max_tokens=9, messages=HELLO)
    # ruleid: llm-model-argument
    litellm.completion(model="openai/" + name, messages=HELLO)
    # ruleid: llm-model-argument
    litellm.completion(name, HELLO)
    # ruleid: llm-model-argument
    genai.Client().models.generate_content(model=source(), contents="Hi")
    # ruleid: llm-model-argument
    ChatOpenAI(model=name, temperature=0)
    # ruleid: llm-model-argument
    ChatOpenAI(model_name=name)
    # ruleid: llm-model-argument
    init_chat_model(name, model_provider="openai")
    # ruleid: llm-model-argument
    init_chat_model(model=name)
    return name


async def model_async(runtime):
    # ruleid: llm-model-argument
    await AsyncOpenAI().chat.completions.create(messages=HELLO, stream=True, model=source())
    # ruleid: llm-model-argument
    runtime.converse(modelId=source(), messages=[])
    # ruleid: llm-model-argument
    await litellm.acompletion(model=source(), messages=HELLO)


class Bot:
    def __init__(self):
        import google.generativeai as old

        # ruleid: llm-model-argument
        self.model = old.GenerativeModel(source())
        # ruleid: llm-model-argument
        self.other = old.GenerativeModel(model_name=source(), system_instruction="x")

    def agent(self):
        import dspy
        from agents import Agent

        # ruleid: llm-model-argument
        return dspy.LM(source()), Agent(name="a", instructions="b")


def not_the_model():
    # ok: llm-model-argument
    client.chat.completions.create(model="gpt-4.1", messages=source())
    # ok: llm-model-argument
    client.models.retrieve(source())
    # ok: llm-model-argument
    client.embeddings.create(model=source(), input="x")
    # ok: llm-model-argument
    ChatOpenAI(model="gpt-4.1", base_url=source())
    # ok: llm-model-argument
    pipeline("text-generation", model=source())
    # ok: llm-model-argument
    AutoModelForCausalLM.from_pretrained(source())


# --- lengths and counts


def hosted_lengths():
    n = source()
    # ruleid: llm-length-hosted, llm-length-argument
    client.chat.completions.create(model="m", messages=HELLO, max_tokens=n)
    # ruleid: llm-length-hosted, llm-length-argument
    client.chat.completions.create(model="m", messages=HELLO, max_completion_tokens=int(n))
    # ruleid: llm-length-hosted, llm-length-argument
    client.responses.create(model="m", input="Hi", max_output_tokens=n or 100)
    # ruleid: llm-length-hosted, llm-length-argument
    claude.messages.create(model="c", max_tokens=n, messages=HELLO)
    # ruleid: llm-length-hosted, llm-length-argument
    claude.messages.create(model="c", max_tokens=9, messages=HELLO, thinking={"type": "enabled", "budget_tokens": n})
    # ruleid: llm-length-hosted, llm-length-argument
    with claude.messages.stream(model="c", max_tokens=source(), messages=HELLO) as s:
        print(s)
    # ruleid: llm-length-hosted, llm-length-argument
    litellm.completion(model="m", messages=HELLO, max_tokens=n)
    # ruleid: llm-length-hosted, llm-length-argument
    ChatOpenAI(model="m", max_tokens=n)
    # ruleid: llm-length-hosted, llm-length-argument
    Config(max_output_tokens=n)
    # ruleid: llm-length-hosted, llm-length-argument
    genai.Client().models.generate_content(model="g", contents="Hi", config={"max_output_tokens": n})


async def hosted_async(runtime, hf):
    # ruleid: llm-length-hosted, llm-length-argument
    await AsyncOpenAI().chat.completions.create(max_tokens=source(), model="m", messages=HELLO)
    # ruleid: llm-length-hosted, llm-length-argument
    runtime.converse(modelId="m", messages=[], inferenceConfig={"temperature": 0, "maxTokens": source()})
    # ruleid: llm-length-hosted, llm-length-argument
    hf.text_generation("Hi", max_new_tokens=source())
    # ruleid: llm-length-hosted, llm-length-argument
    return await litellm.acompletion(model="m", messages=HELLO, max_tokens=source())


def hosted_others():
    # ok: llm-length-hosted, llm-length-argument
    client.chat.completions.create(model="m", messages=source(), max_tokens=100)
    # ok: llm-length-hosted, llm-length-argument
    client.chat.completions.create(model="m", messages=HELLO, temperature=source())
    # ok: llm-length-hosted, llm-length-argument
    claude.messages.create(model="c", max_tokens=9, messages=HELLO, stop_sequences=[source()])
    # ok: llm-length-hosted, llm-length-argument
    Config(temperature=source(), max_output_tokens=50)
    # ok: llm-length-hosted, llm-length-argument
    claude.messages.create(model="c", max_tokens=9, messages=HELLO, timeout=source())
    # ok: llm-length-hosted, llm-length-argument
    trim(HELLO, max_tokens=source())


generate = pipeline("text-generation", model="gpt2")
# ruleid: llm-length-local, llm-length-argument
generate("Hi", max_new_tokens=source())


def local_lengths(model, llm):
    from llama_cpp import Llama

    # ruleid: llm-length-local, llm-length-argument
    model.generate(input_ids=None, max_new_tokens=source())
    # ruleid: llm-length-local, llm-length-argument
    model.generate(None, max_length=source())
    # ruleid: llm-length-local, llm-length-argument
    model.generate(None, min_new_tokens=source(), max_new_tokens=100)
    # ruleid: llm-length-local, llm-length-argument
    GenerationConfig(max_new_tokens=source(), do_sample=True)
    # ruleid: llm-length-local, llm-length-argument
    SamplingParams(temperature=0, max_tokens=source())
    # ruleid: llm-length-local, llm-length-argument
    SamplingParams(min_tokens=source())
    # ruleid: llm-length-local, llm-length-argument
    pipeline("text-generation", "gpt2")("Hi", max_new_tokens=int(source()))
    # ruleid: llm-length-local, llm-length-argument
    llm.create_chat_completion(messages=HELLO, max_tokens=source())
    small = Llama(model_path="m.gguf")
    # ruleid: llm-length-local, llm-length-argument
    small("Q: Hi A:", max_tokens=source())


class LocalModel:
    def __init__(self):
        self.pipe = pipeline("text-generation", "gpt2")

    def run(self):
        # ruleid: llm-length-local, llm-length-argument
        return self.pipe("Hi", max_new_tokens=source(), do_sample=True)

    def chat(self):
        import ollama

        # ruleid: llm-length-local, llm-length-argument
        return ollama.chat(model="m", messages=HELLO, options={"temperature": 0, "num_predict": source()})


def local_others(model, tokenizer):
    # ok: llm-length-local, llm-length-argument
    model.generate(source(), max_new_tokens=20)
    # ok: llm-length-local, llm-length-argument
    tokenizer("Hi", max_length=source())
    # ok: llm-length-local, llm-length-argument
    generate(source(), max_new_tokens=20)
    # ok: llm-length-local, llm-length-argument
    SamplingParams(temperature=source())
    # ok: llm-length-local, llm-length-argument
    model.generate(None, temperature=source())
    # ok: llm-length-local, llm-length-argument
    model.resize_token_embeddings(source())


def counts(model):
    k = source()
    # ruleid: llm-count-argument, llm-length-argument
    client.chat.completions.create(model="m", messages=HELLO, n=k)
    # ruleid: llm-count-argument, llm-length-argument
    client.completions.create(model="m", prompt="Hi", best_of=int(k))
    # ruleid: llm-count-argument, llm-length-argument
    litellm.completion(model="m", messages=HELLO, n=k)
    # ruleid: llm-count-argument, llm-length-argument
    SamplingParams(n=k, max_tokens=10)
    # ruleid: llm-count-argument, llm-length-argument
    SamplingParams(best_of=k)
    # ruleid: llm-count-argument, llm-length-argument
    model.generate(None, num_return_sequences=k, do_sample=True)
    # ruleid: llm-count-argument, llm-length-argument
    model.generate(None, num_beams=k)
    # ruleid: llm-count-argument, llm-length-argument
    Config(candidate_count=k)
    # ruleid: llm-count-argument, llm-length-argument
    ChatOpenAI(n=k)
    # ruleid: llm-count-argument, llm-length-argument
    generate("Hi", num_return_sequences=k)
    # ruleid: llm-count-argument, llm-length-argument
    GenerationConfig(num_beams=k)
    # ruleid: llm-count-argument, llm-length-argument
    return [c for c in client.chat.completions.create(model="m", messages=HELLO, n=source()["n"]).choices]


def other_counts():
    # ok: llm-count-argument, llm-length-argument
    client.images.generate(prompt="A cat", n=source())
    # ok: llm-count-argument, llm-length-argument
    client.chat.completions.create(model="m", messages=source(), n=2)
    # ok: llm-count-argument, llm-length-argument
    ChatOpenAI(temperature=source())
    # ok: llm-count-argument, llm-length-argument
    range(source())
    # ok: llm-count-argument, llm-length-argument
    SamplingParams(seed=source(), n=1)
    # ok: llm-count-argument, llm-length-argument
    client.chat.completions.create(model="m", messages=HELLO, seed=source())
