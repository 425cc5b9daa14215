import os
import subprocess

import dash
import panel as pn
from bokeh.server.server import Server
from dash import Dash
from flask import Flask
from flask_socketio import SocketIO
from werkzeug.serving import run_simple

app = Flask(__name__)
board = Dash(__name__)
sockets = SocketIO(app)
HOST = "0.0.0.0"
ANY = "*"


def view():
    return pn.Column("# Runs")


# ruleid: panel-dash-any-origin-or-debug
pn.serve(view)

# ok: panel-dash-any-origin-or-debug
pn.serve(view, websocket_origin="dash.example.com")

# ok: panel-dash-any-origin-or-debug
pn.serve(view)

# ruleid: panel-dash-any-origin-or-debug
pn.serve({"runs": view}, port=5006, websocket_origin=["dash.example.com"], show=False)

# ruleid: panel-dash-any-origin-or-debug
view().show(port=5007)

# ruleid: panel-dash-any-origin-or-debug
server = pn.serve(
    view,
    port=5008,
    # behind the proxy
    threaded=True,
)

# ruleid: panel-dash-any-origin-or-debug
bokeh_server = Server({"/": view}, port=5009)

# ok: panel-dash-any-origin-or-debug
bokeh_server = Server({"/": view}, port=5009, allow_websocket_origin=["localhost:5009"])

# ruleid: panel-dash-any-origin-or-debug
os.environ["BOKEH_ALLOW_WS_ORIGIN"] = "localhost:5006"

# ok: panel-dash-any-origin-or-debug
os.environ["BOKEH_ALLOW_WS_ORIGIN"] = "dash.example.com:443"

# ruleid: panel-dash-any-origin-or-debug
os.system("panel serve app.ipynb --port 5006 --address 0.0.0.0")

# ruleid: panel-dash-any-origin-or-debug
proc = subprocess.Popen(["bokeh", "serve", "app.py"])

# ok: panel-dash-any-origin-or-debug
proc = subprocess.Popen(["bokeh", "serve", "app.py", "--allow-websocket-origin", "dash.example.com"])


def start(port):
    # ruleid: panel-dash-any-origin-or-debug
    return subprocess.run(f"bokeh serve app.py --port {port}", shell=True, check=True)


def start_debugging():
    # ruleid: panel-dash-any-origin-or-debug
    app.run(host="0.0.0.0", port=5000, debug=False)


def start_locally():
    # ok: panel-dash-any-origin-or-debug
    app.run(debug=True)
    # ok: panel-dash-any-origin-or-debug
    app.run(host="127.0.0.1", debug=True)


def start_open():
    # ok: panel-dash-any-origin-or-debug
    app.run(host="0.0.0.0", port=5000)
    # ok: panel-dash-any-origin-or-debug
    app.run(host="0.0.0.0", port=5000, debug=os.environ.get("DEBUG") == "1")


class Service:
    def __init__(self):
        self.app = Flask("service")

    def start(self):
        # ruleid: panel-dash-any-origin-or-debug
        self.app.run("0.0.0.0", 8000, False)


if __name__ == "__main__":
    # ruleid: panel-dash-any-origin-or-debug
    board.run(debug=False, host=HOST)
    # ruleid: panel-dash-any-origin-or-debug
    dash.Dash("second").run_server(debug=False, host="::", port=8051)
    # ok: panel-dash-any-origin-or-debug
    board.run(debug=True, port=8050)
    # ruleid: panel-dash-any-origin-or-debug
    sockets.run(app, "0.0.0.0", 8052, debug=False)
    try:
        # ruleid: panel-dash-any-origin-or-debug
        run_simple("0.0.0.0", 4000, app, use_reloader=True, use_debugger=False)
    except KeyboardInterrupt:
        pass
    # ok: panel-dash-any-origin-or-debug
    run_simple("0.0.0.0", 4000, app)
    # ok: panel-dash-any-origin-or-debug
    run_simple("localhost", 4000, app, use_debugger=True)

# ruleid: panel-dash-any-origin-or-debug
os.system("voila dash.ipynb --Voila.ip=127.0.0.1 --VoilaConfiguration.file_allowlist=\"['.*']\"")

# ok: panel-dash-any-origin-or-debug
os.system("voila dash.ipynb --Voila.ip=0.0.0.0 --VoilaConfiguration.file_allowlist=\"['.*\\.png']\"")

# ok: panel-dash-any-origin-or-debug
print("Don't use panel serve --allow-websocket-origin=*")

# ruleid: panel-dash-any-origin-or-debug
launch = lambda: pn.io.server.get_server(view)  # noqa: E731
