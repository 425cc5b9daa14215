import ast
import base64
import json
import urllib.request
from xml.sax.saxutils import escape

import aiohttp
import boto3
import httpx
import litellm
import requests
import streamlit as st
from fastapi import FastAPI, Request
from flask import Flask, request
from openai import OpenAI
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
client = OpenAI()
bedrock = boto3.client("bedrock-runtime")
sagemaker = boto3.client("sagemaker-runtime")
TGI = "http://tgi:8080/generate"
CHAT_TEMPLATE = '{{"model": "llama3", "messages": [{{"role": "user", "content": "{question}"}}]}}'


class Ask(BaseModel):
    text: str
    limit: int = 300


# percent formatting, Bedrock
@app.post("/ask")
def ask():
    q = request.form["q"]
    body = '{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 300, "messages": [{"role": "user", "content": "%s"}]}' % q
    # ruleid: llm-request-json-built-by-formatting
    out = bedrock.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0", body=body)
    return out["body"].read()


# f-string written in the call, requests
@api.post("/generate")
def generate(body: Ask):
    return requests.post(
        TGI,
        headers={"Content-Type": "application/json"},
        # ruleid: llm-request-json-built-by-formatting
        data=f'{{"inputs": "{body.text}", "parameters": {{"max_new_tokens": {body.limit}}}}}',
        timeout=30,
    ).json()


# format() on a constant, encoded, urllib
@app.post("/urllib")
def through_urllib():
    payload = CHAT_TEMPLATE.format(question=request.json["question"]).encode()
    # ruleid: llm-request-json-built-by-formatting
    call = urllib.request.Request("http://ollama:11434/api/chat", data=payload, method="POST")
    return urllib.request.urlopen(call).read()


# added up, httpx
@api.get("/plus")
async def plus(q: str):
    async with httpx.AsyncClient() as http:
        # ruleid: llm-request-json-built-by-formatting
        r = await http.post("http://vllm:8000/v1/completions", content='{"model": "m", "prompt": "' + q + '", "max_tokens": 64}')
    return r.json()


# escaped quotation marks in a double-quoted f-string, SageMaker
@app.post("/sagemaker")
def endpoint():
    text = request.get_data(as_text=True)
    payload = f"{{\"inputs\": \"{text}\"}}"
    # ruleid: llm-request-json-built-by-formatting
    r = sagemaker.invoke_endpoint(EndpointName="llm", ContentType="application/json", Body=payload)
    return r["Body"].read()


# a triple-quoted template with constant text before the value
@app.post("/triple")
def triple():
    q = request.values["q"]
    payload = f"""
    {{
        "model": "gpt-4.1",
        "messages": [
            {{"role": "system", "content": "Be brief."}},
            {{"role": "user", "content": "Translate into German: {q.strip()}"}}
        ]
    }}
    """
    # ruleid: llm-request-json-built-by-formatting
    return requests.post("https://llm.example.org/v1/chat/completions", data=payload, timeout=20).text


# parsed back and unpacked into a call
@app.post("/loads")
def loads():
    messages = json.loads(f'[{{"role": "user", "content": "{request.form["text"]}"}}]')
    # ruleid: llm-request-json-built-by-formatting
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content


@app.post("/literal-eval")
def literal():
    text = request.form["text"]
    messages = ast.literal_eval('[{"role": "user", "content": "%s"}]' % text)
    # ruleid: llm-request-json-built-by-formatting
    return litellm.completion(model="gpt-4.1", messages=messages).choices[0].message.content


# aiohttp session
@api.post("/aiohttp")
async def through_aiohttp(req: Request):
    data = await req.json()
    payload = '{"prompt": "%s", "stream": false}' % data["prompt"]
    async with aiohttp.ClientSession() as session:
        # ruleid: llm-request-json-built-by-formatting
        async with session.post("http://ollama:11434/api/generate", data=payload) as response:
            return await response.json()


# the answer of one model in the request for the next
def chain_of_two(topic):
    outline = client.responses.create(model="gpt-4.1", input=topic).output_text
    body = f'{{"inputText": "Write the article: {outline}"}}'
    # ruleid: llm-request-json-built-by-formatting
    return bedrock.invoke_model(modelId="amazon.titan-text-express-v1", body=body)["body"].read()


# a fetched page
def summarise(url):
    page = requests.get(url, timeout=10).text
    # ruleid: llm-request-json-built-by-formatting
    return httpx.post(TGI, content='{"inputs": "Summarise: ' + page + '"}').json()


# over several lines; the module under another name
def over_lines(url):
    import json as encoder

    page = requests.get(url, timeout=10).text
    return httpx.post(
        TGI,
        # ruleid: llm-request-json-built-by-formatting
        content=(
            '{"inputs": "Summarise: '
            + page  # without its menu
            + '"}'
        ),
    ).json(), encoder.dumps(url)


