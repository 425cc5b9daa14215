import re

from openai import OpenAI
from pydantic import Field

client = OpenAI()

# ---- reported -------------------------------------------------------------

# ruleid: invisible-unicode-in-prompt-source
SYSTEM_PROMPT = "You are a careful reviewer."

# ruleid: invisible-unicode-in-prompt-source
BLOCKED = ["password", "secret"]

MESSAGES = [
    {"role": "system", "content": "Answer briefly."},
    # ruleid: invisible-unicode-in-prompt-source
    {"role": "user", "content": f"Summarise {text}"},
]

TEMPLATE = """Answer the question.
Context:
{context}
# ruleid: invisible-unicode-in-prompt-source
Question: {question}
"""


class Review:
    # ruleid: invisible-unicode-in-prompt-source
    """Reviews a pull request."""

    # ruleid: invisible-unicode-in-prompt-source
    verdict: str = Field(description="good or bad")

    # ruleid: invisible-unicode-in-prompt-source
    def ask(self, question, prefix="Please "):
        # ruleid: invisible-unicode-in-prompt-source
        # keep this short
        return client.responses.create(
            model="gpt-4.1",
            instructions=(
                "Be polite. "
                # ruleid: invisible-unicode-in-prompt-source
                r"Never use \d{4}."
            ),
            input=prefix + question,
        )


# ruleid: invisible-unicode-in-prompt-source
if "ignore" in SYSTEM_PROMPT:
    # ruleid: invisible-unicode-in-prompt-source
    raise ValueError("bad prompt 😀")

# ruleid: invisible-unicode-in-prompt-source
flags = {"wild": "🏴"}

# ruleid: invisible-unicode-in-prompt-source
OPEN_FLAG = "🏴: not closed"

# ruleid: invisible-unicode-in-prompt-source
names = [n for n in ("admin", "user") if n]

# ruleid: invisible-unicode-in-prompt-source
NOTE = "starts with a hidden gap"

# ruleid: invisible-unicode-in-prompt-source
tools = dict(name="search", description="" if client else "")

# ---- not reported ---------------------------------------------------------

# ok: invisible-unicode-in-prompt-source
FAMILY = "family 👨‍👩‍👧 and the flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 of England"

# ok: invisible-unicode-in-prompt-source
SCOTLAND_WALES = "🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿"

# ok: invisible-unicode-in-prompt-source
INVISIBLE = "\u200b\u2060\U000e0041"

# ok: invisible-unicode-in-prompt-source
ZERO_WIDTH = "​⁠﻿"

# ok: invisible-unicode-in-prompt-source
CLEAN = re.compile("[​⁠⁣﻿]+")


def strip_invisible(text):
    # ok: invisible-unicode-in-prompt-source
    text = re.sub(r"(​​|­­)", "", text)
    # ok: invisible-unicode-in-prompt-source
    return text.strip("​᠎").replace("⁠⁠", "")


# ok: invisible-unicode-in-prompt-source
LONG_URL = "https://example.org/a/very/long​path"

# ok: invisible-unicode-in-prompt-source
HEART = "❤️❤️ and keycaps 1️⃣ 2️⃣"

# ok: invisible-unicode-in-prompt-source
PERSIAN = "می‌خواهم"

# ok: invisible-unicode-in-prompt-source
HINDI = "क्‍ष"

# ok: invisible-unicode-in-prompt-source
BOM = b"\xef\xbb\xbf".decode() or "﻿"

# ok: invisible-unicode-in-prompt-source
HYPHENS = "Donau­dampf­schiff­fahrt"  # soft hyphens, one at a time

# ok: invisible-unicode-in-prompt-source
SPACES = "thin space, no-break space, narrow space, ideographic　space"
