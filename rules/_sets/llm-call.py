import anthropic
from fastapi import FastAPI
from google import genai
from langchain_openai import ChatOpenAI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
llm = ChatOpenAI()


@app.post("/chat")
async def chat(body: dict):
    # ruleid: llm-call
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call
    a = await anthropic.AsyncAnthropic().messages.create(model="c", max_tokens=9, messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call
    g = genai.Client().models.generate_content(model="gemini-2.5-flash", contents=source())
    # ruleid: llm-call
    c = await llm.ainvoke(source())
    return r, a, g, c


def others():
    import litellm
    import ollama
    from agents import Runner
    from llama_index.core import VectorStoreIndex
    from transformers import pipeline

    # ruleid: llm-call
    litellm.completion("gpt-4.1", [{"role": "user", "content": source()}])
    # ruleid: llm-call
    ollama.chat(model="llama3.2", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call
    Runner.run_sync(None, source())
    # ruleid: llm-call
    VectorStoreIndex([]).as_query_engine().query(source())
    # ruleid: llm-call
    pipeline("text-generation", "gpt2")(source())


def not_a_prompt(db):
    # ok: llm-call
    client.embeddings.create(model="text-embedding-3-small", input=source())
    # ok: llm-call
    client.chat.completions.create(model=source(), messages=[{"role": "user", "content": "Hi"}])
    # ok: llm-call
    db.query(source())
    # ok: llm-call
    db.execute(source())
    # ok: llm-call
    print(source())
