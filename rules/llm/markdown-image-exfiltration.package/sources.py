import requests


def page_text(address):
    response = requests.get(address, timeout=10)
    return response.text
