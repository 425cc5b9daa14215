import json


def chat_body(text):
    return f'{{"messages": [{{"role": "user", "content": "{text}"}}]}}'


def safe_body(text):
    return json.dumps({"messages": [{"role": "user", "content": text}]})
