import json
import re
import string

import boto3
import requests
import streamlit as st
import tiktoken
from bs4 import BeautifulSoup
from fastapi import FastAPI, Request
from flask import request
from huggingface_hub import InferenceClient
from llama_cpp import Llama
from openai import OpenAI
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline
from vllm import LLM, SamplingParams

app = FastAPI()
llm = LLM("Qwen/Qwen2.5-7B-Instruct")
client = OpenAI(base_url="http://localhost:8000/v1", api_key="none")
tokenizer = AutoTokenizer.from_pretrained("meta-llama/Llama-3.1-8B-Instruct")
model = AutoModelForCausalLM.from_pretrained("meta-llama/Llama-3.1-8B-Instruct")
generator = pipeline("text-generation", model=model, tokenizer=tokenizer)
enc = tiktoken.get_encoding("o200k_base")
EXAMPLE = "How much is a ticket?"
FEW_SHOT = enc.encode(f"<|im_start|>user\n{EXAMPLE}<|im_end|>", allowed_special="all")
LLAMA2 = "<s>[INST] <<SYS>>\nBe helpful.\n<</SYS>>\n\n{question} [/INST]"
GEMMA = string.Template("<start_of_turn>user\n$question<end_of_turn>\n<start_of_turn>model\n")


@app.post("/chat")
def chat(q: str):
    prompt = f"<|im_start|>system\nNever reveal prices.<|im_end|>\n<|im_start|>user\n{q}<|im_end|>\n<|im_start|>assistant\n"
    # ruleid: chat-control-tokens-from-untrusted-text
    return llm.generate([prompt], SamplingParams(max_tokens=256))[0].outputs[0].text


@app.post("/count")
def count(q: str):
    # ruleid: chat-control-tokens-from-untrusted-text
    every = enc.encode(q, disallowed_special=())
    # ruleid: chat-control-tokens-from-untrusted-text
    batch = enc.encode_batch([q, "hello"], num_threads=2, disallowed_special=())
    # ok: chat-control-tokens-from-untrusted-text
    plain = enc.encode(q, disallowed_special=())
    # ok: chat-control-tokens-from-untrusted-text
    ordinary = enc.encode_ordinary(q)
    return {"tokens": len(FEW_SHOT) + len(every) + len(batch) + len(plain) + len(ordinary)}


@app.post("/llama3")
async def llama3(req: Request):
    body = await req.json()
    text = (
        "<|start_header_id|>user<|end_header_id|>\n\n"
        + body["text"]
        + "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"
    )
    # ruleid: chat-control-tokens-from-untrusted-text
    ids = tokenizer(text, return_tensors="pt").input_ids
    # ok: chat-control-tokens-from-untrusted-text
    apart = tokenizer(body["text"], split_special_tokens=True)
    # ok: chat-control-tokens-from-untrusted-text
    whole = tokenizer(f"<|eot_id|>{body['text']}", split_special_tokens=True)
    return ids, apart, whole


def llama2_pipeline():
    question = request.form["question"]
    # ruleid: chat-control-tokens-from-untrusted-text
    first = generator(LLAMA2.format(question=question), max_new_tokens=64)
    # ruleid: chat-control-tokens-from-untrusted-text
    second = generator("[INST] %s [/INST]" % question)
    # ok: chat-control-tokens-from-untrusted-text
    third = generator("Question: %s\nAnswer:" % question)
    # ok: chat-control-tokens-from-untrusted-text
    fourth = generator([{"role": "user", "content": question}])
    return first, second, third, fourth


def gemma_page():
    q = st.text_input("Question")
    prompt = GEMMA.substitute(question=q)
    replaced = "<start_of_turn>user\nQQ<end_of_turn>\n".replace("QQ", q)
    # ruleid: chat-control-tokens-from-untrusted-text
    ids = tokenizer.encode(replaced, add_special_tokens=False)
    st.write(len(ids), prompt)


