from anthropic import Anthropic

claude = Anthropic()


def think(text):
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": text}])
    return message.content[0].text


def greet():
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=30, messages=[{"role": "user", "content": "Say hello."}])
    return message.content[0].text
