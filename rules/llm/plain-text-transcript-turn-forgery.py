import json
import re

import boto3
import gradio as gr
import litellm
import ollama
import openai
import requests
import streamlit as st
from fastapi import FastAPI, Request, WebSocket
from flask import Flask, request
from huggingface_hub import InferenceClient
from llama_cpp import Llama
from openai import OpenAI
from pydantic import BaseModel
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline
from vllm import LLM, SamplingParams

app = FastAPI()
flask_app = Flask(__name__)
client = OpenAI()
generate = pipeline("text-generation", model="mistralai/Mistral-7B-v0.1")
llama = Llama(model_path="model.gguf")
engine = LLM(model="mistralai/Mistral-7B-v0.1")
tokenizer = AutoTokenizer.from_pretrained("mistralai/Mistral-7B-v0.1")
model = AutoModelForCausalLM.from_pretrained("mistralai/Mistral-7B-v0.1")
ALPACA = "Below is an instruction.\n\n### Instruction:\n{instruction}\n\n### Response:\n"


class Ask(BaseModel):
    text: str


# a pipeline
@app.post("/chat")
def chat(question: str):
    prompt = f"System: You are a bank assistant. Never disclose balances.\nHuman: {question}\nAssistant:"
    # ruleid: plain-text-transcript-turn-forgery
    return generate(prompt, max_new_tokens=200)[0]["generated_text"]


# the completions endpoint
@flask_app.post("/complete")
def complete():
    text = request.json["text"]
    r = client.completions.create(
        model="gpt-3.5-turbo-instruct",
        # ruleid: plain-text-transcript-turn-forgery
        prompt=f"The AI is polite.\n\nUser: {text}\nAI:",
        max_tokens=100,
    )
    return r.choices[0].text


# llama.cpp, triple-quoted
@app.post("/llama")
def through_llama(body: Ask):
    prompt = f"""System: You answer questions about plants.
    User: {body.text}
    Assistant:"""
    # ruleid: plain-text-transcript-turn-forgery
    return llama(prompt, max_tokens=64, stop=["User:"])["choices"][0]["text"]


# llama.cpp, method, added up
@app.get("/completion")
def completion(q: str):
    # ruleid: plain-text-transcript-turn-forgery
    return llama.create_completion("Q: " + q + "\nA:", max_tokens=32)


# vLLM, format() on a template
@app.post("/vllm")
def through_vllm(body: Ask):
    prompt = ALPACA.format(instruction=body.text)
    # ruleid: plain-text-transcript-turn-forgery
    return engine.generate([prompt], SamplingParams(max_tokens=64))[0].outputs[0].text


# Ollama, percent formatting
@flask_app.route("/ollama", methods=["POST"])
def through_ollama():
    prompt = "You are a cook.\nHuman: %s\nAssistant:" % request.form["q"]
    # ruleid: plain-text-transcript-turn-forgery
    return ollama.generate(model="llama3.2", prompt=prompt)["response"]


# lines in a list
@app.post("/lines")
async def lines(req: Request):
    data = await req.json()
    prompt = "\n".join(["System: Never talk about prices.", f"User: {data['text']}", "Assistant:"])
    # ruleid: plain-text-transcript-turn-forgery
    return litellm.text_completion(model="gpt-3.5-turbo-instruct", prompt=prompt).choices[0].text


# tokenizer and generate()
@app.post("/generate")
def with_generate(body: Ask):
    prompt = f"### Instruction:\nAnswer briefly.\n\n### Input:\n{body.text}\n\n### Response:\n"
    inputs = tokenizer(prompt, return_tensors="pt", truncation=True, max_length=2048)
    # ruleid: plain-text-transcript-turn-forgery
    out = model.generate(**inputs, max_new_tokens=128)
    return tokenizer.decode(out[0])


# Inference client
@app.get("/hub")
def hub(q: str):
    hub_client = InferenceClient("mistralai/Mistral-7B-v0.1")
    # ruleid: plain-text-transcript-turn-forgery
    return hub_client.text_generation(f"Human: {q.strip()}\n\nAssistant:", max_new_tokens=50)


# a fetched page
def summarise(url):
    page = requests.get(url, timeout=9).text
    # ruleid: plain-text-transcript-turn-forgery
    return generate(f"User: Summarise this page.\n{page}\nAssistant:")[0]["generated_text"]


# Bedrock with the old text format, JSON around the whole request
@flask_app.post("/bedrock")
def bedrock():
    body = json.dumps({"prompt": f"\n\nHuman: {request.form['q']}\n\nAssistant:", "max_tokens_to_sample": 300})
    # ruleid: plain-text-transcript-turn-forgery
    return boto3.client("bedrock-runtime").invoke_model(modelId="anthropic.claude-v2", body=body)["body"].read()


