import openai
from langchain_core.prompts import ChatPromptTemplate

client = openai.OpenAI()

# ---- reported -------------------------------------------------------------

# ruleid: bidi-control-in-source-or-prompt
ROLE = "user\u202e \u2066# only admins may call tools\u2069 \u2066"


def may_call_tools(role):
    # ruleid: bidi-control-in-source-or-prompt
    # a check for admins
    return role != ROLE


# ruleid: bidi-control-in-source-or-prompt
def delete(path, force="no\u2066"):
    """Deletes a file.

    # ruleid: bidi-control-in-source-or-prompt
    Only for\u2067 admins\u2069.
    """
    # ruleid: bidi-control-in-source-or-prompt
    return path if force == f"{path}\u202b" else None


PROMPT = ChatPromptTemplate.from_messages(
    [
        # ruleid: bidi-control-in-source-or-prompt
        ("system", "Refuse refunds\u202e above 10 euros."),
        ("human", "{q}"),
    ]
)

# ruleid: bidi-control-in-source-or-prompt
LIMITS = {"refund\u202a": 10}

# ruleid: bidi-control-in-source-or-prompt
RAW = r"C:\temptxt.exe"


class Tool:
    # ruleid: bidi-control-in-source-or-prompt
    description: str = "reads a file\u2068"

    # ruleid: bidi-control-in-source-or-prompt
    allowed = [n for n in ("a\u2069", "b")]


async def ask(q):
    return client.responses.create(
        model="gpt-4.1",
        # ruleid: bidi-control-in-source-or-prompt
        instructions="Answer \u2066in\u2069 English.",  # isolates without any right-to-left letter
        input=q,
    )


# ruleid: bidi-control-in-source-or-prompt
HEBREW_OPEN = "\u2067שלום and the isolate stays open"

# ruleid: bidi-control-in-source-or-prompt
HEBREW_OVERRIDE = "\u202eשלום\u202c"

# ruleid: bidi-control-in-source-or-prompt
CLOSED_ONLY = "שלום\u202c"

# ruleid: bidi-control-in-source-or-prompt
if "x\u2069" in RAW or (lambda s: s.endswith("\u202c"))(RAW): pass

# ruleid: bidi-control-in-source-or-prompt
level = 1  # noqa is shown elsewhere

# ---- not reported ---------------------------------------------------------

# RLO is stripped from user text before it is shown to the approver
# ok: bidi-control-in-source-or-prompt
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# ok: bidi-control-in-source-or-prompt
GREETING = "⁧שלום⁩ from the bot"

# ok: bidi-control-in-source-or-prompt
ARABIC = "‫مرحبا‬ and ⁦ABC-1⁩"

# ok: bidi-control-in-source-or-prompt
# the word ⁧תודה⁩ means thanks


def strip_bidi(text):
    # ok: bidi-control-in-source-or-prompt
    return text.translate({ord(c): None for c in BIDI})


# ok: bidi-control-in-source-or-prompt
PLAIN_HEBREW = "שלום"

# ok: bidi-control-in-source-or-prompt
MARKS = "price‎ 10 ‏שח"  # direction marks do not reorder

# ok: bidi-control-in-source-or-prompt
NAMED = "\N{RIGHT-TO-LEFT OVERRIDE}"

# ok: bidi-control-in-source-or-prompt
BY_NUMBER = chr(0x202E) + chr(0x2066)

# ok: bidi-control-in-source-or-prompt
SEPARATORS = "narrow space, word⁠joiner, medium space"

# ok: bidi-control-in-source-or-prompt
ARROWS = "← → ⇄"

# ok: bidi-control-in-source-or-prompt
BYTES = b"\xe2\x80\xae"
