import json

import requests
from bs4 import BeautifulSoup
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "transfer", "parameters": {"type": "object", "properties": {}}}}]


# the page is fetched in a helper
def page_text(url):
    soup = BeautifulSoup(requests.get(url, timeout=10).text, "html.parser")
    return soup.get_text(" ", strip=True)


def act_on_page(url, task):
    text = page_text(url)
    # ruleid: fetched-page-into-tool-enabled-call
    return client.responses.create(model="gpt-4.1", input=f"{task}\n{text}", tools=TOOLS).output


# the call is in a helper
def ask_with_tools(prompt):
    return client.chat.completions.create(
        model="gpt-4.1",
        # ruleid: fetched-page-into-tool-enabled-call
        messages=[{"role": "user", "content": prompt}],
        tools=TOOLS,
    )


def pay_as_told(url):
    return ask_with_tools("Pay what this page asks for: " + page_text(url))


# fetched in the constructor, used in a method
class SiteGuide:
    def __init__(self, url):
        self.page = requests.get(url, timeout=10).text[:20000]

    def answer(self, question):
        return client.chat.completions.create(
            model="gpt-4.1",
            # ruleid: fetched-page-into-tool-enabled-call
            messages=[{"role": "system", "content": f"You are a guide to this site:\n{self.page}"}, {"role": "user", "content": question}],
        )


# a loop that answers the tool calls of the model
def fetch(url):
    return requests.get(url, timeout=10).text


def tool_loop(question):
    messages = [{"role": "user", "content": question}]
    while True:
        # ruleid: fetched-page-into-tool-enabled-call
        reply = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS)
        message = reply.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            arguments = json.loads(call.function.arguments)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": fetch(arguments["url"])})


# pages collected in a list
def compare(urls):
    parts = ["Compare the offers."]
    for url in urls:
        parts.append(page_text(url)[:4000])
    # ruleid: fetched-page-into-tool-enabled-call
    return client.responses.create(model="gpt-4.1", input="\n\n".join(parts), tools=TOOLS)


# a callback
def each(urls, handle):
    for url in urls:
        handle(requests.get(url, timeout=10).text)


def file_page(text):
    # todoruleid: fetched-page-into-tool-enabled-call
    client.responses.create(model="gpt-4.1", input=text, tools=TOOLS)


def file_all(urls):
    each(urls, file_page)


# the helper asks a model without tools
def digest(text):
    r = client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "user", "content": "Summarise:\n" + text}])
    return r.choices[0].message.content


def quarantined(url, task):
    # ok: fetched-page-into-tool-enabled-call
    return client.responses.create(model="gpt-4.1", input=f"{task}\n{digest(page_text(url))}", tools=TOOLS)


# only a number leaves the helper
def count_links(url):
    return len(BeautifulSoup(requests.get(url, timeout=10).text, "html.parser").find_all("a"))


def report(url):
    # ok: fetched-page-into-tool-enabled-call
    return client.responses.create(model="gpt-4.1", input=f"{url} has {count_links(url)} links.", tools=TOOLS)


# one of a few words
def language_of(url):
    found = requests.get(url, timeout=10).text[:2]
    if found not in ("en", "de", "fr"):
        raise ValueError("unknown language")
    # ok: fetched-page-into-tool-enabled-call
    return client.responses.create(model="gpt-4.1", instructions=f"Answer in {found}.", input="Go", tools=TOOLS)


# the same helper with the user's own words
def plain(question):
    # ok: fetched-page-into-tool-enabled-call
    return client.responses.create(model="gpt-4.1", input=question, tools=TOOLS)
