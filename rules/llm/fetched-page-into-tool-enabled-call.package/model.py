from openai import AsyncOpenAI

llm = AsyncOpenAI()
TOOLS = [{"type": "web_search"}, {"type": "function", "name": "book", "parameters": {"type": "object", "properties": {}}}]


async def act(text):
    # ruleid: fetched-page-into-tool-enabled-call
    return (await llm.responses.create(model="gpt-4.1", input=text, tools=TOOLS)).output_text


async def summarise(text):
    # ok: fetched-page-into-tool-enabled-call
    return (await llm.responses.create(model="gpt-4.1", input=text)).output_text


async def act_on_note(text):
    # ok: fetched-page-into-tool-enabled-call
    return (await llm.responses.create(model="gpt-4.1", input=text, tools=TOOLS)).output_text
