import anthropic
import gradio as gr
import litellm
from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import StreamingResponse
from fastapi_limiter.depends import RateLimiter
from flask import Blueprint, Flask, request
from flask_limiter import Limiter as FlaskLimiter
from flask_limiter.util import get_remote_address as flask_address
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI
from slowapi import Limiter
from slowapi.util import get_remote_address

from company.web import Limiter as OwnLimiter

client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
chat_model = ChatOpenAI(model="gpt-4.1")


# ---- reported -------------------------------------------------------------


def slow_app():
    app = FastAPI()
    limiter = Limiter(key_func=get_remote_address)
    app.state.limiter = limiter

    @app.get("/faq")
    @limiter.limit("30/minute")
    def faq(request: Request):
        return {"faq": []}

    @app.post("/chat")
    def chat(q: str):
        # ruleid: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=q).output_text

    @app.post("/stream")
    async def stream(q: str):
        async def parts():
            # ruleid: llm-route-without-the-apps-rate-limit
            async for event in await aclient.chat.completions.create(
                model="gpt-4.1",
                messages=[{"role": "user", "content": q}],
                stream=True,  # server-sent events
            ):
                yield event.choices[0].delta.content or ""

        return StreamingResponse(parts())

    @app.get("/health")
    def health():
        # ok: llm-route-without-the-apps-rate-limit
        return {"ok": client.base_url is not None}

    @app.post("/limited")
    @limiter.limit("5/minute")
    def limited(request: Request, q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=q).output_text

    @app.post("/shared")
    @limiter.shared_limit("50/hour", scope="models")
    def shared(request: Request, q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": q}])

    @app.post("/own-decorator")
    @company_quota(tokens=2000)
    def own_decorator(q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": q}])

    @app.post("/exempt")
    @limiter.exempt
    def exempt(q: str):
        # ruleid: llm-route-without-the-apps-rate-limit
        answer = claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": q}])
        return answer.content[0].text

    return app


def flask_app():
    web = Flask(__name__)
    flask_limiter = FlaskLimiter(key_func=flask_address, app=web, storage_uri="memory://")

    @web.route("/models")
    @flask_limiter.limit("10 per second")
    def models():
        return ["gpt-4.1"]

    @web.route("/ask", methods=["POST"])
    def ask():
        question = request.json["q"]
        try:
            # ruleid: llm-route-without-the-apps-rate-limit
            answer = litellm.completion(model="gpt-4.1", messages=[{"role": "user", "content": question}])
        except litellm.exceptions.Timeout:
            return "busy", 503
        return answer.choices[0].message.content

    @web.post("/picture")
    def picture():
        # ruleid: llm-route-without-the-apps-rate-limit
        return {"url": client.images.generate(model="gpt-image-1", prompt=request.form["prompt"]).data[0].url}

    @web.post("/langchain")
    def langchain_route():
        # ruleid: llm-route-without-the-apps-rate-limit
        return "".join(chunk.content for chunk in chat_model.stream(request.json["q"]))

    @web.post("/parse")
    def parse():
        # ruleid: llm-route-without-the-apps-rate-limit
        return client.chat.completions.parse(model="gpt-4.1", messages=request.json["m"], response_format=dict).model_dump() if request.json else {}

    @web.post("/inner")
    def inner():
        # ok: llm-route-without-the-apps-rate-limit
        with flask_limiter.limit("2/minute"):
            return client.responses.create(model="gpt-4.1", input=request.json["q"]).output_text

    return web


def dependency_app():
    api = FastAPI()

    @api.post("/chat")
    async def chat(q: str):
        # ruleid: llm-route-without-the-apps-rate-limit
        return await litellm.acompletion(model="gpt-4.1", messages=[{"role": "user", "content": q}])

    @api.get("/cheap", dependencies=[Depends(RateLimiter(times=2, seconds=5))])
    async def cheap():
        return {}

    @api.post("/covered", dependencies=[Depends(RateLimiter(times=2, seconds=60))])
    async def covered(q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return await litellm.acompletion(model="gpt-4.1", messages=[{"role": "user", "content": q}])

    return api


def parameter_app():
    api = APIRouter()

    @api.get("/cheap")
    async def cheap(_=Depends(RateLimiter(times=2, seconds=5))):
        return {}

    @api.put("/title")
    async def title(text: str):
        # ruleid: llm-route-without-the-apps-rate-limit
        return (await aclient.responses.create(model="gpt-4.1-mini", input=text)).output_text

    @api.post("/body")
    async def body(text: str, budget=Depends(user_budget_limit)):
        # ok: llm-route-without-the-apps-rate-limit
        return (await aclient.responses.create(model="gpt-4.1-mini", input=text)).output_text

    return api


def switched_off(app):
    # ruleid: llm-route-without-the-apps-rate-limit
    return Limiter(key_func=get_remote_address, default_limits=["20/minute"], enabled=False)


def configured_off(flask_app, debug):
    # ruleid: llm-route-without-the-apps-rate-limit
    flask_app.config["RATELIMIT_ENABLED"] = False
    # ruleid: llm-route-without-the-apps-rate-limit
    flask_app.config.update(DEBUG=debug, RATELIMIT_ENABLED=False)


def flask_off(server):
    # ruleid: llm-route-without-the-apps-rate-limit
    limiter = FlaskLimiter(flask_address, app=server, enabled=False)
    return limiter


def off_for_a_load_test(per_minute):
    # ruleid: llm-route-without-the-apps-rate-limit
    return FlaskLimiter(
        flask_address,
        default_limits=[f"{per_minute}/minute"],
        # until Friday
        enabled=False,
    )


class Studio:
    def start(self, answer):
        demo = gr.ChatInterface(answer)
        # ruleid: llm-route-without-the-apps-rate-limit
        demo.queue(default_concurrency_limit=None).launch(share=True)

    def start_later(self, answer):
        with gr.Blocks() as page:
            gr.Textbox().submit(answer)
        # ruleid: llm-route-without-the-apps-rate-limit
        page.queue(max_size=None, default_concurrency_limit=None)
        page.launch(share=True, server_port=7860)

    def with_login(self, answer, users):
        demo = gr.ChatInterface(answer)
        # ok: llm-route-without-the-apps-rate-limit
        demo.queue(default_concurrency_limit=None).launch(share=True, auth=users)

    def local(self, answer):
        demo = gr.ChatInterface(answer)
        # ok: llm-route-without-the-apps-rate-limit
        demo.queue(default_concurrency_limit=None).launch()

    def bounded(self, answer):
        # ok: llm-route-without-the-apps-rate-limit
        gr.ChatInterface(answer).queue(default_concurrency_limit=4).launch(share=True)


# ---- not reported ---------------------------------------------------------


def default_app():
    app = FastAPI()
    limiter = Limiter(key_func=get_remote_address, default_limits=["30/minute"])

    @app.get("/faq")
    @limiter.limit("60/minute")
    def faq(request: Request):
        return {"faq": []}

    @app.post("/chat")
    def chat(q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=q).output_text


def no_limiter_at_all():
    app = FastAPI()

    @app.post("/chat")
    def chat(q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=q).output_text


def own_limiter_class():
    app = FastAPI()
    limiter = OwnLimiter()

    @app.get("/faq")
    @limiter.limit("30/minute")
    def faq(request: Request):
        return {"faq": "Limiter(enabled=False) would switch it off"}

    @app.post("/chat")
    def chat(q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=q).output_text


def whole_router():
    app = FastAPI(dependencies=[Depends(RateLimiter(times=20, seconds=60))])

    @app.get("/cheap", dependencies=[Depends(RateLimiter(times=2, seconds=5))])
    def cheap():
        return {}

    @app.post("/chat")
    def chat(q: str):
        # ok: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=q).output_text


def blueprint_limit():
    area = Blueprint("area", __name__)
    limits = FlaskLimiter(flask_address)
    limits.limit("5/minute")(area)

    @area.get("/cheap")
    @limits.limit("50/minute")
    def cheap():
        return {}

    @area.post("/chat")
    def chat():
        # ok: llm-route-without-the-apps-rate-limit
        return client.responses.create(model="gpt-4.1", input=request.json["q"]).output_text


def switched_by_setting(app, settings):
    # ok: llm-route-without-the-apps-rate-limit
    app.config["RATELIMIT_ENABLED"] = settings.rate_limit
    # ok: llm-route-without-the-apps-rate-limit
    return Limiter(key_func=get_remote_address, enabled=settings.rate_limit, headers_enabled=False)
