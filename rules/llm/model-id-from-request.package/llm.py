from openai import AsyncOpenAI

client = AsyncOpenAI()


async def complete(text, model):
    # ruleid: model-id-from-request
    r = await client.responses.create(model=model, input=text)
    return r.output_text


async def complete_closed(text, model):
    # ok: model-id-from-request
    r = await client.responses.create(model=model, input=text)
    return r.output_text
