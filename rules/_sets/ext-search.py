"""Cases for ext-search."""
import serpapi
from ddgs import DDGS
from duckduckgo_search import AsyncDDGS
from exa_py import Exa
from googleapiclient.discovery import build
from googlesearch import search as google
from haystack.components.websearch import SerperDevWebSearch
from langchain_community.tools import DuckDuckGoSearchRun, ShellTool, WikipediaQueryRun
from langchain_community.utilities import GoogleSerperAPIWrapper, SerpAPIWrapper, WikipediaAPIWrapper
from langchain_tavily import TavilySearch
from llama_index.tools.tavily_research import TavilyToolSpec
from serpapi import GoogleSearch
from smolagents import DuckDuckGoSearchTool
from tavily import AsyncTavilyClient, TavilyClient

tavily = TavilyClient()
web = DuckDuckGoSearchRun()


def ddg(q):
    # ruleid: ext-search
    sink(DDGS().text(q, max_results=5))


def ddg_with(q):
    with DDGS() as d:
        for r in d.news(q):
            # ruleid: ext-search
            sink(r["body"])


async def ddg_async(q):
    hits = await AsyncDDGS().atext(q)
    # ruleid: ext-search
    sink(hits)


def tavily_hits(q):
    res = tavily.search(q, search_depth="advanced")
    # ruleid: ext-search
    sink("\n".join(r["content"] for r in res["results"]))


async def tavily_async(q):
    client = AsyncTavilyClient()
    # ruleid: ext-search
    sink(await client.search(q))


def exa(q):
    # ruleid: ext-search
    sink(Exa("key").search_and_contents(q, text=True).results[0].text)


def serp(q):
    hits = GoogleSearch({"q": q, "num": 3}).get_dict()
    # ruleid: ext-search
    sink(hits["organic_results"][0]["snippet"])


def serp_new(q):
    # ruleid: ext-search
    sink(serpapi.search(q=q, engine="bing"))


def links(q):
    for url in google(q, num_results=3):
        # ruleid: ext-search
        sink(url)


def cse(q, key, cx):
    service = build("customsearch", "v1", developerKey=key)
    res = service.cse().list(q=q, cx=cx, num=5).execute()
    # ruleid: ext-search
    sink(res["items"][0]["snippet"])


def tool_module(q):
    # ruleid: ext-search
    sink(web.run(q))


def tool_local(q):
    tool = TavilySearch(max_results=3)
    # ruleid: ext-search
    sink(tool.invoke({"query": q})["results"])


def tool_at_once(q):
    # ruleid: ext-search
    sink(SerpAPIWrapper().run(q))


class Researcher:
    def __init__(self):
        self.search = GoogleSerperAPIWrapper(k=5)
        self.wiki = WikipediaQueryRun(api_wrapper=WikipediaAPIWrapper())

    def look(self, q):
        # ruleid: ext-search
        return sink(self.search.results(q))

    async def wiki_look(self, q):
        # ruleid: ext-search
        return sink(await self.wiki.ainvoke(q))


def smol(q):
    tool = DuckDuckGoSearchTool()
    # ruleid: ext-search
    sink(tool(q))


def spec(q):
    # ruleid: ext-search
    sink(TavilyToolSpec(api_key="key").search(q, max_results=3))


def haystack(q):
    ws = SerperDevWebSearch(top_k=3)
    # ruleid: ext-search
    sink(ws.run(query=q)["documents"])


# tool objects, other tools, look-alikes
def agent(create_agent):
    # ok: ext-search
    sink(create_agent("openai:gpt-4.1", tools=[web]))


def shell(cmd):
    tool = ShellTool()
    # ok: ext-search
    sink(tool.run(cmd))


def regex(re, text):
    # ok: ext-search
    sink(re.search(r"\d+", text).group())


def own_search(engine, q):
    # ok: ext-search
    sink(engine.search(q))


def own_run(job):
    # ok: ext-search
    sink(job.run())


def drive(q):
    # ok: ext-search
    sink(build("drive", "v3").files().list(q=q).execute())


def name():
    # ok: ext-search
    sink("DDGS().text(q)")


# notebook-like top level
results = TavilyClient().search("opening hours")
# ruleid: ext-search
sink(results)
