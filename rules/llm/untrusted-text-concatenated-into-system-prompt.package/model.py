import anthropic

from . import prompts

claude = anthropic.Anthropic()


def explain(topic):
    reply = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        # ruleid: untrusted-text-concatenated-into-system-prompt
        system=prompts.RULES.format(topic=topic),
        messages=[{"role": "user", "content": "Go ahead."}],
    )
    return reply.content[0].text


def explain_known(key):
    reply = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        # ok: untrusted-text-concatenated-into-system-prompt
        system=prompts.RULES.format(topic=prompts.TOPICS[key]),
        messages=[{"role": "user", "content": "Go ahead."}],
    )
    return reply.content[0].text