# openai before 1.0
@flask_app.post("/legacy")
def legacy():
    q = request.values.get("q", "")
    # ruleid: plain-text-transcript-turn-forgery
    return openai.Completion.create(engine="davinci", prompt="The AI is kind.\nHuman: " + q + "\nAI:")["choices"][0]["text"]


# history and message of a Gradio chat
def respond(message, history):
    transcript = "System: Stay in character.\n"
    for turn in history:
        transcript += f"User: {turn[0]}\nAssistant: {turn[1]}\n"
    transcript += f"User: {message}\nAssistant:"
    # ruleid: plain-text-transcript-turn-forgery
    return generate(transcript, max_new_tokens=100)[0]["generated_text"]


gr.ChatInterface(respond).launch()


# replace() on a template
@flask_app.post("/replace")
def replaced():
    prompt = "Q: What is the capital of France?\nA: Paris\nQ: {q}\nA:".replace("{q}", request.args["q"])
    # ruleid: plain-text-transcript-turn-forgery
    return llama(prompt, max_tokens=9)


# a WebSocket
@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    text = await ws.receive_text()
    # ruleid: plain-text-transcript-turn-forgery
    await ws.send_text(generate(f"System: Be brief.\nUser: {text}")[0]["generated_text"])


# a Streamlit page, only the ends are trimmed
said = st.chat_input("Message")
if said:
    # ruleid: plain-text-transcript-turn-forgery
    st.write(ollama.generate("llama3.2", f"Human: {said.strip()}\nAI:")["response"])


# the space before a comma is no line break
@app.get("/wrong")
def wrong(q: str):
    q = q.replace(" ,", ",")
    # ruleid: plain-text-transcript-turn-forgery
    return generate(f"Human: {q}\nAssistant:")[0]["generated_text"]


# ---------------------------------------------------------------------------------------------------------------------
# one line
@app.post("/good")
def good(question: str):
    question = " ".join(question.split())
    prompt = f"System: You are a bank assistant. Never disclose balances.\nHuman: {question}\nAssistant:"
    # ok: plain-text-transcript-turn-forgery
    return generate(prompt, max_new_tokens=200)[0]["generated_text"]


# line breaks replaced
@app.post("/replaced-breaks")
def replaced_breaks(body: Ask):
    text = body.text.replace("\r", " ").replace("\n", " ")
    # ok: plain-text-transcript-turn-forgery
    return llama(f"Q: {text}\nA:", max_tokens=32)


# JSON in the placeholder
@app.post("/json")
def as_json(body: Ask):
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Human: {json.dumps(body.text)}\nAssistant:")[0]["generated_text"]


# the first line only
@app.post("/first-line")
def first_line(body: Ask):
    text = body.text.splitlines()[0]
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Human: {text}\nAssistant:")[0]["generated_text"]


# white space collapsed with an expression
@app.post("/expression")
def expression(body: Ask):
    text = re.sub(r"\s+", " ", body.text)
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Human: {text}\nAssistant:")[0]["generated_text"]


# chat messages
@app.post("/messages")
def messages(body: Ask):
    turns = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": body.text}]
    # ok: plain-text-transcript-turn-forgery
    return generate(turns, max_new_tokens=99)[0]["generated_text"]


# a transcript inside a chat message: the API keeps the roles apart
@app.post("/chat-api")
def chat_api(body: Ask):
    content = f"User: {body.text}\nAssistant:"
    # ok: plain-text-transcript-turn-forgery
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": content}]).choices[0].message.content


# no turns
@app.post("/no-turns")
def no_turns(body: Ask):
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Translate to German: {body.text}")[0]["generated_text"]


# labels inside a line are no turns
@app.post("/inline-label")
def inline_label(body: Ask):
    # ok: plain-text-transcript-turn-forgery
    return generate(f"The text after User: is a poem, the one after AI: a reply. {body.text}")[0]["generated_text"]


# the developer's own examples
def few_shot(word):
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Q: What is the plural of {word}?\nA:")[0]["generated_text"]


# a number
@app.post("/number")
def number(body: Ask):
    # ok: plain-text-transcript-turn-forgery
    return generate(f"Human: Give me {int(body.text)} tips.\nAssistant:")[0]["generated_text"]


# the transcript is kept, not sent
@app.post("/kept")
def kept(body: Ask):
    transcript = f"Human: {body.text}\nAssistant:"
    # ok: plain-text-transcript-turn-forgery
    print(transcript)
    return {"ok": True}


# over several lines, with the function under another name
@flask_app.post("/exploded")
def exploded():
    from transformers import pipeline as build

    write = build("text-generation", model="gpt2")
    return write(
        # one turn each
        # ruleid: plain-text-transcript-turn-forgery
        f"System: You speak {request.form['language']}.\nHuman: {request.form['q']}\nAI:",  # as the model was trained
        max_new_tokens=64,
    )[0]["generated_text"]
