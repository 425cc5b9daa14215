from openai import OpenAI

client = OpenAI()


def complete(text: str) -> str:
    # ruleid: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=text).output_text


def complete_checked(text: str) -> str:
    if client.moderations.create(input=text).results[0].flagged:
        return ""
    # ok: decode-after-prompt-guard
    return client.responses.create(model="gpt-4.1", input=text).output_text
