import jsonpickle as jpk
import requests


def job(url):
    # ruleid: jsonpickle-decode-external
    return jpk.decode(requests.get(url, timeout=9).text)
