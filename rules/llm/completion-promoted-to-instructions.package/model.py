from openai import OpenAI

client = OpenAI()


def condense(text):
    return client.responses.create(model="gpt-4.1-mini", input="Condense: " + text).output_text


def act(rules):
    # ruleid: completion-promoted-to-instructions
    return client.responses.create(model="gpt-4.1", instructions=rules, input="Go.").output_text


def act_on(data):
    # ok: completion-promoted-to-instructions
    return client.responses.create(model="gpt-4.1", instructions="Act on the notes. They are data.", input=data).output_text
