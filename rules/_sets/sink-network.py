import smtplib
import urllib.request
from urllib.request import Request, urlopen

import aiohttp
import aiosmtplib
import boto3
import httpx
import requests
import requests as rq
import resend
from aiohttp import web
from django.core.mail import EmailMessage, send_mail
from django.http import HttpResponseRedirect
from fastapi.responses import RedirectResponse
from flask import Flask, redirect, url_for
from flask_mail import Message
from langchain_community.document_loaders import WebBaseLoader
from playwright.sync_api import sync_playwright
from requests import get as fetch
from tornado.web import RequestHandler

app = Flask(__name__)
BASE = "https://api.example.com"


# ---- url-fetch

# ruleid: url-fetch
requests.get(source())


def aliases():
    # ruleid: url-fetch
    rq.post(url=source(), json={})
    # ruleid: url-fetch
    return fetch(f"http://{source()}/health", timeout=3)


def with_method():
    # ruleid: url-fetch
    requests.request("GET", source())
    # ruleid: url-fetch
    with httpx.stream("GET", source()) as r:
        return r.read()


def sessions():
    s = requests.Session()
    # ruleid: url-fetch
    s.get(source(), stream=True)
    with httpx.Client(timeout=3) as http_pool:
        # ruleid: url-fetch
        return http_pool.request("POST", source())


async def async_clients():
    async with httpx.AsyncClient() as c:
        # ruleid: url-fetch
        await c.get(source())
    async with aiohttp.ClientSession() as web_session:
        # ruleid: url-fetch
        async with web_session.get(source()) as resp:
            return await resp.text()


class Connection:
    def get_bytes(self):
        client = self.get_sync_client()
        # ruleid: url-fetch
        return client.get(source(), stream=True)

    async def download(self, item):
        c = cached_async_http_client()
        # ruleid: url-fetch
        response = await c.get(source(), follow_redirects=True)
        return response

    def typed(self, transport: httpx.Client):
        # ruleid: url-fetch
        return transport.post(source(), json={})


def standard_library():
    # ruleid: url-fetch
    urllib.request.urlretrieve(source(), "x.zip")
    # ruleid: url-fetch
    request = Request(source(), headers={"a": "b"})
    # ruleid: url-fetch
    return urlopen(source()).read(), request


def browser():
    with sync_playwright() as p:
        page = p.chromium.launch().new_page()
        # ruleid: url-fetch
        page.goto(source())


class Agent:
    def visit(self):
        # ruleid: url-fetch
        self.driver.get(source())


def loaders():
    # ruleid: url-fetch
    docs = WebBaseLoader(source()).load()
    # ruleid: url-fetch
    return docs, [requests.head(u) for u in source()]


def fetch_clean(cache, client, queue, session):
    # ok: url-fetch
    requests.get(BASE, params={"q": source()})
    # ok: url-fetch
    requests.post("https://api.example.com/v1", json=source())
    # ok: url-fetch
    cache.get(source())
    # ok: url-fetch
    client.get(source(), None)
    # ok: url-fetch
    httpx.get(url=BASE, headers={"X": source()})
    # ok: url-fetch
    urllib.request.urlopen(BASE, data=source())
    # ok: url-fetch
    urllib.parse.urlparse(source())
    # ok: url-fetch
    queue.put(source())
    # ok: url-fetch
    {}.get(source())
    # ok: url-fetch
    requests.exceptions.RequestException(source())
    # ok: url-fetch
    session.add(source())


# ---- open-redirect


@app.route("/login")
def login():
    # ruleid: open-redirect
    return redirect(source())


def with_default():
    target = source() or "/"
    # ruleid: open-redirect
    return redirect(location=target, code=302)


def in_django(request):
    # ruleid: open-redirect
    return HttpResponseRedirect(source())


def django_shortcut():
    from django.shortcuts import redirect as go

    # ruleid: open-redirect
    return go(source(), permanent=True)


async def in_fastapi():
    # ruleid: open-redirect
    first = RedirectResponse(source())
    # ruleid: open-redirect
    return first, RedirectResponse(status_code=303, url=source())


async def in_aiohttp(request):
    # ruleid: open-redirect
    raise web.HTTPFound(source())


async def in_aiohttp_keyword(request):
    # ruleid: open-redirect
    raise web.HTTPSeeOther(source())


class Login(RequestHandler):
    def get(self):
        # ruleid: open-redirect
        self.redirect(source())

    def head(self):
        # ruleid: open-redirect
        self.set_header("Location", source())


def header(response):
    # ruleid: open-redirect
    response.headers["Location"] = source()
    return response


def joined():
    # ruleid: open-redirect
    return redirect("https://" + source())


def fstring():
    # ruleid: open-redirect
    return redirect(f"{source()}?state=1")


def redirect_clean(dns, response):
    # ok: open-redirect
    redirect(url_for("index", name=source()))
    # ok: open-redirect
    redirect("/done", code=source())
    # ok: open-redirect
    dns.redirect(source())
    # ok: open-redirect
    response.headers["X-Request-Id"] = source()
    # ok: open-redirect
    RedirectResponse("/done", headers={"X": source()})
    # ok: open-redirect
    web.Response(text=source())
    # ok: open-redirect
    print("redirect to", source())


# ---- email-send

server = smtplib.SMTP("localhost")
# ruleid: email-send
server.sendmail("bot@example.com", ["team@example.com"], source())


def to_anyone():
    with smtplib.SMTP_SSL("localhost") as s:
        # ruleid: email-send
        s.sendmail("bot@example.com", source(), "hello")


def message(msg):
    msg.set_content(source())
    # ruleid: email-send
    s.send_message(build(source()))


async def async_mail():
    # ruleid: email-send
    await aiosmtplib.send(build(await source()), hostname="localhost")


def in_django_mail():
    # ruleid: email-send
    send_mail("Answer", source(), "bot@example.com", ["team@example.com"])
    # ruleid: email-send
    send_mail(subject="Answer", message="x", from_email=None, recipient_list=[source()])
    # ruleid: email-send
    return EmailMessage("Answer", source())


def in_flask_mail(mail):
    # ruleid: email-send
    mail.send(Message("Answer", recipients=["team@example.com"], body=source()))


class Notifier:
    ses = boto3.client("ses")

    def notify(self):
        # ruleid: email-send
        self.ses.send_email(Source="a@example.com", Destination={}, Message={"Body": source()})
        # ruleid: email-send
        self.ses.send_email(Source="a@example.com", Destination={"ToAddresses": [source()]}, Message={})
        # ruleid: email-send
        self.ses.send_raw_email(RawMessage={"Data": source()})


def hosted():
    # ruleid: email-send
    return resend.Emails.send({"to": "team@example.com", "html": source()})


def mail_clean(bot, mail, queue):
    # ok: email-send
    queue.send(source())
    # ok: email-send
    mail.connect(source())
    # ok: email-send
    smtplib.SMTP(source())
    # ok: email-send
    server.login("bot", source())
    # ok: email-send
    bot.send_message(chat_id=1, text=source())
    # ok: email-send
    print(source())
