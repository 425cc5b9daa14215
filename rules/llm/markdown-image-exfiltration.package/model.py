from openai import OpenAI

client = OpenAI()


def summarise(text):
    return client.responses.create(model="gpt-4.1", input="Summarise: " + text).output_text
