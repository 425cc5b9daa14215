"""Public addresses. ngrok.connect(8888) is only named here."""
import asyncio
import os
import subprocess

import ngrok as sdk
import pyngrok.ngrok as tunnel
from flask import Flask
from flask_ngrok import run_with_ngrok
from pycloudflared import try_cloudflare
from pyngrok import ngrok
from pyngrok import ngrok as ng
from pyngrok.ngrok import connect as open_tunnel

PORT = 7860
app = Flask(__name__)

# ruleid: tunnel-exposes-notebook-host
url = ngrok.connect(8888)

# ruleid: tunnel-exposes-notebook-host
url = ng.connect(
    PORT,
    bind_tls=True,  # https alone
)

# ruleid: tunnel-exposes-notebook-host
print(open_tunnel(addr=PORT, proto="http").public_url)

# ruleid: tunnel-exposes-notebook-host
ssh = ngrok.connect(22, "tcp")

# ruleid: tunnel-exposes-notebook-host
jupyter = tunnel.connect("8888", proto="tcp")

# ruleid: tunnel-exposes-notebook-host
listener = sdk.forward(8501, authtoken_from_env=True)

# ruleid: tunnel-exposes-notebook-host
page = try_cloudflare(port=PORT)

# ruleid: tunnel-exposes-notebook-host
run_with_ngrok(app)

# ruleid: tunnel-exposes-notebook-host
os.system("ngrok http 8888 --log stdout &")

# ruleid: tunnel-exposes-notebook-host
subprocess.Popen(["ngrok", "tcp", "22"])

# ruleid: tunnel-exposes-notebook-host
subprocess.Popen(["cloudflared", "tunnel", "--url", f"http://127.0.0.1:{PORT}"])

# ruleid: tunnel-exposes-notebook-host
get_ipython().system_raw("./ngrok http 6006 &")

# ruleid: tunnel-exposes-notebook-host
get_ipython().system("npx localtunnel --port 8501")

# ruleid: tunnel-exposes-notebook-host
os.popen(f"ssh -o ServerAliveInterval=60 -R 80:localhost:{PORT} serveo.net")


class Demo:
    def __init__(self, port):
        self.port = port

    def open(self):
        # ruleid: tunnel-exposes-notebook-host
        self.tunnel = ngrok.connect(self.port)
        return self.tunnel.public_url


async def open_later(port):
    # ruleid: tunnel-exposes-notebook-host
    await asyncio.create_subprocess_shell(f"cloudflared tunnel --no-autoupdate --url http://127.0.0.1:{port}")
    # ruleid: tunnel-exposes-notebook-host
    return await sdk.forward(port)


def open_all(ports):
    # ruleid: tunnel-exposes-notebook-host
    return {port: ngrok.connect(port).public_url for port in ports}


# ok: tunnel-exposes-notebook-host
url = ngrok.connect(PORT, basic_auth=[os.environ["NGROK_AUTH"]])

# ok: tunnel-exposes-notebook-host
url = ngrok.connect(PORT, auth=os.environ["NGROK_AUTH"])

# ok: tunnel-exposes-notebook-host
url = ngrok.connect(PORT, oauth={"provider": "google", "allow_domains": ["example.com"]})

# ok: tunnel-exposes-notebook-host
listener = sdk.forward(PORT, oauth_provider="google", oauth_allow_domains=["example.com"])

# ok: tunnel-exposes-notebook-host
url = ngrok.connect(PORT, traffic_policy={"on_http_request": []})

# ok: tunnel-exposes-notebook-host
url = ngrok.connect(name="demo")

options = {"basic_auth": [os.environ["NGROK_AUTH"]]}
# ok: tunnel-exposes-notebook-host
url = ngrok.connect(PORT, **options)

# ok: tunnel-exposes-notebook-host
os.system("ngrok http --basic-auth=$NGROK_AUTH 8888 &")

# ok: tunnel-exposes-notebook-host
ngrok.disconnect(url.public_url)

# ok: tunnel-exposes-notebook-host
subprocess.run(["cloudflared", "--version"], check=True)

# a forward that ends on this machine
# ok: tunnel-exposes-notebook-host
subprocess.Popen(["ssh", "-N", "-L", "8888:localhost:8888", "gpu.example.com"])


class Broker:
    def connect(self, port):
        return port


# ok: tunnel-exposes-notebook-host
Broker().connect(8888)
