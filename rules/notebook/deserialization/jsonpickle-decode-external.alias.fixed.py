import jsonpickle as jpk
import requests
import json


def job(url):
    # ruleid: jsonpickle-decode-external
    return json.loads(requests.get(url, timeout=9).text)
