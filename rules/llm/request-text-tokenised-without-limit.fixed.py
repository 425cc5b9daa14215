import gradio as gr
import streamlit as st
import torch
import transformers
from fastapi import Body, FastAPI, HTTPException, Query, Request, WebSocket
from flask import Flask, jsonify, request
from pydantic import BaseModel, Field
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForSequenceClassification, AutoTokenizer
from transformers import T5ForConditionalGeneration, T5Tokenizer

app = FastAPI()
flask_app = Flask(__name__)
tok = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct").to("cuda")
t5_vocab = T5Tokenizer.from_pretrained("t5-small")
t5 = T5ForConditionalGeneration.from_pretrained("t5-small")
MAX_TOKENS = 2048


class Ask(BaseModel):
    text: str


class ShortAsk(BaseModel):
    short_text: str = Field(max_length=8000)


# a query parameter
@app.post("/complete")
def complete(text: str):
    batch = tok(text, return_tensors="pt", max_length=4096, truncation=True).to("cuda")
    # ruleid: request-text-tokenised-without-limit
    out = model.generate(**batch, max_new_tokens=128)
    return tok.decode(out[0])


# a field of the body, encode()
@app.post("/encode")
def encode(ask: Ask):
    ids = tok.encode(ask.text, return_tensors="pt")
    # ruleid: request-text-tokenised-without-limit
    return tok.decode(model.generate(ids.to("cuda"), max_new_tokens=64)[0])


# a chat template
@app.post("/chat")
async def chat(req: Request):
    data = await req.json()
    messages = [{"role": "user", "content": data["text"]}]
    ids = tok.apply_chat_template(messages, add_generation_prompt=True, return_tensors="pt", max_length=4096, truncation=True)
    # ruleid: request-text-tokenised-without-limit
    out = model.generate(ids, max_new_tokens=256)
    return tok.decode(out[0], skip_special_tokens=True)


# template as text, then tokens
@app.post("/two-steps")
def two_steps(ask: Ask):
    prompt = tok.apply_chat_template([{"role": "user", "content": ask.text}], tokenize=False)
    inputs = tok([prompt], return_tensors="pt")
    # ruleid: request-text-tokenised-without-limit
    return tok.batch_decode(model.generate(input_ids=inputs.input_ids, attention_mask=inputs.attention_mask))[0]


# Flask, tokenizer known by its construction
@flask_app.post("/translate")
def translate():
    source = "translate English to German: " + request.form["text"]
    # ruleid: request-text-tokenised-without-limit
    out = t5.generate(t5_vocab(source, return_tensors="pt").input_ids, max_length=100)
    return jsonify(text=t5_vocab.decode(out[0], skip_special_tokens=True))


# a forward pass
classifier_model = AutoModelForSequenceClassification.from_pretrained("distilbert-base-uncased")
classifier_tokenizer = AutoTokenizer.from_pretrained("distilbert-base-uncased")


@flask_app.route("/classify", methods=["POST"])
def classify():
    inputs = classifier_tokenizer(request.json["text"], return_tensors="pt", padding=True, max_length=4096, truncation=True)
    with torch.no_grad():
        # ruleid: request-text-tokenised-without-limit
        logits = classifier_model(**inputs).logits
    return jsonify(label=int(logits.argmax()))


# embeddings with a raw model
encoder = AutoModel.from_pretrained("intfloat/e5-small")


@app.post("/embed")
def embed(text: str = Body(..., embed=True)):
    inputs = classifier_tokenizer("query: " + text, return_tensors="pt")
    # ruleid: request-text-tokenised-without-limit
    return encoder(inputs["input_ids"], attention_mask=inputs["attention_mask"]).last_hidden_state.mean(dim=1).tolist()


# a Gradio callback
def respond(message, history):
    inputs = tok(message, return_tensors="pt", max_length=4096, truncation=True).to(model.device)
    # ruleid: request-text-tokenised-without-limit
    out = model.generate(**inputs, max_new_tokens=200, do_sample=True)
    return tok.decode(out[0], skip_special_tokens=True)


gr.ChatInterface(respond).launch()


# a class that keeps tokenizer and model
class Service:
    def __init__(self, name):
        self.tokenizer = transformers.AutoTokenizer.from_pretrained(name)
        self.model = transformers.AutoModelForCausalLM.from_pretrained(name)

    @app.get("/service")
    def complete(self, q: str):
        tokens = self.tokenizer(q, return_tensors="pt", max_length=4096, truncation=True)
        # ruleid: request-text-tokenised-without-limit
        return self.tokenizer.decode(self.model.generate(**tokens)[0])


# a WebSocket, inference mode
@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    text = await ws.receive_text()
    with torch.inference_mode():
        encoded = tok.encode_plus(text, return_tensors="pt")
        # ruleid: request-text-tokenised-without-limit
        out = model.generate(encoded["input_ids"], max_new_tokens=20)
    await ws.send_text(tok.decode(out[0]))


