"""A support bot that uses a local model, with a hosted one as fallback. Nothing here is unsafe but the model choice."""
import logging
import os

import ollama
from huggingface_hub import InferenceClient
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_ollama import ChatOllama
from openai import OpenAI
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

log = logging.getLogger("bot")
BLOCKED_WORDS = ("uncensored", "abliterated")
LOCAL_MODEL = "llama2-uncensored:7b"


def allowed(name):
    return not any(w in name.lower() for w in BLOCKED_WORDS)


def embeddings():
    # ok: transformers-trust-remote-code
    return HuggingFaceEmbeddings(model_name="acme/mini-embed", model_kwargs={"device": "cpu"})


def nomic_like():
    # ruleid: transformers-trust-remote-code
    return HuggingFaceEmbeddings(model_name="someorg/embed-text", model_kwargs={"trust_remote_code": True})


def intent_model():
    name = "acme/intent-small"
    # ok: pretrained-loader-forced-to-pickle
    model = AutoModelForSequenceClassification.from_pretrained(name, use_safetensors=True)
    return pipeline("text-classification", model=model, tokenizer=AutoTokenizer.from_pretrained(name))


class Bot:
    def __init__(self):
        # ruleid: safety-removed-base-model
        self.llm = ChatOllama(model=LOCAL_MODEL, temperature=0.1)
        # ok: hardcoded-hub-token
        self.hosted = InferenceClient(model="acme/base-8b-instruct", api_key=os.environ["HF_TOKEN"])
        self.openai = OpenAI()

    def reply(self, text):
        try:
            return self.llm.invoke(text).content
        except ConnectionError:
            log.warning("local model is down")
        return self.hosted.chat_completion([{"role": "user", "content": text}]).choices[0].message.content

    def summarize(self, text):
        # ruleid: safety-removed-base-model
        answer = ollama.chat(model="dolphin-uncensored", messages=[{"role": "user", "content": "Summarize: " + text}])
        return answer["message"]["content"]

    def translate(self, text):
        # ok: safety-removed-base-model
        done = self.openai.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": f"Translate to German: {text}"}],
        )
        return done.choices[0].message.content


if __name__ == "__main__":
    bot = Bot()
    for line in iter(input, ""):
        print(bot.reply(line) if allowed(line) else "no")