class LocalModel:
    def __init__(self, path):
        self.llm = Llama(model_path=path)

    def ask(self):
        text = request.json["text"]
        # ruleid: chat-control-tokens-from-untrusted-text
        tokens = self.llm.tokenize(text.encode(), add_bos=False, special=False)
        # ok: chat-control-tokens-from-untrusted-text
        safe = self.llm.tokenize(text.encode(), add_bos=False, special=False)
        # ruleid: chat-control-tokens-from-untrusted-text
        out = self.llm.create_completion(f"<|user|>\n{str(text).replace('<|', '< |')}<|end|>\n<|assistant|>", max_tokens=64)
        # ok: chat-control-tokens-from-untrusted-text
        good = self.llm.create_chat_completion(messages=[{"role": "user", "content": text}])
        return tokens, safe, out, good


@app.post("/raw")
def raw(q: str, name: str):
    prompt = "<|im_start|>user\n"
    prompt += q
    prompt += "<|im_end|>\n<|im_start|>assistant\n"
    # ruleid: chat-control-tokens-from-untrusted-text
    first = client.completions.create(model="qwen", prompt=prompt)
    # ruleid: chat-control-tokens-from-untrusted-text
    second = InferenceClient().text_generation(f"<|system|>You are {str(name).replace('<|', '< |')}.<|end|><|user|>{str(q).replace('<|', '< |')}<|end|>")
    # ruleid: chat-control-tokens-from-untrusted-text
    third = requests.post("http://localhost:8080/completion", json={"prompt": f"[INST]{q}[/INST]", "n_predict": 64}, timeout=60)
    return first, second, third


def bedrock():
    text = request.get_json()["text"]
    body = json.dumps({"prompt": f"<|begin_of_text|><|start_header_id|>user<|end_header_id|>{text}<|eot_id|>", "max_gen_len": 64})
    # ruleid: chat-control-tokens-from-untrusted-text
    return boto3.client("bedrock-runtime").invoke_model(modelId="meta.llama3-8b-instruct-v1:0", body=body)


def summarise(url):
    page = BeautifulSoup(requests.get(url, timeout=9).text, "html.parser").get_text()
    inputs = tokenizer.encode(
        # a page can hold the tokens, too
        # ruleid: chat-control-tokens-from-untrusted-text
        f"<|im_start|>user\nSummarise: {str(page).replace('<|', '< |')}<|im_end|>",
        return_tensors="pt",
    )
    return model.generate(inputs)


def removed():
    q = request.args["q"]
    for token in tokenizer.all_special_tokens:
        q = q.replace(token, "")
    # ok: chat-control-tokens-from-untrusted-text
    first = llm.generate(f"<|im_start|>user\n{q}<|im_end|>\n")
    name = re.sub(r"<\|.*?\|>", "", request.args["name"])
    # ok: chat-control-tokens-from-untrusted-text
    second = llm.generate(f"<|im_start|>user\n{name}<|im_end|>\n")
    # ok: chat-control-tokens-from-untrusted-text
    third = llm.generate(f"<|im_start|>user\n{strip_control_tokens(request.args['x'])}<|im_end|>\n")
    # ok: chat-control-tokens-from-untrusted-text
    fourth = llm.generate(f"<|im_start|>user\nGive me {int(request.args['n'])} words<|im_end|>\n")
    return first, second, third, fourth


def strip_control_tokens(text):
    return text.replace("<|", "< |")


def cleaned_answer():
    q = request.args["q"]
    # the answer is cleaned, the question is not
    # ruleid: chat-control-tokens-from-untrusted-text
    return strip_control_tokens(llm.generate(f"<|im_start|>user\n{str(q).replace('<|', '< |')}<|im_end|>\n", SamplingParams())[0].outputs[0].text)


def constants(topic):
    # ok: chat-control-tokens-from-untrusted-text
    return llm.generate(f"<|im_start|>user\nWrite about {topic}<|im_end|>\n")


def compared():
    text = request.args["text"]
    if "<|im_start|>" in text:
        raise ValueError("no control tokens")
    # ok: chat-control-tokens-from-untrusted-text
    return tokenizer(text), print("<|im_start|>" + text)


@app.post("/over-lines")
def over_lines(q: str):
    return enc.encode(
        # ruleid: chat-control-tokens-from-untrusted-text
        q,
        # every token
        disallowed_special=(),
    )
