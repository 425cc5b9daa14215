import html
import json

import tornado.web
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.base.handlers import JupyterHandler as BaseJupyterHandler
from notebook.base.handlers import IPythonHandler
from tornado import web
from tornado.escape import xhtml_escape
from tornado.web import RequestHandler

KINDS = {"log": "Log file", "plot": "Plot"}


class ForwardHandler(JupyterHandler):
    allowed = ("localhost",)

    async def forward(self, host, port, path):
        if host not in self.allowed:
            self.set_status(403)
            self.write(
                # ruleid: handler-parameter-in-answer
                "Host '{host}' is not allowed. "
                "See the documentation.".format(host=host)
            )
            return
        if not port.isdigit():
            # ruleid: handler-parameter-in-answer
            self.write(f"Port {port} of {path} is not a number")

    async def get(self, host, port, path=""):
        return await self.forward(host, port, path)

    def describe(self, port: int, path: str):
        # ruleid: handler-parameter-in-answer
        self.finish("<p>Forwarding %s</p>" % path)

    def numbered(self, port: int):
        # ok: handler-parameter-in-answer
        self.write(f"<p>Forwarding {port}</p>")


class RunHandler(tornado.web.RequestHandler):
    def initialize(self, title):
        self.title = title
        # ok: handler-parameter-in-answer
        self.write(title)

    def get(self, run):
        # ruleid: handler-parameter-in-answer
        self.write("<h1>" + run + "</h1>")

    def post(self, run, *rest):
        message = "No run " + run.strip("/")
        self.set_status(404)
        # ruleid: handler-parameter-in-answer
        self.finish(message)

    @tornado.web.authenticated
    def put(self, run, name="unnamed"):
        # ruleid: handler-parameter-in-answer
        self.write(name if name else "nothing")

    def write_error(self, status_code, **kwargs):
        # ok: handler-parameter-in-answer
        self.write(f"<p>{status_code}</p>")


class Plain(web.RequestHandler):
    @web.removeslash
    async def get(self, *, name):
        try:
            data = await self.application.read(name)
        except OSError:
            # ruleid: handler-parameter-in-answer
            await self.finish(f"{name} cannot be read")
            return
        # ok: handler-parameter-in-answer
        self.write({"data": data, "name": name})


class Imported(RequestHandler):
    def get(self, kind, name):
        lines = ["<ul>"]
        lines.append("<li>" + name + "</li>")
        # ruleid: handler-parameter-in-answer
        self.write("".join(lines))

    def head(self, kind, name):
        for part in name.split("/"):
            # ruleid: handler-parameter-in-answer
            self.write(part)


class Renamed(BaseJupyterHandler):
    def get(self, file_path):
        text = """
            <html><body>
            Not found: {}
            </body></html>
        """.format(file_path)
        # ruleid: handler-parameter-in-answer
        self.write(text)


class Old(IPythonHandler):
    def get(self, name=""):
        if name:
            # ruleid: handler-parameter-in-answer
            self.finish("Unknown notebook: " + name[:80])
        else:
            # ok: handler-parameter-in-answer
            self.finish("Notebook is missing")


class Mixed(web.StaticFileHandler, APIHandler):
    def get(self, name):
        # ruleid: handler-parameter-in-answer
        self.write(str(name))


# escaped, converted, raised, or not HTML


class QuietHandler(JupyterHandler):
    def get(self, host):
        # ok: handler-parameter-in-answer
        raise web.HTTPError(403, f"Host '{host}' is not allowed.")

    def post(self, host):
        # ok: handler-parameter-in-answer
        self.write(f"<p>{html.escape(host)}</p>")

    def put(self, host):
        # ok: handler-parameter-in-answer
        self.finish("<p>" + xhtml_escape(host) + "</p>")

    def delete(self, host):
        # ok: handler-parameter-in-answer
        self.finish(json.dumps({"host": host}))

    def head(self, step):
        # ok: handler-parameter-in-answer
        self.write("<p>Step %d</p>" % int(step))

    def patch(self, text):
        self.set_header("Content-Type", "text/plain")
        # ok: handler-parameter-in-answer
        self.write(text)

    def options(self, name):
        # ok: handler-parameter-in-answer
        self.write(self.render_template("page.html", name=name))

    def kind(self, kind):
        # ok: handler-parameter-in-answer
        self.write("<p>" + KINDS[kind] + "</p>")

    def known(self, kind):
        if kind not in {"log", "plot"}:
            raise web.HTTPError(404)
        # ok: handler-parameter-in-answer
        self.write("<p>" + kind + "</p>")

    async def relayed(self, url, client):
        answer = await client.fetch(url)
        # ok: handler-parameter-in-answer
        self.write(answer.body)

    def logged(self, host):
        self.log.warning("Host %s is not allowed", host)
        # ok: handler-parameter-in-answer
        self.write("<p>Not allowed</p>")


class Report:
    def put(self, line):
        # ok: handler-parameter-in-answer
        self.write(line)


class QueueHandler(Report):
    def emit(self, record):
        # ok: handler-parameter-in-answer
        self.write(record)


class PageHandler(web.RequestHandler):
    def get(self, title):
        html = self.render_string("head.html")
        # ruleid: handler-parameter-in-answer
        self.write(f"<title>{title}</title>")
        self.write(html)
