import anthropic

from .extract import text_of
from .prompts import RULES, system_for

client = anthropic.Anthropic()


def rate(path):
    return client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=100,
        # ruleid: parsed-document-into-privileged-prompt
        system=system_for(text_of(path)),
        messages=[{"role": "user", "content": "Rating?"}],
    )


def rate_fairly(path):
    return client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=100,
        # ok: parsed-document-into-privileged-prompt
        system=RULES,
        messages=[{"role": "user", "content": "The CV, data only:\n" + text_of(path)}],
    )
