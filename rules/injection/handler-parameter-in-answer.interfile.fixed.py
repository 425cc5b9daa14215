from html import escape

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import RequestHandler
import html


def refusal(host):
    return f"Host {host} is not allowed"


class First(JupyterHandler):
    def get(self, host):
        # ruleid: handler-parameter-in-answer
        self.write(refusal(host))

    def post(self, host):
        self.refuse("Host " + host)

    def refuse(self, text):
        self.set_status(403)
        # ruleid: handler-parameter-in-answer
        self.finish(text)


class Second(RequestHandler):
    def get(self, name):
        self.name = name
        self.missing()

    def missing(self):
        # ruleid: handler-parameter-in-answer
        self.write("<p>No " + html.escape(str(self.name)) + "</p>")

    def post(self, name):
        def note():
            return "Saved " + name

        # ruleid: handler-parameter-in-answer
        self.write(note())


def quiet_refusal(host):
    return f"Host {escape(host)} is not allowed"


class Third(JupyterHandler):
    def get(self, host):
        # ok: handler-parameter-in-answer
        self.write(quiet_refusal(host))
