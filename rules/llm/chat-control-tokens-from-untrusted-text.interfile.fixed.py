import tiktoken
from fastapi import FastAPI
from flask import request
from pydantic import BaseModel
from transformers import AutoTokenizer
from vllm import LLM

app = FastAPI()
llm = LLM("Qwen/Qwen2.5-7B-Instruct")
tokenizer = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-7B-Instruct")
enc = tiktoken.encoding_for_model("gpt-4o")


class Body(BaseModel):
    text: str
    words: int


def chatml(text):
    return f"<|im_start|>user\n{text}<|im_end|>\n<|im_start|>assistant\n"


def count(text):
    # ruleid: chat-control-tokens-from-untrusted-text
    return enc.encode(text, disallowed_special=())


@app.post("/count")
def count_route(body: Body):
    return count(body.text)


@app.post("/chat")
def chat(body: Body):
    prompt = chatml(body.text)
    # ruleid: chat-control-tokens-from-untrusted-text
    return llm.generate([prompt])[0].outputs[0].text


def generate(question):
    # ruleid: chat-control-tokens-from-untrusted-text
    return llm.generate("<|im_start|>user\n" + str(question).replace("<|", "< |") + "<|im_end|>\n")


def ask():
    return generate(request.get_json()["question"])


class Chat:
    def __init__(self, question):
        self.prompt = f"<|im_start|>user\n{question}<|im_end|>\n"

    def ids(self):
        # ruleid: chat-control-tokens-from-untrusted-text
        return tokenizer(self.prompt).input_ids


@app.post("/ids")
def ids(question: str):
    return Chat(question).ids()


def number(words):
    # ok: chat-control-tokens-from-untrusted-text
    return llm.generate(f"<|im_start|>user\nWrite {words} words<|im_end|>\n")


@app.post("/number")
def number_route(body: Body):
    return number(body.words)


def fixed():
    # ok: chat-control-tokens-from-untrusted-text
    return llm.generate(chatml("What is the time?"))
