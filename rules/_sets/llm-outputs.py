import json
import re

import anthropic
import openai
import requests
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
HELLO = [{"role": "user", "content": "Hi"}]

# --- OpenAI style, first as in a notebook
response = client.chat.completions.create(model="gpt-4.1", messages=HELLO)
# ruleid: llm-output-openai
sink(response.choices[0].message.content)
code = re.search(r"```python\n(.*?)```", response.choices[0].message.content, re.S).group(1)
# ruleid: llm-output-openai
sink(code)


def json_answer():
    r = client.chat.completions.create(model="gpt-4.1", messages=HELLO, response_format={"type": "json_object"})
    data = json.loads(r.choices[0].message.content)
    # ruleid: llm-output-openai
    sink(data["query"])


def streamed():
    text = ""
    for chunk in client.chat.completions.create(model="gpt-4.1", messages=HELLO, stream=True):
        text += chunk.choices[0].delta.content or ""
    # ruleid: llm-output-openai
    sink(text)


async def streamed_async():
    stream = await AsyncOpenAI().chat.completions.create(model="gpt-4.1", messages=HELLO, stream=True)
    async for chunk in stream:
        # ruleid: llm-output-openai
        sink(chunk.choices[0].delta.content)


def joined():
    stream = client.chat.completions.create(model="gpt-4.1", messages=HELLO, stream=True)
    # ruleid: llm-output-openai
    sink("".join(c.choices[0].delta.content or "" for c in stream))


def responses_api():
    r = client.responses.create(model="gpt-4.1", input="Hi")
    # ruleid: llm-output-openai
    sink(r.output_text)
    with client.responses.stream(model="gpt-4.1", input="Hi") as events:
        for event in events:
            if event.type == "response.output_text.delta":
                # ruleid: llm-output-openai
                sink(event.delta)


class Wrapper:
    def __init__(self):
        self.client = OpenAI()

    def complete(self):
        return self.client.chat.completions.parse(model="gpt-4.1", messages=HELLO, response_format=dict)

    def show(self):
        # a helper gave the answer: known by its shape
        r = self.complete()
        # ruleid: llm-output-openai
        sink(r.choices[0].message.parsed)


def several_choices(r):
    for choice in r.choices:
        # ruleid: llm-output-openai
        sink(choice.message.content.strip())
    # ruleid: llm-output-openai
    sink([c.message.content for c in r.choices])


def over_http():
    r = requests.post("https://api.example.com/v1/chat/completions", json={}, timeout=9).json()
    # ruleid: llm-output-openai
    sink(r["choices"][0]["message"]["content"])


def legacy():
    r = openai.ChatCompletion.create(model="gpt-3.5-turbo", messages=HELLO)
    # ruleid: llm-output-openai
    sink(r["choices"][0]["message"]["content"])
    c = openai.Completion.create(engine="text-davinci-003", prompt="Hi")
    # ruleid: llm-output-openai
    sink(c.choices[0].text)


def assistants():
    messages = client.beta.threads.messages.list(thread_id="t")
    # ruleid: llm-output-openai, llm-output-anthropic
    sink(messages.data[0].content[0].text.value)


def lite():
    import litellm
    from litellm import completion

    # ruleid: llm-output-openai
    sink(completion(model="m", messages=HELLO).choices[0].message.content)
    # ruleid: llm-output-openai
    sink(litellm.responses(model="m", input="Hi"))


def embeddings_and_more(parser, question):
    # ok: llm-output-openai
    sink(client.embeddings.create(model="m", input="x").data[0].embedding)
    # ok: llm-output-openai
    sink(client.models.list())
    # ok: llm-output-openai
    sink(client.files.content("file-1"))
    # ok: llm-output-openai
    sink(parser.choices[0])
    # ok: llm-output-openai
    sink(question.choices.first().text)
    # ok: llm-output-openai
    sink(HELLO[0]["content"])
    r = client.chat.completions.create(model="m", messages=HELLO)
    r = "done"
    # ok: llm-output-openai
    sink(r)


# --- Anthropic


def claude_text():
    m = claude.messages.create(model="c", max_tokens=9, messages=HELLO)
    # ruleid: llm-output-anthropic
    sink(m.content[0].text)


async def claude_async():
    c = anthropic.AsyncAnthropic()
    m = await c.messages.create(model="c", max_tokens=9, messages=HELLO)
    # ruleid: llm-output-anthropic
    sink("".join(b.text for b in m.content if b.type == "text"))


def claude_blocks(message):
    for block in message.content:
        if block.type == "text":
            # ruleid: llm-output-anthropic
            sink(block.text)
        elif block.type == "tool_use":
            # ruleid: llm-output-anthropic
            sink(block.input["path"])


def claude_stream():
    with claude.messages.stream(model="c", max_tokens=9, messages=HELLO) as stream:
        for text in stream.text_stream:
            # ruleid: llm-output-anthropic
            sink(text)
    # ruleid: llm-output-anthropic
    sink(stream.get_final_message().content[0].text)


def claude_events():
    for event in claude.messages.create(model="c", max_tokens=9, messages=HELLO, stream=True):
        if event.type == "content_block_delta":
            # ruleid: llm-output-anthropic
            sink(event.delta.text)


class Claude:
    def __init__(self):
        self.client = anthropic.AnthropicBedrock()

    def ask(self, **kw):
        r = self.client.messages.create(**kw)
        # ruleid: llm-output-anthropic
        sink(json.loads(r.content[0].text)["sql"])

    def ask_twice(self):
        first = self.client.beta.messages.create(model="c", max_tokens=9, messages=HELLO)
        # ruleid: llm-output-anthropic
        sink(f"<p>{first.content[-1].text}</p>")


