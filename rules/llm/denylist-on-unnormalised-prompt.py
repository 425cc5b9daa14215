import re
import unicodedata

import anthropic
import ftfy
import gradio as gr
import litellm
import streamlit as st
from fastapi import FastAPI, HTTPException, Request
from flask import Flask, abort, jsonify, request
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel
from unidecode import unidecode

app = FastAPI()
flask_app = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
BLOCKED = ["ignore previous instructions", "system prompt", "developer mode"]
BLOCKED_TUPLE = ("disregard the above", "jailbreak")
BLOCKED_SET = {"reveal your", "DAN"}
PATTERNS = [re.compile(r"ignore\s+(all\s+)?previous\s+instructions", re.I), re.compile(r"you\s+are\s+free")]
INJECTION = re.compile(r"(disregard|ignore) (all|the) rules", re.IGNORECASE)
SWEARWORDS = ["darn", "heck"]


class Body(BaseModel):
    text: str


# any() over a list, raise
@app.get("/ask")
def ask(q: str):
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", instructions="Be brief.", input=q).output_text


# Flask, return, tuple, chat messages
@flask_app.post("/chat")
def chat():
    text = request.json["text"]
    if any(phrase in text for phrase in BLOCKED_TUPLE):
        return jsonify(error="not allowed"), 400
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": text}]
    # ruleid: denylist-on-unnormalised-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


# field of a pydantic body, set, casefold on both sides
@app.post("/field")
async def field(body: Body):
    if any(word.casefold() in body.text.casefold() for word in BLOCKED_SET):
        return {"error": "blocked"}
    # ruleid: denylist-on-unnormalised-prompt
    r = await aclient.responses.create(model="gpt-4.1", input=f"Summarise: {body.text}")
    return r.output_text


# a lower-cased copy is tested
@flask_app.post("/lowered")
def lowered():
    prompt = request.form["prompt"]
    low = prompt.lower()
    if any(p in low for p in BLOCKED):
        return "no", 403
    # ruleid: denylist-on-unnormalised-prompt
    return litellm.completion(model="gpt-4.1-mini", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


# a loop
@flask_app.post("/loop")
def loop():
    prompt = request.form["prompt"]
    for phrase in BLOCKED:
        if phrase in prompt.lower():
            raise ValueError("blocked phrase: " + phrase)
    # ruleid: denylist-on-unnormalised-prompt
    return ChatOpenAI(model="gpt-4.1").invoke(prompt).content


# one regular expression, written in place
@app.post("/regex")
def regex(body: Body):
    if re.search(r"ignore\s+(all\s+)?(previous|above)", body.text, re.IGNORECASE):
        raise HTTPException(status_code=400)
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=body.text).output_text


# a compiled expression
@app.get("/compiled")
def compiled(q: str):
    if INJECTION.search(q):
        raise HTTPException(status_code=400, detail="blocked")
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# several compiled expressions
@app.get("/several")
def several(q: str):
    if any(pattern.search(q) for pattern in PATTERNS):
        return {"answer": "I cannot help with that."}
    # ruleid: denylist-on-unnormalised-prompt
    return {"answer": client.responses.create(model="gpt-4.1", input=q).output_text}


# one phrase
@flask_app.route("/phrase")
def phrase():
    q = request.args.get("q", "")
    if "ignore previous instructions" in q.lower() or len(q) > 1000:
        abort_reason = "blocked"
        return abort_reason, 400
    # ruleid: denylist-on-unnormalised-prompt
    return anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=[{"role": "user", "content": q}]).content[0].text


# normalised only after the test
@app.get("/late")
def late(q: str):
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    q = unicodedata.normalize("NFKC", q)
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# NFC composes accents and folds nothing
@app.get("/nfc")
def composed(q: str):
    q = unicodedata.normalize("NFC", q)
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# a Gradio callback with a local list
def respond(message, history):
    banned = ["forget your instructions", "pretend to be"]
    if any(b in message.lower() for b in banned):
        return "Please ask something else."
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=message).output_text


gr.ChatInterface(respond).launch()

# a Streamlit page
question = st.text_input("Question")
if any(p in question.lower() for p in BLOCKED):
    st.error("blocked")
    st.stop()
# ruleid: denylist-on-unnormalised-prompt
st.write(client.responses.create(model="gpt-4.1", input=question).output_text)


# the test is a function
def looks_like_attack(text):
    return any(p in text.lower() for p in BLOCKED)


@app.post("/function")
def guarded_by_function(body: Body):
    if looks_like_attack(body.text):
        raise HTTPException(400, "blocked")
    # ruleid: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=body.text).output_text


# a function with a loop, used on raw JSON
def first_hit(text, limit=3):
    for p in BLOCKED:
        if p in text.lower():
            return p
    return None


@app.post("/first-hit")
async def guarded_by_loop(req: Request):
    text = (await req.json())["text"]
    if first_hit(text):
        return {"error": "blocked"}
    # ruleid: denylist-on-unnormalised-prompt
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])
    return r.choices[0].message.content


# ---------------------------------------------------------------------------------------------------------------------
# the match reads the normalised text
@app.get("/good")
def good(q: str):
    norm = unicodedata.normalize("NFKC", q)
    if any(p in norm.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", instructions="Be brief.", input=q).output_text


# normalised in the test
@app.get("/inline")
def inline(q: str):
    if any(p in unicodedata.normalize("NFKC", q).lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# normalised at once
@flask_app.post("/at-once")
def at_once():
    text = unicodedata.normalize("NFKD", request.json["text"])
    if any(p in text.lower() for p in BLOCKED):
        return "blocked", 400
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=text).output_text


# other libraries that fold
@app.get("/unidecode")
def folded(q: str):
    q = unidecode(q)
    if INJECTION.search(q):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


@app.get("/ftfy")
def fixed(q: str):
    q = ftfy.fix_text(q, normalization="NFKC")
    if re.search("ignore (all )?previous", q, re.I):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# only ASCII passes
@app.get("/ascii")
def only_ascii(q: str):
    if not q.isascii():
        raise HTTPException(400, "English letters only")
    if any(p in q.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# a list of swear words is no guard against injection
@app.get("/swear")
def swear(q: str):
    if any(p in q.lower() for p in SWEARWORDS):
        raise HTTPException(400, "be polite")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# no test at all
@app.get("/none")
def none(q: str):
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# the hit is only counted
@app.get("/count")
def count(q: str):
    if any(p in q.lower() for p in BLOCKED):
        METRICS.increment("suspicious")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# another variable is tested
@app.post("/other")
def other(body: Body, title: str):
    if any(p in title.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=body.text).output_text


# an allow-list of questions
@app.get("/allowed")
def allowed(q: str):
    if not re.fullmatch(r"[a-z ?]{1,80}", q):
        raise HTTPException(400, "letters only")
    # ok: denylist-on-unnormalised-prompt
    return client.responses.create(model="gpt-4.1", input=q).output_text


# not from a request
def evaluate(rows):
    for row in rows:
        if any(p in row.lower() for p in BLOCKED):
            continue
        # ok: denylist-on-unnormalised-prompt
        client.responses.create(model="gpt-4.1", input=row)


# the tested text goes to a log only
@app.post("/log")
def log(body: Body):
    if any(p in body.text.lower() for p in BLOCKED):
        raise HTTPException(400, "blocked")
    # ok: denylist-on-unnormalised-prompt
    print(body.text)
    return client.responses.create(model="gpt-4.1", input="Say hello").output_text
