import asyncio
import json
import os

import boto3
import groq
import openai
from anthropic import Anthropic, AsyncAnthropic
from google import genai
from groq import Groq
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
aclient = AsyncOpenAI()
claude = Anthropic()
gemini = genai.Client()

# ruleid: llm-call-openai
client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": source()}])

# top-level cells of a notebook
question = source()
prompt = f"""Answer the question.

Question: {question}
"""
# ruleid: llm-call-openai
response = client.responses.create(model="gpt-4.1", input=prompt)


def plain(q=None):
    text = source()
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": text}]
    return client.chat.completions.create(
        model="gpt-4.1-mini",
        temperature=0,
        # ruleid: llm-call-openai
        messages=messages,
    )


async def in_async():
    text = source()
    # ruleid: llm-call-openai
    stream = await aclient.chat.completions.create(model="gpt-4.1", stream=True, messages=[{"role": "user", "content": "Say " + text}])
    async for chunk in stream:
        yield chunk


class Summariser:
    def __init__(self):
        self.client = AzureOpenAI()
        self.claude = AsyncAnthropic()

    def run(self):
        doc = source()
        # ruleid: llm-call-openai
        parsed = self.client.beta.chat.completions.parse(model="gpt-4.1", messages=[{"role": "user", "content": doc}], response_format=dict)
        # ruleid: llm-call-openai
        with self.client.responses.stream(model="gpt-4.1", input=[{"role": "user", "content": doc}]) as events:
            for event in events:
                print(event)
        return parsed

    async def ask(self):
        # ruleid: llm-call-anthropic
        return await self.claude.messages.create(model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": source()}])


def constructed_in_place():
    # ruleid: llm-call-openai
    return OpenAI().chat.completions.create(model="m", messages=[dict(role="user", content=source())])


def groq_client():
    # ruleid: llm-call-openai
    return Groq().chat.completions.create(model="llama-3.3-70b-versatile", messages=[{"role": "user", "content": source()}])


def legacy_chat():
    # ruleid: llm-call-openai
    return openai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": source()}])


async def legacy_async():
    from openai import ChatCompletion as CC

    # ruleid: llm-call-openai
    return await CC.acreate(model="gpt-3.5-turbo", messages=[{"role": "user", "content": source()}])


def legacy_completion():
    # ruleid: llm-call-openai
    return openai.Completion.create(engine="text-davinci-003", prompt="Q: %s\nA:" % source())


def completions():
    # ruleid: llm-call-openai
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt="Q: {}".format(source()))


def raw():
    # ruleid: llm-call-openai
    return client.chat.completions.with_raw_response.create(model="m", messages=[{"role": "user", "content": source()}])


def assistants():
    thread = client.beta.threads.create()
    # ruleid: llm-call-openai
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=source())
    # ruleid: llm-call-openai
    client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id="a", additional_messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-openai
    client.beta.threads.create_and_run(assistant_id="a", thread={"messages": [{"role": "user", "content": source()}]})


def many():
    # ruleid: llm-call-openai
    return [client.chat.completions.create(model="m", messages=[{"role": "user", "content": t}]) for t in source()]


lazy = lambda: client.responses.create(
    model="gpt-4.1",
    # ruleid: llm-call-openai
    input=source(),
)


def other_arguments():
    # ok: llm-call-openai
    client.chat.completions.create(model=source(), messages=[{"role": "user", "content": "Hello"}])
    # ok: llm-call-openai
    client.chat.completions.create(model="m", user=source(), messages=[{"role": "user", "content": "Hello"}])
    # ok: llm-call-openai
    client.embeddings.create(model="text-embedding-3-small", input=source())
    # ok: llm-call-openai
    client.images.generate(model="gpt-image-1", prompt=source())
    # ok: llm-call-openai
    client.moderations.create(input=source())
    # ok: llm-call-openai
    openai.Model.retrieve(source())
    # ok: llm-call-openai
    client.beta.threads.messages.list(thread_id=source())


