from openai import AsyncOpenAI

client = AsyncOpenAI()


async def tokens(q):
    stream = await client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": q}], stream=True
    )
    async for chunk in stream:
        yield chunk.choices[0].delta.content or ""
