import asyncio
import os

import anthropic
import google.generativeai as palm
import litellm
import openai
from anthropic import Anthropic, AnthropicBedrock
from google import genai
from langchain_anthropic import ChatAnthropic
from langchain_google_genai import ChatGoogleGenerativeAI as Gemini
from langchain_openai import AzureChatOpenAI, ChatOpenAI
from litellm import acompletion
from openai import AsyncOpenAI, AzureOpenAI, OpenAI
from vertexai.language_models import TextGenerationModel

from company.llm import ChatOpenAI as GatewayChat

client = OpenAI()
aclient = AsyncOpenAI()
claude = Anthropic()
MODEL = "gpt-4-32k"

# ---- reported -------------------------------------------------------------


def ask(q):
    # ruleid: retired-model-id
    r = client.completions.create(model="text-davinci-003", prompt=q, max_tokens=100)
    return r.choices[0].text


async def chat(q):
    # ruleid: retired-model-id
    r = await aclient.chat.completions.create(
        messages=[{"role": "user", "content": q}],
        model=MODEL,  # long context
    )
    return r.choices[0].message.content


class Bot:
    # ruleid: retired-model-id
    llm = ChatAnthropic(model="claude-sonnet-4-5", temperature=0)

    def vision(self, parts):
        # ruleid: retired-model-id
        return palm.GenerativeModel("gemini-2.5-flash").generate_content(parts).text

    def stream(self, q):
        # ruleid: retired-model-id
        with claude.messages.stream(model="claude-sonnet-4-5", max_tokens=99, messages=q) as s:
            yield from s.text_stream


# ruleid: retired-model-id
old_style = openai.ChatCompletion.create(model="gpt-4.1-mini", messages=[])

# ruleid: retired-model-id
engine = openai.Completion.create(engine="code-davinci-002", prompt="def f():")

# ruleid: retired-model-id
answers = [litellm.completion("anthropic/claude-haiku-4-5", messages=[q]) for q in ("a", "b")]

# ruleid: retired-model-id
gemini = lambda: Gemini(model="gemini-2.5-flash")


def bison():
    try:
        # ruleid: retired-model-id
        return TextGenerationModel.from_pretrained("text-bison@002")
    except ValueError:
        return None


# ruleid: retired-model-id
def with_default(q, llm=ChatOpenAI(model_name="gpt-4.1")):
    return llm.invoke(q)


def late_constant(q):
    name = "claude-3-5-sonnet-20240620"
    # ruleid: retired-model-id
    return f"{claude.messages.create(model=name, max_tokens=9, messages=q).content[0].text}"


def vision(q, detail=False):
    # ruleid: retired-model-id
    return client.chat.completions.create(model="gpt-4.1", messages=q) if detail else None


def google_client(q):
    # ruleid: retired-model-id
    return genai.Client().models.generate_content(model="gemini-2.5-flash", contents=q)


# ruleid: retired-model-id
asyncio.run(acompletion(messages=[], model="openai/gpt-4.1"))


# ---- not reported ---------------------------------------------------------

# ok: retired-model-id
current = ChatOpenAI(model="gpt-4.1")

# ok: retired-model-id
CONTEXT = {"text-davinci-003": 4097, "claude-2.1": 200_000}

# ok: retired-model-id
from_env = ChatAnthropic(model=os.environ.get("LLM_MODEL", "claude-2.1"))

# ok: retired-model-id
gateway = GatewayChat(model="text-davinci-003")

# ok: retired-model-id
local_server = ChatOpenAI(model="gpt-4-32k", base_url="http://localhost:8000/v1")

# ok: retired-model-id
azure_chat = AzureChatOpenAI(model="gpt-4-32k", azure_deployment="long")


def azure(q):
    az = AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="2024-10-21")
    # ok: retired-model-id
    return az.chat.completions.create(model="gpt-4-32k", messages=q)


def bedrock(q):
    b = AnthropicBedrock()
    # ok: retired-model-id
    return b.messages.create(model="claude-2.1", max_tokens=9, messages=q)


def own_server(q):
    c = OpenAI(base_url="http://vllm:8000/v1")
    # ok: retired-model-id
    return c.completions.create(model="text-davinci-003", prompt=q)


def prices(model):
    # ok: retired-model-id
    return 0.02 if model == "text-davinci-003" else 0.01


def tuned(q):
    # ok: retired-model-id
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=9, system="You replace claude-2.1", messages=q)


# ok: retired-model-id
finetuned = client.completions.create(model="text-davinci-003-mirror", prompt="x")

# ok: retired-model-id
print("text-davinci-003 was shut down; use ChatOpenAI(model='gpt-4-32k') no more")


# over several lines, with the class under another name
def exploded(q):
    from openai import OpenAI as Client

    # ruleid: retired-model-id
    return Client().chat.completions.create(
        # the long one
        model="gpt-4.1",  # for contracts
        messages=[{"role": "user", "content": q}],
    )