def overwritten():
    text = source()
    text = "constant"
    # ok: llm-call-openai
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])


# --- Anthropic


def claude_plain():
    history = [{"role": "user", "content": [{"type": "text", "text": source()}]}]
    # ruleid: llm-call-anthropic
    return claude.messages.create(model="claude-sonnet-4-5", max_tokens=1024, messages=history)


def claude_stream():
    # ruleid: llm-call-anthropic
    with claude.messages.stream(max_tokens=10, messages=[{"role": "user", "content": source()}], model="claude-haiku-4-5") as stream:
        for t in stream.text_stream:
            print(t, end="")


def claude_beta():
    # ruleid: llm-call-anthropic
    return claude.beta.messages.create(model="c", max_tokens=1, messages=[{"role": "user", "content": source()}])


def claude_direct():
    import anthropic

    # ruleid: llm-call-anthropic
    return anthropic.Anthropic(max_retries=3).messages.create(model="c", max_tokens=1, messages=[{"role": "user", "content": source()}])


def claude_tools():
    runner = claude.beta.messages.tool_runner(
        model="c",
        max_tokens=1,
        tools=[],
        # ruleid: llm-call-anthropic
        messages=[{"role": "user", "content": source()}],
    )
    return runner.until_done()


def claude_batch():
    texts = source()
    requests = [{"custom_id": str(i), "params": {"messages": [{"role": "user", "content": t}]}} for i, t in enumerate(texts)]
    # ruleid: llm-call-anthropic
    claude.messages.batches.create(requests=requests)


def claude_parse():
    # ruleid: llm-call-anthropic
    return claude.messages.parse(model="c", max_tokens=9, messages=[{"role": "user", "content": f"<doc>{source()}</doc>"}], output_format=dict)


async def claude_gather():
    c = AsyncAnthropic()
    texts = source()
    # ruleid: llm-call-anthropic
    return await asyncio.gather(*[c.messages.create(model="c", max_tokens=9, messages=[{"role": "user", "content": t}]) for t in texts])


def claude_conditional(short):
    text = source()
    # ruleid: llm-call-anthropic
    return claude.messages.create(model="c", max_tokens=9, messages=[{"role": "user", "content": text[:100] if short else text}])


def claude_join():
    parts = ["Summarise:", *source()]
    # ruleid: llm-call-anthropic
    return claude.messages.create(model="c", max_tokens=9, messages=[{"role": "user", "content": "\n".join(parts)}])


claude_lambda = lambda: claude.messages.create(
    model="c",
    max_tokens=5,
    # ruleid: llm-call-anthropic
    messages=[{"role": "user", "content": source()}],
)


def claude_default(image=None):
    data = source()
    content = [{"type": "image", "source": {"type": "base64", "data": data}}, {"type": "text", "text": "Describe"}]
    try:
        # ruleid: llm-call-anthropic
        return claude.messages.create(model="c", max_tokens=9, messages=[{"role": "user", "content": content}])
    except Exception:
        return None


def twilio_client(sms):
    # ok: llm-call-anthropic
    sms.messages.create(body=source(), from_="+100", to="+200")
    # ok: llm-call-anthropic
    claude.messages.create(model="c", max_tokens=source(), messages=[{"role": "user", "content": "Hi"}])
    # ok: llm-call-anthropic
    claude.messages.create(model="c", max_tokens=1, metadata={"user_id": source()}, messages=[{"role": "user", "content": "Hi"}])
    # ok: llm-call-anthropic
    claude.messages.batches.retrieve(source())
    # ok: llm-call-anthropic
    claude.models.retrieve(source())
    # ok: llm-call-anthropic
    sms.create(messages=source())


# --- Gemini


def gemini_plain():
    # ruleid: llm-call-google
    return gemini.models.generate_content(model="gemini-2.5-flash", contents=source())


async def gemini_async():
    # ruleid: llm-call-google
    return await gemini.aio.models.generate_content(model="gemini-2.5-flash", contents=["Summarise", source()])


