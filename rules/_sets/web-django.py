import json

import boto3
import django.http as dhttp
import httpx
from channels.generic.websocket import AsyncWebsocketConsumer, JsonWebsocketConsumer
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views import View, generic
from django.views.decorators.csrf import csrf_exempt
from rest_framework import viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.views import APIView


def ask_get(request):
    q = request.GET.get("q", "")
    # ruleid: web-input-django
    return HttpResponse(sink(q))


def ask_post(request):
    if request.method == "POST":
        # ruleid: web-input-django
        sink(f"Answer this: {request.POST['question']}")
    # ok: web-input-django
    sink(request.method)
    # ok: web-input-django
    sink(request.user)


@csrf_exempt
async def ask_json(request):
    body = json.loads(request.body)
    # ruleid: web-input-django
    return JsonResponse({"a": await sink(body["prompt"])})


def typed(req: HttpRequest) -> HttpResponse:
    # ruleid: web-input-django
    sink(req.GET.getlist("tag")[0])
    # ruleid: web-input-django
    sink(json.loads(req.body.decode())["messages"])


def uploaded(request: dhttp.HttpRequest):
    for name in request.FILES:
        # ruleid: web-input-django
        sink(request.FILES[name].read())


def cookies_and_meta(request):
    # ruleid: web-input-django
    sink(request.COOKIES.get("persona"))
    # ruleid: web-input-django
    sink(request.META["HTTP_X_PROMPT"])
    # ruleid: web-input-django
    sink(request.headers["X-Prompt"])


@api_view(["POST"])
def drf_function(request, topic, item_id):
    # ruleid: web-input-django
    sink(request.data["text"])
    # ruleid: web-input-django
    sink(topic)
    # ok: web-input-django
    sink(item_id)
    return Response({})


@login_required
def wiki(request, slug: str, version: int = 1):
    # ruleid: web-input-django
    sink(slug)
    # ok: web-input-django
    sink(version)


def page(request, name, pk):
    # ruleid: web-input-django
    text = sink(name)
    # ok: web-input-django
    sink(pk)
    return render(request, "page.html", {"text": text})


class AskView(View):
    def get(self, request, topic):
        # ruleid: web-input-django
        sink(topic)
        # ruleid: web-input-django
        sink(self.request.GET.dict())
        return JsonResponse({})

    def helper(self, request, prompt):
        # ok: web-input-django
        sink(prompt)


class DocumentView(generic.TemplateView):
    def get_context_data(self, **kwargs):
        # ruleid: web-input-django
        return {"answer": sink(self.kwargs["slug"])}

    def get_object(self):
        # ok: web-input-django
        return sink(self.kwargs["pk"])


class ChatApi(APIView):
    def post(self, request, *args, **kwargs):
        messages = [m["content"] for m in request.data.get("messages", [])]
        # ruleid: web-input-django
        return Response(sink(messages))


class PromptViewSet(viewsets.ModelViewSet):
    def list(self, request):
        # ruleid: web-input-django
        sink(request.query_params.get("search"))

    def perform_create(self, serializer):
        # ruleid: web-input-django
        sink(self.request.data)
        # ok: web-input-django
        sink(self.request.user)
        # ok: web-input-django
        serializer.save(owner=sink(serializer))


class ChatConsumer(AsyncWebsocketConsumer):
    async def receive(self, text_data=None, bytes_data=None):
        # ruleid: web-input-django
        await self.send(sink(text_data))

    async def chat_message(self, event):
        # ok: web-input-django
        sink(event)


class JsonConsumer(JsonWebsocketConsumer):
    def receive_json(self, content, **kwargs):
        # ruleid: web-input-django
        sink(content["prompt"])


def build_prompt(request, style):
    # ok: web-input-django
    return sink(style)


def call_out(http_request, client):
    sent = httpx.Request("POST", "https://example.com", json={})
    # ok: web-input-django
    sink(sent.headers)
    # ok: web-input-django
    sink(http_request.body)
    # ok: web-input-django
    sink(boto3.client("s3").get_object(Bucket="b", Key="k")["Body"])


class Trainer:
    def __init__(self, **kwargs):
        self.kwargs = kwargs

    def run(self):
        # ok: web-input-django
        sink(self.kwargs["model"])
        # ok: web-input-django
        sink(self.config.GET)
