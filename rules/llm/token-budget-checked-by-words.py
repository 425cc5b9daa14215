import re
from dataclasses import dataclass

import tiktoken
from flask import Flask, abort, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
MAX_TOKENS = 2000
MAX_WORDS = 500
MAX_CHARS = 8000
ENCODING = tiktoken.get_encoding("o200k_base")


@dataclass
class Settings:
    context_window: int = 8192
    token_quota: int = 50_000


settings = Settings()

# ---- reported -------------------------------------------------------------


@app.post("/ask")
def ask():
    q = request.json["q"]
    # ruleid: token-budget-checked-by-words
    if len(q.split()) > MAX_TOKENS:
        abort(413)
    return {"a": client.responses.create(model="gpt-4.1", input=q).output_text}


def shorten(text, max_tokens=1000):
    # ruleid: token-budget-checked-by-words
    return " ".join(text.split()[:max_tokens])


def shorten_in_two_steps(text: str, token_limit: int) -> str:
    words = text.split(" ")
    # ruleid: token-budget-checked-by-words
    return " ".join(words[:token_limit])


def drop_old(messages):
    # ruleid: token-budget-checked-by-words
    while sum(len(m["content"].split()) for m in messages) > settings.context_window:
        messages.pop(1)
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


def estimate(prompt, max_input_tokens):
    n = len(prompt.split())
    # ruleid: token-budget-checked-by-words
    assert n <= max_input_tokens, "prompt too long"
    return client.responses.create(model="gpt-4.1", input=prompt)


def estimate_with_factor(prompt, cfg):
    approx = int(len(prompt.split()) * 1.3)
    # ruleid: token-budget-checked-by-words
    if approx >= cfg["max_prompt_tokens"]:
        raise ValueError("too long")
    return client.responses.create(model="gpt-4.1", input=prompt)


def by_regex(text):
    # ruleid: token-budget-checked-by-words
    return text if len(re.findall(r"\w+", text)) < MAX_TOKENS else text[:100]


def by_aliased_regex(text):
    import re as regex

    # ruleid: token-budget-checked-by-words
    return text if len(regex.findall(r"\S+", text)) <= MAX_TOKENS else ""


def by_spaces(text):
    # ruleid: token-budget-checked-by-words
    ok = text.count(" ") <= MAX_TOKENS
    return ok and client.responses.create(model="gpt-4.1", input=text)


class Meter:
    budget_tokens = 4096

    def charge(self, user, text):
        # ruleid: token-budget-checked-by-words
        if user.active and settings.token_quota < len(text.split()):
            raise PermissionError("quota used up")

    async def pack(self, docs):
        out = []
        for doc in docs:
            used = sum([len(d.split()) for d in out])
            # ruleid: token-budget-checked-by-words
            if used > self.budget_tokens:
                break
            out.append(doc)
        return out


# ruleid: token-budget-checked-by-words
fits = lambda text: len(text.split()) < MAX_TOKENS


def keep_short(chunks, context_length):
    # ruleid: token-budget-checked-by-words
    return [c for c in chunks if len(c.split()) <= context_length]


def nested(text):
    def check(part):
        # ruleid: token-budget-checked-by-words
        return MAX_TOKENS >= len(
            part.strip().split(),  # rough count
        )

    return check(text)


def history_fits(history, MAX_CONTEXT_TOKENS=3000):
    total = 0
    for turn in history:
        total += len(turn.split())
    # todoruleid: token-budget-checked-by-words
    return total < MAX_CONTEXT_TOKENS


def command_line(text):
    count = text.count(" ") + 1
    # ruleid: token-budget-checked-by-words
    if not count < MAX_TOKENS:
        print(f"{count} is over the limit")


class Guard:
    def __init__(self, max_tokens=MAX_TOKENS):
        self.max_tokens = max_tokens

    def __call__(self, prompt):
        try:
            # ruleid: token-budget-checked-by-words
            return prompt if len(prompt.split()) <= self.max_tokens else prompt[-200:]
        finally:
            print("checked")


# ---- not reported ---------------------------------------------------------


def by_characters(q):
    # ok: token-budget-checked-by-words
    if len(q) > MAX_CHARS:
        abort(413)
    words = len(q.split())
    return {"words": words, "a": client.responses.create(model="gpt-4.1", input=q).output_text}


def both_limits(q):
    if len(q) > MAX_CHARS:
        abort(413)
    # ok: token-budget-checked-by-words
    return len(q.split()) < MAX_TOKENS


def by_tokens(q):
    # ok: token-budget-checked-by-words
    return len(ENCODING.encode(q, disallowed_special=())) <= MAX_TOKENS


def quick_then_exact(q):
    # ok: token-budget-checked-by-words
    if len(q.split()) > MAX_TOKENS:
        return False
    return len(ENCODING.encode(q)) <= MAX_TOKENS


def with_model_counter(llm, q):
    # ok: token-budget-checked-by-words
    roughly = len(q.split()) < MAX_TOKENS
    return roughly and llm.get_num_tokens(q) < MAX_TOKENS


def word_limit(essay):
    # ok: token-budget-checked-by-words
    if len(essay.split()) > MAX_WORDS:
        abort(422)


def summary_words(text):
    # ok: token-budget-checked-by-words
    return " ".join(text.split()[:MAX_WORDS])


def header_parts(header, token_parts=2):
    # ok: token-budget-checked-by-words
    return len(header.split()) == token_parts


def four_characters(text):
    # ok: token-budget-checked-by-words
    return len(text) // 4 < MAX_TOKENS


def first_items(rows, max_tokens):
    # ok: token-budget-checked-by-words
    return rows[:max_tokens]


def lines(text):
    # ok: token-budget-checked-by-words
    return len(text.splitlines()) > MAX_TOKENS


def cut_before(text):
    # ok: token-budget-checked-by-words
    return len(text[:4000].split()) < MAX_TOKENS


def chunk_text(paragraphs, max_tokens=512):
    current = ""
    for paragraph in paragraphs:
        # ok: token-budget-checked-by-words
        if len(current.split()) + len(paragraph.split()) > max_tokens or len(paragraph.split()) > max_tokens:
            yield current
            current = ""
        current += paragraph


def mention():
    # ok: token-budget-checked-by-words
    return "len(q.split()) > MAX_TOKENS is not a token count"
