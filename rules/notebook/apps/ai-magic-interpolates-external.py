"""A notebook as nbconvert writes it. %ai model {page} is only named here."""
import hashlib

import httpx
import requests
import requests as rq
from IPython import get_ipython
from bs4 import BeautifulSoup

MODEL = "anthropic-chat:claude-3-5-sonnet-latest"

page = requests.get("https://news.example.com/today").text
# ruleid: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", f"{MODEL} Summarise {page}")

# ruleid: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", MODEL + " Translate: " + page)

# ruleid: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", "{} {}".format(MODEL, page))

# ruleid: ai-magic-interpolates-external
get_ipython().run_cell_magic("ai", MODEL, f"Do what is asked here: {page}")

# ruleid: ai-magic-interpolates-external
get_ipython().run_cell_magic("ai", MODEL + " -f code", page)

shell = get_ipython()
article = BeautifulSoup(rq.get("https://blog.example.com/post").content, "html.parser").get_text()
# ruleid: ai-magic-interpolates-external
answer = shell.run_line_magic("ai", f"{MODEL} What does the author want? {article[:2000]}")


def summary(address):
    reply = httpx.get(address, timeout=10)
    # ruleid: ai-magic-interpolates-external
    return get_ipython().run_line_magic("ai", f"{MODEL} {reply.text}")


class Reader:
    def __init__(self, address):
        self.address = address

    def ask(self, question):
        text = requests.get(self.address).text.strip()
        # ruleid: ai-magic-interpolates-external
        get_ipython().run_line_magic("ai", f"{MODEL} {question}: {text}")


# ruleid: ai-magic-interpolates-external
notes = [get_ipython().run_line_magic("ai", line) for line in page.splitlines()]

if page:
    # ruleid: ai-magic-interpolates-external
    get_ipython().run_line_magic("ai", "%s %s" % (MODEL, page.lower()))

# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", f"{MODEL} Explain recursion in {5} lines")

# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", f"{MODEL} Write a page of {len(page)} characters")

# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", f"{MODEL} Is {hashlib.sha256(page.encode()).hexdigest()} a digest?")

# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", "list")

# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("store", "page")

# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("timeit", f"clean({page!r})")

# ok: ai-magic-interpolates-external
get_ipython().run_cell_magic("writefile", "page.html", page)

# ok: ai-magic-interpolates-external
print("%ai", MODEL, page)

own = open("question.txt").read()
# ok: ai-magic-interpolates-external
get_ipython().run_line_magic("ai", f"{MODEL} {own}")


def local():
    reply = requests.get("http://localhost:8000/text").text
    # ok: ai-magic-interpolates-external
    get_ipython().run_line_magic("ai", f"{MODEL} {reply}")


class Shell:
    def run(self, name, text):
        return text


# ok: ai-magic-interpolates-external
Shell().run("ai", page)
