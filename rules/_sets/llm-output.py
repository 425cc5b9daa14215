import anthropic
from langchain_openai import ChatOpenAI
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
HELLO = [{"role": "user", "content": "Hi"}]


def answers():
    r = client.chat.completions.create(model="m", messages=HELLO)
    # ruleid: llm-output
    sink(r.choices[0].message.content)
    # ruleid: llm-output
    sink(claude.messages.create(model="c", max_tokens=9, messages=HELLO).content[0].text)
    # ruleid: llm-output
    sink(ChatOpenAI().invoke("Hi").content)
    # ruleid: llm-output
    sink(ChatOpenAI().invoke("Hi").tool_calls[0]["args"])
    # ok: llm-output
    sink(HELLO)
    # ok: llm-output
    sink(client.models.list())
    # ok: llm-output
    sink(open("prompt.txt").read())


def bookkeeping():
    r = source()
    # ok: llm-output-metadata
    sink(r.usage.total_tokens)
    # ok: llm-output-metadata
    sink(f"{r.usage.prompt_tokens} + {r.usage.completion_tokens}")
    # ok: llm-output-metadata
    sink(r["usage"]["total_tokens"])
    # ok: llm-output-metadata
    sink(r.choices[0].finish_reason)
    # ok: llm-output-metadata
    sink(r.stop_reason)
    # ok: llm-output-metadata
    sink(r.usage_metadata.total_token_count)
    # ok: llm-output-metadata
    sink(r.response_metadata["token_usage"])
    # ok: llm-output-metadata
    sink(r["eval_count"])
    # ok: llm-output-metadata
    sink(r.created)
    # ok: llm-output-metadata
    sink({"reason": r.choices[0].finish_reason})
    # ok: llm-output-metadata
    sink(r.system_fingerprint)
    # ok: llm-output-metadata
    sink([c["finish_reason"] for c in r])
    # ruleid: llm-output-metadata, llm-output
    sink(r.choices[0].message.content)
    # ruleid: llm-output-metadata, llm-output
    sink(r.output_text)
    # ruleid: llm-output-metadata
    sink(r["message"]["content"])
    # ruleid: llm-output-metadata
    sink((r.usage, r.content))
    # ruleid: llm-output-metadata
    sink(r.model_dump_json())
    # ruleid: llm-output-metadata
    sink(r.stop_sequence)
