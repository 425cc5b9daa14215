import anthropic

client = anthropic.Anthropic()


def answer(person, question):
    return client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        # ruleid: profile-field-in-system-prompt
        system="You are the assistant of this person.\n" + person,
        messages=[{"role": "user", "content": question}],
    )


def answer_number(number, question):
    return client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=300,
        # ok: profile-field-in-system-prompt
        system=f"You are the assistant of customer {number}.",
        messages=[{"role": "user", "content": question}],
    )
