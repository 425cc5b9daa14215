import requests

URL = "https://llm.example.org/v1/chat"


def send(payload):
    # ruleid: llm-request-json-built-by-formatting
    return requests.post(URL, data=payload, timeout=30).json()


def send_safe(payload):
    # ok: llm-request-json-built-by-formatting
    return requests.post(URL, data=payload, timeout=30).json()