# a list of texts
@flask_app.post("/batch")
def batch():
    texts = request.get_json()["texts"]
    inputs = tok.batch_encode_plus(texts, padding=True, return_tensors="pt", max_length=4096, truncation=True)
    # ruleid: request-text-tokenised-without-limit
    return jsonify(tok.batch_decode(model.generate(**inputs, max_new_tokens=16)))


# a Streamlit page, keyword
note = st.text_area("Note")
if st.button("Complete"):
    ids = tok(text=note, return_tensors="pt").input_ids
    # ruleid: request-text-tokenised-without-limit
    st.text(tok.decode(model.generate(inputs=ids, max_new_tokens=40)[0]))


# padding is no limit
@app.get("/padding")
def padding(q: str):
    inputs = tok(q, padding="longest", add_special_tokens=True, return_tensors="pt", max_length=4096, truncation=True)
    # ruleid: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs, max_new_tokens=8)[0])


# the answer has a limit, the question not
@app.get("/answer-limit")
def answer_limit(q: str):
    inputs = tok(f"Question: {q}\nAnswer:", return_tensors="pt", max_length=4096, truncation=True)
    # ruleid: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs, max_length=100)[0])


# a tuple of variables on one line
@app.post("/pair")
def pair(ask: Ask):
    prefix, inputs = "Title: ", tok("Title: " + ask.text.strip(), return_tensors="pt")
    # ruleid: request-text-tokenised-without-limit
    return prefix + tok.decode(model.generate(**inputs.to("cuda"))[0])


# over several lines
@app.post("/over-lines")
def over_lines(ask: Ask):
    rows = tok(
        ask.text,
        padding=True,  # one row
        return_tensors="pt",  # for torch
        max_length=4096,
        truncation=True,
    )
    # ruleid: request-text-tokenised-without-limit
    return tok.decode(model.generate(**rows, max_new_tokens=8)[0])


# ---------------------------------------------------------------------------------------------------------------------
# truncated
@app.post("/truncated")
def truncated(text: str):
    inputs = tok(text, return_tensors="pt", truncation=True, max_length=MAX_TOKENS)
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs, max_new_tokens=128)[0])


# truncation by name
@app.post("/longest-first")
def longest_first(text: str):
    inputs = tok(text, return_tensors="pt", truncation="longest_first", max_length=512)
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs)[0])


# the field has a limit
@app.post("/field")
def field(body: ShortAsk):
    inputs = tok(body.short_text, return_tensors="pt").to("cuda")
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs, max_new_tokens=128)[0])


# the parameter has a limit
@app.get("/parameter")
def parameter(q: str = Query(..., max_length=500)):
    inputs = tok(q, return_tensors="pt")
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs)[0])


# the length is tested
@app.post("/tested")
def tested(ask: Ask):
    if len(ask.text) > 4000:
        raise HTTPException(413, "too long")
    inputs = tok(ask.text, return_tensors="pt")
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs)[0])


# the number of tokens is tested
@flask_app.post("/tokens")
def tokens():
    ids = tok.encode(request.form["text"], return_tensors="pt")
    if ids.shape[1] > MAX_TOKENS:
        return "too long", 413
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(ids)[0])


# the tokens of the encoding are tested
@app.post("/encoding")
def encoding(ask: Ask):
    inputs = tok(ask.text, return_tensors="pt")
    if inputs["input_ids"].shape[-1] > MAX_TOKENS:
        raise HTTPException(413)
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs)[0])


# a slice of the text
@app.post("/slice")
def sliced(ask: Ask):
    inputs = tok(ask.text[:2000], return_tensors="pt")
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs)[0])


# a slice of the tokens
@app.post("/slice-tokens")
def sliced_tokens(ask: Ask):
    ids = tok(ask.text, return_tensors="pt").input_ids[:, -MAX_TOKENS:]
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(ids)[0])


# only counted
@app.post("/count")
def count(ask: Ask):
    # ok: request-text-tokenised-without-limit
    return {"tokens": len(tok(ask.text)["input_ids"])}


# a constant prompt
@app.get("/joke")
def joke():
    inputs = tok("Tell a joke", return_tensors="pt")
    # ok: request-text-tokenised-without-limit
    return tok.decode(model.generate(**inputs)[0])


# a training or evaluation loop
def evaluate(rows):
    for row in rows:
        inputs = tok(row["text"], return_tensors="pt")
        # ok: request-text-tokenised-without-limit
        yield tok.decode(model.generate(**inputs)[0])


# sentence-transformers cuts by itself
@app.post("/sentence")
def sentence(ask: Ask):
    # ok: request-text-tokenised-without-limit
    return SentenceTransformer("all-MiniLM-L6-v2").encode(ask.text).tolist()
