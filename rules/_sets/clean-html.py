import html
import html as html_lib
import json
from html import escape
from xml.sax.saxutils import escape as xml_escape

import bleach
import markupsafe
import nh3
from bleach.sanitizer import Cleaner
from django.utils.html import format_html
from flask import jsonify, render_template
from markupsafe import Markup
from markupsafe import escape as m_escape
from urllib.parse import quote


# ---- clean-html

# ok: clean-html
sink(html.escape(source()))


def standard():
    # ok: clean-html
    sink(f"<p>{escape(source(), quote=True)}</p>")
    # ok: clean-html
    sink("<p>" + html_lib.escape(source()))
    # ok: clean-html
    sink(xml_escape(source()))
    text = html.escape(source())
    # ok: clean-html
    sink("<b>%s</b>" % text)


def markup():
    # ok: clean-html
    sink(m_escape(source()))
    # ok: clean-html
    sink(markupsafe.escape(source()))
    # ok: clean-html
    sink(Markup("<b>{}</b>").format(source()))
    # ok: clean-html
    sink(Markup("<b>%s</b>") % source())
    # ok: clean-html
    sink(Markup.escape(source()))
    # ok: clean-html
    sink(format_html("<b>{}</b>", source()))


async def cleaned():
    # ok: clean-html
    sink(bleach.clean(await source(), tags=["b"]))
    # ok: clean-html
    sink(nh3.clean(source()))
    cleaner = Cleaner(tags=["b"])
    # ok: clean-html
    sink(cleaner.clean(source()))


class Page:
    def show(self):
        # ok: clean-html
        sink(render_template("a.html", text=source()))
        # ok: clean-html
        sink(jsonify(text=source()))
        # ok: clean-html
        sink('<a href="/find?q=' + quote(source()) + '">')
        # ok: clean-html
        sink(self.escape_html(source()))


def look_alike(tool, re):
    # ruleid: clean-html
    sink(html.unescape(source()))
    # ruleid: clean-html
    sink(tool.clean(source()))
    # ruleid: clean-html
    sink(re.escape(source()))
    # ruleid: clean-html
    sink(Markup(source()))
    # ruleid: clean-html
    sink(Markup(source()).format("a"))
    # ruleid: clean-html
    sink(format_html(source()))
    # ruleid: clean-html
    sink(bleach.linkify(source()))
    # ruleid: clean-html
    sink(json.dumps(source()))
    # ruleid: clean-html
    sink(source().strip())
    # ruleid: clean-html
    sink(html.escape("a") + source())


def not_used():
    text = source()
    html.escape(text)
    # ruleid: clean-html
    sink(text)


def one_branch(flag):
    text = source()
    if flag:
        text = escape(text)
    # ruleid: clean-html
    sink(text)
