import json
import os

import azure.functions as func
import bentoml
import functions_framework
import litserve as ls
import mlflow
import modal
import runpod
from cog import BasePredictor, Input, Path
from flask import Request
from inference_schema.schema_decorators import input_schema, output_schema
from kserve import Model
from litserve import LitAPI
from mlflow.pyfunc import PythonModel
from ray import serve
from starlette.requests import Request as StarletteRequest
from ts.torch_handler.base_handler import BaseHandler

svc = bentoml.Service("chat")
app = modal.App("chat")


@bentoml.service(resources={"gpu": 1})
class Summary:
    def __init__(self, folder):
        # ok: web-input-serving
        sink(folder)

    @bentoml.api
    def summarise(self, text: str, max_tokens: int = 100) -> str:
        # ruleid: web-input-serving
        return sink(f"Summarise: {text}")

    @bentoml.api(batchable=True)
    async def many(self, texts: list[str], ctx: bentoml.Context):
        # ruleid: web-input-serving
        await sink(texts[0])
        # ok: web-input-serving
        sink(ctx.state)

    def _load(self, name):
        # ok: web-input-serving
        sink(name)


@svc.api(input=bentoml.io.Text(), output=bentoml.io.Text())
def classify(text):
    # ruleid: web-input-serving
    return sink(text.lower())


@serve.deployment(num_replicas=1)
class Chat:
    async def __call__(self, http_request):
        body = await http_request.json()
        # ruleid: web-input-serving
        return sink(body["prompt"])


@serve.deployment
class Query:
    def __call__(self, req):
        # ruleid: web-input-serving
        return sink(req.query_params["q"])

    def reconfigure(self, config):
        # ok: web-input-serving
        sink(config["prompt"])


class TextApi(ls.LitAPI):
    def setup(self, device):
        # ok: web-input-serving
        sink(device)

    def decode_request(self, request):
        # ruleid: web-input-serving
        return sink(request["input"])


class ChatApi(LitAPI):
    def predict(self, prompt):
        # ruleid: web-input-serving
        yield sink(prompt)

    def encode_response(self, output):
        # ok: web-input-serving
        return sink(output)


def init():
    global model
    model = os.path.join(os.environ["AZUREML_MODEL_DIR"], "model")


def run(raw_data):
    data = json.loads(raw_data)["data"]
    # ruleid: web-input-serving
    return sink(data)


@input_schema("text", text_sample)
@output_schema(text_sample)
def run(text, mode="a"):
    # ruleid: web-input-serving
    return sink(text)


def model_fn(model_dir):
    # ok: web-input-serving
    return sink(model_dir)


def input_fn(request_body, request_content_type):
    # ruleid: web-input-serving
    return sink(json.loads(request_body)["inputs"])


def predict_fn(data, model):
    prompt = data.pop("inputs")
    # ruleid: web-input-serving
    return sink(prompt)


def transform_fn(model, payload, content_type, accept):
    # ruleid: web-input-serving
    sink(payload.decode("utf-8"))
    # ok: web-input-serving
    sink(accept)


class Predictor(BasePredictor):
    def setup(self):
        # ok: web-input-serving
        sink(self.weights)

    def predict(
        self,
        prompt: str = Input(description="Prompt"),
        image: Path = Input(description="Image", default=None),
        steps: int = Input(default=50),
        size: str = Input(choices=["s", "m"], default="s"),
    ) -> Path:
        # ruleid: web-input-serving
        sink(prompt)
        # ruleid: web-input-serving
        sink(str(image))
        # ok: web-input-serving
        sink(steps)
        # ok: web-input-serving
        sink(size)


class Bert(Model):
    def predict(self, payload, headers=None):
        # ruleid: web-input-serving
        return {"predictions": [sink(i) for i in payload["instances"]]}


class Agent(PythonModel):
    def load_context(self, context):
        # ok: web-input-serving
        sink(context.artifacts["model"])

    def predict(self, context, model_input, params=None):
        for row in model_input["question"]:
            # ruleid: web-input-serving
            sink(row)


class Short(mlflow.pyfunc.PythonModel):
    def predict(self, model_input):
        # ruleid: web-input-serving
        return sink(model_input["text"].tolist())


class Handler(BaseHandler):
    def preprocess(self, requests):
        text = requests[0].get("data") or requests[0].get("body")
        # ruleid: web-input-serving
        return sink(text)


class EndpointHandler:
    def __init__(self, path=""):
        # ok: web-input-serving
        self.path = sink(path)

    def __call__(self, data):
        inputs = data.pop("inputs", data)
        # ruleid: web-input-serving
        return sink(inputs)


class Estimator:
    def predict(self, x):
        # ok: web-input-serving
        return sink(x)


def lambda_handler(event, context):
    body = json.loads(event["body"])
    # ruleid: web-input-serverless
    sink(body["prompt"])
    # ruleid: web-input-serverless
    sink((event.get("queryStringParameters") or {}).get("q"))
    # ok: web-input-serverless
    sink(event["Records"])
    # ok: web-input-serverless
    sink(context.function_name)


def handler(evt, _):
    # ruleid: web-input-serverless
    return {"statusCode": 200, "body": sink(evt["pathParameters"]["name"])}


def other_handler(event, ctx=None):
    # ruleid: web-input-serverless
    sink(f"{event['headers']['x-prompt']}")


@functions_framework.http
def ask(request):
    data = request.get_json(silent=True)
    # ruleid: web-input-serverless
    sink(data["question"])
    # ruleid: web-input-serverless
    sink(request.args.get("q"))
    # ok: web-input-serverless
    sink(request.method)


def typed(req: Request):
    # ruleid: web-input-serverless
    sink(req.form["text"])


async def main(req: func.HttpRequest, log) -> func.HttpResponse:
    q = req.params.get("q")
    if not q:
        q = req.get_json().get("q")
    # ruleid: web-input-serverless
    await sink(q)
    # ruleid: web-input-serverless
    sink(req.get_body().decode())
    # ok: web-input-serverless
    sink(log)


@app.function(gpu="A10G")
@modal.fastapi_endpoint(method="POST")
def generate(item: dict, n: int = 1):
    # ruleid: web-input-serverless
    sink(item["prompt"])
    # ok: web-input-serverless
    sink(n)


@app.cls()
class Model2:
    @modal.web_endpoint()
    def web(self, prompt: str):
        # ruleid: web-input-serverless
        return sink(prompt)

    @modal.method()
    def generate(self, prompt: str):
        # ok: web-input-serverless
        return sink(prompt)


def worker(job):
    job_input = job["input"]
    # ruleid: web-input-serverless
    sink(job_input["prompt"])
    # ok: web-input-serverless
    sink(job["id"])


async def stream(job):
    # ruleid: web-input-serverless
    yield sink(job.get("input", {})["messages"])


runpod.serverless.start({"handler": worker})


def load(config, split):
    # ok: web-input-serverless
    sink(config["body"])
    # ok: web-input-serverless
    sink(config["headers"])