# replace() on a template
@app.post("/replace")
def replaced():
    payload = '{"messages": [{"role": "user", "content": "QUESTION"}]}'.replace("QUESTION", request.form["q"])
    # ruleid: llm-request-json-built-by-formatting
    return requests.post("https://llm.example.org/v1/chat", data=payload, timeout=9).text


# XML
@app.post("/xml")
def xml_body():
    payload = f"<request><model>m</model><prompt>{request.form['q']}</prompt></request>"
    # ruleid: llm-request-json-built-by-formatting
    return requests.post("https://llm.example.org/soap", data=payload, timeout=9).text


# two values, tuple
@app.post("/tuple")
def two_values():
    payload = '{"system": "%s", "prompt": "%s"}' % (request.form["persona"], request.form["q"])
    # ruleid: llm-request-json-built-by-formatting
    return requests.Session().post("http://ollama:11434/api/generate", data=payload.encode("utf-8")).text


# a Streamlit page
asked = st.text_input("Question")
if asked:
    # ruleid: llm-request-json-built-by-formatting
    st.json(requests.post(TGI, data='{"inputs": "' + asked + '"}', timeout=30).json())


# the wrong thing is escaped
@app.post("/wrong")
def wrong_escape():
    q = request.form["q"].replace("\n", " ")
    # ruleid: llm-request-json-built-by-formatting
    return requests.post(TGI, data=f'{{"inputs": "{q}"}}', timeout=30).text


# ---------------------------------------------------------------------------------------------------------------------
# json.dumps in the placeholder, without quotation marks around it
@app.post("/dumps-inside")
def dumps_inside():
    q = request.form["q"]
    body = f'{{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 300, "messages": [{{"role": "user", "content": {json.dumps(q)}}}]}}'
    # ok: llm-request-json-built-by-formatting
    return bedrock.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0", body=body)["body"].read()


# a dict
@app.post("/dict")
def from_dict():
    body = json.dumps({"messages": [{"role": "user", "content": f"Translate: {request.form['q']}"}]})
    # ok: llm-request-json-built-by-formatting
    return bedrock.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0", body=body)["body"].read()


# json= does the encoding
@app.post("/json-keyword")
def json_keyword():
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, json={"inputs": "Summarise: " + request.form["q"]}, timeout=30).json()


# form fields are encoded by the library
@app.post("/form")
def form_fields():
    # ok: llm-request-json-built-by-formatting
    return requests.post("https://llm.example.org/ask", data={"prompt": f"{request.form['q']}"}, timeout=30).text


# a number in the template
@app.post("/number")
def number():
    limit = int(request.form["limit"])
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, data=f'{{"inputs": "Tell a joke", "limit": "{limit}"}}', timeout=30).text


# encoded before
@app.post("/base64")
def encoded():
    picture = base64.b64encode(request.data).decode()
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, data='{"inputs": "%s"}' % picture, timeout=30).text


# XML escaped
@app.post("/xml-escaped")
def xml_escaped():
    # ok: llm-request-json-built-by-formatting
    return requests.post("https://llm.example.org/soap", data=f"<prompt>{escape(request.form['q'])}</prompt>", timeout=9).text


# quotation marks are escaped by hand
@app.post("/by-hand")
def by_hand():
    q = request.form["q"].replace("\\", "\\\\").replace('"', '\\"')
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, data=f'{{"inputs": "{q}"}}', timeout=30).text


# the JSON is only an example inside a prompt
@app.post("/example")
def example_in_prompt():
    prompt = f'Answer as JSON like {{"text": "..."}}. Question: {request.form["q"]}'
    # ok: llm-request-json-built-by-formatting
    return client.responses.create(model="gpt-4.1", input=prompt).output_text


# the text goes to the model as a prompt, not as a request
@app.post("/prompt")
def json_shaped_prompt():
    prompt = f'{{"question": "{request.form["q"]}"}}'
    # ok: llm-request-json-built-by-formatting
    return client.responses.create(model="gpt-4.1", input=prompt).output_text


# a template filled with constants
def constant_body():
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, data='{"inputs": "%s"}' % "Hello", timeout=30).text


# the answer of the page, not a request
@app.post("/answer")
def page_answer():
    # ok: llm-request-json-built-by-formatting
    return f'{{"text": "{request.form["q"]}"}}'


# a cell of a configuration file of one's own
def from_config(config):
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, data=f'{{"inputs": "{config.greeting}"}}', timeout=30).text


# a dictionary, whose braces are Python's, not JSON's
@app.post("/dictionary")
def dictionary_with_text():
    body = {"inputs": f"{request.form['q']}", "parameters": {"max_new_tokens": 300}}
    # ok: llm-request-json-built-by-formatting
    return requests.post(TGI, json=body, timeout=30).text