def gemini_stream():
    # ruleid: llm-call-google
    for chunk in gemini.models.generate_content_stream(model="gemini-2.5-flash", contents=f"Translate {source()}"):
        print(chunk.text)


def gemini_chat():
    chat = gemini.chats.create(model="gemini-2.5-flash")
    # ruleid: llm-call-google
    chat.send_message(source())
    # ruleid: llm-call-google
    chat.send_message(message=source())
    # ruleid: llm-call-google
    for part in chat.send_message_stream(source()):
        print(part.text)


def gemini_old():
    import google.generativeai as old

    model = old.GenerativeModel("gemini-1.5-flash")
    # ruleid: llm-call-google
    model.generate_content(source())
    # ruleid: llm-call-google
    model.generate_content(["Describe", source()], stream=True)
    # ruleid: llm-call-google
    model.start_chat(history=[]).send_message(source())


async def gemini_old_async():
    from google.generativeai import GenerativeModel

    # ruleid: llm-call-google
    return await GenerativeModel("gemini-1.5-pro").generate_content_async(source())


class Gemini:
    def __init__(self, model):
        self.model = model

    def ask(self):
        user = source()
        return self.model.generate_content(
            # ruleid: llm-call-google
            contents=[{"role": "user", "parts": [{"text": user}]}],
            generation_config={"temperature": 0},
        )


def gemini_batch():
    # ruleid: llm-call-google
    return list(map(lambda t: gemini.models.generate_content(model="g", contents=t + source()), ["a"]))


def gemini_other():
    # ok: llm-call-google
    gemini.models.generate_content(model=source(), contents="Hello")
    # ok: llm-call-google
    gemini.models.embed_content(model="text-embedding-004", contents=source())
    # ok: llm-call-google
    gemini.models.count_tokens(model="g", contents=source())
    # ok: llm-call-google
    gemini.files.upload(file=source())
    # ok: llm-call-google
    gemini.models.generate_images(model="imagen", prompt=source())
    # ok: llm-call-google
    gemini.chats.create(model=source())


# --- Bedrock, Hugging Face inference
bedrock = boto3.client("bedrock-runtime")


def bedrock_body():
    body = json.dumps({"anthropic_version": "bedrock-2023-05-31", "messages": [{"role": "user", "content": source()}]})
    # ruleid: llm-call-hosted
    return bedrock.invoke_model(modelId="anthropic.claude-v2", body=body)


def bedrock_stream():
    # ruleid: llm-call-hosted
    return bedrock.invoke_model_with_response_stream(modelId="m", body=json.dumps({"inputText": source()}).encode())


def bedrock_converse():
    # ruleid: llm-call-hosted
    return bedrock.converse(modelId="m", messages=[{"role": "user", "content": [{"text": source()}]}])


class Bedrock:
    def __init__(self, region):
        self.runtime = boto3.Session(region_name=region).client("bedrock-runtime")

    def ask(self):
        prompt = "Human: " + source()
        return self.runtime.converse_stream(
            modelId="m",
            # ruleid: llm-call-hosted
            messages=[{"role": "user", "content": [{"text": prompt}]}],
            inferenceConfig={"maxTokens": 100},
        )


def bedrock_agents():
    runtime = boto3.client("bedrock-agent-runtime")
    # ruleid: llm-call-hosted
    runtime.invoke_agent(agentId="A", agentAliasId="B", sessionId="s", inputText=source())
    # ruleid: llm-call-hosted
    runtime.retrieve_and_generate(input={"text": source()}, retrieveAndGenerateConfiguration={})


