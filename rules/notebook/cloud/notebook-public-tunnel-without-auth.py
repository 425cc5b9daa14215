"""Shows apps from a rented machine. ngrok.connect(8501) is only named here."""
import asyncio
import os
import subprocess

import ngrok as agent
import pyngrok.ngrok
from pyngrok import conf, ngrok
from pyngrok import ngrok as tunnels
from pyngrok.ngrok import connect

UI_PORT = 8501

# ruleid: notebook-public-tunnel-without-auth
public_url = ngrok.connect(8501)

# ruleid: notebook-public-tunnel-without-auth
public_url = ngrok.connect(addr=UI_PORT, bind_tls=True)

# ruleid: notebook-public-tunnel-without-auth
print("open", tunnels.connect(UI_PORT, "http").public_url)

# ruleid: notebook-public-tunnel-without-auth
board = pyngrok.ngrok.connect(
    6006,
    # a name that is easy to remember
    domain="board.example.com",
)

# ruleid: notebook-public-tunnel-without-auth
mlflow_ui = connect("5000", proto="http")

# ruleid: notebook-public-tunnel-without-auth
listener = agent.forward("localhost:8501", authtoken_from_env=True)

# ruleid: notebook-public-tunnel-without-auth
process = subprocess.Popen(["cloudflared", "tunnel", "--url", "http://127.0.0.1:8501"])

# ruleid: notebook-public-tunnel-without-auth
os.system("nohup ngrok http 8501 > /dev/null 2>&1 &")

# ruleid: notebook-public-tunnel-without-auth
subprocess.run("streamlit run app.py & npx -y localtunnel --port 8501", shell=True)

# ruleid: notebook-public-tunnel-without-auth
os.popen(f"ssh -o StrictHostKeyChecking=no -R 80:localhost:{UI_PORT} nokey@localhost.run")


class Demo:
    """An app with an address."""

    def __init__(self, port):
        self.port = port

    def __enter__(self):
        # ruleid: notebook-public-tunnel-without-auth
        self.tunnel = ngrok.connect(self.port)
        return self.tunnel

    def __exit__(self, *error):
        ngrok.disconnect(self.tunnel.public_url)


def addresses(ports):
    # ruleid: notebook-public-tunnel-without-auth
    return [ngrok.connect(port).public_url for port in ports]


async def show(port):
    # ruleid: notebook-public-tunnel-without-auth
    await asyncio.create_subprocess_shell(f"cloudflared tunnel --no-autoupdate --url http://localhost:{port}")
    # ruleid: notebook-public-tunnel-without-auth
    return await agent.forward(port)


def guarded(port, login=None):
    try:
        # ruleid: notebook-public-tunnel-without-auth
        url = ngrok.connect(port) if login is None else ngrok.connect(port, basic_auth=[login])
    except ngrok.PyngrokNgrokError:
        url = None
    return url


# ok: notebook-public-tunnel-without-auth
public_url = ngrok.connect(8501, basic_auth=[os.environ["TUNNEL_AUTH"]])

# ok: notebook-public-tunnel-without-auth
public_url = ngrok.connect(UI_PORT, auth=os.environ["TUNNEL_AUTH"])

# ok: notebook-public-tunnel-without-auth
public_url = ngrok.connect(UI_PORT, oauth={"provider": "google", "allow_domains": ["example.com"]})

# ok: notebook-public-tunnel-without-auth
listener = agent.forward(UI_PORT, traffic_policy=open("policy.yaml").read())

# ok: notebook-public-tunnel-without-auth
listener = agent.forward(UI_PORT, oidc_issuer_url="https://login.example.com")

# another weakness: a shell, not an app
# ok: notebook-public-tunnel-without-auth
shell = ngrok.connect(22, "tcp")

# ok: notebook-public-tunnel-without-auth
named = ngrok.connect(name="demo")

options = {"basic_auth": [os.environ["TUNNEL_AUTH"]]}
# ok: notebook-public-tunnel-without-auth
public_url = ngrok.connect(UI_PORT, **options)

# ok: notebook-public-tunnel-without-auth
os.system("ngrok http --basic-auth \"$TUNNEL_AUTH\" 8501 &")

# ok: notebook-public-tunnel-without-auth
subprocess.run(["cloudflared", "--version"], check=True)

# a forward that ends on this machine
# ok: notebook-public-tunnel-without-auth
subprocess.Popen(["ssh", "-N", "-L", "8501:localhost:8501", "gpu.example.com"])

# ok: notebook-public-tunnel-without-auth
conf.get_default().region = "eu"


class Broker:
    def connect(self, port):
        return port


# ok: notebook-public-tunnel-without-auth
Broker().connect(8501)
