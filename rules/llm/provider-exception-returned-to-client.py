import json
import logging
import traceback

import anthropic
import chainlit as cl
import gradio as gr
import litellm
import openai
import streamlit as st
from django.http import JsonResponse
from fastapi import FastAPI, HTTPException, WebSocket
from fastapi.responses import JSONResponse, StreamingResponse
from flask import Flask, abort, jsonify
from langchain_openai import ChatOpenAI
from openai import APIStatusError, AsyncOpenAI, OpenAI, RateLimitError
from pydantic import ValidationError

app = FastAPI()
site = Flask(__name__)
client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
chain = ChatOpenAI(model="gpt-4.1-mini")
log = logging.getLogger(__name__)


# --- firing ---------------------------------------------------------------------------------------


@app.post("/ask")
def ask(q: str):
    try:
        return client.responses.create(model="gpt-4.1", input=q).output_text
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        raise HTTPException(status_code=500, detail=str(e))


@app.post("/fstring")
async def ask_fstring(q: str):
    try:
        r = await aclient.responses.create(model="gpt-4.1", input=q)
    except openai.APIError as exc:
        # ruleid: provider-exception-returned-to-client
        raise HTTPException(502, f"OpenAI said: {exc}") from exc
    return r.output_text


@app.post("/response")
def ask_response(q: str):
    try:
        answer = litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": q}])
    except RateLimitError as e:
        # ruleid: provider-exception-returned-to-client
        return JSONResponse(status_code=429, content={"error": e.message})
    return {"text": answer.choices[0].message.content}


@site.post("/flask")
def flask_view():
    try:
        msg = claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[])
    except Exception as e:
        log.exception("failed")
        # ruleid: provider-exception-returned-to-client
        return jsonify({"error": repr(e)}), 500
    return jsonify(text=msg.content[0].text)


@site.get("/flask/keyword")
def flask_keyword():
    try:
        text = chain.invoke("Hello").content
    except Exception as error:
        # ruleid: provider-exception-returned-to-client
        return jsonify(ok=False, reason=str(error))
    return jsonify(ok=True, text=text)


@site.get("/flask/abort")
def flask_abort():
    try:
        return client.chat.completions.create(model="gpt-4.1", messages=[]).choices[0].message.content
    except anthropic.APIStatusError as e:
        # ruleid: provider-exception-returned-to-client
        abort(500, description=e.response.text)


@app.get("/dict")
def returned_dict(q: str):
    try:
        return {"answer": chain.invoke(q).content}
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        return {"answer": None, "error": str(e)}


@app.get("/traceback")
def returned_traceback(q: str):
    try:
        return {"answer": chain.invoke(q).content}
    except Exception as e:
        log.error("failed: %s", e)
        # ruleid: provider-exception-returned-to-client
        return {"trace": traceback.format_exc()}


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    try:
        r = await aclient.chat.completions.create(model="gpt-4.1", messages=[])
        await ws.send_text(r.choices[0].message.content)
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        await ws.send_json({"type": "error", "text": str(e)})


def django_view(request):
    try:
        r = client.responses.create(model="gpt-4.1", input=request.GET["q"])
        return JsonResponse({"text": r.output_text})
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        return JsonResponse({"error": "%s" % e}, status=500)


def respond(message, history):
    try:
        return client.responses.create(model="gpt-4.1", input=message).output_text
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        return f"Error: {e}"


demo = gr.ChatInterface(respond)


def summarise(text):
    try:
        return client.responses.create(model="gpt-4.1", input=text).output_text
    except openai.OpenAIError as e:
        # ruleid: provider-exception-returned-to-client
        raise gr.Error(str(e))


def show_answer(prompt):
    try:
        st.write(client.responses.create(model="gpt-4.1", input=prompt).output_text)
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        st.error(f"Something went wrong: {e}")


def show_exception(prompt):
    try:
        st.write(chain.invoke(prompt).content)
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        st.exception(e)


@cl.on_message
async def on_message(message):
    try:
        r = await aclient.responses.create(model="gpt-4.1", input=message.content)
        await cl.Message(content=r.output_text).send()
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        await cl.Message(content=f"Error: {str(e)}").send()


