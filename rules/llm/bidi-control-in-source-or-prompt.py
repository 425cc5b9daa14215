import openai
from langchain_core.prompts import ChatPromptTemplate

client = openai.OpenAI()

# ---- reported -------------------------------------------------------------

# ruleid: bidi-control-in-source-or-prompt
ROLE = "user‮ ⁦# only admins may call tools⁩ ⁦"


def may_call_tools(role):
    # ruleid: bidi-control-in-source-or-prompt
    # a check for admins‮
    return role != ROLE


# ruleid: bidi-control-in-source-or-prompt
def delete(path, force="no⁦"):
    """Deletes a file.

    # ruleid: bidi-control-in-source-or-prompt
    Only for⁧ admins⁩.
    """
    # ruleid: bidi-control-in-source-or-prompt
    return path if force == f"{path}‫" else None


PROMPT = ChatPromptTemplate.from_messages(
    [
        # ruleid: bidi-control-in-source-or-prompt
        ("system", "Refuse refunds‮ above 10 euros."),
        ("human", "{q}"),
    ]
)

# ruleid: bidi-control-in-source-or-prompt
LIMITS = {"refund‪": 10}

# ruleid: bidi-control-in-source-or-prompt
RAW = r"C:\temp‭txt.exe"


class Tool:
    # ruleid: bidi-control-in-source-or-prompt
    description: str = "reads a file⁨"

    # ruleid: bidi-control-in-source-or-prompt
    allowed = [n for n in ("a⁩", "b")]


async def ask(q):
    return client.responses.create(
        model="gpt-4.1",
        # ruleid: bidi-control-in-source-or-prompt
        instructions="Answer ⁦in⁩ English.",  # isolates without any right-to-left letter
        input=q,
    )


# ruleid: bidi-control-in-source-or-prompt
HEBREW_OPEN = "⁧שלום and the isolate stays open"

# ruleid: bidi-control-in-source-or-prompt
HEBREW_OVERRIDE = "‮שלום‬"

# ruleid: bidi-control-in-source-or-prompt
CLOSED_ONLY = "שלום‬"

# ruleid: bidi-control-in-source-or-prompt
if "x⁩" in RAW or (lambda s: s.endswith("‬"))(RAW): pass

# ruleid: bidi-control-in-source-or-prompt
level = 1  # noqa‮ is shown elsewhere

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
