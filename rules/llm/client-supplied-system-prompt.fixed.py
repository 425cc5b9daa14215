import json

import anthropic
import gradio as gr
import litellm
from django.http import JsonResponse
from fastapi import Depends, FastAPI, Form, Request, WebSocket
from flask import Flask, jsonify, request
from google import genai
from google.genai import types
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
gemini = genai.Client()
llm = ChatOpenAI(model="gpt-4.1-mini")
DEFAULT = "You are the insurance helper. Quote only the tariff table."
PERSONAS = {"helper": "You are the insurance helper.", "claims": "You are the claims desk."}


class Body(BaseModel):
    q: str
    system_prompt: str = DEFAULT
    persona: str = "helper"


# --- firing ---------------------------------------------------------------------------------------


@app.post("/ask")
def ask(b: Body):
    # ruleid: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": b.system_prompt}, {"role": "user", "content": b.q}]).output_text


@app.post("/chat")
async def chat(b: Body):
    messages = [
        # ruleid: client-supplied-system-prompt
        {"role": "user", "content": b.system_prompt},
        {"role": "user", "content": b.q},
    ]
    r = await aclient.chat.completions.create(model="gpt-4.1", messages=messages)
    return r.choices[0].message.content


@app.post("/raw")
async def raw(req: Request):
    data = await req.json()
    instructions = data.get("instructions", DEFAULT)
    # ruleid: client-supplied-system-prompt
    r = await aclient.responses.create(model="gpt-4.1", input=[{"role": "user", "content": instructions}, {"role": "user", "content": data["q"]}])
    return r.output_text


@site.post("/flask")
def flask_json():
    r = litellm.completion(
        model="gpt-4.1",
        messages=[
            # ruleid: client-supplied-system-prompt
            {"role": "user", "content": request.json["system"]},
            {"role": "user", "content": request.json["q"]},
        ],
    )
    return jsonify(text=r.choices[0].message.content)


@site.post("/claude")
def flask_claude():
    data = request.get_json()
    msg = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        # ruleid: client-supplied-system-prompt
        messages=[{"role": "user", "content": data["system"]}, {"role": "user", "content": data["q"]}],
    )
    return msg.content[0].text


@site.post("/gemini")
def flask_gemini():
    # ruleid: client-supplied-system-prompt
    config = types.GenerateContentConfig(system_instruction=request.form.get("persona", ""), temperature=0.3)
    return gemini.models.generate_content(model="gemini-2.5-flash", contents=request.form["q"], config=config).text


@app.post("/langchain")
def langchain_message(b: Body):
    # ruleid: client-supplied-system-prompt
    return llm.invoke([HumanMessage(b.system_prompt), HumanMessage(b.q)]).content


@app.post("/langchain/keyword")
def langchain_keyword(system: str = Form(...), q: str = Form(...)):
    # ruleid: client-supplied-system-prompt
    return llm.invoke([HumanMessage(content=system), HumanMessage(content=q)]).content


@site.post("/template")
def langchain_template():
    # ruleid: client-supplied-system-prompt
    prompt = ChatPromptTemplate.from_messages([("system", request.json["rules"]), ("human", "{q}")])
    return (prompt | llm).invoke({"q": request.json["q"]}).content


def django_view(request):
    body = json.loads(request.body)
    # ruleid: client-supplied-system-prompt
    turns = [dict(role="user", content=body["prompt"]), dict(role="user", content=body["q"])]
    r = client.chat.completions.create(model="gpt-4.1", messages=turns)
    return JsonResponse({"text": r.choices[0].message.content})


def django_post(request):
    system = request.POST.get("system") or DEFAULT
    # ruleid: client-supplied-system-prompt
    r = client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": system}, {"role": "user", "content": request.POST["q"]}])
    return JsonResponse({"text": r.output_text})


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    first = await ws.receive_json()
    # ruleid: client-supplied-system-prompt
    turns = [{"role": "user", "content": first["developer"]}]
    while True:
        turns.append({"role": "user", "content": await ws.receive_text()})
        r = await aclient.chat.completions.create(model="gpt-4.1", messages=turns)
        await ws.send_text(r.choices[0].message.content)


@app.get("/conditional")
def conditional(q: str, system: str = ""):
    # ruleid: client-supplied-system-prompt
    rules = {"role": "system", "content": system if system else DEFAULT}
    return client.chat.completions.create(model="gpt-4.1", messages=[rules, {"role": "user", "content": q}])


@site.post("/assistant")
def assistant():
    data = request.get_json()
    # ruleid: client-supplied-system-prompt
    a = client.beta.assistants.create(model="gpt-4.1", name="helper", instructions=data.get("instructions"))
    return a.id


def respond(message, history, system_prompt, temperature):
    # ruleid: client-supplied-system-prompt
    turns = [{"role": "user", "content": system_prompt}, *history, {"role": "user", "content": message}]
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


demo = gr.ChatInterface(
    respond,
    additional_inputs=[gr.Textbox(DEFAULT, label="System prompt"), gr.Slider(0, 1, 0.7)],
)


# --- silent ---------------------------------------------------------------------------------------


@app.post("/ok/persona")
def persona(b: Body):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=PERSONAS[b.persona], input=b.q).output_text


@app.post("/ok/persona/get")
def persona_get(b: Body):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=PERSONAS.get(b.persona, DEFAULT), input=b.q)


@app.post("/ok/constant")
def constant(b: Body):
    # ok: client-supplied-system-prompt
    messages = [{"role": "system", "content": DEFAULT}, {"role": "user", "content": b.q}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


@app.post("/ok/part")
def part_of_it(b: Body):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Answer in {b.persona}.", input=b.q).output_text


@app.post("/ok/admin")
def admin_dependency(b: Body, who=Depends(require_admin)):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=b.system_prompt, input=b.q).output_text


@site.post("/ok/staff")
@staff_only
def staff_decorator():
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=request.json["system"], input="Hi").output_text


@app.post("/ok/owner", dependencies=[Depends(is_owner)])
def owner_dependency(b: Body):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=b.system_prompt, input=b.q).output_text


@app.post("/ok/user")
def user_position(b: Body):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=DEFAULT, input=b.system_prompt).output_text


def command_line(args):
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=args.system, input=args.q).output_text


@site.get("/ok/loaded/<name>")
def loaded(name):
    # ok: client-supplied-system-prompt
    rules = {"role": "system", "content": load_prompt(name)}
    return client.chat.completions.create(model="gpt-4.1", messages=[rules]).choices[0].message.content


@site.post("/ok/member")
def member():
    tone = request.json["tone"]
    if tone not in ("Be brief.", "Explain in detail."):
        return "bad request", 400
    # ok: client-supplied-system-prompt
    return client.responses.create(model="gpt-4.1", instructions=DEFAULT + "\n" + TONES[tone], input="Hi").output_text


@site.post("/ok/settings")
def from_settings():
    # ok: client-supplied-system-prompt
    r = client.responses.create(model="gpt-4.1", instructions=site.config["SYSTEM"], input=request.json["q"])
    return r.output_text


@site.post("/ok/saved")
def saved():
    # ok: client-supplied-system-prompt
    save_preferences({"role": "user", "content": request.json["system"]})
    return "saved"


def plain_chat(message, history, temperature):
    # ok: client-supplied-system-prompt
    turns = [{"role": "system", "content": DEFAULT}, {"role": "user", "content": message}]
    return client.chat.completions.create(model="gpt-4.1", messages=turns).choices[0].message.content


demo2 = gr.ChatInterface(plain_chat, additional_inputs=[gr.Slider(0, 1, 0.7)])