def hub():
    from huggingface_hub import AsyncInferenceClient, InferenceClient

    hf = InferenceClient()
    # ruleid: llm-call-hosted
    hf.text_generation(source(), max_new_tokens=20)
    # ruleid: llm-call-hosted
    hf.text_generation(prompt=source())
    # ruleid: llm-call-hosted
    hf.chat_completion([{"role": "user", "content": source()}], max_tokens=5)
    # ruleid: llm-call-hosted
    hf.chat_completion(messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-hosted
    asyncio.run(AsyncInferenceClient().text_generation("Continue: " + source(), stream=True))


def bedrock_lambda_style():
    # ruleid: llm-call-hosted
    return (lambda q: bedrock.converse(modelId="m", messages=[{"role": "user", "content": [{"text": q + source()}]}]))("x")


def hosted_other():
    # ok: llm-call-hosted
    bedrock.invoke_model(modelId=source(), body="{}")
    # ok: llm-call-hosted
    boto3.client("lambda").invoke(FunctionName="f", Payload=source())
    # ok: llm-call-hosted
    bedrock.converse(modelId=source(), messages=[{"role": "user", "content": [{"text": "Hi"}]}])
    # ok: llm-call-hosted
    boto3.client("sagemaker-runtime").invoke_endpoint(EndpointName="e", Body=source())
    # ok: llm-call-hosted
    boto3.client("bedrock-agent-runtime").invoke_agent(sessionId=source(), agentId="A", inputText="Hi")
    # ok: llm-call-hosted
    boto3.client("s3").put_object(Bucket="b", Key="k", Body=source())


# --- Mistral, Cohere


def mistral():
    from mistralai import Mistral

    m = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    # ruleid: llm-call-mistral
    m.chat.complete(model="mistral-small-latest", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-mistral
    for ev in m.chat.stream(model="mistral-small-latest", messages=[{"role": "user", "content": source()}]):
        print(ev)
    # ruleid: llm-call-mistral
    m.agents.complete(agent_id="a", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-mistral
    m.fim.complete(model="codestral-latest", prompt=source(), suffix="")
    # ruleid: llm-call-mistral
    m.beta.conversations.start(agent_id="a", inputs=source())
    # ruleid: llm-call-mistral
    m.chat.parse(dict, model="m", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-mistral
    m.beta.conversations.append(conversation_id="c", inputs=[{"role": "user", "content": source()}])
    # ok: llm-call-mistral
    m.embeddings.create(model="mistral-embed", inputs=source())
    # ok: llm-call-mistral
    m.chat.complete(model=source(), messages=[{"role": "user", "content": "Hi"}])
    # ok: llm-call-mistral
    m.ocr.process(model="mistral-ocr-latest", document=source())
    # ok: llm-call-mistral
    m.files.upload(file=source())


async def mistral_async():
    from mistralai import Mistral as M

    async with M() as m:
        # ruleid: llm-call-mistral
        await m.chat.complete_async(model="mistral-small-latest", messages=[{"role": "user", "content": source()}])
        # ruleid: llm-call-mistral
        async for ev in await m.chat.stream_async(model="m", messages=[{"role": "user", "content": f"{source()}"}]):
            print(ev)


def mistral_old():
    from mistralai.client import MistralClient
    from mistralai.models.chat_completion import ChatMessage

    old = MistralClient()
    # ruleid: llm-call-mistral
    old.chat(model="mistral-tiny", messages=[ChatMessage(role="user", content=source())])
    # ruleid: llm-call-mistral
    return [c for c in old.chat_stream(model="mistral-tiny", messages=[ChatMessage(role="user", content=source())])]


class MistralBot:
    def __init__(self, sdk):
        self.sdk = sdk

    def reply(self):
        # ruleid: llm-call-mistral
        return self.sdk.chat.complete(model="m", messages=[{"role": "system", "content": "x"}, {"role": "user", "content": source()}])

    def reset(self):
        # ok: llm-call-mistral
        return self.sdk.chat.delete(messages=source())

    def finish(self):
        # ok: llm-call-mistral
        return self.sdk.complete(source())


def cohere_v1():
    import cohere

    co = cohere.Client()
    # ruleid: llm-call-cohere
    co.chat(message=source(), model="command-r")
    # ruleid: llm-call-cohere
    co.chat(message="Go on", chat_history=[{"role": "USER", "message": source()}])
    # ruleid: llm-call-cohere
    co.generate(prompt=f"Write about {source()}", max_tokens=50)
    # ruleid: llm-call-cohere
    co.summarize(text=source())
    # ruleid: llm-call-cohere
    for event in co.chat_stream(message=source()):
        print(event)
    # ok: llm-call-cohere
    co.embed(texts=[source()], model="embed-english-v3.0")
    # ok: llm-call-cohere
    co.rerank(query=source(), documents=["a"])
    # ok: llm-call-cohere
    co.classify(inputs=[source()])
    # ok: llm-call-cohere
    co.tokenize(text=source())


def cohere_v2():
    from cohere import ClientV2

    # ruleid: llm-call-cohere
    ClientV2().chat(model="command-a-03-2025", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-cohere
    return [e for e in ClientV2().chat_stream(model="c", messages=[{"role": "user", "content": source()}])]


async def cohere_async():
    from cohere import AsyncClient as A

    async with A() as co:
        # ruleid: llm-call-cohere
        return (await co.chat(message="Q: " + source())).text


class CohereBot:
    import cohere as sdk

    co = sdk.Client()

    def answer(self):
        # ruleid: llm-call-cohere
        return self.co.chat(message=source().strip())

    def v2(self):
        # ruleid: llm-call-cohere
        return self.co.v2.chat(model="c", messages=[{"role": "user", "content": source()}])

    def nested(self):
        def inner():
            # ruleid: llm-call-cohere
            return self.co.generate(prompt=source(), model="c")

        return inner()

    def unchanged(self):
        # ok: llm-call-cohere
        return self.co.chat(message="Hi", conversation_id=source())

    # ruleid: llm-call-cohere
    warm_up = lambda self: self.co.chat(message=source())


def other_chat_service(slack):
    # ok: llm-call-cohere
    slack.chat(message=source())


# --- LiteLLM


def lite():
    import litellm
    from litellm import Router, acompletion, completion
    from litellm import completion as ask

    # ruleid: llm-call-litellm
    litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-litellm
    completion("gpt-4.1", [{"role": "user", "content": source()}], temperature=0)
    # ruleid: llm-call-litellm
    ask(messages=[{"role": "user", "content": source()}], model="ollama/llama3", api_base="http://localhost:11434")
    # ruleid: llm-call-litellm
    asyncio.run(acompletion(model="gpt-4.1", messages=[{"role": "user", "content": source()}]))
    # ruleid: llm-call-litellm
    litellm.text_completion(model="gpt-3.5-turbo-instruct", prompt=source())
    # ruleid: llm-call-litellm
    litellm.responses(model="gpt-4.1", input=source())
    # ruleid: llm-call-litellm
    litellm.batch_completion(model="m", messages=[[{"role": "user", "content": t}] for t in source()])
    router = Router(model_list=[])
    # ruleid: llm-call-litellm
    router.completion(model="gpt-4.1", messages=[{"role": "user", "content": source()}])
    # ok: llm-call-litellm
    litellm.completion(model=source(), messages=[{"role": "user", "content": "Hi"}])
    # ok: llm-call-litellm
    completion(source(), [{"role": "user", "content": "Hi"}])
    # ok: llm-call-litellm
    litellm.embedding(model="text-embedding-3-small", input=[source()])
    # ok: llm-call-litellm
    litellm.token_counter(model="gpt-4.1", messages=source())
    # ok: llm-call-litellm
    litellm.moderation(input=source())


async def lite_async(router):
    import litellm

    # ruleid: llm-call-litellm
    r = await router.acompletion(model="m", messages=[{"role": "user", "content": source()}], stream=True)
    # ruleid: llm-call-litellm
    async for c in await litellm.acompletion("m", [{"role": "user", "content": source()}], stream=True):
        print(c)
    # ruleid: llm-call-litellm
    await litellm.aresponses(model="m", input=[{"role": "user", "content": source()}])
    # ruleid: llm-call-litellm
    return await litellm.atext_completion(model="m", prompt=source()), r


def completion_of_another_kind(shell):
    from prompt_tools import completion

    # ok: llm-call-litellm
    completion(source(), shell)
