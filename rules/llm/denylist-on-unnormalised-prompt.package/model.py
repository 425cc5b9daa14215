from openai import OpenAI

client = OpenAI()


def complete(text):
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text


def complete_folded(text):
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text