def claude_comprehension(message):
    # ruleid: llm-output-anthropic
    sink([block.text for block in message.content])


def claude_in_place():
    # ruleid: llm-output-anthropic
    sink(anthropic.Anthropic().messages.create(model="c", max_tokens=9, messages=HELLO).content[0].text)


def claude_fields(result):
    text, kind = result.content[0].text, result.content[0].type
    # ruleid: llm-output-anthropic
    sink(text)


def claude_other(page):
    # ok: llm-output-anthropic
    sink(requests.get("https://example.com", timeout=5).content)
    # ok: llm-output-anthropic
    sink(claude.models.list())
    # ok: llm-output-anthropic
    sink(claude.messages.count_tokens(model="c", messages=HELLO))
    # ok: llm-output-anthropic
    sink(page.content.title)
    # ok: llm-output-anthropic
    sink(page.text)
    # ok: llm-output-anthropic
    sink(claude.beta.files.list())


# --- Gemini


def gemini():
    from google import genai

    c = genai.Client()
    # ruleid: llm-output-google
    sink(c.models.generate_content(model="g", contents="Hi").text)
    r = c.models.generate_content(model="g", contents="Hi")
    # ruleid: llm-output-google
    sink(r.candidates[0].content.parts[0].text)
    for chunk in c.models.generate_content_stream(model="g", contents="Hi"):
        # ruleid: llm-output-google
        sink(chunk.text)
    chat = c.chats.create(model="g")
    # ruleid: llm-output-google
    sink(chat.send_message("Hi").text)
    # ruleid: llm-output-google
    sink("".join(p.text for p in chat.send_message_stream("Hi")))
    # ruleid: llm-output-google
    sink(json.loads(r.text)["command"])
    # ok: llm-output-google
    sink(c.models.embed_content(model="e", contents="Hi"))
    # ok: llm-output-google
    sink(c.models.count_tokens(model="g", contents="Hi"))
    # ok: llm-output-google
    sink(c.files.list())


async def gemini_async(c):
    r = await c.aio.models.generate_content(model="g", contents="Hi")
    # ruleid: llm-output-google
    sink(r.parsed)
    async for part in await c.aio.models.generate_content_stream(model="g", contents="Hi"):
        # ruleid: llm-output-google
        sink(part.text)


class Gemini:
    def __init__(self):
        import google.generativeai as old

        self.model = old.GenerativeModel("gemini-1.5-flash")

    def ask(self):
        answer = self.model.generate_content("Hi")
        # ruleid: llm-output-google
        sink(answer.text.removeprefix("```json").removesuffix("```"))

    def ask_chat(self):
        import google.generativeai

        # ruleid: llm-output-google
        sink(self.model.start_chat().send_message("Hi").text)

    async def ask_async(self):
        # ruleid: llm-output-google
        sink((await self.model.generate_content_async("Hi")).text)

    def helper(self, response):
        # ruleid: llm-output-google
        sink(response.candidates[0].content.parts[0].text)

    def others(self, bot, election):
        # ok: llm-output-google
        sink(self.model.count_tokens("Hi"))
        # ok: llm-output-google
        sink(election.candidates[0].name)
        # ok: llm-output-google
        sink(bot.text)


# --- hosted


def hosted(bedrock, hf):
    body = json.loads(bedrock.invoke_model(modelId="m", body="{}")["body"].read())
    # ruleid: llm-output-hosted
    sink(body["completion"])
    r = bedrock.converse(modelId="m", messages=[])
    # ruleid: llm-output-hosted
    sink(r["output"]["message"]["content"][0]["text"])
    for event in bedrock.converse_stream(modelId="m", messages=[])["stream"]:
        # ruleid: llm-output-hosted
        sink(event["contentBlockDelta"]["delta"]["text"])
    # ruleid: llm-output-hosted
    sink(hf.text_generation("Hi"))
    # ruleid: llm-output-hosted, llm-output-openai
    sink(hf.chat_completion(HELLO).choices[0].message.content)
    # ruleid: llm-output-hosted
    sink(bedrock.retrieve_and_generate(input={"text": "Hi"})["output"]["text"])
    # ok: llm-output-hosted
    sink(bedrock.list_foundation_models())
    # ok: llm-output-hosted
    sink(bedrock.get_object(Bucket="b", Key="k")["Body"].read())
    # ok: llm-output-hosted
    sink(hf.feature_extraction("Hi"))


def mistral():
    from mistralai import Mistral

    m = Mistral()
    # ruleid: llm-output-hosted, llm-output-openai
    sink(m.chat.complete(model="m", messages=HELLO).choices[0].message.content)
    for ev in m.chat.stream(model="m", messages=HELLO):
        # ruleid: llm-output-hosted, llm-output-openai
        sink(ev.data.choices[0].delta.content)
    # ruleid: llm-output-hosted
    sink(m.beta.conversations.start(agent_id="a", inputs="Hi").outputs)
    # ok: llm-output-hosted
    sink(m.embeddings.create(model="m", inputs=["x"]))


async def mistral_async(m):
    r = await m.chat.complete_async(model="m", messages=HELLO)
    # ruleid: llm-output-hosted
    sink(r)


def cohere():
    import cohere as sdk

    co = sdk.Client()
    # ruleid: llm-output-hosted
    sink(co.chat(message="Hi").text)
    # ruleid: llm-output-hosted
    sink(co.generate(prompt="Hi").generations[0].text)
    for event in co.chat_stream(message="Hi"):
        if event.event_type == "text-generation":
            # ruleid: llm-output-hosted
            sink(event.text)
    # ok: llm-output-hosted
    sink(co.rerank(query="q", documents=[]))
    # ok: llm-output-hosted
    sink(co.embed(texts=["x"]))
