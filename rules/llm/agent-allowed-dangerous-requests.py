import asyncio
from functools import partial

import langchain_community.agent_toolkits.openapi.toolkit
import langchain_community.tools as lc_tools
from langchain_classic.chains import APIChain
from langchain_classic.chains.api import base as api_base
from langchain_community.agent_toolkits import OpenAPIToolkit
from langchain_community.agent_toolkits.openapi import planner
from langchain_community.agent_toolkits.openapi.planner import create_openapi_agent
from langchain_community.agent_toolkits.openapi.toolkit import RequestsToolkit
from langchain_community.agent_toolkits.openapi.toolkit import RequestsToolkit as WebKit
from langchain_community.chains.graph_qa.falkordb import FalkorDBQAChain
from langchain_community.tools.requests.tool import (
    RequestsDeleteTool,
    RequestsGetTool,
    RequestsPatchTool,
    RequestsPostTool,
)
from langchain_community.utilities.requests import TextRequestsWrapper
from langchain_openai import ChatOpenAI

from company.http import AllowListToolkit
from company.http import RequestsToolkit as SafeKit

llm = ChatOpenAI(model="gpt-4.1")
wrapper = TextRequestsWrapper(headers={})
DOCS = "GET https://api.open-meteo.com/v1/forecast?latitude=..&longitude=.."
TRUST_MODEL = True
NO_LIMIT = None

# ---- reported -------------------------------------------------------------

# ruleid: agent-allowed-dangerous-requests
toolkit = RequestsToolkit(requests_wrapper=wrapper, allow_dangerous_requests=True)

# ruleid: agent-allowed-dangerous-requests
tools = WebKit(allow_dangerous_requests=True, requests_wrapper=TextRequestsWrapper(headers={})).get_tools()

# ruleid: agent-allowed-dangerous-requests
full_path = langchain_community.agent_toolkits.openapi.toolkit.RequestsToolkit(
    requests_wrapper=wrapper,
    allow_dangerous_requests=TRUST_MODEL,  # set once at the top of the module
)

agent_tools = [
    # ruleid: agent-allowed-dangerous-requests
    RequestsGetTool(requests_wrapper=wrapper, allow_dangerous_requests=True),
    # ruleid: agent-allowed-dangerous-requests
    lc_tools.RequestsPutTool(requests_wrapper=wrapper, allow_dangerous_requests=True),
]

by_verb = {
    # ruleid: agent-allowed-dangerous-requests
    "post": lambda w: RequestsPostTool(requests_wrapper=w, allow_dangerous_requests=True),
}

# ruleid: agent-allowed-dangerous-requests
deleters = [RequestsDeleteTool(requests_wrapper=w, allow_dangerous_requests=True) for w in (wrapper,)]


def build_planner(spec):
    # ruleid: agent-allowed-dangerous-requests
    return create_openapi_agent(spec, wrapper, llm, allow_dangerous_requests=True, verbose=True)


async def plan(spec, question):
    # ruleid: agent-allowed-dangerous-requests
    return await planner.create_openapi_agent(spec, wrapper, llm, allow_dangerous_requests=True).ainvoke(question)


class Assistant:
    # ruleid: agent-allowed-dangerous-requests
    default_kit = OpenAPIToolkit.from_llm(llm, None, wrapper, allow_dangerous_requests=True)

    def __init__(self, json_agent, kit=None):
        # ruleid: agent-allowed-dangerous-requests
        self.kit = kit or OpenAPIToolkit(json_agent=json_agent, requests_wrapper=wrapper, allow_dangerous_requests=True)

    def patch(self, body):
        dangerous = True
        # ruleid: agent-allowed-dangerous-requests
        return RequestsPatchTool(requests_wrapper=wrapper, allow_dangerous_requests=dangerous).run(body)


# ruleid: agent-allowed-dangerous-requests
weather = APIChain.from_llm_and_api_docs(llm, DOCS, limit_to_domains=None, verbose=False)

# ruleid: agent-allowed-dangerous-requests
def ask_weather(question, chain=api_base.APIChain.from_llm_and_api_docs(llm, DOCS, limit_to_domains=NO_LIMIT)):
    return chain.run(question)


def legacy_chain(docs):
    try:
        from langchain.chains import APIChain as OldChain
    except ImportError:
        return None
    # ruleid: agent-allowed-dangerous-requests
    print(f"chain: {OldChain.from_llm_and_api_docs(llm, docs, limit_to_domains=None)}")


# ---- not reported ---------------------------------------------------------

# ok: agent-allowed-dangerous-requests
closed = RequestsToolkit(requests_wrapper=wrapper, allow_dangerous_requests=False)

# ok: agent-allowed-dangerous-requests
default = RequestsGetTool(requests_wrapper=wrapper)

# the chain refuses to start without an explicit choice, and here it is a list
# ok: agent-allowed-dangerous-requests
limited = APIChain.from_llm_and_api_docs(llm, DOCS, limit_to_domains=["https://api.open-meteo.com/"])

# ok: agent-allowed-dangerous-requests
graph = FalkorDBQAChain.from_llm(llm, graph=None, allow_dangerous_requests=True)

# ok: agent-allowed-dangerous-requests
ours = SafeKit(requests_wrapper=wrapper, allow_dangerous_requests=True)

# ok: agent-allowed-dangerous-requests
allow_list = AllowListToolkit(hosts=["api.open-meteo.com"], allow_dangerous_requests=True)


def from_settings(settings):
    # ok: agent-allowed-dangerous-requests
    return RequestsToolkit(requests_wrapper=wrapper, allow_dangerous_requests=settings.allow_requests)


def explain():
    # ok: agent-allowed-dangerous-requests
    return "RequestsToolkit(requests_wrapper=w, allow_dangerous_requests=True) lets the model choose any URL"


# ok: agent-allowed-dangerous-requests
doc_page = lc_tools.WikipediaQueryRun(api_wrapper=None, allow_dangerous_requests=True)

# ok: agent-allowed-dangerous-requests
positional_docs = APIChain.from_llm_and_api_docs(llm, DOCS, None)


class APIChainForTests:
    @staticmethod
    def from_llm_and_api_docs(llm, docs, limit_to_domains):
        return docs


# ok: agent-allowed-dangerous-requests
fake = APIChainForTests.from_llm_and_api_docs(llm, DOCS, limit_to_domains=None)

# ok: agent-allowed-dangerous-requests
overridden = partial(RequestsToolkit, requests_wrapper=wrapper)


class OneHost(TextRequestsWrapper):
    def get(self, url, **kwargs):
        if not url.startswith("https://api.open-meteo.com/"):
            raise ValueError("host not allowed")
        return super().get(url, **kwargs)


# ok: agent-allowed-dangerous-requests
guarded = RequestsToolkit(requests_wrapper=OneHost(headers={}), allow_dangerous_requests=True)

if __name__ == "__main__":
    print(asyncio.run(plan({}, "is it raining?")))
