from openai import OpenAI

client = OpenAI()


def complete(prompt):
    # ruleid: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1-mini", input=prompt).output_text


def complete_tagged(prompt):
    # ok: prompt-fence-breakout
    return client.responses.create(model="gpt-4.1-mini", input=prompt).output_text