def events(q):
    try:
        for chunk in client.chat.completions.create(model="gpt-4.1", messages=[], stream=True):
            yield f"data: {json.dumps(chunk.choices[0].delta.content)}\n\n"
    except Exception as e:
        # ruleid: provider-exception-returned-to-client
        yield f"data: {json.dumps({'error': str(e)})}\n\n"


@app.get("/body")
def provider_body(q: str):
    try:
        return client.responses.create(model="gpt-4.1", input=q).output_text
    except (openai.BadRequestError, TimeoutError) as e:
        problem = {"provider": e.body}
        # ruleid: provider-exception-returned-to-client
        return JSONResponse(problem, status_code=400)


# --- silent ---------------------------------------------------------------------------------------


@app.post("/ok/status")
def only_status(q: str):
    try:
        return client.responses.create(model="gpt-4.1", input=q).output_text
    except APIStatusError as e:
        log.warning("provider error %s", e)
        # ok: provider-exception-returned-to-client
        raise HTTPException(status_code=502, detail=f"upstream status {e.status_code}")


@app.post("/ok/constant")
def constant_text(q: str):
    try:
        return client.responses.create(model="gpt-4.1", input=q).output_text
    except Exception as e:
        log.error("failed: %s", str(e))
        # ok: provider-exception-returned-to-client
        raise HTTPException(status_code=500, detail="LLM request failed")


@app.post("/ok/validation")
def validation_error(q: str):
    try:
        return client.responses.create(model="gpt-4.1", input=json.loads(q)).output_text
    except ValueError as e:
        # ok: provider-exception-returned-to-client
        raise HTTPException(status_code=400, detail=str(e))


@app.post("/ok/pydantic")
def pydantic_error(q: str):
    try:
        return chain.invoke(q).content
    except ValidationError as e:
        # ok: provider-exception-returned-to-client
        return {"error": str(e)}


@app.get("/ok/type")
def type_name(q: str):
    try:
        return {"text": chain.invoke(q).content}
    except Exception as e:
        # ok: provider-exception-returned-to-client
        return {"error": type(e).__name__}


@app.get("/ok/file")
def no_model(name: str):
    try:
        with open(name) as f:
            return f.read()
    except Exception as e:
        # ok: provider-exception-returned-to-client
        raise HTTPException(status_code=404, detail=str(e))


def helper(q):
    try:
        return chain.invoke(q).content
    except Exception as e:
        # ok: provider-exception-returned-to-client
        raise RuntimeError(f"model call failed: {e}") from e


@site.get("/ok/logged")
def only_logged():
    try:
        return client.responses.create(model="gpt-4.1", input="Hi").output_text
    except Exception as e:
        # ok: provider-exception-returned-to-client
        log.exception("LLM call failed: %s", e)
        return jsonify(error="LLM request failed"), 502


@site.get("/ok/test")
def decided_by_text():
    try:
        return client.responses.create(model="gpt-4.1", input="Hi").output_text
    except Exception as e:
        limited = "rate limit" in str(e)
        # ok: provider-exception-returned-to-client
        return jsonify(error="busy" if limited else "failed"), 502


@site.get("/ok/redacted")
def redacted():
    try:
        return client.responses.create(model="gpt-4.1", input="Hi").output_text
    except Exception as e:
        # ok: provider-exception-returned-to-client
        return jsonify(error=redact_secrets(str(e))), 502


def command_line(q):
    try:
        print(client.responses.create(model="gpt-4.1", input=q).output_text)
    except Exception as e:
        # ok: provider-exception-returned-to-client
        print(f"Error: {e}")


@site.get("/ok/id")
def error_id():
    try:
        return chain.invoke("Hi").content
    except Exception as e:
        number = abs(hash(str(e)))
        # ok: provider-exception-returned-to-client
        return jsonify(error="failed", id=number), 500


# over several lines, with the exception class under another name
@app.get("/exploded")
def exploded(q: str):
    from fastapi import HTTPException as Refused

    try:
        return client.responses.create(model="gpt-4.1", input=q).output_text
    except Exception as problem:
        # what the page shows
        raise Refused(
            status_code=502,
            # ruleid: provider-exception-returned-to-client
            detail=f"The model says: {problem}",  # for the support
        )


# nothing can stand before the statement in its line
@app.get("/short")
def short(q: str):
    try:
        return {"answer": chain.invoke(q).content}
    # ruleid: provider-exception-returned-to-client
    except Exception as e: return {"error": str(e)}
