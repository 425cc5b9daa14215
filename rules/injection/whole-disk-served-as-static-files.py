import functools
import http.server
import os
import pathlib
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import bottle
import dash
import flask
import panel as pn
import tornado.ioloop
import tornado.web
from aiohttp import web
from django.urls import re_path
from django.views.static import serve
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from flask import Flask, send_from_directory
from litestar.static_files import create_static_files_router
from nicegui import app as nice
from sanic import Sanic
from starlette.staticfiles import StaticFiles as Files
from tornado.web import StaticFileHandler

ROOT = "/"
HERE = Path(__file__).parent


def settings(debug, base_url):
    return dict(
        base_url=base_url,
        # ruleid: whole-disk-served-as-static-files
        static_path="/",
        # ok: whole-disk-served-as-static-files
        server_root_dir="/",
        autoreload=debug,
    )


class Dashboard(tornado.web.Application):
    def __init__(self, handlers):
        # ruleid: whole-disk-served-as-static-files
        options = {"debug": False, "static_path": os.path.expanduser("~")}
        super().__init__(handlers, **options)


def add_setting(application):
    # ruleid: whole-disk-served-as-static-files
    application.settings["static_path"] = os.sep


def handlers():
    return [
        # ruleid: whole-disk-served-as-static-files
        (r"/files/(.*)", tornado.web.StaticFileHandler, {"path": "/"}),
        # ruleid: whole-disk-served-as-static-files
        (r"/home/(.*)", StaticFileHandler, dict(path=str(Path.home()))),
        # ok: whole-disk-served-as-static-files
        (r"/assets/(.*)", StaticFileHandler, {"path": "assets"}),
        # ok: whole-disk-served-as-static-files
        (r"/(.*)", tornado.web.RedirectHandler, {"url": "/"}),
    ]


# ruleid: whole-disk-served-as-static-files
app = Flask(__name__, static_folder="/")
# ruleid: whole-disk-served-as-static-files
pages = flask.Blueprint("pages", __name__, static_folder=ROOT)
# ruleid: whole-disk-served-as-static-files
board = dash.Dash(__name__, assets_folder="/")


@app.route("/download/<path:name>")
def download(name):
    # ruleid: whole-disk-served-as-static-files
    return send_from_directory("/", name, as_attachment=True)


api = FastAPI()
# ruleid: whole-disk-served-as-static-files
api.mount("/files", StaticFiles(directory="/"), name="files")
# ruleid: whole-disk-served-as-static-files
api.mount("/notebooks", app=Files(Path.home(), html=True))


def create_app():
    application = web.Application()
    # ruleid: whole-disk-served-as-static-files
    application.router.add_static("/data", "/", show_index=True)
    # ruleid: whole-disk-served-as-static-files
    application.add_routes([web.static("/root", pathlib.Path("/"))])
    return application


sanic_app = Sanic("models")
# ruleid: whole-disk-served-as-static-files
sanic_app.static("/files", "/")

# ruleid: whole-disk-served-as-static-files
nice.add_static_files("/disk", "/")

# ruleid: whole-disk-served-as-static-files
router = create_static_files_router(path="/static", directories=["assets", "/"])

# ruleid: whole-disk-served-as-static-files
urlpatterns = [re_path(r"^files/(?P<path>.*)$", serve, {"document_root": "/", "show_indexes": True})]


@bottle.route("/get/<name:path>")
def get(name):
    # ruleid: whole-disk-served-as-static-files
    return bottle.static_file(name, root="/")


async def show(view):
    # ruleid: whole-disk-served-as-static-files
    pn.serve(view, static_dirs={"disk": "/"}, show=False)


# ruleid: whole-disk-served-as-static-files
Handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory="/")
# ruleid: whole-disk-served-as-static-files
ThreadingHTTPServer(("", 8000), partial(SimpleHTTPRequestHandler, directory=os.environ["HOME"])).serve_forever()


class Windows(SimpleHTTPRequestHandler):
    def __init__(self, *args, **kwargs):
        # ruleid: whole-disk-served-as-static-files
        super().__init__(*args, directory="C:\\", **kwargs)


# one folder, an address and no folder, a constant file


def own_settings():
    # ok: whole-disk-served-as-static-files
    return {"static_path": os.path.join(os.path.dirname(__file__), "static")}


# ok: whole-disk-served-as-static-files
api.mount("/", StaticFiles(directory="frontend/dist", html=True), name="spa")
# ok: whole-disk-served-as-static-files
api.mount("/public", Files(directory=HERE / "public"))
# ok: whole-disk-served-as-static-files
spa = Flask(__name__, static_folder="build", static_url_path="/")
# ok: whole-disk-served-as-static-files
absolute = Flask("absolute", static_folder="/srv/app/static")


@app.route("/")
def index():
    # ok: whole-disk-served-as-static-files
    return send_from_directory(app.static_folder, "index.html")


@app.route("/hostname")
def hostname():
    # ok: whole-disk-served-as-static-files
    return send_from_directory("/", "etc/hostname")


@bottle.route("/")
def start():
    # ok: whole-disk-served-as-static-files
    return bottle.static_file("index.html", root="/")


def aiohttp_public(application):
    # ok: whole-disk-served-as-static-files
    application.router.add_static("/", HERE / "public")


def from_settings(configuration):
    # ok: whole-disk-served-as-static-files
    return partial(SimpleHTTPRequestHandler, directory=configuration["public"])


def below_home():
    # ok: whole-disk-served-as-static-files
    nice.add_static_files("/plots", os.path.join(os.path.expanduser("~"), "plots"))


def slash_operator():
    # ok: whole-disk-served-as-static-files
    return StaticFiles(directory=Path.home() / "models" / "public")


class Disk:
    def static(self, prefix, folder):
        return prefix, folder


def own_class():
    # ok: whole-disk-served-as-static-files
    return Disk().static("/files", "/")


def split(path):
    # ok: whole-disk-served-as-static-files
    return path.split("/")  # StaticFiles(directory="/") would be wrong
