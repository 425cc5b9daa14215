"""Cases for ext-web and ext-web-json."""
import asyncio
import json
import urllib.request
from urllib.request import urlopen

import aiohttp
import feedparser
import httpx
import requests
import requests as rq
import trafilatura
from bs4 import BeautifulSoup
from firecrawl import FirecrawlApp
from langchain_community.document_loaders import PlaywrightURLLoader, RecursiveUrlLoader, WebBaseLoader
from langchain_community.document_loaders import SitemapLoader as Sitemap
from llama_index.readers.web import SimpleWebPageReader, TrafilaturaWebReader
from newspaper import Article
from playwright.async_api import async_playwright
from playwright.sync_api import sync_playwright
from readability import Document
from requests import get
from selenium import webdriver

TIMEOUT = 10
shared = requests.Session()


# --- requests -------------------------------------------------------------------------------------------------------
def page_at_once(url):
    # ruleid: ext-web
    sink(requests.get(url, timeout=TIMEOUT).text)


def page_soup(url):
    html = rq.get(url, timeout=TIMEOUT).content
    soup = BeautifulSoup(html, "html.parser")
    for p in soup.find_all("p"):
        # ruleid: ext-web
        sink(p.get_text(strip=True))


def page_after_try(url):
    try:
        resp = get(url, timeout=TIMEOUT)
        resp.raise_for_status()
    except requests.RequestException:
        return None
    # ruleid: ext-web
    return sink(f"Page:\n{resp.text}")


def page_streamed(url):
    with requests.get(url, stream=True, timeout=TIMEOUT) as resp:
        data = b"".join(resp.iter_content(8192))
    # ruleid: ext-web
    sink(data.decode("utf-8", "replace"))


def lines(url):
    resp = requests.post(
        url,
        data={"q": "opening hours"},  # a search form
        timeout=TIMEOUT,
    )
    for line in resp.iter_lines():
        # ruleid: ext-web
        sink(line)


def several(urls):
    # ruleid: ext-web
    return [sink(requests.get(u, timeout=TIMEOUT).text) for u in urls]


def session_local(url):
    with requests.Session() as http:
        http.headers["User-Agent"] = "reader"
        # ruleid: ext-web
        sink(http.get(url).text)


def session_module(url):
    answer = shared.get(url)
    # ruleid: ext-web
    sink(answer.text)


def annotated(resp: requests.Response):
    # ruleid: ext-web
    sink(resp.text)


class Crawler:
    def __init__(self):
        self.conn = requests.Session()

    def read(self, url):
        r = self.conn.get(url)
        # ruleid: ext-web
        return sink(r.text)


class Lender:
    def __init__(self, session):
        self.session = session

    def read(self, url):
        r = self.session.get(url)
        # ruleid: ext-web
        return sink(r.text)


# --- async ----------------------------------------------------------------------------------------------------------
async def with_httpx(url):
    async with httpx.AsyncClient(follow_redirects=True) as c:
        r = await c.get(url)
        # ruleid: ext-web
        sink(r.text)


async def with_httpx_stream(url):
    async with httpx.AsyncClient() as c:
        async with c.stream("GET", url) as r:
            async for part in r.aiter_text():
                # ruleid: ext-web
                sink(part)


async def with_httpx_at_once(url):
    client = httpx.AsyncClient()
    # ruleid: ext-web
    sink((await client.get(url)).text)


async def with_aiohttp(url):
    async with aiohttp.ClientSession() as s:
        async with s.get(url) as r:
            page = await r.text()
    # ruleid: ext-web
    sink(page)


async def lent_session(session: aiohttp.ClientSession, url):
    async with session.get(url) as r:
        body = await r.read()
        # ruleid: ext-web
        sink(body)


# --- urllib, extractors, loaders, browsers ----------------------------------------------------------------------------
def with_urllib(url):
    req = urllib.request.Request(url, headers={"User-Agent": "reader"})
    with urllib.request.urlopen(req, timeout=TIMEOUT) as r:
        # ruleid: ext-web
        sink(r.read().decode("utf-8"))


def with_urlopen(url):
    # ruleid: ext-web
    sink(urlopen(url).read())


def extracted(url):
    # ruleid: ext-web
    sink(trafilatura.extract(trafilatura.fetch_url(url), include_comments=True))


def readable(html):
    doc = Document(html)
    # ruleid: ext-web
    sink(doc.summary())


def article(url):
    art = Article(url)
    art.download()
    art.parse()
    # ruleid: ext-web
    sink(art.text)


def feed(url):
    for entry in feedparser.parse(url).entries:
        # ruleid: ext-web
        sink(entry.summary)


def firecrawl(url):
    app = FirecrawlApp()
    # ruleid: ext-web
    sink(app.scrape_url(url))


def loaded(url):
    docs = WebBaseLoader(url).load()
    # ruleid: ext-web
    sink("\n\n".join(d.page_content for d in docs))


def loaded_deep(url):
    loader = RecursiveUrlLoader(url, max_depth=2)
    for doc in loader.lazy_load():
        # ruleid: ext-web
        sink(doc)


def loaded_alias(url):
    # ruleid: ext-web
    sink(Sitemap(web_path=url).load())


async def loaded_browser(urls):
    # ruleid: ext-web
    sink(await PlaywrightURLLoader(urls=urls).aload())


