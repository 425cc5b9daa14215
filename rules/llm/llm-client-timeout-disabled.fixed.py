import asyncio
import os

import aiohttp
import anthropic
import httpx
import openai
import requests
import requests as rq
from anthropic import AsyncAnthropic
from groq import Groq as GroqClient
from httpx import Timeout
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from requests import post
from tenacity import retry, stop_after_attempt

from company.llm import OpenAI as GatewayOpenAI

OLLAMA = "http://llm:11434/api/generate"
BASE = os.environ.get("LLM_BASE", "http://localhost:8000")
FOREVER = None

# ---- reported -------------------------------------------------------------

# ruleid: llm-client-timeout-disabled
client = OpenAI(timeout=60, max_retries=5)

# ruleid: llm-client-timeout-disabled
azure = AzureOpenAI(
    azure_endpoint="https://example.openai.azure.com",
    api_version="2024-10-21",
    timeout=60,  # long documents
)

# ruleid: llm-client-timeout-disabled
streaming = openai.AsyncOpenAI(timeout=Timeout(60, connect=5.0))

# ruleid: llm-client-timeout-disabled
claude = AsyncAnthropic(http_client=httpx.AsyncClient(timeout=60, http2=True))

# ruleid: llm-client-timeout-disabled
fast = GroqClient(timeout=httpx.Timeout(timeout=60))


def local(prompt):
    # ruleid: llm-client-timeout-disabled
    r = requests.post("http://llm:11434/api/generate", json={"model": "llama3", "prompt": prompt, "stream": False}, timeout=60)
    return r.json()["response"]


def local_constant(prompt):
    # ruleid: llm-client-timeout-disabled
    return rq.post(OLLAMA, json={"model": "llama3", "prompt": prompt}, timeout=60).json()


def vllm(messages, model="qwen"):
    # ruleid: llm-client-timeout-disabled
    resp = post(f"{BASE}/v1/chat/completions", json={"model": model, "messages": messages}, timeout=60)
    resp.raise_for_status()
    return resp.json()["choices"][0]["message"]["content"]


@retry(stop=stop_after_attempt(5))
def hf_inference(inputs, token):
    # ruleid: llm-client-timeout-disabled
    return requests.request(
        "POST",
        "https://api-inference.huggingface.co/models/gpt2",
        headers={"Authorization": f"Bearer {token}"},
        json={"inputs": inputs},
        timeout=60,
    ).json()


def with_session(prompts):
    with requests.Session() as s:
        s.headers["x-api-key"] = os.environ["ANTHROPIC_API_KEY"]
        # ruleid: llm-client-timeout-disabled
        return [s.post("https://api.anthropic.com/v1/messages", json=p, timeout=60).json() for p in prompts]


def keyword_url(payload, headers):
    # ruleid: llm-client-timeout-disabled
    return requests.post(headers=headers, json=payload, url="https://openrouter.ai/api/v1/chat/completions", timeout=60)


async def httpx_stream(payload):
    async with httpx.AsyncClient(base_url=BASE, timeout=None) as http:
        # ruleid: llm-client-timeout-disabled
        r = await http.post("/v1/completions", json=payload, timeout=60)
        return r.json()


async def aio(session: aiohttp.ClientSession, payload):
    # ruleid: llm-client-timeout-disabled
    async with session.post(BASE + "/api/chat", json=payload, timeout=aiohttp.ClientTimeout(total=300)) as r:
        return await r.json()


def one_call(question):
    long_client = anthropic.Anthropic()
    # ruleid: llm-client-timeout-disabled
    return long_client.messages.create(model="claude-sonnet-4-5", max_tokens=64, messages=question, timeout=60)


def per_request(question):
    c = OpenAI()
    # ruleid: llm-client-timeout-disabled
    return c.with_options(timeout=60).responses.create(model="gpt-4.1", input=question)


class Embedder:
    endpoint = "https://api.mistral.ai/v1/embeddings"

    def __init__(self):
        # ruleid: llm-client-timeout-disabled
        self.ping = lambda: httpx.get("https://api.mistral.ai/v1/models", timeout=60)


# ---- not reported ---------------------------------------------------------

# the SDK waits ten minutes at most
# ok: llm-client-timeout-disabled
plain = OpenAI(max_retries=5)

# ok: llm-client-timeout-disabled
bounded = AsyncOpenAI(timeout=httpx.Timeout(None, connect=5.0, read=120.0))

# ok: llm-client-timeout-disabled
own_gateway = GatewayOpenAI(timeout=None)

# ok: llm-client-timeout-disabled
overridden = OpenAI(timeout=30, http_client=httpx.Client(timeout=None))

# ok: llm-client-timeout-disabled
pooled = OpenAI(http_client=httpx.Client(timeout=45.0))


def with_limit(prompt):
    # ok: llm-client-timeout-disabled
    return requests.post(OLLAMA, json={"prompt": prompt}, timeout=(5, 120)).json()


def passes_through(payload, **kwargs):
    # ok: llm-client-timeout-disabled
    return requests.post("https://api.openai.com/v1/chat/completions", json=payload, **kwargs)


def other_service(rows):
    # ok: llm-client-timeout-disabled
    return requests.post("https://warehouse.example/api/generate_report", json=rows)


def default_httpx(payload):
    # ok: llm-client-timeout-disabled
    return httpx.post("https://api.openai.com/v1/responses", json=payload)


def from_settings(settings):
    # ok: llm-client-timeout-disabled
    return OpenAI(timeout=settings.llm_timeout)


async def total_limit(session, payload):
    # ok: llm-client-timeout-disabled
    async with session.post(OLLAMA, json=payload, timeout=aiohttp.ClientTimeout(total=90)) as r:
        return await r.json()


class FakeRequests:
    def post(self, url, json):
        return {"url": url, "json": json}


# ok: llm-client-timeout-disabled
FakeRequests().post("http://llm:11434/api/generate", json={})

# ok: llm-client-timeout-disabled
HELP = "call requests.post('http://llm:11434/api/generate') or OpenAI(timeout=None)"

# ok: llm-client-timeout-disabled
asyncio.run(asyncio.wait_for(asyncio.sleep(0), timeout=None))
