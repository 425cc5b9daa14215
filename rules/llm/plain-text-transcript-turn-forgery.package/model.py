from transformers import pipeline

generate = pipeline("text-generation", model="mistralai/Mistral-7B-v0.1")


def run(prompt):
    # ruleid: plain-text-transcript-turn-forgery
    return generate(prompt, max_new_tokens=200)[0]["generated_text"]


def run_line(prompt):
    # todook: plain-text-transcript-turn-forgery
    return generate(prompt, max_new_tokens=200)[0]["generated_text"]