def read_llama(urls):
    # ruleid: ext-web
    sink(SimpleWebPageReader(html_to_text=True).load_data(urls))
    # ruleid: ext-web
    sink(TrafilaturaWebReader().load_data(urls)[0].text)


def browser_sync(url):
    with sync_playwright() as p:
        page = p.chromium.launch().new_page()
        page.goto(url)
        # ruleid: ext-web
        sink(page.inner_text("body"))


async def browser_async(url):
    async with async_playwright() as p:
        browser = await p.chromium.launch()
        page = await browser.new_page()
        await page.goto(url)
        html = await page.content()
        # ruleid: ext-web
        sink(html)


def browser_selenium(url):
    driver = webdriver.Chrome()
    driver.get(url)
    # ruleid: ext-web
    sink(BeautifulSoup(driver.page_source, "lxml").get_text())
    # ruleid: ext-web
    sink([e.text for e in driver.find_elements("css selector", "h2")])


# --- near misses for ext-web --------------------------------------------------------------------------------------------
def status(url):
    r = requests.get(url, timeout=TIMEOUT)
    # ok: ext-web
    sink(r.status_code)
    # ok: ext-web
    sink(r.headers.get("Content-Type"))


def own_service():
    r = requests.get("http://localhost:8080/health", timeout=TIMEOUT)
    # ok: ext-web
    sink(r.text)
    # ok: ext-web
    sink(requests.get("https://billing.internal/terms", timeout=TIMEOUT).text)


def parsed(url):
    r = requests.get(url, timeout=TIMEOUT)
    # ruleid: ext-web-json
    sink(json.loads(r.text))


def own_text(node):
    # ok: ext-web
    sink(node.text)


def own_file(path):
    with open(path) as r:
        # ok: ext-web
        sink(r.read())


def own_mapping(session, key):
    r = session.get(key)
    # ok: ext-web
    sink(r.label)


def mentions():
    # ok: ext-web
    sink("requests.get(url).text is not safe to show")


def request_object(request):
    # ok: ext-web
    sink(request.content)


# --- ext-web-json ---------------------------------------------------------------------------------------------------------
def json_at_once(url):
    # ruleid: ext-web-json
    sink(requests.get(url, timeout=TIMEOUT).json()["items"])


def json_after_try(url):
    try:
        r = rq.get(url, params={"q": "x"}, timeout=TIMEOUT)
    except rq.ConnectionError as e:
        raise RuntimeError("no answer") from e
    data = r.json()
    # ruleid: ext-web-json
    sink(f"Weather: {data['summary']}")


def json_from_import(url):
    r = get(url)
    # ruleid: ext-web-json
    sink(r.json().get("title", ""))


def json_post(url, body):
    r = httpx.post(url, json=body)
    # ruleid: ext-web-json
    sink(r.json())


def json_httpx_client(url):
    with httpx.Client(base_url=url) as c:
        # ruleid: ext-web-json
        sink(c.get("/issues").json())


async def json_httpx(url):
    async with httpx.AsyncClient() as c:
        r = await c.get(url)
    # ruleid: ext-web-json
    sink(r.json())


async def json_aiohttp(url):
    async with aiohttp.ClientSession() as s:
        async with s.get(url) as r:
            # ruleid: ext-web-json
            sink(await r.json())


async def json_lent(session, url):
    async with session.get(url) as r:
        data = await r.json(content_type=None)
    # ruleid: ext-web-json
    sink(data)


def json_urllib(url):
    with urllib.request.urlopen(url) as r:
        # ruleid: ext-web-json
        sink(json.load(r))


def json_urllib_bytes(url):
    # ruleid: ext-web-json
    sink(json.loads(urllib.request.urlopen(url).read().decode()))


def json_session(url):
    # ruleid: ext-web-json
    sink(shared.get(url).json())


def json_annotated(resp: httpx.Response):
    # ruleid: ext-web-json
    sink(resp.json())


class Api:
    def __init__(self):
        self.conn = httpx.Client()

    def issues(self, repo):
        r = self.conn.get(f"/repos/{repo}/issues")
        # ruleid: ext-web-json
        return [sink(i["body"]) for i in r.json()]


async def json_text(url):
    async with aiohttp.ClientSession() as s:
        async with s.get(url) as r:
            # ruleid: ext-web-json
            sink(json.loads(await r.text()))


def json_text_only(url):
    data = json.loads(requests.get(url, timeout=TIMEOUT).content)
    # ruleid: ext-web-json
    sink(data)


def json_status(url):
    r = requests.get(url, timeout=TIMEOUT)
    # ok: ext-web-json
    sink(r.ok)
    # ok: ext-web-json
    sink(r.elapsed.total_seconds())


def json_local():
    r = requests.get("http://127.0.0.1:11434/api/tags", timeout=TIMEOUT)
    # ok: ext-web-json
    sink(r.json())


async def json_handler(request):
    # ok: ext-web-json
    sink(await request.json())


def json_file(path):
    # ok: ext-web-json
    sink(json.load(open(path)))


def json_model(model):
    # ok: ext-web-json
    sink(model.json())


def json_constant():
    # ok: ext-web-json
    sink(json.loads('{"a": 1}'))


# notebook-like top level
r = requests.get("https://example.com/articles/1", timeout=TIMEOUT)
# ruleid: ext-web
sink(r.text)
# ruleid: ext-web-json
sink(r.json())
