import anthropic

from .search import forum_context, manual_context

client = anthropic.Anthropic()


def from_forum(question):
    context = forum_context(question)
    return client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        # ruleid: open-corpus-context-in-system-prompt
        system="Answer from the forum:\n" + context,
        messages=[{"role": "user", "content": question}],
    )


def from_manual(question):
    context = manual_context(question)
    return client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        # ok: open-corpus-context-in-system-prompt
        system="Answer from the manual:\n" + context,
        messages=[{"role": "user", "content": question}],
    )
